#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/topics/saving/requests.hpp"
#include "model/date.hpp"

namespace lagesbild::app {

/// Looks among the dated copies (data/documents/dated_copies) for the latest that is whole, of files that
/// were found to be damaged.
class Restoring {
 public:
  struct Offer {
    Date day;  ///< the file was so when the day began
    data::Bytes bytes;
  };

  void start(std::vector<std::string> damaged);
  void stop() { *this = Restoring{}; }
  std::optional<RoadRequest> take_request();
  void answered(const RequestResult& result);

  /// What there is to put back, by the damaged file's path.
  const std::map<std::string, Offer>& offers() const { return offers_; }
  void forget(const std::string& path) { offers_.erase(path); }

 private:
  void go_on();

  std::vector<std::string> paths_;      ///< of damaged files to look for; the last next
  std::map<Date, std::string> copies_;  ///< of that one: those that are left to read
  bool listing_ = false;
  std::optional<RoadRequest> wanted_;
  std::map<std::string, Offer> offers_;
};

}  // namespace lagesbild::app

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/topics/saving/requests.hpp"
#include "data/documents/purge.hpp"

namespace lagesbild::app {

/// Takes texts out of what is kept of a file as it was: its dated copies, and damaged ones that were put
/// aside. Each is read, written over without them, and read again. Nothing here knows a machine: requests go
/// out, answers come in.
class CopyPurge {
 public:
  CopyPurge(std::string path, data::Purged purged);

  /// Nothing: it has ended.
  std::optional<RoadRequest> take_request();
  void answered(const RequestResult& result);

  /// Files that may have the texts still, or the folder where not even their names could be had.
  const std::vector<std::string>& left() const { return left_; }

 private:
  bool is_kept_of_it(const std::string& copy) const;
  void take_list(const RequestResult& result);
  void take_read(const RequestResult& result);
  void take_write(const RequestResult& result);
  void leave();
  void next();
  void go_on();

  std::string path_;
  data::Purged purged_;
  std::vector<std::string> folders_;  ///< to list, the last next
  std::vector<std::string> copies_;   ///< to look through, the last next
  std::vector<std::string> left_;
  bool writes_ = false;
  int tries_ = 0;
  std::optional<RoadRequest> wanted_;
};

}  // namespace lagesbild::app

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/topics/saving/requests.hpp"
#include "data/documents/documents.hpp"

namespace lagesbild::app {

/// Looks now and then whether others have saved, since a shared folder tells nobody. The folders that hold
/// documents are listed; only what has changed in the list is read. It looks the more seldom the less
/// happens, and not at all while nobody looks at the page.
class Watch {
 public:
  /// What is open may be older than what is there.
  enum class First : std::uint8_t { read_all, only_new };
  void start(First first);
  void stop();
  std::optional<RoadRequest> take_request();
  void answered(const RequestResult& result, const data::Documents& base);

  /// What is another than in the documents that are open, new in the inbox, or a copy beside one of them, by
  /// path.
  const std::map<std::string, data::File>& arrived() const { return arrived_; }
  /// Whether all of it came with the first look, when nothing of it has been on the screen.
  bool first_look() const { return rounds_ <= 1; }
  bool running() const { return doing_ != Doing::nothing; }
  bool is_report(const std::string& path) const { return reports_.contains(path); }
  bool looking() const { return doing_ == Doing::listing || doing_ == Doing::reading; }
  void taken_in() { arrived_.clear(); }
  /// What was read of it is older than what has been written.
  void forget(const std::string& path) { arrived_.erase(path); }

 private:
  enum class Doing : std::uint8_t { nothing, starting, listing, reading, waiting };
  void begin_round(const data::Documents& base);
  void take_list(const RequestResult& result, const data::Documents& base);
  void take_file(const RequestResult& result, const data::Documents& base);
  void go_on();
  void rest();

  Doing doing_ = Doing::nothing;
  First first_ = First::only_new;
  std::optional<RoadRequest> wanted_;
  std::vector<std::string> folders_;  ///< to list; the last next
  std::vector<std::string> paths_;    ///< to read; the last next
  std::map<std::string, std::string> stamps_;
  std::map<std::string, data::File> arrived_;
  std::set<std::string> reports_;  ///< paths in the inbox that were not open when they came
  int rounds_ = 0;
  int milliseconds_ = 0;
  bool any_news_ = false;
};

}  // namespace lagesbild::app

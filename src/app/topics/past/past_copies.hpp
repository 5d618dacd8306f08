#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/topics/saving/requests.hpp"
#include "data/documents/documents.hpp"

namespace lagesbild::app {

/// Fetches the dated copies from where the situation is saved, the newest first and whole days only, as many
/// as can be looked through.
class PastCopies {
 public:
  static constexpr std::size_t most = 120;

  /// Once; again after stop().
  void start(const data::Documents& base);
  void stop() { *this = PastCopies{}; }
  bool started() const { return started_; }
  bool busy() const { return started_ && (lists_ || !paths_.empty()); }
  std::optional<RoadRequest> take_request();
  void answered(const RequestResult& result);

  const std::vector<data::File>& files() const { return files_; }

 private:
  void go_on();

  bool started_ = false;
  bool lists_ = false;
  std::vector<std::string> folders_;  ///< to list, the last next
  std::vector<std::string> paths_;    ///< found; then to read, the last next
  std::optional<RoadRequest> wanted_;
  std::vector<data::File> files_;
};

}  // namespace lagesbild::app

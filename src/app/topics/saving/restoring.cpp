#include "app/topics/saving/restoring.hpp"

#include <algorithm>
#include <utility>

#include "data/documents/dated_copies.hpp"
#include "data/documents/merge.hpp"

namespace lagesbild::app {

void Restoring::start(std::vector<std::string> damaged) {
  stop();
  paths_ = std::move(damaged);
  go_on();
}

std::optional<RoadRequest> Restoring::take_request() {
  return std::exchange(wanted_, std::nullopt);
}

void Restoring::go_on() {
  if (!copies_.empty()) {
    wanted_ = ReadFile{copies_.rbegin()->second};
  } else if (!paths_.empty()) {
    listing_ = true;
    wanted_ = ListFolder{data::dated_copies_folder(paths_.back())};
  }
}

void Restoring::answered(const RequestResult& result) {
  if (paths_.empty()) return;
  const bool done = result.is(RequestResult::Outcome::done);
  if (std::exchange(listing_, false)) {
    std::string_view rest = done ? result.bytes.view() : std::string_view();
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      const std::string_view path = line.substr(0, line.find('\t'));
      const auto copy = data::dated_copy_of(path);
      if (copy && copy->of == paths_.back()) copies_[copy->day] = path;
    }
  } else {
    const Date day = copies_.rbegin()->first;
    copies_.erase(day);
    // With itself anything merges that can be read.
    const bool whole = done && data::merge(paths_.back(), result.bytes, result.bytes, result.bytes);
    if (whole) {
      offers_[paths_.back()] = {day, result.bytes};
      copies_.clear();
    }
  }
  if (copies_.empty()) paths_.pop_back();
  go_on();
}

}  // namespace lagesbild::app

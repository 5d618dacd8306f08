#include "app/topics/past/past_copies.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "data/documents/dated_copies.hpp"

namespace lagesbild::app {

namespace {

Date day_of(const std::string& path) {
  const auto copy = data::dated_copy_of(path);
  return copy ? copy->day : Date{};
}

}  // namespace

void PastCopies::start(const data::Documents& base) {
  if (started_) return;
  started_ = lists_ = true;
  std::set<std::string> folders;
  for (const data::Document& document : base.all()) folders.insert(data::dated_copies_folder(document.path));
  folders_.assign(folders.begin(), folders.end());
  go_on();
}

std::optional<RoadRequest> PastCopies::take_request() {
  return std::exchange(wanted_, std::nullopt);
}

void PastCopies::answered(const RequestResult& result) {
  if (!started_) return;
  const bool done = result.is(RequestResult::Outcome::done);
  if (lists_) {
    folders_.pop_back();
    std::string_view rest = done ? result.bytes.view() : std::string_view();
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      std::string path(line.substr(0, line.find('\t')));
      if (data::dated_copy_of(path)) paths_.push_back(std::move(path));
    }
  } else {
    if (done) files_.push_back({paths_.back(), result.bytes});
    paths_.pop_back();
  }
  go_on();
}

void PastCopies::go_on() {
  if (lists_ && !folders_.empty()) {
    wanted_ = ListFolder{folders_.back()};
    return;
  }
  if (std::exchange(lists_, false)) {
    std::sort(paths_.begin(), paths_.end(), [](const std::string& one, const std::string& other) {
      return std::pair(day_of(one), one) < std::pair(day_of(other), other);
    });
    if (paths_.size() > most) {
      // A day of which some copies are missing would be shown as it never was.
      const Date cut = day_of(paths_[paths_.size() - most - 1]);
      std::erase_if(paths_, [&](const std::string& path) { return day_of(path) <= cut; });
    }
  }
  if (!paths_.empty()) wanted_ = ReadFile{paths_.back()};
}

}  // namespace lagesbild::app

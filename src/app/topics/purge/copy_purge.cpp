#include "app/topics/purge/copy_purge.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "data/documents/dated_copies.hpp"

namespace lagesbild::app {

namespace {

using Outcome = RequestResult::Outcome;

/// Somebody else may be writing the same copy.
constexpr int writes_at_most = 4;

}  // namespace

CopyPurge::CopyPurge(std::string path, data::Purged purged)
    : path_(std::move(path)), purged_(std::move(purged)), folders_{std::string(data::copies_folder)} {
  // Damaged files are put aside in the folder of all copies.
  const std::string own = data::dated_copies_folder(path_);
  if (own != folders_.front()) folders_.push_back(own);
  go_on();
}

std::optional<RoadRequest> CopyPurge::take_request() {
  return std::exchange(wanted_, std::nullopt);
}

bool CopyPurge::is_kept_of_it(const std::string& copy) const {
  const auto dated = data::dated_copy_of(copy);
  return (dated && dated->of == path_) || data::is_damaged_copy_of(copy, path_);
}

void CopyPurge::answered(const RequestResult& result) {
  if (!folders_.empty()) return take_list(result);
  if (copies_.empty()) return;
  return std::exchange(writes_, false) ? take_write(result) : take_read(result);
}

void CopyPurge::take_list(const RequestResult& result) {
  const std::string folder = std::move(folders_.back());
  folders_.pop_back();
  if (!result.is(Outcome::done) && !result.is(Outcome::not_found)) left_.push_back(folder);
  std::string_view rest = result.is(Outcome::done) ? result.bytes.view() : std::string_view();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    std::string copy(line.substr(0, line.find('\t')));
    if (is_kept_of_it(copy)) copies_.push_back(std::move(copy));
  }
  go_on();
}

void CopyPurge::take_read(const RequestResult& result) {
  if (result.is(Outcome::not_found)) return next();
  if (!result.is(Outcome::done)) return leave();
  const auto without = data::copy_without(result.bytes.view(), purged_);
  if (!without) return leave();
  if (*without == result.bytes.view()) return next();
  if (++tries_ > writes_at_most) return leave();
  writes_ = true;
  wanted_ = WriteFile{copies_.back(), *without, result.tag};
}

/// Whatever the answer says, what stands there afterwards counts.
void CopyPurge::take_write(const RequestResult& result) {
  if (!result.is(Outcome::done) && !result.is(Outcome::conflict)) return leave();
  go_on();
}

void CopyPurge::leave() {
  left_.push_back(copies_.back());
  next();
}

void CopyPurge::next() {
  copies_.pop_back();
  tries_ = 0;
  go_on();
}

void CopyPurge::go_on() {
  if (!folders_.empty()) {
    wanted_ = ListFolder{folders_.back()};
  } else if (!copies_.empty()) {
    wanted_ = ReadFile{copies_.back()};
  }
}

}  // namespace lagesbild::app

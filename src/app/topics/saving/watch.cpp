#include "app/topics/saving/watch.hpp"

#include <algorithm>

#include "data/read/copies_of.hpp"
#include "data/read/load.hpp"

namespace lagesbild::app {

namespace {

constexpr std::string_view manifest_name = "lagesbild.json";
constexpr int shortest_ms = 60'000;
constexpr int longest_ms = 600'000;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

}  // namespace

void Watch::start(First first) {
  stop();
  first_ = first;
  doing_ = Doing::starting;
  wanted_ = Wait{0};
  milliseconds_ = shortest_ms;
}

void Watch::stop() {
  *this = Watch{};
}

std::optional<RoadRequest> Watch::take_request() {
  return std::exchange(wanted_, std::nullopt);
}

void Watch::answered(const RequestResult& result, const data::Documents& base) {
  switch (doing_) {
    case Doing::nothing:
      return;
    case Doing::starting:
    case Doing::waiting:
      return begin_round(base);
    case Doing::listing:
      take_list(result, base);
      return go_on();
    case Doing::reading:
      take_file(result, base);
      return go_on();
  }
}

void Watch::begin_round(const data::Documents& base) {
  ++rounds_;
  any_news_ = false;
  std::set<std::string> folders{base.inbox()};
  for (const data::Document& document : base.all()) folders.insert(folder_of(document.path));
  folders_.assign(folders.begin(), folders.end());
  paths_.clear();
  go_on();
}

void Watch::go_on() {
  if (!folders_.empty()) {
    doing_ = Doing::listing;
    wanted_ = ListFolder{folders_.back()};
  } else if (!paths_.empty()) {
    doing_ = Doing::reading;
    wanted_ = ReadFile{paths_.back()};
  } else {
    rest();
  }
}

void Watch::take_list(const RequestResult& result, const data::Documents& base) {
  const std::string folder = folders_.back();
  folders_.pop_back();
  // A server that tells no list is looked at no further.
  std::string_view rest = result.is(RequestResult::Outcome::done) ? result.bytes.view() : std::string_view();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    std::string path(line.substr(0, tab));
    const bool known = base.find(path) != nullptr;
    const bool report = folder == base.inbox() && path.ends_with(".json");
    const bool first_manifest = path == manifest_name && base.all().empty();
    const bool copy = !known && !report && data::may_be_copy(base, path);
    if (!known && !report && !first_manifest && !copy) continue;
    if (!known && report) reports_.insert(path);
    const auto [at, is_new] = stamps_.try_emplace(path, "");
    const bool same = at->second == line.substr(tab + 1);
    at->second = line.substr(tab + 1);
    if (same || (known && is_new && first_ == First::only_new)) continue;
    paths_.push_back(std::move(path));
  }
}

void Watch::take_file(const RequestResult& result, const data::Documents& base) {
  const std::string path = paths_.back();
  paths_.pop_back();
  if (!result.is(RequestResult::Outcome::done) || result.bytes.empty()) return;
  const data::Document* known = base.find(path);
  if (known != nullptr && known->file.bytes == result.bytes) {
    arrived_.erase(path);
    return;
  }
  any_news_ = true;
  data::File& file = arrived_[path];
  file = {path, result.bytes, data::Origin::opened, result.tag};
  const bool names_files = known ? known->kind == data::FileKind::manifest : path == manifest_name;
  if (!names_files) return;
  for (std::string& named : data::requested_files(file)) {
    if (base.find(named) == nullptr && !arrived_.contains(named)) paths_.push_back(std::move(named));
  }
}

void Watch::rest() {
  doing_ = Doing::waiting;
  milliseconds_ = any_news_ || rounds_ <= 1 ? shortest_ms : std::min(milliseconds_ * 3 / 2, longest_ms);
  wanted_ = WaitUntilSeen{milliseconds_};
}

}  // namespace lagesbild::app

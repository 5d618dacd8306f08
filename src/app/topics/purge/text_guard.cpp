#include "app/topics/purge/text_guard.hpp"

#include <utility>

#include "data/documents/paths.hpp"

namespace lagesbild::app {

namespace {

/// Records between looks at the clock.
constexpr int records_at_a_time = 50;

}  // namespace

void TextGuard::want(const data::Documents& documents, Date today) {
  std::vector<data::Document> wanted;
  std::map<std::string, Looked> still;
  const std::string inbox = documents.inbox();  // once: it is looked up in the manifest
  for (const data::Document& document : documents.all()) {
    if (data::is_in_inbox(document.path, inbox)) continue;
    const auto known = looked_.find(document.path);
    if (known != looked_.end() && known->second.bytes.shares(document.file.bytes)) {
      still.insert(std::move(*known));
    } else {
      wanted.push_back(document);
    }
  }
  looked_ = std::move(still);
  wanted_ = std::move(wanted);
  next_ = 0;
  looking_.reset();
  today_ = today;
}

void TextGuard::work(const Slice& slice) {
  while (pending()) {
    const data::Document& document = wanted_[next_];
    if (!looking_) looking_.emplace(document, today_);
    bool done = false;
    for (int records = 0; !done && records < records_at_a_time; ++records) done = looking_->step();
    if (done) {
      looked_[document.path] = {document.file.bytes, looking_->take()};
      looking_.reset();
      ++next_;
    }
    if (slice.over()) return;
  }
}

std::vector<data::PersonalText> TextGuard::found() const {
  std::vector<data::PersonalText> all;
  for (const auto& [path, looked] : looked_) all.insert(all.end(), looked.found.begin(), looked.found.end());
  return all;
}

}  // namespace lagesbild::app

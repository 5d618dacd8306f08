#include "app/opening.hpp"

#include <algorithm>
#include <utility>

#include "data/documents/with_files.hpp"

namespace lagesbild::app {

void Opening::fetch() {
  want(std::string{manifest_path});
}

void Opening::want(std::string path) {
  if (awaited_.insert(path).second) wanted_.push_back(std::move(path));
}

std::vector<std::string> Opening::take_wanted() {
  return std::exchange(wanted_, {});
}

void Opening::arrived(data::File file) {
  if (awaited_.erase(file.path) == 0) return;
  if (file.path == manifest_path) {
    files_.clear();
    for (auto& path : data::requested_files(file)) want(std::move(path));
  }
  files_.push_back(std::move(file));
  if (awaited_.empty()) read();
}

void Opening::missing(std::string_view path, std::string_view why) {
  if (awaited_.erase(std::string{path}) == 0) return;
  refused_.emplace(path, why);
  // The reader finds out itself what is not there, and says what to do about it.
  if (awaited_.empty() && !files_.empty()) read();
}

void Opening::transferred(double loaded_bytes, double total_bytes) {
  fetched_ = total_bytes > 0 ? std::clamp(loaded_bytes / total_bytes, 0.0, 1.0) : 0;
}

void Opening::opened(std::vector<data::File> files) {
  if (files.empty()) return;
  awaited_.clear();
  refused_.clear();
  wanted_.clear();
  data::Joined joined = data::with_files(files_, files);
  files_ = std::move(joined.files);
  read();
  left_out_ = std::move(joined.problems);
}

void Opening::read() {
  left_out_.clear();
  base_ = data::Documents(files_);
  drafted_ = data::drafted(base_, draft_);
  reads_again_ = false;
  begin_reading();
}

void Opening::read_again() {
  // Of a situation that is under way it is still the first reading.
  reads_again_ = reads_again_ || !busy();
  begin_reading();
}

void Opening::begin_reading() {
  fetched_ = 1;
  result_.reset();
  reading_.emplace(drafted_.documents.files(), data::LoadOptions{.refused = refused_, .today = today_});
}

data::Changes Opening::follow(const data::Draft& draft) {
  if (draft == draft_) return {};
  draft_ = draft;
  data::Drafted next = data::drafted(base_, draft_);
  const data::Changes changed = data::changes(drafted_.documents, next.documents);
  drafted_ = std::move(next);
  if (drafted_.documents.all().empty()) {
    reading_.reset();
    result_.reset();
  } else if (changed.facts) {
    read_again();
  }
  return changed;
}

data::Changes Opening::renew(std::vector<data::File> files, const std::set<std::string>& gone,
                             const data::Draft& draft) {
  for (const std::string& path : gone) {
    const data::Document* known = base_.find(path);
    if (known == nullptr) continue;
    std::erase_if(files_, [&](const data::File& one) { return one.path == known->file.path; });
  }
  for (data::File& file : files) {
    const data::Document* known = drafted_.documents.find(file.path);
    if (known != nullptr) file.path = known->file.path;
    const auto same = std::find_if(files_.begin(), files_.end(),
                                   [&](const data::File& one) { return one.path == file.path; });
    if (same == files_.end()) {
      files_.push_back(std::move(file));
    } else {
      *same = std::move(file);
    }
  }
  draft_ = draft;
  base_ = data::Documents(files_);
  data::Drafted next = data::drafted(base_, draft_);
  const data::Changes changed = data::changes(drafted_.documents, next.documents);
  drafted_ = std::move(next);
  if (changed.facts) read_again();
  return changed;
}

void Opening::replace(std::vector<data::File> files) {
  awaited_.clear();
  refused_.clear();
  wanted_.clear();
  files_ = std::move(files);
  read();
}

void Opening::begin(const data::Draft& draft) {
  awaited_.clear();
  refused_.clear();
  wanted_.clear();
  files_.clear();
  draft_ = draft;
  read();
}

double Opening::progress() const {
  if (result_) return 1;
  return fetched_ / 2 + (reading_ ? reading_->progress() / 2 : 0);
}

void Opening::work(const Slice& slice) {
  // The loader says whether there is more, a job whether all is done.
  struct Reading {
    data::Loader& loader;
    bool step() const { return !loader.step(); }
  };
  Reading reading{*reading_};
  if (!run(reading, slice)) return;
  result_ = reading_->take();
  result_->problems.insert(result_->problems.begin(), left_out_.begin(), left_out_.end());
  reading_.reset();
}

std::optional<data::Loaded> Opening::take() {
  return std::exchange(result_, std::nullopt);
}

}  // namespace lagesbild::app

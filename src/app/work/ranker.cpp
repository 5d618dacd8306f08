#include "app/work/ranker.hpp"

#include <utility>

namespace lagesbild::app {

namespace {

bool only_weights_differ(analysis::Settings one, const analysis::Settings& other) {
  one.indicators = other.indicators;
  one.severity = other.severity;
  one.k = other.k;
  one.weight_certainty = other.weight_certainty;
  return one == other;
}

}  // namespace

Ranker::Ranker(const Situation& situation, const analysis::Cube& cube)
    : situation_(&situation), cube_(&cube) {}

void Ranker::want(analysis::Settings settings) {
  if (wanted_ && *wanted_ == settings) return;
  wanted_ = std::move(settings);
  if (job_ && only_weights_differ(*under_way_, *wanted_)) return;
  begin();
}

void Ranker::begin() {
  under_way_ = wanted_;
  job_.emplace(*situation_, *cube_, *wanted_, evidence_);
  if (!job_->reuses_draws()) evidence_.reset();
  note_preview();
}

void Ranker::work(const Slice& slice) {
  if (!run(*job_, slice)) return note_preview();
  evidence_ = job_->evidence();
  finished_ = job_->take();
  job_.reset();
  shows_preview_ = false;
  ++version_;
  if (*under_way_ != *wanted_) begin();
}

void Ranker::note_preview() {
  const bool shows = job_ && !(job_->reuses_draws() && finished_) && job_->has_preview();
  if (shows != shows_preview_) ++version_;
  shows_preview_ = shows;
}

const analysis::Ranking* Ranker::ranking() const {
  if (shows_preview_) return &job_->preview();
  return finished_ ? &*finished_ : nullptr;
}

}  // namespace lagesbild::app

#include "app/work/ranker.hpp"

#include <chrono>
#include <utility>

namespace lagesbild::app {

namespace {

/// Units of RankJob between looks at the clock: about half a millisecond.
constexpr int units_at_a_time = 5000;

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

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

bool Ranker::work(double seconds) {
  if (!job_) return false;
  const double end = seconds_now() + seconds;
  while (!job_->step(units_at_a_time)) {
    if (seconds_now() < end) continue;
    note_preview();
    return true;
  }
  evidence_ = job_->evidence();
  finished_ = job_->take();
  job_.reset();
  shows_preview_ = false;
  ++version_;
  if (*under_way_ != *wanted_) begin();
  return computing();
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

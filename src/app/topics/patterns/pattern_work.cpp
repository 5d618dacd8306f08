#include "app/topics/patterns/pattern_work.hpp"

#include <algorithm>
#include <utility>

namespace lagesbild::app {

namespace {

constexpr std::size_t most_kept = 8;

}  // namespace

PatternWork::PatternWork(const Situation& situation, const analysis::Cube& cube)
    : situation_(&situation), cube_(&cube) {}

void PatternWork::want(std::optional<analysis::PatternQuestion> question) {
  if (question == wanted_) return;
  wanted_ = std::move(question);
  job_.reset();
  if (!wanted_) return;
  const auto known = std::find_if(kept_.begin(), kept_.end(),
                                  [&](const auto& patterns) { return patterns->question == *wanted_; });
  if (known != kept_.end()) {
    shown_ = *known;
  } else {
    job_.emplace(*situation_, *cube_, *wanted_);
  }
}

void PatternWork::work(const Slice& slice) {
  if (!run(*job_, slice)) return;
  shown_ = std::make_shared<const analysis::Patterns>(job_->take());
  job_.reset();
  kept_.push_back(shown_);
  if (kept_.size() > most_kept) kept_.erase(kept_.begin());
}

std::optional<double> PatternWork::progress() const {
  if (!job_) return std::nullopt;
  return job_->progress();
}

}  // namespace lagesbild::app

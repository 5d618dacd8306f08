#include "app/work/scrutiny.hpp"

#include <chrono>
#include <utility>

namespace lagesbild::app {

namespace {

/// Units of RobustnessJob between looks at the clock: about half a millisecond.
constexpr int units_at_a_time = 5000;

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Scrutiny::Scrutiny(const Situation& situation, const analysis::Cube& cube, const analysis::Ranking& ranking,
                   std::shared_ptr<const analysis::Evidence> evidence) {
  checking_.emplace(situation, cube, ranking, evidence);
  if (evidence) watching_.emplace(situation, cube, std::move(evidence));
}

bool Scrutiny::work(double seconds, bool with_checks) {
  const double end = seconds_now() + seconds;
  while (watching_) {
    if (watching_->step()) {
      watch_ = watching_->take();
      watching_.reset();
    }
    if (seconds_now() >= end) return true;
  }
  while (with_checks && checking_) {
    if (checking_->step(units_at_a_time)) {
      robustness_ = checking_->take();
      checking_.reset();
    }
    if (seconds_now() >= end) break;
  }
  return watching_ || (with_checks && checking_);
}

double Scrutiny::progress() const {
  return checking_ ? checking_->progress() : 1;
}

}  // namespace lagesbild::app

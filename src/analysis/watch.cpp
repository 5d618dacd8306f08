#include "analysis/watch.hpp"

#include <cmath>

#include "analysis/methods/multiple_testing.hpp"
#include "analysis/weekly.hpp"
#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

/// Long enough for 26 reported weeks though some are silent.
constexpr int look_back_weeks = 52;
}  // namespace

WeekSignal signal_of(const Situation& situation, const Cube& cube, const Expected& expected, std::size_t area,
                     std::size_t category, double phi, Week week) {
  std::vector<ExposedWeek> history;
  for (const WeekPart& part :
       weekly_series(situation, cube, expected, area, category, {week - (look_back_weeks - 1), week})) {
    history.push_back({part.observed, part.expected});
  }
  // In units of the newest week, so that whole weeks are whole numbers and a mean of 1 is not 0.999….
  const double newest = history.back().exposure;
  for (ExposedWeek& part : history) part.exposure = newest > 0 ? part.exposure / newest : 0;
  return week_signal(history, phi, signal_alpha);
}

WatchJob::WatchJob(const Situation& situation, const Cube& cube, std::shared_ptr<const Evidence> evidence)
    : situation_(&situation), cube_(&cube), evidence_(std::move(evidence)) {
  watch_.week = evidence_->settings.window.to;
  expected_ = expect(situation, cube, {watch_.week - (look_back_weeks - 1), watch_.week},
                     evidence_->settings.selection);
}

bool WatchJob::step() {
  if (next_ < evidence_->areas()) {
    for (std::size_t c = 0; c < evidence_->categories(); ++c) {
      const WeekSignal signal = signal_of(*situation_, *cube_, expected_, next_, c,
                                          evidence_->model.categories[c].phi, watch_.week);
      if (signal.window != SignalWindow::none) {
        tested_.push_back(signal);
        watch_.signals.push_back({next_, evidence_->expected.categories[c], signal});
      }
      if (!evidence_->change) continue;
      const auto change = change_of_category(*evidence_->change, next_, c);
      if (!change) continue;
      watch_.changes.push_back({next_, evidence_->expected.categories[c], *change,
                                change->p_up >= change_probability, change->p_up <= 1 - change_probability});
    }
    ++next_;
  }
  return next_ >= evidence_->areas();
}

double WatchJob::progress() const {
  return evidence_->areas() > 0 ? static_cast<double>(next_) / static_cast<double>(evidence_->areas()) : 1;
}

Watch WatchJob::take() {
  const Screening screening = screen(tested_, signal_q);
  watch_.by_chance = screening.by_chance;
  for (std::size_t i = 0; i < watch_.signals.size(); ++i) {
    watch_.signals[i].q = screening.q[i];
    watch_.signals[i].flagged = screening.flagged[i];
    watch_.flagged += screening.flagged[i] ? 1 : 0;
    watch_.alone += tested_[i].tail.p < signal_alpha ? 1 : 0;
  }
  sort_stably(watch_.signals, [](const Signal& a, const Signal& b) { return a.week.tail.p < b.week.tail.p; });
  sort_stably(watch_.changes, [](const CategoryChange& a, const CategoryChange& b) {
    return std::abs(a.change.p_up - 0.5) > std::abs(b.change.p_up - 0.5);
  });
  return std::move(watch_);
}

}  // namespace lagesbild::analysis

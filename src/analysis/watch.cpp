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

std::vector<ExposedWeek> year_of(const Situation& situation, const Cube& cube, const Expected& expected,
                                 std::size_t area, std::size_t category, Week week) {
  std::vector<ExposedWeek> year;
  for (const WeekPart& part :
       weekly_series(situation, cube, expected, area, category, {week - (look_back_weeks - 1), week})) {
    year.push_back({part.expected > 0 ? part.observed : 0, part.expected});
  }
  return year;
}

WeekSignal signal_of(std::span<const ExposedWeek> series, std::span<const ExposedWeek> all, double phi) {
  std::vector<ExposedWeek> others(all.begin(), all.end());
  for (std::size_t t = 0; t < series.size(); ++t) {
    others[t].count -= series[t].count;
    // What is left of a sum of one may be a rounding unit.
    others[t].exposure = std::max(others[t].exposure - series[t].exposure, 0.0);
  }
  std::vector<ExposedWeek> history = moved_with(series, others);
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
  all_.assign(evidence_->categories(), std::vector<ExposedWeek>(look_back_weeks));
}

void WatchJob::add_area(std::size_t area) {
  for (std::size_t c = 0; c < all_.size(); ++c) {
    const auto year = year_of(*situation_, *cube_, expected_, area, c, watch_.week);
    for (std::size_t t = 0; t < year.size(); ++t) {
      all_[c][t].count += year[t].count;
      all_[c][t].exposure += year[t].exposure;
    }
  }
}

void WatchJob::test_area(std::size_t area) {
  for (std::size_t c = 0; c < all_.size(); ++c) {
    const std::size_t category = evidence_->expected.categories[c];
    const auto year = year_of(*situation_, *cube_, expected_, area, c, watch_.week);
    const WeekSignal signal = signal_of(year, all_[c], evidence_->model.categories[c].phi);
    if (signal.window != SignalWindow::none) {
      tested_.push_back(signal);
      watch_.signals.push_back({area, category, signal});
      watch_.pooled += signal.window == SignalWindow::four_weeks ? 1 : 0;
    }
    if (!evidence_->change) continue;
    const auto change = change_of_category(*evidence_->change, area, c);
    if (!change) continue;
    watch_.changes.push_back({area, category, *change, change->p_up >= change_probability,
                              change->p_up <= 1 - change_probability,
                              change_follows(*evidence_->change, area, c)});
  }
}

bool WatchJob::step() {
  const std::size_t areas = evidence_->areas();
  if (next_ < areas) {
    add_area(next_);
  } else if (next_ < 2 * areas) {
    test_area(next_ - areas);
  }
  ++next_;
  return next_ >= 2 * areas;
}

double WatchJob::progress() const {
  return evidence_->areas() > 0 ? static_cast<double>(next_) / static_cast<double>(2 * evidence_->areas())
                                : 1;
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

std::vector<std::size_t> newly_flagged(const Watch& now, const Watch& then) {
  std::vector<std::size_t> fresh;
  for (std::size_t index = 0; index < now.signals.size(); ++index) {
    const Signal& signal = now.signals[index];
    const bool was = std::any_of(then.signals.begin(), then.signals.end(), [&](const Signal& earlier) {
      return earlier.flagged && earlier.area == signal.area && earlier.category == signal.category;
    });
    if (signal.flagged && !was) fresh.push_back(index);
  }
  return fresh;
}

}  // namespace lagesbild::analysis

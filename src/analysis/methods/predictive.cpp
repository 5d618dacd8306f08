#include "analysis/methods/predictive.hpp"

#include <cmath>
#include <vector>

namespace lagesbild::analysis {
namespace {

constexpr int movement_weeks = 13;

bool reported(const ExposedWeek& week) {
  return week.exposure > 0;
}

/// Sum over the last `most` reported weeks; how many they are goes to `found`.
Baseline last_reported(std::span<const ExposedWeek> history, int most, int& found) {
  Baseline baseline;
  found = 0;
  for (std::size_t t = history.size(); t-- > 0 && found < most;) {
    if (!reported(history[t])) continue;
    baseline.events += history[t].count;
    baseline.weeks += history[t].exposure;
    ++found;
  }
  return baseline;
}

/// Where the last `count` reported weeks begin; nothing where there are fewer.
std::optional<std::size_t> start_of_last_reported(std::span<const ExposedWeek> history, int count) {
  for (std::size_t t = history.size(); t-- > 0;) {
    if (reported(history[t]) && --count == 0) return t;
  }
  return std::nullopt;
}

WeekSignal signal(SignalWindow window, const Baseline& tested, Baseline before, double unit, double phi,
                  double alpha) {
  before.weeks /= unit;
  const double weeks = tested.weeks / unit;
  const Tail tail = predictive_tail(tested.events, before, phi, alpha, weeks);
  const double attainable = stats::at_least(predictive_law(before, phi, weeks), tail.threshold);
  return {window, tested.events, before, weeks, tail, poisson_z(tested.events, tail.expected), attainable};
}

}  // namespace

Baseline baseline_of(std::span<const WeekCount> history, int most) {
  Baseline baseline;
  for (std::size_t t = history.size(); t-- > 0 && baseline.weeks < most;) {
    if (history[t]) {
      baseline.events += *history[t];
      baseline.weeks += 1;
    }
  }
  return baseline;
}

stats::NegativeBinomial predictive_law(const Baseline& baseline, double phi, double weeks) {
  const double mean = (baseline.events + 0.5) * weeks / baseline.weeks;
  return {mean / (phi * (1 + weeks / baseline.weeks) - 1), mean};
}

Tail predictive_tail(double count, const Baseline& baseline, double phi, double alpha, double weeks) {
  const auto law = predictive_law(baseline, phi, weeks);
  const double quantile = stats::quantile(law, 1 - alpha);
  return {law.mean, stats::at_least(law, count), quantile, quantile + 1};
}

WeekSignal week_signal(std::span<const ExposedWeek> history, double phi, double alpha) {
  if (history.empty() || !reported(history.back())) return {};
  const double unit = history.back().exposure;
  const Baseline newest{history.back().count, unit};
  int weeks_before = 0;
  const Baseline before = last_reported(history.first(history.size() - 1), baseline_weeks, weeks_before);
  const bool enough = weeks_before >= least_baseline_weeks;
  if (enough && before.events >= before.weeks / unit) {
    return signal(SignalWindow::week, newest, before, unit, phi, alpha);
  }
  if (const auto start = start_of_last_reported(history, pooled_weeks)) {
    int found = 0;
    const Baseline earlier = last_reported(history.first(*start), baseline_weeks, found);
    if (found >= pooled_weeks) {
      const Baseline pooled = last_reported(history.subspan(*start), pooled_weeks, found);
      return signal(SignalWindow::four_weeks, pooled, earlier, unit, phi, alpha);
    }
  }
  if (enough) return signal(SignalWindow::week, newest, before, unit, phi, alpha);
  return {};
}

WeekSignal week_signal(std::span<const WeekCount> history, double phi, double alpha) {
  std::vector<ExposedWeek> weeks;
  weeks.reserve(history.size());
  for (const auto& count : history) weeks.push_back({count.value_or(0), count ? 1.0 : 0.0});
  return week_signal(weeks, phi, alpha);
}

std::vector<ExposedWeek> moved_with(std::span<const ExposedWeek> history,
                                    std::span<const ExposedWeek> others) {
  std::vector<ExposedWeek> moved(history.begin(), history.end());
  for (std::size_t t = 0; t < moved.size(); ++t) {
    Baseline recent;
    for (int back = 0; back < movement_weeks && static_cast<std::size_t>(back) <= t; ++back) {
      if (back >= pooled_weeks && recent.events >= movement_events) break;
      recent.events += others[t - static_cast<std::size_t>(back)].count;
      recent.weeks += others[t - static_cast<std::size_t>(back)].exposure;
    }
    const bool enough = recent.weeks > 0 && recent.events >= movement_least_events;
    if (!enough && reported(history.back()) && t + 1 == moved.size()) return {history.begin(), history.end()};
    if (enough) moved[t].exposure *= recent.events / recent.weeks;
  }
  return moved;
}

double poisson_z(double now, double expected) {
  return 2 * (std::sqrt(now) - std::sqrt(expected));
}

std::optional<double> percent_change(double now, double base) {
  if (!(base >= least_percent_base)) return std::nullopt;
  return (now / base - 1) * 100;
}

}  // namespace lagesbild::analysis

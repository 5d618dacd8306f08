#include "analysis/methods/predictive.hpp"

#include <cmath>

namespace lagesbild::analysis {
namespace {

/// Where the last `count` reported weeks begin; nothing where there are fewer.
std::optional<std::size_t> start_of_last_reported(std::span<const WeekCount> history, int count) {
  for (std::size_t t = history.size(); t-- > 0;) {
    if (history[t].has_value() && --count == 0) return t;
  }
  return std::nullopt;
}

WeekSignal signal(SignalWindow window, double observed, const Baseline& baseline, double weeks, double phi,
                  double alpha) {
  const Tail tail = predictive_tail(observed, baseline, phi, alpha, weeks);
  return {window, observed, baseline, weeks, tail, poisson_z(observed, tail.expected)};
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

WeekSignal week_signal(std::span<const WeekCount> history, double phi, double alpha) {
  if (history.empty() || !history.back()) return {};
  const Baseline weekly = baseline_of(history.first(history.size() - 1));
  const bool enough = weekly.weeks >= least_baseline_weeks;
  if (enough && weekly.events >= weekly.weeks) {
    return signal(SignalWindow::week, *history.back(), weekly, 1, phi, alpha);
  }
  if (const auto start = start_of_last_reported(history, pooled_weeks)) {
    const Baseline before = baseline_of(history.first(*start));
    if (before.weeks >= pooled_weeks) {
      const double sum = baseline_of(history.subspan(*start), pooled_weeks).events;
      return signal(SignalWindow::four_weeks, sum, before, pooled_weeks, phi, alpha);
    }
  }
  if (enough) return signal(SignalWindow::week, *history.back(), weekly, 1, phi, alpha);
  return {};
}

double poisson_z(double now, double expected) {
  return 2 * (std::sqrt(now) - std::sqrt(expected));
}

std::optional<double> percent_change(double now, double base) {
  if (!(base >= least_percent_base)) return std::nullopt;
  return (now / base - 1) * 100;
}

}  // namespace lagesbild::analysis

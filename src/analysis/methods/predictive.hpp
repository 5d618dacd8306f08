#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/stats/distributions.hpp"

/// "This week" (step 5 of the method): what the last reported weeks lead one to expect, and how far out in
/// the tail the newest count lies. A week without a report is missing, not zero.
namespace lagesbild::analysis {

constexpr int baseline_weeks = 26;       ///< reported weeks looked back on, at most
constexpr int least_baseline_weeks = 8;  ///< fewer than these: 4-week sums
constexpr int pooled_weeks = 4;

/// A week's count; nothing where the week was not reported.
using WeekCount = std::optional<double>;

struct Baseline {
  double events = 0;  ///< Σ
  double weeks = 0;   ///< n, reported weeks (or any exposure in units of such a week)
};

/// Sum and number of the last `most` reported weeks of `history` (oldest first).
Baseline baseline_of(std::span<const WeekCount> history, int most = baseline_weeks);

/// The predictive law of the count in `weeks` coming weeks: mean m = (Σ + ½) w / n and variance φ m (1 + w /
/// n), the negative binomial of size m / (φ (1 + w/n) − 1). With w = 1 and φ = 1 that is R's (Σ + ½, n / (n +
/// 1)): the posterior predictive law under Jeffreys' prior. n > 0, φ ≥ 1.
stats::NegativeBinomial predictive_law(const Baseline& baseline, double phi = 1, double weeks = 1);

struct Tail {
  double expected = 0;   ///< m
  double p = 1;          ///< P(Y ≥ y)
  double quantile = 0;   ///< the smallest count with P(Y ≤ count) ≥ 1 − α
  double threshold = 1;  ///< the smallest count that is a signal: quantile + 1, so P(Y ≥ threshold) ≤ α
};

/// `count` events in `weeks` weeks against the baseline; α is the nominal rate of false alarms.
Tail predictive_tail(double count, const Baseline& baseline, double phi = 1, double alpha = 0.01,
                     double weeks = 1);

enum class SignalWindow : std::uint8_t {
  week,        ///< the newest week against the reported weeks before it
  four_weeks,  ///< the last four reported weeks against those before
  none         ///< the newest week is missing, or fewer than four reported weeks come before
};

/// A week's count and how much was reported: what the municipality's rates expect of it, or simply 1.
/// Exposure 0: the week is missing, and its count is not looked at. Only proportions of exposures matter.
struct ExposedWeek {
  double count = 0;
  double exposure = 0;
};

struct WeekSignal {
  SignalWindow window = SignalWindow::none;
  double observed = 0;
  Baseline baseline;  ///< its weeks in units of the newest week's exposure
  double weeks = 0;   ///< tested, in the same units: 1, or about 4
  Tail tail;
  double z = 0;           ///< Wheeler's plain z beside it
  double attainable = 0;  ///< P(Y ≥ threshold): how often this very test cries wolf, at most α
};

/// The newest week of `history` (oldest first, the newest last). Weekly where at least 8 reported weeks come
/// before and lead one to expect 1 or more; else the last 4 reported weeks together against up to 26 reported
/// weeks before them (at least 4). A weekly test of a smaller mean sees a tripling less than one time in
/// five, so it is used only where there are not weeks enough to pool. Where fewer sources reported in a week,
/// its exposure says so.
WeekSignal week_signal(std::span<const ExposedWeek> history, double phi = 1, double alpha = 0.01);

/// The same where every reported week weighs alike.
WeekSignal week_signal(std::span<const WeekCount> history, double phi = 1, double alpha = 0.01);

/// Exposures that follow the rest of the municipality: each week's is multiplied by the others' events by
/// what is expected of them, over as many weeks up to and with it (4 … 13) as hold movement_events of them,
/// so that a season and other movements that all have in common are no signal. Where too few happen to the
/// others for that (movement_least_events in 13 weeks) it leaves the history as it is. `others` is as long as
/// `history`.
std::vector<ExposedWeek> moved_with(std::span<const ExposedWeek> history,
                                    std::span<const ExposedWeek> others);
constexpr double movement_events = 50;
constexpr double movement_least_events = 20;

/// Wheeler's z = 2 (√now − √expected) (Wheeler 2016): a signal beyond ±3. Both ≥ 0.
double poisson_z(double now, double expected);

constexpr double least_percent_base = 10;
/// The change in per cent, (now / base − 1) · 100; nothing on a base under 10, where per cent mislead.
std::optional<double> percent_change(double now, double base);

}  // namespace lagesbild::analysis

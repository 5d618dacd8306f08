#pragma once

#include <optional>

#include "analysis/methods/garwood.hpp"

/// Did a measure work? (step 11 of the method) Counts before and after, where something was done and where
/// not.
namespace lagesbild::analysis {

/// Events before and after. The divisors make unlike periods or areas comparable: weeks in the period, or
/// inhabitants, relative to the treated area's. Counts ≥ 0, divisors > 0.
struct BeforeAfter {
  double before = 0;
  double after = 0;
  double before_divisor = 1;
  double after_divisor = 1;

  double difference() const { return after / after_divisor - before / before_divisor; }
  /// Of the difference under Poisson counts: Σ count / divisor².
  double variance() const {
    return after / (after_divisor * after_divisor) + before / (before_divisor * before_divisor);
  }
};

/// Where events may have moved to, with its own control.
struct Displacement {
  BeforeAfter treated;
  BeforeAfter control;
};

struct WeightedDisplacementDifference {
  double local = 0;         ///< (T1 − T0) − (C1 − C0); below 0: fewer events than the control suggests
  double displacement = 0;  ///< the same in the displacement areas; 0 without them
  double total = 0;         ///< local + displacement
  double standard_error = 0;
  double z = 0;  ///< total / standard error; 0 where there are no events at all
  Interval interval;
};

/// Wheeler & Ratcliffe (2018), "A simple weighted displacement difference test to evaluate place based crime
/// interventions", Crime Science 7:11. se = √(φ Σ count / divisor²); φ = 1 is the paper's. The interval is
/// normal.
WeightedDisplacementDifference weighted_displacement_difference(
    const BeforeAfter& treated, const BeforeAfter& control,
    const std::optional<Displacement>& displacement = std::nullopt, double phi = 1, double level = 0.95);

struct RateRatio {
  double ratio = 1;  ///< (T1 / T0) / (C1 / C0) after the divisors; below 1: fell more than the control
  Interval interval;
  double log_standard_error = 0;
  bool corrected = false;  ///< half an event was added to each count since one was 0
};

/// The ratio of rate ratios, with a log-normal interval: se = √(φ Σ 1 / count). With any count of 0 half an
/// event is added to all four (Haldane 1956), and said so.
RateRatio rate_ratio(const BeforeAfter& treated, const BeforeAfter& control, double phi = 1,
                     double level = 0.95);

}  // namespace lagesbild::analysis

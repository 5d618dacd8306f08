#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/methods/garwood.hpp"

/// Did what was said with probability p come true in a share p of the cases? (step 10 of the method)
namespace lagesbild::analysis {

/// Brier's score (1950): the mean of (p − outcome)². Equal lengths; 0 is perfect, p (1 − p) is what knowing
/// only the base rate gives. NaN for no forecasts.
double brier_score(std::span<const double> forecasts, const std::vector<bool>& outcomes);

struct CalibrationBin {
  double from = 0;  ///< this and above …
  double to = 1;    ///< … below this (the last bin holds 1)
  std::size_t forecasts = 0;
  std::size_t came_true = 0;
  double mean_forecast = 0;
  double share = 0;   ///< that came true
  Interval interval;  ///< of the share, 90 %: quantiles of Beta(½ + true, ½ + false) (Jeffreys)
};

/// `bins` equal bins over [0, 1]; empty bins are left out.
std::vector<CalibrationBin> calibration_table(std::span<const double> forecasts,
                                              const std::vector<bool>& outcomes, std::size_t bins = 10);

/// Murphy's (1973) split over the table's bins: Brier = reliability − resolution + uncertainty, exact where
/// the forecasts in a bin are equal.
struct BrierParts {
  double reliability = 0;
  double resolution = 0;
  double uncertainty = 0;
};
BrierParts brier_parts(std::span<const CalibrationBin> table);

struct CapturePoint {
  std::size_t areas = 0;  ///< the first so many
  double population = 0;  ///< their share of the inhabitants
  double harm = 0;        ///< their share of the harm that came
};

/// What the top of a list held: cumulative shares, from (0, 0) to (1, 1). `order` area indices in order of
/// priority; `harm` and `population` by area, ≥ 0. Shares of nothing are 0.
std::vector<CapturePoint> capture_curve(std::span<const std::size_t> order, std::span<const double> harm,
                                        std::span<const double> population);

}  // namespace lagesbild::analysis

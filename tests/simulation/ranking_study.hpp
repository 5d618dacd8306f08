#pragma once

#include <cstdint>
#include <vector>

#include "analysis/methods/calibration.hpp"

/// Are the truly worst areas found, and does P(top 3) mean what it says? Twenty areas of unlike size, levels
/// from Gamma(4, 4), Poisson counts; ν is estimated from each set of twenty.
namespace simulation {

struct RankingStudy {
  double expected = 0;  ///< events an area and period, on average
  // The share of the truly three worst that is among the first three by …
  double by_count = 0;     ///< … the number of events
  double by_ratio = 0;     ///< … observed / expected
  double by_p_value = 0;   ///< … how improbable so many are at the expected
  double by_mean = 0;      ///< … the shrunken level
  double by_p_top = 0;     ///< … P(top 3)
  double by_guess = 0.15;  ///< 3 of 20
  double brier = 0;        ///< of P(top 3)
  double brier_base = 0;   ///< of saying 15 % of every area
  double worst_miss = 0;   ///< largest |share − mean forecast| of a bin with at least 2 % of the forecasts
  double covered = 0;      ///< share of true levels within their 90 % interval
  std::vector<lagesbild::analysis::CalibrationBin> calibration;
};

RankingStudy ranking_study(double expected, std::uint64_t sets, std::uint64_t draws);

}  // namespace simulation

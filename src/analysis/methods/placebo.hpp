#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/methods/displacement.hpp"

namespace lagesbild::analysis {

struct PlaceboRun {
  std::vector<double> z;  ///< by untreated area: the log rate ratio against the other untreated, by its error
  double treated_z = 0;   ///< the treated areas together against all untreated
  double p_lower = 1;     ///< (1 + placebos as low or lower) / (1 + placebos)
};

/// The measure's follow-up run once for every area where nothing was done (step 11): how unusual is the
/// treated areas' fall among falls that no measure explains? `areas` one pair of counts each, `treated` flags
/// as long; log rate ratios with half an event added throughout, so that areas of all sizes compare. φ as
/// elsewhere. At least two untreated areas are needed; else z is empty and p_lower is 1.
PlaceboRun placebo_run(std::span<const BeforeAfter> areas, const std::vector<bool>& treated, double phi = 1);

/// (1 + number of `placebos` ≤ `real`) / (1 + number): a one-sided permutation p-value for a fall.
double placebo_p(double real, std::span<const double> placebos);

}  // namespace lagesbild::analysis

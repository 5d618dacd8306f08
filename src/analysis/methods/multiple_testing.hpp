#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/methods/predictive.hpp"

namespace lagesbild::analysis {

/// Benjamini & Hochberg's adjusted p-values (1995), in the input's order: q_(i) = min over j ≥ i of p_(j) · N
/// / j, at most 1. A NaN is no test: it stays NaN and does not count in N.
std::vector<double> benjamini_hochberg(std::span<const double> p);

/// How many of these tests would cry wolf by chance alone at the nominal level: "of N series tested, about x
/// expected by chance". N α at most; less for counts, so it is the sum of what each test really reaches:
/// `attainable` P(Y ≥ threshold) by series, each ≤ α.
double expected_by_chance(std::span<const double> attainable);

struct Screening {
  std::vector<double> q;      ///< by series; NaN where nothing could be tested
  std::vector<bool> flagged;  ///< q < limit
  std::size_t tested = 0;     ///< N
  double by_chance = 0;       ///< x
};

/// All series of a week at once. A series is flagged where its adjusted p-value is under `limit`.
Screening screen(std::span<const WeekSignal> signals, double limit = 0.10);

}  // namespace lagesbild::analysis

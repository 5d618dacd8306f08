#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lagesbild::analysis {

/// Benjamini & Hochberg's adjusted p-values (1995), in the input's order: q_(i) = min over j ≥ i of p_(j) · N
/// / j, at most 1. A NaN is no test: it stays NaN and does not count in N.
std::vector<double> benjamini_hochberg(std::span<const double> p);

/// How many of these tests an unadjusted level α would be expected to flag by chance alone: "of N series
/// tested, about x expected by chance". At most N α; less for counts, so it is the sum of what each test
/// really could flag: `attainable` P(Y ≥ threshold) by series, each ≤ α.
double expected_by_chance(std::span<const double> attainable);

}  // namespace lagesbild::analysis

#pragma once

#include <optional>
#include <span>
#include <vector>

/// The analytic hierarchy process while answers are still missing, and where answers contradict each other.
namespace lagesbild::analysis {

/// Weights from the comparisons that there are (Harker 1987, "Incomplete pairwise comparisons in the analytic
/// hierarchy process"): an absent a_ij is taken to be w_i / w_j itself, so that the weights are the principal
/// eigenvector of the matrix with 0 for each absent comparison and 1 + their number on the row's diagonal.
/// With all comparisons there these are ahp_weights(). Order and n as there; the sum is 1. Nothing where the
/// comparisons do not join all the things, n fits none or a number is not positive.
std::optional<std::vector<double>> ahp_weights_so_far(std::span<const std::optional<double>> comparisons);

/// Three things i < j < k whose comparisons fit each other worst (Koczkodaj 1993): a_ij · a_jk says how many
/// times more i is than k, and a_ik says something else.
struct AhpTriad {
  std::size_t first = 0;
  std::size_t second = 0;
  std::size_t third = 0;
  double off = 1;  ///< how many times they differ: a_ij a_jk / a_ik or its inverse, whichever is above 1
};
/// Nothing for n < 3 or bad input. Of several equally bad the first.
std::optional<AhpTriad> most_contradictory(std::span<const double> comparisons);

}  // namespace lagesbild::analysis

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

/// The analytic hierarchy process: weights from pairwise comparisons (Saaty 1980).
namespace lagesbild::analysis {

struct AhpWeights {
  std::vector<double> weights;  ///< sum 1: the principal eigenvector
  std::vector<double>
      by_means;  ///< sum 1: geometric means of the rows (Crawford & Williams 1985), to compare
  double largest_eigenvalue = 0;
  double consistency_index = 0;  ///< (λ − n) / (n − 1)
  double consistency_ratio = 0;  ///< over Saaty's random index; 0 for n < 3. Above 0.1: think again
};

/// `comparisons` above the diagonal, row by row: for n things n (n − 1) / 2 numbers, a_ij > 0 saying how many
/// times more important i is than j. 1 ≤ n ≤ 15. Nothing where the number of comparisons fits no n or one is
/// not positive.
std::optional<AhpWeights> ahp_weights(std::span<const double> comparisons);

/// The comparison that fits the weights least: (i, j) with the largest |ln(a_ij w_j / w_i)|, to be asked
/// again. Nothing for n < 3 or bad input.
struct AhpDoubt {
  std::size_t first = 0;
  std::size_t second = 0;
  double given = 1;      ///< a_ij
  double suggested = 1;  ///< w_i / w_j
};
std::optional<AhpDoubt> least_consistent(std::span<const double> comparisons);

}  // namespace lagesbild::analysis

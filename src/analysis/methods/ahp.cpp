#include "analysis/methods/ahp.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lagesbild::analysis {
namespace {

// Saaty's random indices by n (1980; 11–15 from Saaty's larger table).
constexpr std::array<double, 16> random_index = {0,    0,    0,    0.58, 0.90, 1.12, 1.24, 1.32,
                                                 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};

std::optional<std::size_t> size_of(std::span<const double> comparisons) {
  for (std::size_t n = 1; n < random_index.size(); ++n) {
    if (n * (n - 1) / 2 == comparisons.size()) return n;
  }
  return std::nullopt;
}

std::vector<double> full_matrix(std::span<const double> comparisons, std::size_t n) {
  std::vector<double> matrix(n * n, 1);
  std::size_t next = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      matrix[i * n + j] = comparisons[next];
      matrix[j * n + i] = 1 / comparisons[next];
      ++next;
    }
  }
  return matrix;
}

void normalise(std::vector<double>& values) {
  double total = 0;
  for (const double value : values) total += value;
  for (double& value : values) value /= total;
}

}  // namespace

std::optional<AhpWeights> ahp_weights(std::span<const double> comparisons) {
  const auto size = size_of(comparisons);
  if (!size || !std::ranges::all_of(comparisons, [](double a) { return a > 0 && std::isfinite(a); })) {
    return std::nullopt;
  }
  const std::size_t n = *size;
  const auto matrix = full_matrix(comparisons, n);
  AhpWeights result;
  for (std::size_t i = 0; i < n; ++i) {
    double logs = 0;
    for (std::size_t j = 0; j < n; ++j) logs += std::log(matrix[i * n + j]);
    result.by_means.push_back(std::exp(logs / static_cast<double>(n)));
  }
  normalise(result.by_means);

  // Power iteration: a positive matrix has one largest eigenvalue, with a positive eigenvector (Perron).
  result.weights = result.by_means;
  for (int round = 0; round < 10000; ++round) {
    std::vector<double> next(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) next[i] += matrix[i * n + j] * result.weights[j];
    }
    result.largest_eigenvalue = 0;
    for (const double value : next) result.largest_eigenvalue += value;  // the weights sum to 1
    normalise(next);
    double moved = 0;
    for (std::size_t i = 0; i < n; ++i) moved = std::max(moved, std::abs(next[i] - result.weights[i]));
    result.weights = next;
    if (moved < 1e-15) break;
  }
  if (n > 2) {
    const auto order = static_cast<double>(n);
    result.consistency_index = std::max(0.0, (result.largest_eigenvalue - order) / (order - 1));
    result.consistency_ratio = result.consistency_index / random_index[n];
  }
  return result;
}

std::optional<AhpDoubt> least_consistent(std::span<const double> comparisons) {
  const auto result = ahp_weights(comparisons);
  if (!result || result->weights.size() < 3) return std::nullopt;
  const std::size_t n = result->weights.size();
  AhpDoubt doubt;
  double worst = -1;
  std::size_t next = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      const double given = comparisons[next++];
      const double suggested = result->weights[i] / result->weights[j];
      const double off = std::abs(std::log(given / suggested));
      if (off > worst) {
        worst = off;
        doubt = {i, j, given, suggested};
      }
    }
  }
  return doubt;
}

}  // namespace lagesbild::analysis

#include "analysis/methods/ahp_partial.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/methods/ahp.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t most_things = 15;  // as ahp_weights()

/// n of n (n − 1) / 2 comparisons.
std::optional<std::size_t> size_of(std::size_t comparisons) {
  for (std::size_t n = 1; n <= most_things; ++n) {
    if (n * (n - 1) / 2 == comparisons) return n;
  }
  return std::nullopt;
}

/// Index of the comparison of i with j > i, row by row above the diagonal.
std::size_t index_of(std::size_t i, std::size_t j, std::size_t n) {
  return i * n - i * (i + 1) / 2 + j - i - 1;
}

/// Every thing is reached from the first over comparisons that are there.
bool joined(std::span<const double> matrix, std::size_t n) {
  std::vector<bool> reached(n, false);
  std::vector<std::size_t> to_visit{0};
  reached[0] = true;
  while (!to_visit.empty()) {
    const std::size_t i = to_visit.back();
    to_visit.pop_back();
    for (std::size_t j = 0; j < n; ++j) {
      if (reached[j] || i == j || !(matrix[i * n + j] > 0)) continue;
      reached[j] = true;
      to_visit.push_back(j);
    }
  }
  return std::ranges::find(reached, false) == reached.end();
}

/// Of a non-negative, irreducible matrix with a positive diagonal; the sum is 1.
std::vector<double> principal_eigenvector(std::span<const double> matrix, std::size_t n) {
  std::vector<double> weights(n, 1 / static_cast<double>(n));
  for (int round = 0; round < 10000; ++round) {
    std::vector<double> next(n, 0);
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) next[i] += matrix[i * n + j] * weights[j];
      sum += next[i];
    }
    double moved = 0;
    for (std::size_t i = 0; i < n; ++i) {
      next[i] /= sum;
      moved = std::max(moved, std::abs(next[i] - weights[i]));
    }
    weights = std::move(next);
    if (moved < 1e-15) break;
  }
  return weights;
}

}  // namespace

std::optional<std::vector<double>> ahp_weights_so_far(std::span<const std::optional<double>> comparisons) {
  const auto size = size_of(comparisons.size());
  if (!size) return std::nullopt;
  const std::size_t n = *size;
  std::vector<double> matrix(n * n, 0);
  for (std::size_t i = 0; i < n; ++i) {
    matrix[i * n + i] += 1;
    for (std::size_t j = i + 1; j < n; ++j) {
      const auto& comparison = comparisons[index_of(i, j, n)];
      if (!comparison) {
        matrix[i * n + i] += 1;
        matrix[j * n + j] += 1;
        continue;
      }
      if (!(*comparison > 0) || !std::isfinite(*comparison)) return std::nullopt;
      matrix[i * n + j] = *comparison;
      matrix[j * n + i] = 1 / *comparison;
    }
  }
  if (!joined(matrix, n)) return std::nullopt;
  return principal_eigenvector(matrix, n);
}

std::optional<AhpTriad> most_contradictory(std::span<const double> comparisons) {
  const auto size = size_of(comparisons.size());
  if (!size || *size < 3 || !ahp_weights(comparisons)) return std::nullopt;
  const std::size_t n = *size;
  AhpTriad worst{.off = 0};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      for (std::size_t k = j + 1; k < n; ++k) {
        const double around = comparisons[index_of(i, j, n)] * comparisons[index_of(j, k, n)];
        const double direct = comparisons[index_of(i, k, n)];
        const double off = std::max(around / direct, direct / around);
        if (off > worst.off * (1 + 1e-12)) worst = {i, j, k, off};
      }
    }
  }
  return worst;
}

}  // namespace lagesbild::analysis

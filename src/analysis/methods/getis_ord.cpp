#include "analysis/methods/getis_ord.hpp"

#include <cmath>
#include <limits>

namespace lagesbild::analysis {
namespace {

/// (Σ x − W x̄) / (s √((m W − W²) / (m − 1))), the sum being over W of m values.
double z_score(double sum, double weight, double values, double mean, double deviation) {
  const double variance = (values * weight - weight * weight) / (values - 1);
  const double scale = deviation * std::sqrt(variance);
  // Values that are equal but for rounding do not vary.
  if (!(scale > 1e-12 * std::abs(mean))) return std::numeric_limits<double>::quiet_NaN();
  return (sum - weight * mean) / scale;
}

/// O(n²) for the spread in two passes: a running difference of squares would lose the digits of near-equal
/// values.
std::vector<double> scores(std::span<const double> values, const Neighbours& neighbours, bool with_self) {
  const std::size_t n = values.size();
  std::vector<double> result(n);
  const double used = static_cast<double>(n) - (with_self ? 0 : 1);
  double total = 0;
  for (const double value : values) total += value;
  for (std::size_t i = 0; i < n; ++i) {
    const double mean = (total - (with_self ? 0 : values[i])) / used;
    double squares = 0;
    for (std::size_t j = 0; j < n; ++j) {
      if (with_self || j != i) squares += (values[j] - mean) * (values[j] - mean);
    }
    double sum = with_self ? values[i] : 0;
    for (const std::size_t j : neighbours[i]) sum += values[j];
    const double weight = static_cast<double>(neighbours[i].size()) + (with_self ? 1 : 0);
    result[i] = z_score(sum, weight, used, mean, std::sqrt(squares / used));
  }
  return result;
}

}  // namespace

Neighbours neighbours_within(std::span<const double> x, std::span<const double> y, double threshold) {
  Neighbours neighbours(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = i + 1; j < x.size(); ++j) {
      if (std::hypot(x[i] - x[j], y[i] - y[j]) <= threshold) {
        neighbours[i].push_back(j);
        neighbours[j].push_back(i);
      }
    }
  }
  return neighbours;
}

std::vector<double> getis_ord_g(std::span<const double> values, const Neighbours& neighbours) {
  return scores(values, neighbours, false);
}

std::vector<double> getis_ord_g_star(std::span<const double> values, const Neighbours& neighbours) {
  return scores(values, neighbours, true);
}

}  // namespace lagesbild::analysis

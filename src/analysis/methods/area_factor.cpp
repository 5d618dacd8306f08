#include "analysis/methods/area_factor.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "analysis/stats/grid.hpp"
#include "analysis/stats/quick_log2.hpp"
#include "analysis/stats/special_functions.hpp"

namespace lagesbild::analysis {
namespace {

FactorRow make_grid() {
  const auto values = stats::log_spaced(smallest_factor, largest_factor, factor_points);
  FactorRow grid{};
  std::copy(values.begin(), values.end(), grid.begin());
  return grid;
}

FactorRow make_logarithms() {
  FactorRow logarithms = factor_grid();
  for (double& value : logarithms) value = std::log(value);
  return logarithms;
}

const FactorRow& logarithms() {
  static const FactorRow row = make_logarithms();
  return row;
}

/// Where the cells meet.
std::array<double, factor_points + 1> make_edges() {
  const FactorRow& grid = factor_grid();
  std::array<double, factor_points + 1> edges{};
  const double half_step = std::sqrt(grid[1] / grid[0]);
  edges[0] = grid[0] / half_step;
  for (std::size_t g = 0; g < factor_points; ++g) edges[g + 1] = grid[g] * half_step;
  return edges;
}

}  // namespace

const FactorRow& factor_grid() {
  static const FactorRow grid = make_grid();
  return grid;
}

void add_category_terms(double shape, double observed, double expected, FactorRow& terms) {
  if (!(expected > 0)) return;
  const FactorRow& grid = factor_grid();
  const FactorRow& logs = logarithms();
  const double total = shape + observed;
  const double constant = stats::log_gamma(total) - stats::log_gamma(shape) + shape * std::log(shape);
  const double slope = -total * std::numbers::ln2;
  for (std::size_t g = 0; g < factor_points; ++g) {
    terms[g] += constant + observed * logs[g] + slope * stats::quick_log2(shape + expected * grid[g]);
  }
}

void add_factor_prior(double shape, FactorRow& terms) {
  const FactorRow& grid = factor_grid();
  const FactorRow& logs = logarithms();
  const double constant = shape * std::log(shape) - stats::log_gamma(shape);
  for (std::size_t g = 0; g < factor_points; ++g) terms[g] += constant + shape * (logs[g] - grid[g]);
}

void normalise(FactorRow& terms) {
  const double most = *std::max_element(terms.begin(), terms.end());
  double sum = 0;
  for (double& term : terms) sum += term = std::exp(term - most);
  for (double& term : terms) term /= sum;
}

double factor_within(std::size_t point, double fraction) {
  static const std::array<double, factor_points + 1> edges = make_edges();
  return edges[point] + fraction * (edges[point + 1] - edges[point]);
}

}  // namespace lagesbild::analysis

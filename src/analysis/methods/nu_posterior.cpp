#include "analysis/methods/nu_posterior.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/stats/grid.hpp"
#include "analysis/stats/special_functions.hpp"

namespace lagesbild::analysis {
namespace {

/// What of the log-likelihood depends on ν. Summed over areas it stays small: each area's terms nearly
/// cancel.
double log_likelihood(double nu, double observed, double expected) {
  const double total = nu + expected;
  double terms = -nu * std::log1p(expected / nu);
  if (observed > 0) {
    terms += stats::log_gamma(nu + observed) - stats::log_gamma(nu) - observed * std::log(total);
  }
  return terms;
}

}  // namespace

double NuPosterior::mean() const {
  double sum = 0;
  for (std::size_t j = 0; j < values.size(); ++j) sum += weights[j] * values[j];
  return sum;
}

double NuPosterior::median() const {
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += weights[i];
    if (sum >= 0.5) return values[i];
  }
  return values.empty() ? 0 : values.back();
}

NuPosterior nu_posterior(std::span<const double> observed, std::span<const double> expected, double phi) {
  return nu_posterior(observed, expected, phi, stats::log_spaced(smallest_nu, largest_nu, nu_count));
}

NuPosterior nu_posterior(std::span<const double> observed, std::span<const double> expected, double phi,
                         std::span<const double> grid) {
  NuPosterior posterior;
  posterior.values.assign(grid.begin(), grid.end());
  posterior.weights.assign(grid.size(), 0);
  if (grid.empty()) return posterior;
  for (std::size_t j = 0; j < grid.size(); ++j) {
    for (std::size_t i = 0; i < observed.size(); ++i) {
      if (expected[i] > 0) {
        posterior.weights[j] += log_likelihood(grid[j], observed[i] / phi, expected[i] / phi);
      }
    }
  }
  const double best = *std::ranges::max_element(posterior.weights);
  double total = 0;
  for (double& weight : posterior.weights) {
    weight = std::exp(weight - best);
    total += weight;
  }
  for (double& weight : posterior.weights) weight /= total;
  return posterior;
}

std::vector<stats::GammaComponent> level_mixture(const NuPosterior& nu, double observed, double expected,
                                                 double phi) {
  std::vector<stats::GammaComponent> mixture;
  mixture.reserve(nu.values.size());
  for (std::size_t j = 0; j < nu.values.size(); ++j) {
    mixture.push_back({nu.weights[j], nu.values[j] + observed / phi, nu.values[j] + expected / phi});
  }
  return mixture;
}

}  // namespace lagesbild::analysis

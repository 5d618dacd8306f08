#include "analysis/stats/gamma_mixture.hpp"

#include "analysis/stats/distributions.hpp"
#include "analysis/stats/special_functions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lagesbild::stats {
namespace {

template <typename Term>
double weighted_sum(std::span<const GammaComponent> mixture, Term term) {
  double sum = 0.0;
  for (const auto& component : mixture) {
    if (component.weight > 0.0) {
      sum += component.weight * term(Gamma{component.shape, component.rate});
    }
  }
  return sum;
}

/// ln of what each component's density has apart from x.
std::vector<double> density_constants(std::span<const GammaComponent> mixture) {
  std::vector<double> constants;
  constants.reserve(mixture.size());
  for (const auto& component : mixture) {
    constants.push_back(std::log(component.weight) + component.shape * std::log(component.rate) -
                        log_gamma(component.shape));
  }
  return constants;
}

struct Slope {
  double density = 0.0;
  double change = 0.0;  ///< of the density
};

/// To the last digits but a few, which the way to a quantile can do without.
Slope slope_at(std::span<const GammaComponent> mixture, std::span<const double> constants, double x) {
  const double log_x = std::log(x);
  Slope slope;
  for (std::size_t i = 0; i < mixture.size(); ++i) {
    const auto& [weight, shape, rate] = mixture[i];
    const double density = std::exp(constants[i] + (shape - 1.0) * log_x - rate * x);
    slope.density += density;
    slope.change += density * ((shape - 1.0) / x - rate);
  }
  return slope;
}

}  // namespace

double mean(std::span<const GammaComponent> mixture) {
  return weighted_sum(mixture, [](const Gamma& law) { return law.shape / law.rate; });
}

double variance(std::span<const GammaComponent> mixture) {
  const double centre = mean(mixture);
  return weighted_sum(mixture, [centre](const Gamma& law) {
    const double offset = law.shape / law.rate - centre;
    return law.shape / (law.rate * law.rate) + offset * offset;
  });
}

double cdf(std::span<const GammaComponent> mixture, double x) {
  return weighted_sum(mixture, [x](const Gamma& law) { return cdf(law, x); });
}

double survival(std::span<const GammaComponent> mixture, double x) {
  return weighted_sum(mixture, [x](const Gamma& law) { return survival(law, x); });
}

double quantile(std::span<const GammaComponent> mixture, double p) {
  if (mixture.empty() || !(p > 0.0 && p < 1.0)) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  // The gamma law of the same mean and variance is a close first guess.
  const double centre = mean(mixture);
  const double spread = variance(mixture);
  double x = quantile(Gamma{centre * centre / spread, centre / spread}, p);
  double low = 0.0;
  double high = std::numeric_limits<double>::infinity();
  if (!(x > 0.0) || !std::isfinite(x)) {
    x = centre;
  }
  const std::vector<double> constants = density_constants(mixture);
  for (int step = 0; step < 200; ++step) {
    const double miss = cdf(mixture, x) - p;
    if (miss == 0.0) {
      return x;
    }
    (miss < 0.0 ? low : high) = x;
    const Slope slope = slope_at(mixture, constants, x);
    const double newton = miss / slope.density;
    const double bend = 0.5 * newton * slope.change / slope.density;
    double next = x - newton / std::max(1.0 - bend, 0.5);
    if (std::abs(next - x) <= 1e-5 * std::min(x, std::sqrt(spread))) {
      return next;  // whose error is of the third order
    }
    if (!(next > low && next < high)) {
      next = std::isinf(high) ? 2.0 * x : 0.5 * (low + high);
    }
    x = next;
  }
  return x;
}

std::vector<GammaComponent> pruned(std::span<const GammaComponent> mixture, double least) {
  double largest = 0.0;
  for (const auto& component : mixture) {
    largest = std::max(largest, component.weight);
  }
  std::vector<GammaComponent> kept;
  double total = 0.0;
  for (const auto& component : mixture) {
    if (component.weight > least * largest) {
      kept.push_back(component);
      total += component.weight;
    }
  }
  for (auto& component : kept) {
    component.weight /= total;
  }
  return kept;
}

}  // namespace lagesbild::stats

#include "analysis/methods/regression_to_mean.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/stats/distributions.hpp"

namespace lagesbild::analysis {
namespace {

constexpr double negligible = 1e-12;

struct WeightedLaw {
  double weight;
  stats::NegativeBinomial law;
};

/// The smallest count whose probability of being reached or undershot is p.
double mixture_quantile(const std::vector<WeightedLaw>& mixture, double p) {
  double high = 0;
  for (const auto& part : mixture) high = std::max(high, stats::quantile(part.law, p));
  double low = -1;
  while (high - low > 1) {
    const double middle = std::floor((low + high) / 2);
    double reached = 0;
    for (const auto& part : mixture) reached += part.weight * stats::cdf(part.law, middle);
    (reached >= p ? high : low) = middle;
  }
  return high;
}

}  // namespace

ExpectedReturn expected_return(double observed_before, double expected_before, double expected_after,
                               const NuPosterior& nu, double phi, double level) {
  const AreaBefore area{observed_before, expected_before, expected_after};
  return expected_return(std::span(&area, 1), nu, phi, level);
}

ExpectedReturn expected_return(std::span<const AreaBefore> areas, const NuPosterior& nu, double phi,
                               double level) {
  ExpectedReturn result;
  AreaBefore sum;
  for (const AreaBefore& area : areas) {
    sum.observed += area.observed;
    sum.expected += area.expected;
    sum.expected_after += area.expected_after;
  }
  result.unshrunken = sum.observed / sum.expected;
  result.carried_over = result.unshrunken * sum.expected_after;
  result.level = 0;
  std::vector<WeightedLaw> counts;
  for (std::size_t j = 0; j < nu.values.size(); ++j) {
    const double weight = nu.weights[j];
    double mean = 0;
    double variance = 0;
    for (const AreaBefore& area : areas) {
      const double shape = nu.values[j] + area.observed / phi;
      const double rate = nu.values[j] + area.expected / phi;
      result.level += weight * shape / rate * area.expected / sum.expected;
      mean += shape / rate * area.expected_after;
      variance += shape / (rate * rate) * area.expected_after * area.expected_after;
    }
    result.without += weight * mean;
    if (!(mean > 0) || weight < negligible) continue;
    // φ for the weeks to come, and the levels' own spread: variance φ m + v.
    counts.push_back({weight, {mean / (phi - 1 + variance / mean), mean}});
  }
  result.change = result.without - result.carried_over;
  if (!counts.empty()) {
    result.interval = {mixture_quantile(counts, (1 - level) / 2), mixture_quantile(counts, (1 + level) / 2)};
  }
  return result;
}

}  // namespace lagesbild::analysis

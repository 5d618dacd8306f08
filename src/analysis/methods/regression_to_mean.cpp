#include "analysis/methods/regression_to_mean.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/stats/distributions.hpp"

namespace lagesbild::analysis {
namespace {

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
  ExpectedReturn result;
  const auto levels = stats::pruned(level_mixture(nu, observed_before, expected_before, phi));
  result.level = stats::mean(levels);
  result.unshrunken = observed_before / expected_before;
  result.carried_over = result.unshrunken * expected_after;
  result.without = result.level * expected_after;
  result.change = result.without - result.carried_over;
  if (expected_after > 0) {
    std::vector<WeightedLaw> counts;
    for (const auto& part : levels) {
      const double mean = part.shape / part.rate * expected_after;
      // φ for the weeks to come, and the level's own spread: variance φ m + m² / shape.
      const double excess = phi - 1 + mean / part.shape;
      counts.push_back({part.weight, {mean / excess, mean}});
    }
    result.interval = {mixture_quantile(counts, (1 - level) / 2), mixture_quantile(counts, (1 + level) / 2)};
  }
  return result;
}

}  // namespace lagesbild::analysis

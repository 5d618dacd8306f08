#include "analysis/methods/regression_to_mean.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/stats/distributions.hpp"

namespace lagesbild::analysis {
namespace {

constexpr double negligible = 1e-12;
constexpr double half_event = 0.5;

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

AreaBefore sum_of(std::span<const AreaBefore> areas) {
  AreaBefore sum;
  for (const AreaBefore& area : areas) {
    sum.observed += area.observed;
    sum.expected += area.expected;
    sum.expected_after += area.expected_after;
  }
  return sum;
}

double bare_change(const Elsewhere& elsewhere) {
  const AreaBefore others = sum_of(elsewhere.areas);
  if (!(others.observed > 0) || !(others.expected_after > 0)) return 1;
  return elsewhere.after / others.expected_after * others.expected / others.observed;
}

/// What areas would come to, and the variance that not knowing their levels gives it.
struct Foretold {
  double mean = 0;
  double variance = 0;
};

KnownLevel level_of(const AreaBefore& area, double nu, double phi) {
  if (area.level) return *area.level;
  const double shape = nu + area.observed / phi;
  const double rate = nu + area.expected / phi;
  return {shape / rate, shape / rate, shape / (rate * rate)};
}

/// By their shrunken levels, given ν.
Foretold foretold(std::span<const AreaBefore> areas, double nu, double phi) {
  Foretold sum;
  for (const AreaBefore& area : areas) {
    const KnownLevel level = level_of(area, nu, phi);
    sum.mean += level.after * area.expected_after;
    sum.variance += level.after_variance * area.expected_after * area.expected_after;
  }
  return sum;
}

/// `here` by what the others came to, in place of what was `there` foretold of them.
Foretold by_common_change(const Foretold& here, const Foretold& there, double after, double phi) {
  if (!(there.mean > 0)) return here;
  const double change = (after + half_event) / (there.mean + half_event);
  const double mean = here.mean * change;
  const double error = phi / (after + half_event) + there.variance / (there.mean * there.mean);
  return {mean, here.variance * change * change + mean * mean * error};
}

/// θ of the areas together, given ν.
double common_level(std::span<const AreaBefore> areas, double nu, double phi) {
  double sum = 0;
  double expected = 0;
  for (const AreaBefore& area : areas) {
    sum += level_of(area, nu, phi).before * area.expected;
    expected += area.expected;
  }
  return sum / expected;
}

}  // namespace

ExpectedReturn expected_return(double observed_before, double expected_before, double expected_after,
                               const NuPosterior& nu, double phi, double level) {
  const AreaBefore area{observed_before, expected_before, expected_after};
  return expected_return(std::span(&area, 1), nu, phi, {}, level);
}

ExpectedReturn expected_return(std::span<const AreaBefore> areas, const NuPosterior& nu, double phi,
                               const Elsewhere& elsewhere, double level) {
  ExpectedReturn result;
  const AreaBefore sum = sum_of(areas);
  result.unshrunken = sum.observed / sum.expected;
  result.carried_over = result.unshrunken * sum.expected_after * bare_change(elsewhere);
  result.level = 0;
  std::vector<WeightedLaw> counts;
  for (std::size_t j = 0; j < nu.values.size(); ++j) {
    const double weight = nu.weights[j];
    result.level += weight * common_level(areas, nu.values[j], phi);
    const Foretold there = foretold(elsewhere.areas, nu.values[j], phi);
    const auto [mean, variance] =
        by_common_change(foretold(areas, nu.values[j], phi), there, elsewhere.after, phi);
    result.without += weight * mean;
    if (!(mean > 0) || weight < negligible) continue;
    // φ for the weeks to come, and what is not known of the levels and the change: variance φ m + v.
    counts.push_back({weight, {mean / (phi - 1 + variance / mean), mean}});
  }
  result.change = result.without - result.carried_over;
  if (!counts.empty()) {
    result.interval = {mixture_quantile(counts, (1 - level) / 2), mixture_quantile(counts, (1 + level) / 2)};
  }
  return result;
}

}  // namespace lagesbild::analysis

#include "analysis/methods/funnel.hpp"

#include <algorithm>
#include <limits>

#include "analysis/stats/distributions.hpp"

namespace lagesbild::analysis {
namespace {

double limit(const stats::NegativeBinomial& law, double p) {
  const double count = stats::quantile(law, p);
  const double interpolated = count - (stats::cdf(law, count) - p) / stats::pmf(law, count);
  return std::max(0.0, interpolated) / law.mean;
}

}  // namespace

Interval funnel_limits(double expected, double level, double phi) {
  const double size = phi > 1 ? expected / (phi - 1) : std::numeric_limits<double>::infinity();
  const stats::NegativeBinomial law{size, expected};
  return {limit(law, (1 - level) / 2), limit(law, (1 + level) / 2)};
}

}  // namespace lagesbild::analysis

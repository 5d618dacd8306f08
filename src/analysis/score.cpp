#include "analysis/score.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/stats/quick_log2.hpp"

namespace lagesbild::analysis {

double unclipped_ratio_value(double ratio) {
  return (stats::quick_log2(ratio) + 1) / 3;
}

double ratio_value(double ratio) {
  if (!(ratio > 0)) return 0;
  return std::clamp((std::log2(ratio) + 1) / 3, 0.0, 1.0);
}

double unclipped_share_value(double share) {
  return share / 0.5;
}

double share_value(double share) {
  return std::clamp(unclipped_share_value(share), 0.0, 1.0);
}

std::optional<IndicatorWeights> effective_weights(const IndicatorWeights& weights, const Values& values,
                                                  const std::array<bool, indicator_count>& offered) {
  double all = 0;
  double there = 0;
  IndicatorWeights effective{};
  for (std::size_t k = 0; k < indicator_count; ++k) {
    if (!offered[k]) continue;
    all += weights[k];
    if (!values[k]) continue;
    there += weights[k];
    effective[k] = weights[k];
  }
  // A rounding unit of slack: .45 + .25 is not quite .7 of 1 in doubles.
  if (!(there > 0) || there < least_weight * all * (1 - 1e-12)) return std::nullopt;
  for (double& weight : effective) weight /= there;
  return effective;
}

double score(const IndicatorWeights& effective, const Values& values) {
  double sum = 0;
  for (std::size_t k = 0; k < indicator_count; ++k) {
    if (values[k]) sum += effective[k] * *values[k];
  }
  return sum;
}

}  // namespace lagesbild::analysis

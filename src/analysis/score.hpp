#pragma once

#include <array>
#include <optional>

#include "analysis/settings.hpp"

/// Step 6 of the method: an additive score on fixed scales, so that no area can move two others.
namespace lagesbild::analysis {

/// u = clip((log2 x + 1) / 3, 0, 1): half the reference is 0, the reference 1/3, four times it 1.
double ratio_value(double ratio);
/// The same before it is clipped, which tells areas apart that are beyond the scale's ends. For the draws, of
/// which there are millions: to 1e-14, by arithmetic alone.
double unclipped_ratio_value(double ratio);

/// u = clip(share / 0.5, 0, 1) for persistence: half of the weeks above the band is the top of the scale.
double share_value(double share);
double unclipped_share_value(double share);

/// The indicators' values u by Indicator; nothing where it is missing.
using Values = std::array<std::optional<double>, indicator_count>;

/// Least share of the weight that must be there for the rest to be renormalised.
constexpr double least_weight = 0.7;

/// The weights actually used, summing to 1: those of the missing indicators are shared among the others.
/// Nothing where less than 0.7 of the weight (of the indicators `offered`) remains.
std::optional<IndicatorWeights> effective_weights(const IndicatorWeights& weights, const Values& values,
                                                  const std::array<bool, indicator_count>& offered);

/// S = Σ W_k u_k over what is there. Weights as from effective_weights().
double score(const IndicatorWeights& effective, const Values& values);

}  // namespace lagesbild::analysis

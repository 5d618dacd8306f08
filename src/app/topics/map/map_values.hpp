#pragma once

#include <vector>

#include "analysis/ranking.hpp"
#include "app/state.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What the map shows of one area, as a ratio to the municipality's average (for burden: to that of an
/// average area; for change: to the area's own earlier level). For probability the ratio is that of risk.
struct MapValue {
  std::size_t area = 0;
  bool ranked = false;  ///< false: too little is known, the ratio says nothing
  analysis::Tier tier = analysis::Tier::too_little_data;
  double coverage = 0;  ///< 0–1
  double ratio = 1;
  double low = 1;  ///< 90 % interval; equal to high while harm is only a preview
  double high = 1;
  double probability_above = 0.5;  ///< P(ratio > 1)
  double probability_top = 0;
};

/// In the ranking's order. A level of a category that the ranking does not have gives the probability.
std::vector<MapValue> map_values(const Situation& situation, const analysis::Ranking& ranking,
                                 const MapMetric& metric);

/// P(x > 1) where ln x is normal with this mean ratio and 90 % interval; .5 where the interval is empty. The
/// simulation keeps harm's interval only, and harm as a sum of gammas is near enough to log-normal for what
/// the map tells apart (.75 and .9).
double probability_above_one(double mean, double low, double high);

}  // namespace lagesbild::app

#pragma once

#include <string>

#include "analysis/backtest.hpp"
#include "analysis/ranking.hpp"
#include "analysis/watch.hpp"
#include "model/situation.hpp"

/// Every intermediate value behind a ranking, for an analyst's own tools: with small numbers, so for the
/// group and no other. What may leave it is in export/outside.hpp.
namespace lagesbild::exports {

/// "lagesbild-analysis/1", full doubles: settings; by category φ, ν's posterior and the rate of each source;
/// by area and category observed and expected by source, level, indicators, ranks; series tested and changes.
/// `watch` and `record` where they have been computed, else null.
std::string analysis_json(const Situation& situation, const analysis::Ranking& ranking,
                          const analysis::Watch* watch, const analysis::Backtest* record);

}  // namespace lagesbild::exports

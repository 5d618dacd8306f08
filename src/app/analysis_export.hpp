#pragma once

#include <string>

#include "analysis/ranking.hpp"
#include "analysis/track_record.hpp"
#include "analysis/watch.hpp"
#include "model/situation.hpp"

/// Every intermediate value behind a ranking, for an analyst's own tools. Restricted categories are told for
/// the whole municipality only, so no area's numbers of them are written.
namespace lagesbild::app {

/// "lagesbild-analysis/1", full doubles: settings; by category φ, ν's posterior and the rate of each source;
/// by area and category observed and expected by source, level, indicators, ranks; series tested and changes.
/// `watch` and `record` where they have been computed, else null.
std::string analysis_json(const Situation& situation, const analysis::Ranking& ranking,
                          const analysis::Watch* watch, const analysis::TrackRecord* record);

/// A line an area and category: comma-separated (RFC 4180), decimal points, headings in English.
std::string analysis_csv(const Situation& situation, const analysis::Ranking& ranking,
                         const analysis::Watch* watch);

/// The median of ν's posterior: the smallest value of the grid with half of the weight at or below it.
double median_of(const analysis::NuPosterior& nu);

}  // namespace lagesbild::app

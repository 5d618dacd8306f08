#pragma once

#include <vector>

#include "analysis/ranking.hpp"
#include "app/picture.hpp"

namespace lagesbild::app {

/// Who has reported: for the sources that are selected, in the ranking's window.
ReportingSummary summarise_reporting(const Situation& situation, const analysis::Cube& cube,
                                     const analysis::Settings& settings);

/// Events in the window of the selected categories that are shown for the whole municipality only.
std::vector<MunicipalCount> municipal_counts(const Situation& situation, const analysis::Cube& cube,
                                             const analysis::Settings& settings);

/// The area's place in the ranking, explained; nothing where it has none.
std::optional<AreaCard> make_card(const Situation& situation, const analysis::Cube& cube,
                                  const analysis::Ranking& ranking, std::size_t area);

}  // namespace lagesbild::app

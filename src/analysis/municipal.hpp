#pragma once

#include <vector>

#include "analysis/cube.hpp"
#include "analysis/settings.hpp"

namespace lagesbild::analysis {

/// Events in the window from the selected sources, by category of the situation: of those that are told for
/// the whole municipality only (disclosure::told_for_municipality_only) and are selected, else 0.
std::vector<double> municipal_events(const Situation& situation, const Cube& cube, const Settings& settings);

}  // namespace lagesbild::analysis

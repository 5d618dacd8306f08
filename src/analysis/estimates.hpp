#pragma once

#include "analysis/evidence.hpp"
#include "analysis/ranking.hpp"

namespace lagesbild::analysis {

/// The ranking without its simulation: levels, harm, indicators, scores and contributions from the posterior
/// means, in order of score (areas with too little data last). Notes and everything about ranks are left out.
Ranking point_estimates(const Situation& situation, const Evidence& evidence, const Settings& settings);

/// Severity weights by category of the evidence; 1 where the settings have none.
std::vector<double> severity_in(const Evidence& evidence, const Settings& settings);

}  // namespace lagesbild::analysis

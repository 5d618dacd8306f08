#pragma once

#include <string>

#include "analysis/ranking.hpp"
#include "model/situation.hpp"
#include "model/text.hpp"

namespace lagesbild::exports {

/// The engine's answer as "lagesbild-ranking/1", for the group: areas in the order of priority, full doubles,
/// reasons and notes in one language; the same bytes for the same values.
std::string ranking_json(const Situation& situation, const analysis::Ranking& ranking, Language language);

}  // namespace lagesbild::exports

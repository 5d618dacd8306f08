#pragma once

#include <optional>
#include <string>

#include "analysis/ranking.hpp"
#include "model/situation.hpp"

/// What is said aloud when something has been chosen, to those who do not see the screen change.
namespace lagesbild::words {

/// "Eriksberg-Fågelsången, plats 2 av 19, 76 %". `area`: an index, or nothing for the municipality as a
/// whole.
std::string area_announcement(const Situation& situation, const analysis::Ranking& ranking,
                              std::optional<std::size_t> area, Language language);

/// "Listan är omräknad, v. 34–46 2026. Först: Gillbo-Gillberga, Eriksberg-Fågelsången, Norrviken."
std::string ranking_announcement(const Situation& situation, const analysis::Ranking& ranking,
                                 Language language);

}  // namespace lagesbild::words

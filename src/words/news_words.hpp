#pragma once

#include <string>

#include "analysis/moves.hpp"
#include "model/situation.hpp"

/// What is new, in a few words.
namespace lagesbild::words {

/// "69 → 29 %", "under 1 % → 12 %". Of a move with a change.
std::string move_figures(const analysis::Move& move, Language language);
/// The same to be read aloud: "69 % till 29 %".
std::string move_spoken(const analysis::Move& move, Language language);
/// What moved it: "Otrygghetsskapande samling minskar", or that the other areas moved, or that there is too
/// little data.
std::string mover_text(const Situation& situation, const analysis::Move& move, Language language);

}  // namespace lagesbild::words

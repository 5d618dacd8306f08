#pragma once

#include <string>

#include "analysis/ranking.hpp"
#include "model/situation.hpp"

/// Generated sentences: the same numbers as on the screen, in plain words.
namespace lagesbild::words {

/// Why the area stands where it stands: what weighs most (analysis::leading_part), or that nothing stands
/// out. "1,7 gånger förväntat för skadegörelse (90 %: 1,0–2,6), 8 händelser mot 3,0 förväntade; Sollentunahem
/// rapporterade 5 av 13 veckor." Never a percentage on fewer than 10 events; no events are told with the
/// upper bound of what they still allow.
std::string reason(const Situation& situation, const analysis::Ranking& ranking,
                   const analysis::AreaResult& area, Language language);

std::string note_text(const Situation& situation, const analysis::Note& note, Language language);

/// "Tydligt prioriterat", "Troligen", "Går inte att skilja ut", "Inte bland de främsta nu", "För lite
/// underlag".
std::string tier_text(analysis::Tier tier, Language language);
std::string indicator_text(analysis::Indicator indicator, Language language);

}  // namespace lagesbild::words

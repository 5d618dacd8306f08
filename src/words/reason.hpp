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

/// "Tydligt bland de mest belastade". Never the group's words: those are of its decisions.
std::string tier_text(analysis::Tier tier, Language language);
/// The same of an area, where no events at all is another thing than too little data.
std::string standing_text(const analysis::Ranking& ranking, const analysis::AreaResult& area,
                          Language language);
std::string indicator_text(analysis::Indicator indicator, Language language);

/// "43 mot 12,1 väntade (rått 3,6); nivån 2,9 efter hänsyn till slump, områdets övriga händelser och tidigare
/// månader": only what the ranking has had regard to is named. Of a level with a raw ratio.
std::string level_text(const analysis::Ranking& ranking, const analysis::Level& level, Language language);

/// What P is the probability of: "bland de 3 främsta med gruppens vikter"; of harm alone "bland de 3 mest
/// belastade".
std::string top_text(const Situation& situation, const analysis::Ranking& ranking, Language language);

}  // namespace lagesbild::words

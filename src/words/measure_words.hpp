#pragma once

#include <string>

#include "model/decisions.hpp"
#include "model/measures.hpp"
#include "model/situation.hpp"

/// What the group has written down, in words.
namespace lagesbild::words {

std::string status_text(MeasureStatus status, Language language);
/// The status, or what its dates say that it does not: "Försenad". Without a day the status.
std::string standing_text(const lagesbild::Measure& measure, std::optional<Date> day, Language language);
/// The latest result of a follow-up, in a word; "" where there is none.
std::string latest_result_text(const lagesbild::Measure& measure, Language language);
/// "Rotsunda och Norrviken", or "Hela kommunen".
std::string places_text(const Situation& situation, const lagesbild::Measure& measure, Language language);
/// "Sollentuna kommun, Trygghetsenheten".
std::string responsible_text(const Situation& situation, const lagesbild::Measure& measure,
                             Language language);
/// The unit alone, or the party where no unit is given.
std::string owner_text(const Situation& situation, const lagesbild::Measure& measure, Language language);
/// "30 mars 2026 till 30 sept. 2026".
std::string dates_text(const lagesbild::Measure& measure, Language language);
/// Parties by their names, units as they are written; "" without any.
std::string taking_part_text(const Situation& situation, const lagesbild::Measure& measure,
                             Language language);
/// "13 nov. 2026: Närvaro fyra kvällar. Gruppens bedömning: för tidigt att säga."
std::string note_text(const FollowUp& note, Language language);

/// "Bristande kontroll".
std::string cause_side_text(CauseSide side, Language language);
/// "Skymd sikt (bristande kontroll)"; the cause alone where its side was not said.
std::string cause_text(const Cause& cause, Language language);
/// The cause, or the causes numbered; "" where none is given.
std::string causes_text(const Measure& measure, Language language);

/// "Beslutat 13 nov. 2026: bevakas".
std::string decision_text(const StandingDecision& decision, Language language);

}  // namespace lagesbild::words

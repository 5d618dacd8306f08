#pragma once

#include <string>
#include <vector>

#include "model/plans.hpp"
#include "model/situation.hpp"

/// What a meeting came to, in words: of its record alone, so that the same record gives the same minutes.
namespace lagesbild::words {

/// "Prioriterat", "Bevakas", "Normalläge".
std::string focus_level_text(FocusLevel level, Language language);
/// "Veckomöte".
std::string meeting_kind_text(MeetingKind kind, Language language);
/// "Öppet", "Avslutat", "Utkast till protokoll", "Justerat". A record without a state is of an older file.
std::string meeting_state_text(const Meeting& meeting, Language language);
/// "Veckomöte 13 nov. 2026".
std::string meeting_title(const Meeting& meeting, Language language);
/// "Information", "Beslut", "Insats".
std::string outcome_kind_text(OutcomeKind kind, Language language);
/// A ground for a focus, or against it: "ökande", "minskar".
std::string ground_text(Ground ground, bool is_for, Language language);
/// "öppen i 3 möten".
std::string open_in_text(int meetings, Language language);
/// "43 händelser mot 11,9 förväntade, v. 33–45 2026; sannolikhet att vara bland de 3 främsta 92 %; 20 000
/// dragningar, slumptalsfrö 1", as far as it was kept.
std::string basis_text(const Situation& situation, const DecisionBasis& basis, Language language);
/// The level, why, the grounds, and a departure from what was proposed.
std::string focus_text(const Situation& situation, const FocusArea& focus, Language language);

/// A part of the minutes: its heading, and a paragraph a line.
struct ProtocolPart {
  std::string heading;
  std::vector<std::string> lines;
};
/// The title first; what the meeting said nothing of has no part.
std::vector<ProtocolPart> protocol_of(const Situation& situation, const Plans& plans, const Meeting& meeting,
                                      Language language);
/// The same to be sent or put into another text.
std::string plain_text(const std::vector<ProtocolPart>& protocol);

}  // namespace lagesbild::words

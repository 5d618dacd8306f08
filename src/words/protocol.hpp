#pragma once

#include <string>

#include "model/decisions.hpp"

/// What a meeting came to, in words.
namespace lagesbild::words {

/// With a full stop where it ends without any.
std::string sentence(std::string text);
/// Without the full stop that ends it, as a title or before more words.
std::string without_stop(std::string text);
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
/// Why an area got its level: the reason, the grounds, and a departure from what was proposed.
std::string focus_why(const FocusArea& focus, Language language);

}  // namespace lagesbild::words

#include "words/protocol.hpp"

#include "words/format_number.hpp"
#include "words/sentence.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {

namespace {

void add_to(std::string& list, std::string_view between, std::string_view item) {
  if (item.empty()) return;
  if (!list.empty()) list += between;
  list += item;
}

std::string grounds_text(const std::vector<Ground>& grounds, bool is_for, Language language) {
  std::string list;
  for (const Ground ground : grounds) {
    add_to(list, ", ", inside_sentence(ground_text(ground, is_for, language)));
  }
  return list;
}

}  // namespace

std::string sentence(std::string text) {
  constexpr std::string_view ends = ".!?:";
  if (!text.empty() && ends.find(text.back()) == std::string_view::npos) text += ".";
  return text;
}

std::string without_stop(std::string text) {
  // Two dots are words left out, or a word cut short before the stop.
  if (text.ends_with('.') && !text.ends_with("..")) text.pop_back();
  return text;
}

std::string focus_level_text(FocusLevel level, Language language) {
  return listed(Text::focus_level_names, static_cast<std::size_t>(level), language);
}

std::string meeting_kind_text(MeetingKind kind, Language language) {
  return listed(Text::meeting_kinds, static_cast<std::size_t>(kind), language);
}

std::string meeting_state_text(const Meeting& meeting, Language language) {
  if (!meeting.state) return std::string{text(Text::meeting_held, language)};
  return listed(Text::meeting_states, static_cast<std::size_t>(*meeting.state), language);
}

std::string meeting_title(const Meeting& meeting, Language language) {
  return meeting_kind_text(meeting.kind, language) + " " + format_date(meeting.date, language);
}

std::string outcome_kind_text(OutcomeKind kind, Language language) {
  return listed(Text::outcome_kinds, static_cast<std::size_t>(kind), language);
}

std::string ground_text(Ground ground, bool is_for, Language language) {
  return listed(is_for ? Text::grounds_for : Text::grounds_against, static_cast<std::size_t>(ground),
                language);
}

std::string open_in_text(int meetings, Language language) {
  return counted(meetings, Text::open_in_one, Text::open_in_many, language);
}

std::string focus_why(const FocusArea& focus, Language language) {
  std::string line = sentence(focus.reason.in(language));
  if (const std::string grounds = grounds_text(focus.grounds_for, true, language); !grounds.empty()) {
    add_to(line, " ", filled(Text::protocol_grounds_for, language, {grounds}));
  }
  if (const std::string grounds = grounds_text(focus.grounds_against, false, language); !grounds.empty()) {
    add_to(line, " ", filled(Text::protocol_grounds_against, language, {grounds}));
  }
  if (focus.proposed && *focus.proposed != focus.level) {
    add_to(line, " ",
           filled(Text::protocol_departure, language,
                  {inside_sentence(focus_level_text(*focus.proposed, language)),
                   sentence(focus.departure.in(language))}));
  }
  return line;
}

}  // namespace lagesbild::words

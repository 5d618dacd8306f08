#include "words/measure_words.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "words/format_number.hpp"
#include "words/protocol.hpp"
#include "words/sentence.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {

namespace {

using Record = lagesbild::Measure;

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

/// The words that the group's own files use; any other is said as it is written.
std::string result_text(const std::string& result, Language language) {
  static constexpr std::array<std::pair<std::string_view, Text>, 4> words{
      {{"minskning", Text::result_less},
       {"okning", Text::result_more},
       {"oforandrat", Text::result_same},
       {"for_tidigt", Text::result_too_early}}};
  for (const auto& [word, name] : words) {
    if (result == word) return std::string{text(name, language)};
  }
  return result;
}

}  // namespace

std::string status_text(MeasureStatus status, Language language) {
  switch (status) {
    case MeasureStatus::proposed:
      return std::string{text(Text::status_proposed, language)};
    case MeasureStatus::planned:
      return std::string{text(Text::status_planned, language)};
    case MeasureStatus::ongoing:
      return std::string{text(Text::status_ongoing, language)};
    case MeasureStatus::done:
      return std::string{text(Text::status_done, language)};
    case MeasureStatus::followed_up:
      return std::string{text(Text::status_followed_up, language)};
  }
  return "";
}

std::string standing_text(const Record& measure, std::optional<Date> day, Language language) {
  const Standing standing = day ? standing_of(measure, *day) : Standing::as_planned;
  switch (standing) {
    case Standing::overdue:
      return std::string{text(Text::standing_overdue, language)};
    case Standing::late:
      return std::string{text(Text::standing_late, language)};
    case Standing::to_follow_up:
      return std::string{text(Text::standing_to_follow_up, language)};
    case Standing::due:
      return std::string{text(Text::standing_due_soon, language)};
    case Standing::as_planned:
      break;
  }
  return status_text(measure.status, language);
}

std::string latest_result_text(const Record& measure, Language language) {
  const FollowUp* latest = nullptr;
  for (const FollowUp& note : measure.follow_ups) {
    if (latest == nullptr || note.date >= latest->date) latest = &note;
  }
  if (latest == nullptr) return "";
  return latest->result.empty() ? std::string{text(Text::result_noted, language)}
                                : result_text(latest->result, language);
}

std::string owner_text(const Situation& situation, const Record& measure, Language language) {
  const std::string& unit = measure.responsible_unit.in(language);
  return unit.empty() ? responsible_text(situation, measure, language) : unit;
}

std::string places_text(const Situation& situation, const Record& measure, Language language) {
  if (measure.areas.empty()) return std::string{text(Text::whole_municipality_place, language)};
  std::vector<std::string> names;
  for (const std::size_t area : measure.areas) names.push_back(situation.areas[area].name);
  return joined(names);
}

std::string responsible_text(const Situation& situation, const Record& measure, Language language) {
  std::vector<std::string> names;
  if (measure.responsible_party) {
    names.push_back(situation.parties[*measure.responsible_party].name.in(language));
  }
  if (const auto& unit = measure.responsible_unit.in(language); !unit.empty()) names.push_back(unit);
  return names.empty() ? std::string{text(Text::measure_nobody, language)} : joined(names);
}

std::string dates_text(const Record& measure, Language language) {
  const auto day = [&](Date date) { return format_date(date, language); };
  if (measure.start && measure.due) {
    return filled(Text::measure_from_to, language, {day(*measure.start), day(*measure.due)});
  }
  if (measure.start) return filled(Text::measure_from, language, {day(*measure.start)});
  if (measure.due) return filled(Text::measure_until, language, {day(*measure.due)});
  return std::string{text(Text::measure_without_dates, language)};
}

std::string taking_part_text(const Situation& situation, const Record& measure, Language language) {
  std::vector<std::string> names;
  for (const std::string& one : measure.taking_part) {
    const auto party = std::find_if(situation.parties.begin(), situation.parties.end(),
                                    [&](const Party& known) { return known.id == one; });
    names.push_back(party == situation.parties.end() ? one : party->name.in(language));
  }
  return joined(names);
}

std::string note_text(const FollowUp& note, Language language) {
  std::string text =
      filled(Text::measure_note, language, {format_date(note.date, language), note.text.in(language)});
  if (note.carried_out) {
    text += filled(Text::measure_note_done, language,
                   {listed(Text::carried_out_words, static_cast<std::size_t>(*note.carried_out), language)});
  }
  if (note.result.empty()) return text;
  return text + filled(Text::measure_note_result, language, {result_text(note.result, language)});
}

std::string cause_side_text(CauseSide side, Language language) {
  return listed(Text::cause_sides, static_cast<std::size_t>(side), language);
}

std::string cause_text(const Cause& cause, Language language) {
  const std::string& said = cause.in(language);
  if (!cause.side) return said;
  return filled(Text::cause_with_side, language,
                {without_stop(said), inside_sentence(cause_side_text(*cause.side, language))});
}

std::string causes_text(const Measure& measure, Language language) {
  if (measure.causes.size() == 1) return cause_text(measure.causes.front(), language);
  std::string text;
  for (std::size_t i = 0; i < measure.causes.size(); ++i) {
    if (i > 0) text += "; ";
    text += std::to_string(i + 1) + ". " + cause_text(measure.causes[i], language);
  }
  return text;
}

std::string decision_text(const StandingDecision& decision, Language language) {
  return filled(Text::decided, language,
                {format_date(decision.date, language),
                 listed(Text::focus_levels, static_cast<std::size_t>(decision.level), language)});
}

}  // namespace lagesbild::words

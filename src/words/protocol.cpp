#include "words/protocol.hpp"

#include <algorithm>

#include "words/format_number.hpp"
#include "words/measure_words.hpp"
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

std::string with_stop(std::string text) {
  constexpr std::string_view ends = ".!?:";
  if (!text.empty() && ends.find(text.back()) == std::string_view::npos) text += ".";
  return text;
}

const lagesbild::Measure* find_measure(const Plans& plans, const std::string& id) {
  const auto index = measure_index(plans.measures, id);
  return index ? &plans.measures[*index] : nullptr;
}

std::string measure_line(const Situation& situation, const lagesbild::Measure& measure, Language language) {
  return filled(Text::protocol_measure, language,
                {measure.title.in(language), places_text(situation, measure, language),
                 responsible_text(situation, measure, language), dates_text(measure, language),
                 inside_sentence(status_text(measure.status, language))});
}

/// Those that were decided or followed up, each once.
std::vector<std::string> measure_lines(const Situation& situation, const Plans& plans, const Meeting& meeting,
                                       Language language) {
  std::vector<std::string> ids = meeting.measures;
  for (const Outcome& outcome : meeting.outcomes) {
    if (std::find(ids.begin(), ids.end(), outcome.measure) == ids.end()) ids.push_back(outcome.measure);
  }
  std::vector<std::string> lines;
  for (const std::string& id : ids) {
    if (const auto* measure = find_measure(plans, id))
      lines.push_back(measure_line(situation, *measure, language));
  }
  return lines;
}

std::string outcome_line(const Plans& plans, const Meeting& meeting, const Outcome& outcome,
                         Language language) {
  std::string line = with_stop(outcome.text.in(language));
  if (outcome.since.empty()) {
    return outcome.open ? line + " " + std::string{text(Text::protocol_comes_back, language)} : line;
  }
  const auto since = meeting_index(plans.meetings, outcome.since);
  const std::string from = format_date(since ? plans.meetings[*since].date : meeting.date, language);
  return line + " " +
         filled(outcome.open ? Text::protocol_still_open : Text::protocol_done, language, {from});
}

std::vector<std::string> outcome_lines(const Plans& plans, const Meeting& meeting, OutcomeKind kind,
                                       Language language) {
  std::vector<std::string> lines;
  for (const Outcome& outcome : meeting.outcomes) {
    if (outcome.kind != kind || !outcome.measure.empty()) continue;
    lines.push_back(outcome_line(plans, meeting, outcome, language));
  }
  return lines;
}

std::vector<std::string> causes_lines(const Situation& situation, const Meeting& meeting, Language language) {
  std::vector<std::string> lines;
  for (const FocusArea& focus : meeting.focus_areas) {
    std::string causes;
    for (std::size_t i = 0; i < focus.causes.size(); ++i) {
      add_to(causes, " ",
             filled(Text::protocol_cause, language,
                    {std::to_string(i + 1), with_stop(focus.causes[i].in(language))}));
    }
    if (causes.empty()) continue;
    lines.push_back(filled(Text::name_and_value, language, {situation.areas[focus.area].name, causes}));
  }
  return lines;
}

std::vector<std::string> left_over_lines(const Plans& plans, const Meeting& meeting, Language language) {
  const auto index = meeting_index(plans.meetings, meeting.id);
  std::vector<std::string> lines;
  for (const OpenItem& item : open_items(plans.meetings, index.value_or(plans.meetings.size()))) {
    const auto is_answer = [&](const Outcome& said) {
      return said.since == item.outcome.since && said.text.sv == item.outcome.text.sv;
    };
    if (std::any_of(meeting.outcomes.begin(), meeting.outcomes.end(), is_answer)) continue;
    lines.push_back(filled(Text::protocol_not_reached, language,
                           {item.outcome.text.in(language), open_in_text(item.meetings, language)}));
  }
  return lines;
}

std::vector<std::string> next_lines(const Meeting& meeting, Language language) {
  std::vector<std::string> lines;
  if (meeting.next) lines.push_back(format_date(*meeting.next, language) + ".");
  if (const auto& notes = meeting.notes.in(language); !notes.empty()) lines.push_back(notes);
  return lines;
}

std::vector<std::string> head_lines(const Situation& situation, const Meeting& meeting, Language language) {
  std::vector<std::string> lines{
      filled(Text::protocol_head, language,
             {situation.municipality.name.in(language), meeting_state_text(meeting, language)})};
  if (situation.synthetic) lines.emplace_back(text(Text::synthetic_mark, language));
  if (const auto day = swedish_day(meeting.reopened)) {
    lines.push_back(filled(Text::protocol_reopened, language, {format_date(*day, language)}));
  }
  std::string units;
  for (const std::string& unit : meeting.present) add_to(units, ", ", unit);
  if (!units.empty()) lines.push_back(filled(Text::protocol_present, language, {units}));
  return lines;
}

}  // namespace

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

std::string basis_text(const Situation& situation, const DecisionBasis& basis, Language language) {
  std::string all;
  if (basis.category && *basis.category < situation.categories.size()) {
    add_to(all, "; ", situation.categories[*basis.category].name.in(language));
  }
  if (basis.observed && basis.expected) {
    add_to(all, "; ",
           filled(Text::observed_and_expected, language,
                  {events(*basis.observed, language), format_number(*basis.expected, 1, language)}));
  }
  if (basis.from && basis.to) add_to(all, ", ", format_window({*basis.from, *basis.to}, language));
  if (basis.p_top && basis.k) {
    add_to(all, "; ",
           filled(Text::protocol_probability, language,
                  {std::to_string(*basis.k), format_probability(*basis.p_top, language)}));
  }
  if (basis.draws && basis.seed) {
    add_to(all, "; ",
           filled(Text::protocol_draws, language,
                  {format_count(*basis.draws, language), std::to_string(*basis.seed)}));
  }
  return all;
}

std::string focus_text(const Situation& situation, const FocusArea& focus, Language language) {
  std::string line = with_stop(focus_level_text(focus.level, language));
  add_to(line, " ", with_stop(focus.reason.in(language)));
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
                   with_stop(focus.departure.in(language))}));
  }
  if (focus.picture) {
    if (const std::string basis = basis_text(situation, *focus.picture, language); !basis.empty()) {
      add_to(line, " ", filled(Text::protocol_basis, language, {basis}));
    }
  }
  return line;
}

std::vector<ProtocolPart> protocol_of(const Situation& situation, const Plans& plans, const Meeting& meeting,
                                      Language language) {
  std::vector<ProtocolPart> parts;
  const auto add = [&](std::string heading, std::vector<std::string> lines) {
    if (!lines.empty()) parts.push_back({std::move(heading), std::move(lines)});
  };
  const auto named = [&](Text name) { return std::string{text(name, language)}; };
  add(filled(Text::protocol_title, language, {inside_sentence(meeting_title(meeting, language))}),
      head_lines(situation, meeting, language));
  std::vector<std::string> areas;
  for (const FocusArea& focus : meeting.focus_areas) {
    areas.push_back(filled(Text::name_and_value, language,
                           {situation.areas[focus.area].name, focus_text(situation, focus, language)}));
  }
  add(named(Text::protocol_areas), std::move(areas));
  add(named(Text::protocol_causes), causes_lines(situation, meeting, language));
  add(named(Text::protocol_measures), measure_lines(situation, plans, meeting, language));
  add(named(Text::protocol_decisions), outcome_lines(plans, meeting, OutcomeKind::decision, language));
  add(named(Text::protocol_other_measures), outcome_lines(plans, meeting, OutcomeKind::measure, language));
  add(named(Text::protocol_information), outcome_lines(plans, meeting, OutcomeKind::information, language));
  add(named(Text::protocol_left_over), left_over_lines(plans, meeting, language));
  add(named(Text::protocol_next), next_lines(meeting, language));
  if (const auto& minutes = meeting.minutes.in(language); !minutes.empty()) {
    add(named(Text::protocol_comment), {minutes});
  }
  return parts;
}

std::string plain_text(const std::vector<ProtocolPart>& protocol) {
  std::string all;
  for (const ProtocolPart& part : protocol) {
    if (!all.empty()) all += "\n";
    all += part.heading + "\n";
    for (const std::string& line : part.lines) all += line + "\n";
  }
  return all;
}

}  // namespace lagesbild::words

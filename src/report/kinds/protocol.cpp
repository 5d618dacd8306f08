#include <algorithm>

#include "report/parts/maker.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"
#include "words/protocol.hpp"
#include "words/sentence.hpp"

namespace lagesbild::report {
namespace {

/// Of adjusted minutes also when and by whom: nothing is written in them after that.
std::string state_of(const Maker& maker, const Meeting& meeting) {
  const auto day = swedish_day(meeting.adjusted ? meeting.adjusted->at : meeting.changed);
  if (meeting.state == MeetingState::adjusted && day) {
    const std::string when = words::format_date(*day, maker.language());
    if (!meeting.adjusted || meeting.adjusted->by.empty())
      return maker.filled(Text::protocol_adjusted, {when});
    return maker.filled(Text::protocol_adjusted_by, {when, meeting.adjusted->by});
  }
  return meeting.state ? words::listed(Text::sheet_meeting_states, static_cast<std::size_t>(*meeting.state),
                                       maker.language())
                       : maker.text(Text::sheet_meeting_stateless);
}

void add_lines(const Maker& maker, Text title, std::vector<std::string> lines) {
  if (lines.empty()) return;
  maker.sheet.heading(2, maker.text(title));
  maker.sheet.bullets(std::move(lines));
}

/// The numbers on which the decision was taken, with their period.
std::string basis_of(const Maker& maker, const FocusArea& focus) {
  if (!focus.picture) return maker.text(Text::cell_nothing);
  const DecisionBasis& basis = *focus.picture;
  std::string text;
  const auto append = [&](const std::string& part) { text += (text.empty() ? "" : ". ") + part; };
  // A category that has become protected since then is told of no area.
  const bool told = !basis.category || disclosure::told_by_area(maker.situation.categories[*basis.category]);
  if (basis.observed && basis.expected && told) {
    append(maker.filled(Text::sheet_basis_events,
                        {basis.category ? maker.in(maker.situation.categories[*basis.category].name)
                                        : maker.text(Text::sheet_all_events),
                         words::format_quantity(*basis.observed, maker.language()),
                         words::format_short(*basis.expected, maker.language())}));
  }
  if (basis.p_top) {
    const std::string probability = words::format_probability(*basis.p_top, maker.language());
    append(words::at_beginning(
        basis.k ? maker.filled(Text::protocol_probability, {std::to_string(*basis.k), probability})
                : maker.filled(Text::sheet_basis_probability, {probability})));
  }
  if (text.empty()) return maker.text(Text::cell_nothing);
  if (basis.from && basis.to) append(words::format_window({*basis.from, *basis.to}, maker.language()));
  if (basis.draws && basis.seed) {
    append(maker.filled(Text::protocol_draws, {maker.count(*basis.draws), std::to_string(*basis.seed)}));
  }
  return text;
}

void add_focus(const Maker& maker, const Meeting& meeting) {
  maker.sheet.heading(2, maker.text(Text::sheet_focus));
  if (meeting.focus_areas.empty()) return maker.sheet.text(maker.text(Text::sheet_no_focus));
  Table table{{},
              words::texts({Text::sheet_column_area, Text::sheet_column_level, Text::sheet_column_reason,
                            Text::sheet_column_basis},
                           maker.language()),
              {}};
  for (const FocusArea& focus : meeting.focus_areas) {
    table.rows.push_back({{maker.situation.areas[focus.area].name},
                          {words::focus_level_text(focus.level, maker.language())},
                          {words::focus_why(focus, maker.language())},
                          {basis_of(maker, focus)}});
  }
  maker.sheet.table(std::move(table));
}

/// Numbered, as the measures name them.
void add_causes(const Maker& maker, const Meeting& meeting) {
  std::vector<std::string> lines;
  for (const FocusArea& focus : meeting.focus_areas) {
    std::string causes;
    for (std::size_t i = 0; i < focus.causes.size(); ++i) {
      causes += (causes.empty() ? "" : " ") +
                maker.filled(Text::protocol_cause,
                             {std::to_string(i + 1),
                              words::sentence(words::cause_text(focus.causes[i], maker.language()))});
    }
    if (causes.empty()) continue;
    lines.push_back(maker.filled(Text::name_and_value, {maker.situation.areas[focus.area].name, causes}));
  }
  add_lines(maker, Text::protocol_causes, std::move(lines));
}

std::string outcome_line(const Maker& maker, const Meeting& meeting, const Outcome& outcome) {
  std::string line = words::sentence(maker.in(outcome.text));
  if (outcome.since.empty()) {
    return outcome.open ? line + " " + maker.text(Text::protocol_comes_back) : line;
  }
  const auto since = meeting_index(maker.plans.meetings, outcome.since);
  const Date from = since ? maker.plans.meetings[*since].date : meeting.date;
  return line + " " +
         maker.filled(outcome.open ? Text::protocol_still_open : Text::protocol_done,
                      {words::format_date(from, maker.language())});
}

/// As they stood when the minutes were adjusted; of minutes that are not, and of older ones, as they are.
std::vector<const Measure*> measures_of(const Maker& maker, const Meeting& meeting) {
  std::vector<const Measure*> measures;
  if (meeting.state == MeetingState::adjusted && meeting.adjusted) {
    for (const Measure& measure : meeting.adjusted->measures) measures.push_back(&measure);
    return measures;
  }
  for (const std::size_t index : shown_order(maker.plans.measures)) {
    const Measure& measure = maker.plans.measures[index];
    if (concerns(meeting, measure)) measures.push_back(&measure);
  }
  return measures;
}

/// Those of the kind that became no measure, which stand in their table.
void add_outcomes(const Maker& maker, const Meeting& meeting, OutcomeKind kind, Text title) {
  const std::vector<const Measure*> measures = measures_of(maker, meeting);
  std::vector<std::string> lines;
  for (const Outcome& outcome : meeting.outcomes) {
    const bool is_measure = std::any_of(measures.begin(), measures.end(), [&](const Measure* measure) {
      return measure->id == outcome.measure;
    });
    if (outcome.kind == kind && !is_measure) {
      lines.push_back(outcome_line(maker, meeting, outcome));
    }
  }
  add_lines(maker, title, std::move(lines));
}

/// What earlier meetings left open and this one has not answered.
void add_not_reached(const Maker& maker, const Meeting& meeting) {
  const std::vector<Meeting>& meetings = maker.plans.meetings;
  std::vector<std::string> lines;
  for (const OpenItem& item :
       open_items(meetings, meeting_index(meetings, meeting.id).value_or(meetings.size()))) {
    const bool is_answered =
        std::any_of(meeting.outcomes.begin(), meeting.outcomes.end(), [&](const Outcome& said) {
          return said.since == item.outcome.since && said.text.sv == item.outcome.text.sv;
        });
    if (is_answered) continue;
    const std::string said = words::without_stop(maker.in(item.outcome.text));
    lines.push_back(maker.filled(Text::protocol_not_reached,
                                 {said, words::open_in_text(item.meetings, maker.language())}));
  }
  add_lines(maker, Text::protocol_left_over, std::move(lines));
}

void add_next(const Maker& maker, const Meeting& meeting) {
  const std::string notes = maker.in(meeting.notes);
  if (!meeting.next && notes.empty()) return;
  maker.sheet.heading(2, maker.text(Text::protocol_next));
  if (meeting.next) maker.sheet.text(words::format_date(*meeting.next, maker.language()));
  maker.sheet.text(notes);
}

/// Those that have been changed since the minutes were, where these have not kept how they stood.
std::string changed_since(const Maker& maker, const Meeting& meeting,
                          const std::vector<const Measure*>& measures) {
  std::string titles;
  const auto then = swedish_day(meeting.changed);
  if (meeting.state == MeetingState::open || meeting.adjusted || !then) return titles;
  for (const Measure* measure : measures) {
    const auto day = swedish_day(measure->changed);
    if (day && *then < *day) titles += (titles.empty() ? "" : "; ") + maker.in(measure->title);
  }
  return titles;
}

/// Those that were decided or followed up, with who answers for each and until when: on the meeting's day,
/// whenever the minutes are printed.
void add_measures_of(const Maker& maker, const Meeting& meeting) {
  const std::vector<const Measure*> measures = measures_of(maker, meeting);
  if (measures.empty()) return;
  Table table{{},
              words::texts({Text::column_measure, Text::sheet_column_cause, Text::sheet_column_responsible,
                            Text::sheet_column_due, Text::column_standing},
                           maker.language()),
              {}};
  for (const Measure* one : measures) {
    const Measure& measure = *one;
    const std::string nothing = maker.text(Text::cell_nothing);
    const std::string causes = words::causes_text(measure, maker.language());
    table.rows.push_back({{maker.filled(Text::sheet_measure_in,
                                        {maker.in(measure.title),
                                         words::places_text(maker.situation, measure, maker.language())})},
                          {causes.empty() ? nothing : causes},
                          {words::responsible_text(maker.situation, measure, maker.language())},
                          {measure.due ? words::format_date(*measure.due, maker.language()) : nothing},
                          {words::standing_text(measure, meeting.date, maker.language())}});
  }
  maker.sheet.heading(2, maker.text(Text::sheet_meeting_measures));
  maker.sheet.table(std::move(table));
  if (const std::string titles = changed_since(maker, meeting, measures); !titles.empty()) {
    maker.sheet.text(maker.filled(Text::protocol_changed_since, {titles}), Voice::note);
  }
}

}  // namespace

Sheet protocol_sheet(const Situation& situation, const Plans& plans, const Meeting& meeting,
                     Language language, Date printed) {
  Sheet sheet;
  Wanted wanted;
  wanted.kind = ReportKind::protocol;
  wanted.period = period_of(meeting, situation.method.window_weeks);
  wanted.language = language;
  wanted.printed = printed;
  const Maker maker{.situation = situation, .plans = plans, .wanted = wanted, .sheet = sheet};
  begin_sheet(maker,
              maker.filled(
                  Text::sheet_protocol_title,
                  {words::listed(Text::sheet_meeting_kinds, static_cast<std::size_t>(meeting.kind), language),
                   words::format_date(meeting.date, language)}),
              state_of(maker, meeting));
  const bool adjusted = meeting.state == MeetingState::adjusted;
  if (!adjusted) sheet.text(maker.text(Text::sheet_draft_about), Voice::note);
  if (const auto day = swedish_day(meeting.reopened)) {
    sheet.text(maker.filled(Text::protocol_reopened, {words::format_date(*day, language)}), Voice::note);
  }
  add_summary(maker);
  sheet.heading(2, maker.text(Text::sheet_present));
  std::string present;
  for (const std::string& unit : meeting.present) present += (present.empty() ? "" : ", ") + unit;
  sheet.text(present.empty() ? maker.text(Text::sheet_nobody_present) : present);
  add_focus(maker, meeting);
  add_causes(maker, meeting);
  add_measures_of(maker, meeting);
  add_outcomes(maker, meeting, OutcomeKind::decision, Text::protocol_decisions);
  add_outcomes(maker, meeting, OutcomeKind::measure, Text::protocol_other_measures);
  add_outcomes(maker, meeting, OutcomeKind::information, Text::protocol_information);
  add_not_reached(maker, meeting);
  add_next(maker, meeting);
  if (const std::string minutes = maker.in(meeting.minutes); !minutes.empty()) {
    sheet.heading(2, maker.text(Text::sheet_minutes));
    sheet.text(minutes);
  }
  add_comment(maker);
  if (!adjusted) {
    sheet.heading(2, maker.text(Text::sheet_adjusted_by));
    sheet.text(maker.text(Text::sheet_signature));
    sheet.text(maker.text(Text::sheet_signature));
  }
  return sheet;
}

const Meeting* latest_meeting(const Plans& plans) {
  const Meeting* latest = nullptr;
  for (const Meeting& meeting : plans.meetings) {
    const auto rank = [](const Meeting& one) { return std::pair{one.state != MeetingState::open, one.date}; };
    if (latest == nullptr || rank(meeting) > rank(*latest)) latest = &meeting;
  }
  return latest;
}

}  // namespace lagesbild::report

#include "report/parts/maker.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

namespace lagesbild::report {
namespace {

std::string state_of(const Maker& maker, const Meeting& meeting) {
  return meeting.state ? words::listed(Text::sheet_meeting_states, static_cast<std::size_t>(*meeting.state),
                                       maker.language())
                       : maker.text(Text::sheet_meeting_stateless);
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
    append(maker.filled(Text::sheet_basis_probability,
                        {words::format_probability(*basis.p_top, maker.language())}));
  }
  if (text.empty()) return maker.text(Text::cell_nothing);
  if (basis.from && basis.to) append(words::format_window({*basis.from, *basis.to}, maker.language()));
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
    table.rows.push_back(
        {{maker.situation.areas[focus.area].name},
         {words::listed(Text::decided_words, static_cast<std::size_t>(focus.level), maker.language())},
         {maker.in(focus.reason)},
         {basis_of(maker, focus)}});
  }
  maker.sheet.table(std::move(table));
}

void add_outcomes(const Maker& maker, const Meeting& meeting) {
  if (meeting.outcomes.empty()) return;
  maker.sheet.heading(2, maker.text(Text::sheet_outcomes));
  std::vector<std::string> lines;
  for (const Outcome& outcome : meeting.outcomes) {
    std::string text = maker.in(outcome.text);
    if (const auto measure = measure_index(maker.plans.measures, outcome.measure); text.empty() && measure) {
      text = maker.in(maker.plans.measures[*measure].title);
    }
    lines.push_back(maker.filled(
        Text::name_and_value,
        {words::listed(Text::sheet_outcome_kinds, static_cast<std::size_t>(outcome.kind), maker.language()),
         text}));
  }
  maker.sheet.bullets(std::move(lines));
}

bool is_of(const Meeting& meeting, const Measure& measure) {
  for (const std::string& id : meeting.measures) {
    if (id == measure.id) return true;
  }
  for (const Outcome& outcome : meeting.outcomes) {
    if (outcome.measure == measure.id) return true;
  }
  return measure.decision == meeting.id;
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
  add_summary(maker);
  sheet.heading(2, maker.text(Text::sheet_present));
  std::string present;
  for (const std::string& unit : meeting.present) present += (present.empty() ? "" : ", ") + unit;
  sheet.text(present.empty() ? maker.text(Text::sheet_nobody_present) : present);
  add_focus(maker, meeting);
  add_outcomes(maker, meeting);
  add_measures(
      maker, Text::sheet_meeting_measures, [&](const Measure& measure) { return is_of(meeting, measure); },
      false);
  const std::string minutes = maker.in(meeting.minutes);
  const std::string notes = maker.in(meeting.notes);
  if (!minutes.empty() || !notes.empty()) {
    sheet.heading(2, maker.text(Text::sheet_minutes));
    sheet.text(minutes);
    sheet.text(notes);
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

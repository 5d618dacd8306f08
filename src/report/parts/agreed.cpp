#include <algorithm>

#include "model/goal_progress.hpp"
#include "report/parts/maker.hpp"
#include "words/format_number.hpp"
#include "words/protocol.hpp"

namespace lagesbild::report {
namespace {

std::string value_text(const Maker& maker, const GoalIndicator& indicator, double value,
                       const std::string& period) {
  const std::string unit = maker.in(indicator.unit);
  const bool is_share = indicator.unit.sv == "andel" && value >= 0 && value <= 1;
  const std::string number = is_share ? words::format_percent(value, maker.language())
                                      : words::format_short(value, maker.language());
  if (is_share && !period.empty()) return maker.filled(Text::sheet_share_of, {number, period});
  return period.empty() ? number : maker.filled(Text::sheet_value_of, {number, unit, period});
}

std::string target_text(const Maker& maker, const GoalIndicator& indicator) {
  const auto direction = direction_of(indicator);
  const std::string number = indicator.target ? value_text(maker, indicator, *indicator.target, "") : "";
  if (!direction) return number.empty() ? maker.text(Text::cell_nothing) : number;
  const bool rises = *direction == GoalDirection::up;
  if (number.empty())
    return words::without_stop(
        maker.text(rises ? Text::indicator_rises_at_all : Text::indicator_falls_at_all));
  return words::without_stop(maker.filled(rises ? Text::indicator_rises : Text::indicator_falls, {number}));
}

/// The latest that is known.
std::string latest_value(const Maker& maker, const GoalIndicator& indicator) {
  for (auto value = indicator.values.rbegin(); value != indicator.values.rend(); ++value) {
    if (value->value) return value_text(maker, indicator, *value->value, value->period);
  }
  return maker.text(Text::sheet_no_value);
}

std::string clock_line(const Maker& maker, ReportKind kind, Text name) {
  const TwoYearClock clock = two_year_clock(maker.plans.texts, kind, maker.day());
  if (!clock.decided) return maker.filled(Text::sheet_clock_unknown, {maker.text(name)});
  std::string by;
  for (const ReportText& text : maker.plans.texts) {
    if (text.report == kind && text.decided == clock.decided) by = maker.in(text.text);
  }
  return maker.filled(
      clock.state == TwoYearClock::State::past ? Text::sheet_clock_past : Text::sheet_clock_line,
      {maker.text(name), words::format_date(*clock.decided, maker.language()), by,
       words::format_date(*clock.due, maker.language())});
}

}  // namespace

void add_clock(const Maker& maker) {
  maker.sheet.bullets({clock_line(maker, ReportKind::picture, Text::sheet_clock_picture),
                       clock_line(maker, ReportKind::plan, Text::sheet_clock_plan)});
}

void add_agreement(const Maker& maker) {
  if (!maker.plans.agreement) return;
  const Agreement& agreement = *maker.plans.agreement;
  maker.sheet.heading(2, maker.text(Text::sheet_agreement));
  if (const std::string goal = maker.in(agreement.goal); !goal.empty()) {
    maker.sheet.text(maker.filled(Text::sheet_agreement_goal, {goal}));
  }
  for (const FocusTheme& theme : agreement.focus) {
    maker.sheet.heading(3, maker.in(theme.name));
    std::vector<std::string> goals;
    for (const LocalText& goal : theme.goals) goals.push_back(maker.in(goal));
    maker.sheet.bullets(std::move(goals));
    if (theme.indicators.empty()) continue;
    Table table{{},
                words::texts({Text::sheet_column_indicator, Text::sheet_column_value,
                              Text::sheet_column_target, Text::sheet_column_origin},
                             maker.language()),
                {}};
    for (const GoalIndicator& indicator : theme.indicators) {
      table.rows.push_back({{maker.in(indicator.name)},
                            {latest_value(maker, indicator)},
                            {target_text(maker, indicator)},
                            {maker.in(indicator.source)}});
    }
    maker.sheet.table(std::move(table));
  }
}

void add_decisions(const Maker& maker) {
  maker.sheet.heading(2, maker.text(Text::sheet_decisions));
  Table table{{},
              words::texts({Text::sheet_column_day, Text::sheet_column_area, Text::sheet_column_level},
                           maker.language()),
              {}};
  // Why is the group's own.
  if (!maker.outside()) table.heads.push_back(maker.text(Text::sheet_column_reason));
  for (const Meeting& meeting : maker.plans.meetings) {
    if (meeting.date < maker.wanted.period.from || meeting.date > maker.wanted.period.to) continue;
    if (meeting.state == MeetingState::open || meeting.state == MeetingState::draft) continue;
    for (const FocusArea& focus : meeting.focus_areas) {
      std::vector<Cell> row{
          {words::format_date(meeting.date, maker.language())},
          {maker.situation.areas[focus.area].name},
          {words::listed(Text::decided_words, static_cast<std::size_t>(focus.level), maker.language())}};
      if (!maker.outside()) row.push_back({maker.in(focus.reason)});
      table.rows.push_back(std::move(row));
    }
  }
  if (table.rows.empty()) return maker.sheet.text(maker.text(Text::sheet_no_decisions));
  maker.sheet.table(std::move(table));
}

}  // namespace lagesbild::report

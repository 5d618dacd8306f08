#include <algorithm>

#include "report/parts/maker.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"
#include "words/sentence.hpp"

namespace lagesbild::report {
namespace {

std::string title_of(const Maker& maker, const Measure& measure) {
  return maker.filled(
      Text::sheet_measure_in,
      {maker.in(measure.title), words::places_text(maker.situation, measure, maker.language())});
}

std::string verdict_of_measure(const Maker& maker, std::size_t measure) {
  const auto& verdict = maker.findings->verdicts[measure];
  return verdict ? words::verdict_word(*verdict, maker.language()) : maker.text(Text::cell_nothing);
}

Light light_of(const Measure& measure, Date day) {
  switch (standing_of(measure, day)) {
    case Standing::overdue:
    case Standing::late:
      return Light::red;
    case Standing::due:
    case Standing::to_follow_up:
      return Light::yellow;
    case Standing::as_planned:
      break;
  }
  const bool begun = measure.status != MeasureStatus::proposed && measure.status != MeasureStatus::planned;
  return begun ? Light::green : Light::yellow;
}

/// "Gult: snart klar": the colour in words too.
Cell light_cell(const Maker& maker, const Measure& measure) {
  const Light light = light_of(measure, maker.day());
  const std::string state = words::standing_text(measure, maker.day(), maker.language());
  const Text name = light == Light::green    ? Text::sheet_light_green
                    : light == Light::yellow ? Text::sheet_light_yellow
                                             : Text::sheet_light_red;
  return {maker.filled(name, {state}), light};
}

void append_line(std::string& all, const std::string& line) {
  if (line.empty()) return;
  if (!all.empty()) all += ". ";
  all += line.ends_with('.') ? line.substr(0, line.size() - 1) : line;
}

std::string cause_of(const Maker& maker, const Measure& measure) {
  std::string text;
  append_line(text, maker.in(measure.problem));
  // Each on a line of its own, with the number that it is spoken of by.
  for (std::size_t i = 0; i < measure.causes.size(); ++i) {
    if (!text.empty()) text += "\n";
    text += maker.filled(Text::protocol_cause,
                         {std::to_string(i + 1), words::cause_text(measure.causes[i], maker.language())});
  }
  return measure.causes.empty() && text.empty() ? maker.text(Text::sheet_no_cause) : text;
}

std::string action_of(const Maker& maker, const Measure& measure) {
  std::string text = title_of(maker, measure);
  std::string kind = maker.text(measure.joint ? Text::sheet_joint : Text::sheet_single);
  if (measure.kind) {
    kind +=
        ", " + words::listed(Text::sheet_kinds, static_cast<std::size_t>(*measure.kind), maker.language());
  }
  return text + " (" + kind + ")";
}

std::string goal_of(const Maker& maker, const Measure& measure) {
  std::string text;
  append_line(text,
              maker.in(measure.operational_goal.sv.empty() ? measure.expected : measure.operational_goal));
  append_line(text, maker.in(measure.measure_of_success));
  return text.empty() ? maker.text(Text::sheet_no_goal) : text;
}

std::string who_of(const Maker& maker, const Measure& measure) {
  std::string text = words::responsible_text(maker.situation, measure, maker.language());
  if (const auto others = words::taking_part_text(maker.situation, measure, maker.language());
      !others.empty()) {
    text += "; " + others;
  }
  return text;
}

Cell follow_up_of(const Maker& maker, const Measure& measure) {
  Cell cell = light_cell(maker, measure);
  const auto latest =
      std::max_element(measure.follow_ups.begin(), measure.follow_ups.end(),
                       [](const FollowUp& one, const FollowUp& other) { return one.date < other.date; });
  if (latest == measure.follow_ups.end()) return cell;
  // What the group has written of how it went is its own; outside has its judgement alone.
  cell.text += ". ";
  cell.text += maker.outside() ? maker.filled(Text::name_and_value,
                                              {words::format_date(latest->date, maker.language()),
                                               words::latest_result_text(measure, maker.language())})
                               : words::note_text(*latest, maker.language());
  return cell;
}

Table plan_table(const Maker& maker, const std::string& theme) {
  Table table{{},
              words::texts({Text::sheet_column_cause, Text::sheet_column_action, Text::sheet_column_goal,
                            Text::sheet_column_when, Text::sheet_column_who, Text::sheet_column_follow_up},
                           maker.language()),
              {}};
  for (const std::size_t index : shown_order(maker.plans.measures)) {
    const Measure& measure = maker.plans.measures[index];
    if (measure.focus != theme) continue;
    table.rows.push_back({{cause_of(maker, measure)},
                          {action_of(maker, measure)},
                          {goal_of(maker, measure)},
                          {words::dates_text(measure, maker.language())},
                          {who_of(maker, measure)},
                          follow_up_of(maker, measure)});
  }
  return table;
}

/// The names of the measures that lack something, or nothing.
void add_gap(const Maker& maker, Text name, const MeasureFilter& lacks, std::vector<std::string>& lines) {
  std::string names;
  for (const Measure& measure : maker.plans.measures) {
    if (lacks(measure)) names += (names.empty() ? "" : "; ") + maker.in(measure.title);
  }
  if (!names.empty()) lines.push_back(maker.filled(name, {names}));
}

}  // namespace

bool needs_word(const Maker& maker, const Measure& measure) {
  return standing_of(measure, maker.day()) != Standing::as_planned;
}

bool is_current(const Measure& measure) {
  return measure.status < MeasureStatus::done;
}

void add_measures(const Maker& maker, Text title, const MeasureFilter& filter, bool with_results) {
  Table table;
  table.heads = words::texts(
      {Text::column_measure, Text::sheet_column_who, Text::sheet_column_due, Text::column_standing},
      maker.language());
  if (with_results) {
    table.heads.push_back(maker.text(Text::column_result));
    if (!maker.outside()) table.heads.push_back(maker.text(Text::column_verdict));
  }
  for (const std::size_t index : shown_order(maker.plans.measures)) {
    const Measure& measure = maker.plans.measures[index];
    if (!filter(measure)) continue;
    std::vector<Cell> row{
        {title_of(maker, measure)},
        {words::owner_text(maker.situation, measure, maker.language())},
        {measure.due ? words::format_date(*measure.due, maker.language()) : maker.text(Text::cell_nothing)},
        light_cell(maker, measure)};
    if (with_results) {
      const std::string result = words::latest_result_text(measure, maker.language());
      row.push_back({result.empty() ? maker.text(Text::cell_nothing) : words::at_beginning(result)});
      if (!maker.outside()) row.push_back({verdict_of_measure(maker, index)});
    }
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return;
  maker.sheet.heading(2, maker.text(title));
  if (with_results && !maker.outside()) maker.sheet.text(maker.text(Text::sheet_measures_told), Voice::note);
  maker.sheet.table(std::move(table));
}

void add_plan(const Maker& maker, int level) {
  if (maker.plans.measures.empty()) return maker.sheet.text(maker.text(Text::sheet_no_measures));
  maker.sheet.text(maker.text(Text::sheet_lights_about), Voice::note);
  std::vector<std::string> known;
  if (maker.plans.agreement) {
    for (const FocusTheme& theme : maker.plans.agreement->focus) {
      known.push_back(theme.id);
      Table table = plan_table(maker, theme.id);
      if (table.rows.empty()) continue;
      maker.sheet.heading(level, maker.in(theme.name));
      maker.sheet.table(std::move(table));
    }
  }
  std::vector<std::string> others;
  for (const Measure& measure : maker.plans.measures) {
    const auto seen = [&](const auto& ids) {
      return std::find(ids.begin(), ids.end(), measure.focus) != ids.end();
    };
    if (!seen(known) && !seen(others)) others.push_back(measure.focus);
  }
  if (others.empty()) return;
  if (!known.empty()) maker.sheet.heading(level, maker.text(Text::sheet_other_theme));
  for (const std::string& theme : others) maker.sheet.table(plan_table(maker, theme));
}

void add_plan_gaps(const Maker& maker) {
  if (maker.outside()) return;
  std::vector<std::string> lines;
  add_gap(
      maker, Text::sheet_gap_cause, [](const Measure& one) { return one.causes.empty(); }, lines);
  add_gap(
      maker, Text::sheet_gap_goal,
      [](const Measure& one) { return one.operational_goal.sv.empty() && one.expected.sv.empty(); }, lines);
  add_gap(
      maker, Text::sheet_gap_owner,
      [](const Measure& one) { return !one.responsible_party && one.responsible_unit.sv.empty(); }, lines);
  add_gap(
      maker, Text::sheet_gap_follow_up,
      [](const Measure& one) { return one.status == MeasureStatus::done && one.follow_ups.empty(); }, lines);
  if (lines.empty()) return;
  maker.sheet.heading(2, maker.text(Text::sheet_plan_gaps));
  maker.sheet.bullets(std::move(lines));
}

void add_counts_of_measures(const Maker& maker) {
  double current = 0;
  double over = 0;
  double followed = 0;
  double late = 0;
  for (const Measure& measure : maker.plans.measures) {
    ++(is_current(measure) ? current : over);
    if (!is_current(measure) && !measure.follow_ups.empty()) ++followed;
    if (light_of(measure, maker.day()) == Light::red) ++late;
  }
  double priority = 0;
  double watched = 0;
  for (const auto& decision : standing_decisions(maker.plans.meetings, maker.situation.areas.size())) {
    if (decision && decision->level == FocusLevel::priority) ++priority;
    if (decision && decision->level == FocusLevel::watch) ++watched;
  }
  std::vector<std::string> lines{maker.filled(
      Text::sheet_short_measures,
      {words::counted(current, Text::sheet_one_measure, Text::sheet_many_measures, maker.language()),
       maker.count(over), maker.count(followed)})};
  if (late > 0) {
    lines.push_back(
        words::counted(late, Text::sheet_short_late_one, Text::sheet_short_late, maker.language()));
  }
  lines.push_back(
      maker.filled(Text::sheet_short_areas,
                   {words::counted(priority, Text::sheet_one_area, Text::sheet_many_areas, maker.language()),
                    maker.count(watched)}));
  maker.sheet.heading(2, maker.text(Text::sheet_in_short));
  maker.sheet.bullets(std::move(lines));
}

}  // namespace lagesbild::report

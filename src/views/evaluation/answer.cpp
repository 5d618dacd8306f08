#include <string>
#include <utility>
#include <vector>

#include "analysis/expected.hpp"
#include "ui/charts/number_table.hpp"
#include "ui/charts/placebo_plot.hpp"
#include "ui/charts/week_strip.hpp"
#include "views/evaluation/evaluation.hpp"
#include "views/frame/week_states.hpp"
#include "views/help/help.hpp"
#include "views/measures/measures_view.hpp"
#include "words/evaluation_words.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

/// Whether the chosen measure made a difference: the answer in words, then what it rests on.
namespace lagesbild::views {

namespace {

using analysis::BeforeAfter;
using analysis::Evaluation;
using analysis::EvaluationAnswer;
using analysis::WeightedDisplacementDifference;
using words::Text;

ui::ChartFrame frame(const EvaluationView& view, std::string name, std::string_view about = {}) {
  return {.name = std::move(name), .description = std::string{about}, .language = view.language, .width = 0};
}

void show_table(const EvaluationView& view, Text name, const std::vector<Text>& columns,
                std::vector<std::vector<std::string>> rows) {
  std::vector<std::string> headings{""};
  for (const Text column : columns) headings.emplace_back(view.text(column));
  ui::number_table(view.kit, frame(view, std::string{view.text(name)}),
                   {std::string{view.text(name)}, std::move(headings), std::move(rows)});
}

void show_ways_to_areas(const EvaluationView& view, const Measure& measure) {
  for (const std::size_t area : measure.areas) {
    const Area& of = view.situation.areas[area];
    if (!view.kit.button(view.filled(Text::show_area_of_measure, {of.name}),
                         {.key = of.id, .style = ui::ButtonStyle::quiet, .icon = ui::Icon::map})) {
      continue;
    }
    view.act(app::SelectArea{of.id});
    view.act(app::GoTo{app::Page::overview});
    view.act(app::Request::scroll_to_top);
  }
}

// [SECTION] The answer

/// Colour says only what the words do; even a clear fall is no proof, so none is green.
ui::Tone tone_of(words::Verdict verdict) {
  switch (verdict) {
    case words::Verdict::fewer:
      return ui::Tone::accent;
    case words::Verdict::fewer_but_moved:
    case words::Verdict::more:
      return ui::Tone::warning;
    default:
      return ui::Tone::neutral;
  }
}

void show_verdict(const EvaluationView& view, const Evaluation& evaluation) {
  const words::Verdict verdict = words::verdict_of(evaluation);
  view.kit.badge(words::verdict_text(verdict, view.language), tone_of(verdict), ui::Icon::info);
  view.kit.text(
      view.filled(Text::answer_periods, {words::format_window(evaluation.plan.before, view.language),
                                         words::format_window(evaluation.plan.after, view.language)}),
      ui::TextStyle::small);
  const auto list = view.kit.list(view.text(Text::answer_reasons));
  std::size_t place = 0;
  for (const std::string& line :
       {words::evaluation_text(evaluation, view.language), words::ratio_text(evaluation, view.language),
        words::return_text(evaluation, view.language), words::placebo_text(evaluation, view.language),
        words::displacement_text(evaluation, view.language)}) {
    if (line.empty()) continue;
    const auto item = view.kit.list_item("reason " + std::to_string(place++));
    view.kit.text(line);
  }
}

void show_weeks(const EvaluationView& view, const analysis::EvaluationAnswer& answer) {
  if (answer.weeks.empty()) return;
  view.kit.heading(3, view.text(Text::answer_weeks));
  const Measure& measure = view.ready.plans.measures[*view.page.evaluation.chosen];
  ui::WeekStrip chart;
  chart.frame = frame(
      view,
      view.filled(Text::answer_weeks_chart, {words::places_text(view.situation, measure, view.language)}),
      view.text(Text::answer_weeks_about));
  for (const analysis::WeekPart& week : answer.weeks) {
    ui::WeekStrip::Bar bar;
    bar.week = week.week;
    bar.count = week.observed;
    bar.state = to_chart(week.shown_state());
    bar.details =
        view.filled(Text::chart_expected_is, {view.number(week.expected, 1)}) + ". " +
        view.filled(Text::week_details, {words::format_count(week.sources_reported, view.language),
                                         words::format_count(week.sources_expected, view.language)});
    chart.weeks.push_back(std::move(bar));
  }
  if (measure.start)
    chart.marks.push_back({week_of(*measure.start), std::string{view.text(Text::measure_begins)}});
  ui::week_strip(view.kit, chart);
  view.kit.text(view.text(Text::silence_is_not_zero), ui::TextStyle::small);
}

std::vector<std::string> counts_row(const EvaluationView& view, Text name, const BeforeAfter& counts) {
  const auto count = [&](double events) { return words::format_count(events, view.language); };
  return {std::string{view.text(name)}, count(counts.before), count(counts.after),
          count(counts.before * counts.after_divisor / counts.before_divisor)};
}

void show_counts(const EvaluationView& view, const Evaluation& evaluation) {
  view.kit.heading(3, view.text(Text::counts_table));
  std::vector<std::vector<std::string>> rows{counts_row(view, Text::row_treated, evaluation.treated),
                                             counts_row(view, Text::row_control, evaluation.control)};
  if (evaluation.displaced) rows.push_back(counts_row(view, Text::row_displaced, *evaluation.displaced));
  show_table(view, Text::counts_table, {Text::column_before, Text::column_after, Text::column_adjusted},
             std::move(rows));
  view.kit.text(view.text(Text::counts_about), ui::TextStyle::small);
  const auto& without = evaluation.without_measure;
  view.kit.text(
      view.filled(Text::return_about, {view.number(without.unshrunken, 2), view.number(without.level, 2)}),
      ui::TextStyle::small);
}

void show_placebos(const EvaluationView& view, const Evaluation& evaluation) {
  if (evaluation.placebo.z.empty()) return;
  view.kit.heading(3, view.text(Text::placebo_title));
  ui::PlaceboPlot chart;
  chart.frame = frame(view, std::string{view.text(Text::placebo_chart)}, view.text(Text::placebo_about));
  for (std::size_t index = 0; index < evaluation.placebo.z.size(); ++index) {
    chart.placebos.push_back(
        {view.situation.areas[evaluation.placebo_areas[index]].name, evaluation.placebo.z[index]});
  }
  chart.own = {std::string{view.text(Text::placebo_own)}, evaluation.placebo.treated_z};
  ui::placebo_plot(view.kit, chart);
  view.kit.text(view.text(Text::placebo_about), ui::TextStyle::small);
}

std::vector<std::string> difference_row(const EvaluationView& view, Text name,
                                        const WeightedDisplacementDifference& difference) {
  return {std::string{view.text(name)}, view.number(difference.total, 1),
          view.number(difference.standard_error, 1), view.number(difference.z, 2),
          view.filled(Text::interval_to,
                      {view.number(difference.interval.low, 1), view.number(difference.interval.high, 1)})};
}

void show_differences(const EvaluationView& view, const Evaluation& evaluation) {
  view.kit.heading(3, view.text(Text::differences_title));
  std::vector<std::vector<std::string>> rows{difference_row(view, Text::row_weighted, evaluation.difference)};
  if (evaluation.difference_together) {
    rows.push_back(difference_row(view, Text::row_weighted_together, *evaluation.difference_together));
  }
  rows.push_back(difference_row(view, Text::row_unweighted, evaluation.unweighted));
  if (evaluation.unweighted_together) {
    rows.push_back(difference_row(view, Text::row_unweighted_together, *evaluation.unweighted_together));
  }
  show_table(view, Text::differences_table,
             {Text::column_difference, Text::column_error, Text::column_z, Text::column_interval_95},
             std::move(rows));
  view.kit.text(view.filled(Text::differences_about, {view.number(evaluation.phi, 2)}), ui::TextStyle::small);
}

void show_answer(const EvaluationView& view) {
  const app::EvaluationPicture& picture = view.page.evaluation;
  heading_with_help(view, 3, view.text(Text::answer_title), app::HelpTopic::effect);
  if (!picture.answer) {
    return view.kit.progress(view.text(Text::answer_computing), picture.progress,
                             words::format_percent(picture.progress, view.language));
  }
  const analysis::EvaluationAnswer& answer = *picture.answer;
  if (answer.hindrance)
    view.kit.text(words::hindrance_text(*answer.hindrance, view.language), ui::TextStyle::strong);
  if (answer.evaluation) show_verdict(view, *answer.evaluation);
  show_weeks(view, answer);
  if (!answer.evaluation) return;
  show_counts(view, *answer.evaluation);
  show_placebos(view, *answer.evaluation);
  show_differences(view, *answer.evaluation);
  view.kit.text(view.text(Text::answer_caveat), ui::TextStyle::small);
}

}  // namespace

void show_measure_answer(const EvaluationView& view) {
  const Measure& measure = view.ready.plans.measures[*view.page.evaluation.chosen];
  const auto region =
      view.kit.landmark(ui::Role::region, view.filled(Text::follow_up_of, {view.in_language(measure.title)}));
  const MeasuresView written(view, view.ready, *view.ready.measures);
  const std::size_t index = *view.page.evaluation.chosen;
  show_measure_head(written, index);
  show_chain(written, index);
  show_measure_actions(written, index);
  show_follow_up_form(written, index);
  show_answer(view);
  show_measure_record(written, index);
  show_ways_to_areas(view, measure);
}

}  // namespace lagesbild::views

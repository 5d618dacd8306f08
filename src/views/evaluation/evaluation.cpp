#include "views/evaluation/evaluation.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "analysis/evaluation.hpp"
#include "ui/charts/measure_row.hpp"
#include "ui/kit/data_table.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "words/evaluation_words.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

/// What is done about it, and whether it made a difference: the list of measures, and one of them.
namespace lagesbild::views {

namespace {

using words::Text;
using Entry = app::EvaluationPicture::Entry;

constexpr float list_width_em = 19;
constexpr float choices_width_em = 20;

const Measure& measure_at(const RankedView& view, std::size_t index) {
  return view.ready.plans.measures[index];
}

bool is_over(const EvaluationView& view, const Entry& entry) {
  const MeasureStatus status = measure_at(view, entry.measure).status;
  return status == MeasureStatus::done || status == MeasureStatus::followed_up;
}

ui::Tone tone_of(MeasureStatus status) {
  switch (status) {
    case MeasureStatus::ongoing:
      return ui::Tone::accent;
    case MeasureStatus::followed_up:
      return ui::Tone::good;
    default:
      return ui::Tone::neutral;
  }
}

// [SECTION] The list

void show_list(const EvaluationView& view, bool over) {
  const Text name = over ? Text::measures_over : Text::measures_current;
  const auto& entries = view.page.evaluation.measures;
  view.kit.heading(3, view.text(name));
  const auto belongs = [&](const Entry& entry) { return is_over(view, entry) == over; };
  if (std::none_of(entries.begin(), entries.end(), belongs)) {
    return view.kit.text(view.text(over ? Text::none_over : Text::none_current), ui::TextStyle::muted);
  }
  const auto list = view.kit.list(view.text(name));
  for (const Entry& entry : entries) {
    if (!belongs(entry)) continue;
    const auto item = view.kit.list_item(measure_at(view, entry.measure).id);
    show_measure_row(view, entry.measure, view.page.evaluation.chosen == entry.measure);
  }
}

void show_evaluation_intro(const EvaluationView& view) {
  view.kit.heading(2, view.text(Text::measures_title));
  view.kit.text(view.text(Text::follow_up_about));
}

void show_filter(const EvaluationView& view) {
  constexpr Text names[] = {Text::filter_all, Text::filter_to_act, Text::filter_current, Text::filter_over};
  std::vector<std::string> options;
  for (std::size_t filter = 0; filter < app::measure_filters; ++filter) {
    const auto count = static_cast<double>(view.page.table.counts[filter]);
    options.push_back(view.filled(names[filter], {words::format_count(count, view.language)}));
  }
  const auto shown = static_cast<std::size_t>(view.state().measure_table.filter);
  if (const auto chosen = view.kit.segmented(view.text(Text::measures_shown), options, shown)) {
    view.act(app::FilterMeasures{static_cast<app::MeasureFilter>(*chosen)});
  }
}

std::string verdict_cell(const EvaluationView& view, const Entry& entry) {
  const auto& verdicts = view.page.table.verdicts;
  if (entry.hindrance) {
    const bool early = *entry.hindrance == analysis::Hindrance::too_early ||
                       *entry.hindrance == analysis::Hindrance::not_begun;
    return std::string{view.text(early ? Text::verdict_early : Text::verdict_cannot)};
  }
  const auto& verdict = verdicts[entry.measure];
  return verdict ? words::verdict_word(*verdict, view.language) : std::string{};
}

std::string cell_text(const EvaluationView& view, const Entry& entry, std::size_t column) {
  const Measure& measure = measure_at(view, entry.measure);
  switch (column) {
    case 0:
      return view.in_language(measure.title);
    case 1:
      return words::standing_text(measure, view.situation.updated_day, view.language);
    case 2:
      return measure.due ? words::format_date(*measure.due, view.language) : std::string{};
    case 3:
      return words::owner_text(view.situation, measure, view.language);
    case 4:
      return words::places_text(view.situation, measure, view.language);
    case 5:
      return words::latest_result_text(measure, view.language);
    default:
      return verdict_cell(view, entry);
  }
}

/// Those that can be sorted by come first, in the order of app::MeasureColumn.
void show_measure_table(const EvaluationView& view) {
  const app::MeasureTable& shown = view.state().measure_table;
  const app::MeasureTablePicture& table = view.page.table;
  const std::array<ui::TableColumn, 7> columns{
      {{.title = view.text(Text::column_measure), .width_em = 15, .grows = true},
       {.title = view.text(Text::column_standing), .width_em = 9},
       {.title = view.text(Text::column_due), .width_em = 7.5f},
       {.title = view.text(Text::column_responsible), .width_em = 9, .grows = true},
       {.title = view.text(Text::column_where), .width_em = 8.75f, .can_sort = false},
       {.title = view.text(Text::column_result), .width_em = 10, .can_sort = false},
       {.title = view.text(Text::column_verdict), .width_em = 10.5f, .can_sort = false}}};
  ui::TableOptions options{.key = "measures", .opens_rows = true, .rows_seen = 20};
  options.when_empty = view.text(Text::no_measures_shown);
  if (shown.sorted_by) {
    options.sort = ui::TableSort{static_cast<std::size_t>(*shown.sorted_by), shown.is_descending};
  }
  const auto entry_of = [&](std::size_t row) -> const Entry& {
    return view.page.evaluation.measures[table.rows[row]];
  };
  const auto cell = [&](std::size_t row, std::size_t column) {
    std::string text = cell_text(view, entry_of(row), column);
    return text.empty() ? std::string{view.text(Text::cell_nothing)} : text;
  };
  const ui::TableAnswer answer =
      ui::data_table(view.kit, view.text(Text::measures_table), columns, table.rows.size(), cell, options);
  if (answer.sort) {
    view.act(
        app::SortMeasures{static_cast<app::MeasureColumn>(answer.sort->column), answer.sort->is_descending});
  }
  if (!answer.opened) return;
  view.act(app::EvaluateMeasure{measure_at(view, entry_of(*answer.opened).measure).id});
  view.act(app::Request::scroll_to_top);
}

void show_all_measures(const EvaluationView& view) {
  const auto surface = view.kit.panel("measures");
  show_evaluation_intro(view);
  show_filter(view);
  show_measure_table(view);
  if (view.situation.updated_day) {
    const std::string day = words::format_date(*view.situation.updated_day, view.language);
    view.kit.text(view.filled(Text::standing_about, {day}), ui::TextStyle::small);
  }
}

void show_no_measures(const EvaluationView& view) {
  const auto surface = view.kit.panel("measures");
  view.kit.heading(2, view.text(Text::measures_title));
  view.kit.text(view.text(Text::no_measures_title), ui::TextStyle::strong);
  view.kit.text(view.text(Text::no_measures));
}

// [SECTION] One of them

void show_way_back(const EvaluationView& view) {
  if (view.kit.button(view.text(Text::all_measures),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::list})) {
    view.act(app::EvaluateMeasure{});
    view.act(app::Request::scroll_to_top);
  }
}

void show_index(const EvaluationView& view) {
  show_way_back(view);
  show_list(view, false);
  show_list(view, true);
}

void show_in_columns(const EvaluationView& view) {
  const float em = view.kit.em();
  const float height = column_height(view);
  const float answer = view.kit.available_width() - (list_width_em + choices_width_em + 2) * em;
  const std::array<float, 3> widths{list_width_em * em, answer, choices_width_em * em};
  const auto columns = view.kit.columns("follow-up", widths);
  column(view, "index", height, show_index);
  view.kit.next_column();
  column(view, "answer", height, show_measure_answer);
  view.kit.next_column();
  column(view, "comparison", height, show_evaluation_choices);
}

void show_stacked(const EvaluationView& view) {
  show_way_back(view);
  column(view, "answer", 0, show_measure_answer);
  column(view, "comparison", 0, show_evaluation_choices);
}

}  // namespace

void show_measure_row(const RankedView& view, std::size_t index, bool selected) {
  const Measure& measure = measure_at(view, index);
  const Situation& situation = view.situation;
  ui::MeasureRow row;
  row.title = view.in_language(measure.title);
  row.status = words::standing_text(measure, situation.updated_day, view.language);
  row.tone = tone_of(measure.status);
  row.details = words::places_text(situation, measure, view.language) + " · " +
                words::responsible_text(situation, measure, view.language) + " · " +
                words::dates_text(measure, view.language);
  row.selected = selected;
  if (!ui::measure_row(view.kit, row).activated) return;
  view.act(app::EvaluateMeasure{measure.id});
  if (!view.is_at(app::Page::measures)) view.act(app::GoTo{app::Page::measures});
  view.act(app::Request::scroll_to_top);
}

void show_evaluation(const EvaluationView& view) {
  if (view.ready.plans.measures.empty()) return show_no_measures(view);
  if (!view.page.evaluation.chosen) return show_all_measures(view);
  if (layout_of(view.kit) == Layout::wide) return show_in_columns(view);
  show_stacked(view);
}

void show_area_measures(const OverviewView& view, const app::AreaCard& card) {
  const auto& measures = card.measures;
  if (measures.empty()) return;
  view.kit.text(view.text(Text::area_measures_about), ui::TextStyle::small);
  const auto list = view.kit.list(view.text(Text::area_measures));
  for (const std::size_t measure : measures) {
    const auto item = view.kit.list_item(measure_at(view, measure).id);
    show_measure_row(view, measure, false);
  }
}

}  // namespace lagesbild::views

#include <array>
#include <optional>

#include "analysis/evaluation.hpp"
#include "ui/kit/data_table.hpp"
#include "views/measures/measures_view.hpp"
#include "words/evaluation_words.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"
#include "words/sentence.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

constexpr std::size_t standing_column = 1;

/// What the comparison says; "" while it is not known.
std::string verdict_cell(const MeasuresView& view, std::size_t measure) {
  const app::EvaluationPage* page = view.evaluation();
  if (page == nullptr) return {};
  for (const auto& entry : page->evaluation.measures) {
    if (entry.measure != measure || !entry.hindrance) continue;
    const bool early = *entry.hindrance == analysis::Hindrance::too_early ||
                       *entry.hindrance == analysis::Hindrance::not_begun;
    return std::string{view.text(early ? Text::verdict_early : Text::verdict_cannot)};
  }
  const auto& verdict = page->verdicts[measure];
  return verdict ? words::verdict_word(*verdict, view.language) : std::string{};
}

std::string due_cell(const MeasuresView& view, const Measure& measure) {
  if (!measure.due) return {};
  const Date now = view.situation.updated_day.value_or(*measure.due);
  return words::format_near_date(*measure.due, now, view.language);
}

std::string cell_text(const MeasuresView& view, std::size_t index, std::size_t column) {
  const Measure& measure = view.measure(index);
  switch (column) {
    case 0:
      return view.in_language(measure.title);
    case standing_column:
      return words::standing_text(measure, view.situation.updated_day, view.language);
    case 2:
      return due_cell(view, measure);
    case 3:
      return words::owner_text(view.situation, measure, view.language);
    case 4:
      return words::places_text(view.situation, measure, view.language);
    case 5:
      return lacking_links(view, index);
    case 6:
      return words::at_beginning(words::latest_result_text(measure, view.language));
    default:
      return verdict_cell(view, index);
  }
}

}  // namespace

/// Those that can be sorted by come first, in the order of app::MeasureColumn.
void show_measure_table(const MeasuresView& view) {
  const app::MeasureTable& shown = view.state().measure_table;
  const auto& rows = view.page.list.rows;
  const std::array<ui::TableColumn, 8> columns{
      {{.title = view.text(Text::column_measure), .width_em = 15.5f, .grows = 4},
       {.title = view.text(Text::column_standing), .width_em = 8.5f},
       {.title = view.text(Text::column_due), .width_em = 6.5f},
       {.title = view.text(Text::column_responsible), .width_em = 9.25f, .grows = 1},
       {.title = view.text(Text::column_where), .width_em = 10.1f, .grows = 1, .can_sort = false},
       {.title = view.text(Text::column_missing), .width_em = 6.75f, .grows = 1, .can_sort = false},
       {.title = view.text(Text::column_result), .width_em = 8.25f, .grows = 1, .can_sort = false},
       {.title = view.text(Text::column_verdict), .width_em = 10, .grows = 1, .can_sort = false}}};
  ui::TableOptions options{.key = "measures", .opens_rows = true, .rows_seen = 20};
  options.when_empty = view.text(Text::no_measures_shown);
  if (shown.sorted_by) {
    options.sort = ui::TableSort{static_cast<std::size_t>(*shown.sorted_by), shown.is_descending};
  }
  options.tone = [&](std::size_t row, std::size_t column) -> std::optional<ui::Tone> {
    if (column != standing_column) return std::nullopt;
    const ui::Tone tone = standing_tone(view, view.measure(rows[row]));
    const bool stands_out = tone == ui::Tone::danger || tone == ui::Tone::warning;
    return stands_out ? std::optional(tone) : std::nullopt;
  };
  const auto cell = [&](std::size_t row, std::size_t column) {
    std::string text = cell_text(view, rows[row], column);
    return text.empty() ? std::string{view.text(Text::cell_nothing)} : text;
  };
  const ui::TableAnswer answer =
      ui::data_table(view.kit, view.text(Text::measures_table), columns, rows.size(), cell, options);
  if (answer.sort) {
    view.act(
        app::SortMeasures{static_cast<app::MeasureColumn>(answer.sort->column), answer.sort->is_descending});
  }
  if (!answer.opened) return;
  view.act(app::EvaluateMeasure{view.measure(rows[*answer.opened]).id});
  view.act(app::Request::scroll_to_top);
}

}  // namespace lagesbild::views

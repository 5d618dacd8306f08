#include "ui/charts/list_sheet.hpp"

#include <cmath>

#include "ui/charts/coverage.hpp"
#include "ui/charts/paint.hpp"
#include "ui/charts/probability_bar.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

/// Where the columns stand, in em from the left; the last takes what is left.
struct Columns {
  float name = 1.8f;
  float bar = 15;
  float number = 20.2f;  // "över 99 %" keeps clear of the bar's end
  float rank = 25.8f;
  float places = 32;
  float tier = 36.3f;
};
constexpr float sheet_row_em = 1.55f;

std::string places_text(const RankInterval& rank) {
  return rank.low == rank.high ? std::to_string(rank.low)
                               : std::to_string(rank.low) + "–" + std::to_string(rank.high);
}

std::vector<std::string> headings(const ListSheet& chart) {
  return words::texts({Text::csv_place, Text::csv_area, Text::paper_probability, Text::paper_places,
                       Text::csv_tier, Text::chart_coverage},
                      chart.frame.language);
}

}  // namespace

TableContent table_of(const ListSheet& chart) {
  TableContent table{.caption = chart.frame.name, .columns = headings(chart), .rows = {}};
  for (const ListSheet::Row& row : chart.rows) {
    table.rows.push_back(
        {row.place, row.name,
         row.probability ? words::format_probability(*row.probability, chart.frame.language) : "",
         row.rank ? places_text(*row.rank) : "", row.tier,
         words::format_percent(row.coverage, chart.frame.language)});
  }
  return table;
}

void list_sheet(Kit& kit, const ListSheet& chart) {
  const float em = kit.em();
  const float width = kit.available_width();
  const float row_height = std::round(sheet_row_em * em);
  Rect at;
  const OpenContainer figure = kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width,
                                          row_height * static_cast<float>(chart.rows.size() + 1), &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const float size = paint.small();
  constexpr Columns columns;
  const auto x = [&](float in_em) { return at.x + in_em * em; };
  const float right = at.x + width;
  const std::vector<std::string> heads = headings(chart);
  float y = at.y + row_height / 2;
  paint.text(x(columns.name), y, heads[1], theme.text_muted, size);
  paint.text(x(columns.bar), y, heads[2], theme.text_muted, size);
  paint.text(x(columns.rank), y, heads[3], theme.text_muted, size);
  paint.text(x(columns.tier), y, heads[4], theme.text_muted, size);
  paint.text(right, y, heads[5], theme.text_muted, size, Align::right);
  paint.line(at.x, at.y + row_height, right, at.y + row_height, theme.border_strong);
  for (const ListSheet::Row& row : chart.rows) {
    y += row_height;
    paint.text(x(columns.name - 0.5f), y, row.place, theme.text, size, Align::right);
    paint.text(x(columns.name), y, paint.fitted(row.name, (columns.bar - columns.name - 0.5f) * em, em),
               theme.text, em);
    if (row.probability) {
      paint_probability_bar(kit, {x(columns.bar), y - em / 2, (columns.number - columns.bar) * em, em},
                            *row.probability, chart.frame.language);
      paint.text(x(columns.rank - 0.6f), y, words::format_probability(*row.probability, chart.frame.language),
                 theme.text, size, Align::right);
    }
    if (row.rank) {
      paint_rank_interval(
          kit, {x(columns.rank), y - 0.35f * em, (columns.places - columns.rank - 0.5f) * em, 0.7f * em},
          *row.rank);
      paint.text(x(columns.places), y, places_text(*row.rank), theme.text, size);
    }
    paint.text(x(columns.tier), y, paint.fitted(row.tier, right - x(columns.tier) - 3 * em, size), theme.text,
               size);
    paint.text(right, y, words::format_percent(row.coverage, chart.frame.language), theme.text, size,
               Align::right);
    // Where two neighbours can be told apart the line is thick.
    paint.line(at.x, y + row_height / 2, right, y + row_height / 2,
               row.divider_after ? theme.text : theme.grid, row.divider_after ? 1.5f : 1);
  }
}

}  // namespace lagesbild::ui

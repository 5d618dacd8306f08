#include "ui/charts/hour_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "ui/scale/level_scale.hpp"
#include "ui/scale/readable.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

std::string interval_text(const HourGrid::Cell& cell, Language language) {
  return words::format_number(cell.low, 2, language) + "–" + words::format_number(cell.high, 2, language);
}

/// The interval excludes 1: nothing less may be coloured.
bool is_told_apart(const HourGrid::Cell& cell) {
  return cell.level && (cell.low > 1 || cell.high < 1);
}

Colour fill_of(const HourGrid::Cell& cell, const Theme& theme) {
  if (!cell.level) return theme.level_no_data;
  return is_told_apart(cell) ? level_colour(theme, *cell.level, cell.probability_above) : theme.page;
}

std::string against_text(const HourGrid::Cell& cell, Language language) {
  return words::filled(
      Text::chart_against, language,
      {words::format_quantity(cell.count, language), words::format_number(cell.expected, 1, language)});
}

}  // namespace

TableContent table_of(const HourGrid& chart) {
  const Language language = chart.frame.language;
  TableContent table{
      .caption = chart.frame.name, .columns = words::texts({Text::chart_day}, language), .rows = {}};
  table.columns.insert(table.columns.end(), chart.columns.begin(), chart.columns.end());
  for (std::size_t row = 0; row < chart.rows.size(); ++row) {
    std::vector<std::string>& cells = table.rows.emplace_back();
    cells.push_back(chart.rows[row]);
    for (std::size_t column = 0; column < chart.columns.size(); ++column) {
      const HourGrid::Cell& cell = chart.cells[row * chart.columns.size() + column];
      cells.push_back(cell.level ? against_text(cell, language) : "");
      if (is_told_apart(cell)) cells.back() += " (" + interval_text(cell, language) + ")";
    }
  }
  return table;
}

ChartOutput hour_grid(Kit& kit, const HourGrid& chart) {
  const Language language = chart.frame.language;
  const float em = kit.em();
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const float row_height = std::round(1.5f * em);
  Rect at;
  const OpenContainer figure = kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width,
                                          row_height * static_cast<float>(chart.rows.size() + 1), &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const float size = em * 0.8125f;
  float label_width = 0;
  for (const std::string& row : chart.rows) label_width = std::max(label_width, paint.width_of(row, size));
  const float left = at.x + label_width + 0.5f * em;
  const float step =
      (at.x + at.width - left) / static_cast<float>(std::max<std::size_t>(chart.columns.size(), 1));
  float widest = 0;
  for (const std::string& column : chart.columns) widest = std::max(widest, paint.width_of(column, size));
  const auto stride = static_cast<std::size_t>(std::max(1.0f, std::ceil((widest + 0.4f * em) / step)));
  for (std::size_t column = 0; column < chart.columns.size(); column += stride) {
    const float x = left + step * (static_cast<float>(column) + 0.5f);
    paint.text(x, at.y + row_height / 2, chart.columns[column], theme.text_muted, size, Align::centre);
  }
  ChartOutput output;
  for (std::size_t row = 0; row < chart.rows.size(); ++row) {
    const float top = at.y + row_height * static_cast<float>(row + 1);
    paint.text(at.x, top + row_height / 2, chart.rows[row], theme.text, size);
    for (std::size_t column = 0; column < chart.columns.size(); ++column) {
      const std::size_t index = row * chart.columns.size() + column;
      const HourGrid::Cell& cell = chart.cells[index];
      const float x0 = paint.snap(left + step * static_cast<float>(column));
      const float x1 = paint.snap(left + step * static_cast<float>(column + 1));
      const Rect box{x0, top, x1 - x0 - 1, row_height - 1};
      const Colour fill = fill_of(cell, theme);
      paint.fill(box, fill);
      const std::string count = words::format_quantity(cell.count, language);
      // An hour in which nothing was reported says so only where it stands out: else it is as good as empty.
      const bool says = cell.count > 0 || is_told_apart(cell);
      if (says && paint.width_of(count, size) < box.width) {
        paint.text(x0 + box.width / 2, top + box.height / 2, count, readable_on(fill), size, Align::centre);
      }
      if (pointer_over({x0, top, x1 - x0, row_height})) {
        output.hovered = index;
        paint.outline(box, theme.text, 2 * paint.hairline());
      }
    }
  }
  if (output.hovered) {
    const HourGrid::Cell& cell = chart.cells[*output.hovered];
    const std::string heading = chart.rows[*output.hovered / chart.columns.size()] + " " +
                                chart.columns[*output.hovered % chart.columns.size()];
    const std::string level =
        cell.level
            ? words::filled(Text::chart_times_expected, language,
                            {words::format_number(*cell.level, 1, language), interval_text(cell, language)})
            : words::filled(Text::chart_no_data, language);
    show_tooltip(kit, std::array{heading,
                                 words::filled(Text::observed_and_expected, language,
                                               {words::format_quantity(cell.count, language),
                                                words::format_number(cell.expected, 1, language)}),
                                 level});
  }
  return output;
}

}  // namespace lagesbild::ui

#include "ui/charts/reason_bars.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

std::string amount_text(const ReasonBars& chart, const ReasonBars::Row& row) {
  return words::format_signed(row.amount * chart.scale, 1, chart.frame.language);
}

/// Where the columns stand; label and grounds take what they need of what there is.
struct ReasonColumns {
  float bars = 0;           ///< left edge
  float number = 0;         ///< right edge
  float grounds = 0;        ///< right edge
  bool is_stacked = false;  ///< the label on a line of its own, over its bar
};

ReasonColumns columns_of(const Painter& paint, const ReasonBars& chart, Rect at) {
  float label = 0;
  float number = 0;
  float grounds = 0;
  for (const ReasonBars::Row& row : chart.rows) {
    label = std::max(label, paint.width_of(row.label, paint.small()));
    number = std::max(number, paint.width_of(amount_text(chart, row), paint.small()));
    grounds = std::max(grounds, paint.width_of(row.grounds, paint.small()));
  }
  const float em = paint.em();
  ReasonColumns columns;
  columns.grounds = at.x + at.width;
  columns.number = columns.grounds - grounds - 0.8f * em;
  const float rest = columns.number - number - at.x;
  // Words are worth more than long bars: none is cut, nor smaller than the one below it.
  constexpr float least_bar_em = 3.2f;
  columns.is_stacked = rest - least_bar_em * em < label;
  columns.bars = columns.is_stacked ? at.x : at.x + label + 0.8f * em;
  return columns;
}

}  // namespace

TableContent table_of(const ReasonBars& chart) {
  TableContent table{
      .caption = chart.frame.name,
      .columns = words::texts({Text::chart_part, Text::chart_contribution, Text::chart_grounds},
                              chart.frame.language),
      .rows = {}};
  for (const auto& row : chart.rows) table.rows.push_back({row.label, amount_text(chart, row), row.grounds});
  return table;
}

ChartOutput reason_bars(Kit& kit, const ReasonBars& chart) {
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const float line_height = std::round(1.5f * kit.em());
  const bool is_stacked = columns_of(Painter(kit), chart, {0, 0, width, 0}).is_stacked;
  const float label_line = is_stacked ? line_height : 0;
  const float row_height = line_height + label_line;
  Rect at;
  const OpenContainer figure = kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width,
                                          row_height * static_cast<float>(chart.rows.size()), &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const ReasonColumns columns = columns_of(paint, chart, at);
  double most = 0;
  double least = 0;
  float number = 0;
  for (const auto& row : chart.rows) {
    most = std::max(most, row.amount);
    least = std::min(least, row.amount);
    number = std::max(number, paint.width_of(amount_text(chart, row), paint.small()));
  }
  const float room = std::max(0.0f, columns.number - number - 0.5f * paint.em() - columns.bars);
  const double span = std::max(most - least, 1e-9);
  const auto x = [&](double amount) {
    return paint.snap(columns.bars + room * static_cast<float>((amount - least) / span));
  };
  ChartOutput output;
  float y = at.y;
  for (std::size_t index = 0; index < chart.rows.size(); ++index, y += row_height) {
    const auto& row = chart.rows[index];
    if (pointer_over({at.x, y, at.width, row_height})) output.hovered = index;
    const float middle = y + label_line + line_height / 2;
    paint.text(at.x, y + line_height / 2, paint.fitted(row.label, at.width, paint.small()), theme.text,
               paint.small());
    const float from = std::min(x(0), x(row.amount));
    const float to = std::max(x(0), x(row.amount));
    const Rect bar{from, y + label_line + 0.25f * line_height, std::max(to - from, 2.0f), 0.5f * line_height};
    paint.fill(bar, row.amount < 0 ? theme.bar_negative : theme.bar);
    // What lowers is hatched too, as in the waterfall.
    if (row.amount < 0) paint.hatched(bar, faded(theme.surface, 0.55), 0.26f * paint.em());
    // Beside the bar only, as a label may stand above it.
    paint.line(x(0), y + label_line, x(0), y + row_height, theme.reference_line);
    paint.text(columns.number, middle, amount_text(chart, row), theme.text, paint.small(), Align::right);
    paint.text(columns.grounds, middle, row.grounds, theme.text_muted, paint.small(), Align::right);
  }
  if (output.hovered) {
    const auto& row = chart.rows[*output.hovered];
    show_tooltip(kit, std::array{row.label, amount_text(chart, row), row.grounds});
  }
  return output;
}

}  // namespace lagesbild::ui

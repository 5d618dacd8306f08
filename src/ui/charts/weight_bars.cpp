#include "ui/charts/weight_bars.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"

namespace lagesbild::ui {
namespace {

std::string share_text(const WeightBars& chart, const WeightBars::Row& row) {
  return row.share ? words::format_percent(*row.share, chart.frame.language) : "–";
}

}  // namespace

TableContent table_of(const WeightBars& chart) {
  TableContent table{
      .caption = chart.frame.name, .columns = {"", chart.share_heading, chart.now_heading}, .rows = {}};
  for (const auto& row : chart.rows) {
    table.rows.push_back(
        {row.name, share_text(chart, row), words::format_percent(row.now, chart.frame.language)});
  }
  return table;
}

ChartOutput weight_bars(Kit& kit, const WeightBars& chart) {
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const float em = kit.em();
  const float row_height = std::round(2.9f * em);
  Rect at;
  const OpenContainer figure =
      kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width,
                 row_height * static_cast<float>(chart.rows.size()) + 1.4f * em, &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  double most = 0.1;
  for (const auto& row : chart.rows) most = std::max({most, row.now, row.share.value_or(0)});
  ChartOutput output;
  float y = at.y;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const auto& row = chart.rows[i];
    const std::string number = share_text(chart, row);
    const float words = y + 0.75f * em;
    const float number_width = paint.width_of(number, em) + em;
    paint.text(at.x, words, paint.fitted(row.name, at.width - number_width, em), theme.text, em);
    paint.text(at.x + at.width, words, number, theme.text, em, Align::right);
    const Rect track{at.x, y + 1.55f * em, at.width, 0.7f * em};
    const auto length = [&](double share) { return track.width * static_cast<float>(share / most); };
    paint.fill(track, theme.grid, 2);
    if (row.share) paint.fill({track.x, track.y, length(*row.share), track.height}, theme.bar, 2);
    const float mark = paint.snap(track.x + std::min(length(row.now), track.width - 2));
    paint.fill({mark - 1, track.y - 0.2f * em, 4, track.height + 0.4f * em}, theme.surface);
    paint.fill({mark, track.y - 0.2f * em, 2, track.height + 0.4f * em}, theme.text);
    if (pointer_over({at.x, y, at.width, row_height})) output.hovered = i;
    y += row_height;
  }
  // What the mark means, as it is painted.
  paint.fill({at.x, y + 0.2f * em, 2, 0.9f * em}, theme.text);
  paint.text(at.x + 0.6f * em, y + 0.65f * em, chart.now_heading, theme.text_muted, paint.small());
  if (output.hovered) {
    const auto& row = chart.rows[*output.hovered];
    show_tooltip(kit,
                 std::array{row.name, chart.share_heading + ": " + share_text(chart, row),
                            chart.now_heading + ": " + words::format_percent(row.now, chart.frame.language)});
  }
  return output;
}

}  // namespace lagesbild::ui

#include "ui/charts/share_bar.hpp"

#include <cmath>

#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"

namespace lagesbild::ui {

TableContent table_of(const ShareBar& chart) {
  TableContent table{.caption = chart.frame.name, .columns = {}, .rows = {{}}};
  for (const auto& part : chart.parts) {
    table.columns.push_back(part.name);
    table.rows[0].push_back(words::format_percent(part.share, chart.frame.language));
  }
  return table;
}

void share_bar(Kit& kit, const ShareBar& chart) {
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  Rect at;
  const OpenContainer figure = kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width,
                                          std::round(0.8f * kit.em()), &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  paint.fill(at, theme.surface);
  double end = 0;
  float x = at.x;
  for (std::size_t i = 0; i < chart.parts.size(); ++i) {
    end += chart.parts[i].share;
    const float next = paint.snap(at.x + at.width * static_cast<float>(end));
    const Rect part{x, at.y, next - x, at.height};
    if (i < 2) paint.fill(part, theme.bar);
    if (i == 1) paint.hatched(part, theme.surface, 0.5f * paint.em(), 2);
    paint.outline(part, theme.bar);
    x = next;
  }
}

}  // namespace lagesbild::ui

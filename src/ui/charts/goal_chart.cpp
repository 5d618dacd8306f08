#include "ui/charts/goal_chart.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

double most_of(const GoalChart& chart) {
  double most = chart.target.value_or(0);
  for (const GoalChart::Value& value : chart.values) most = std::max(most, value.value.value_or(0));
  return most > 0 ? most * 1.15 : 1;
}

}  // namespace

TableContent table_of(const GoalChart& chart) {
  const Language language = chart.frame.language;
  TableContent table{.caption = chart.frame.name,
                     .columns = words::texts({Text::chart_period, Text::chart_value}, language),
                     .rows = {}};
  for (const GoalChart::Value& value : chart.values) {
    table.rows.push_back(
        {value.period, value.value ? words::format_short(*value.value, language) : std::string{"–"}});
  }
  if (chart.target) {
    table.rows.push_back({std::string{words::text(Text::chart_target, language)},
                          words::format_short(*chart.target, language)});
  }
  return table;
}

void goal_chart(Kit& kit, const GoalChart& chart) {
  const Language language = chart.frame.language;
  const float em = kit.em();
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const float height = std::round(chart.height_em * em);
  Rect at;
  const OpenContainer figure =
      kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width, height, &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const float size = paint.small();
  const float labels = 1.5f * em;
  const Rect plot{at.x + 1.2f * em, at.y + labels, width - 2.4f * em, height - 2 * labels};
  const double most = most_of(chart);
  const auto y_of = [&](double value) {
    return plot.y + plot.height * static_cast<float>(1 - std::clamp(value / most, 0.0, 1.0));
  };
  const auto x_of = [&](std::size_t index) {
    if (chart.values.size() < 2) return plot.x + plot.width / 2;
    return plot.x + plot.width * static_cast<float>(index) / static_cast<float>(chart.values.size() - 1);
  };
  paint.line(at.x, plot.y + plot.height, at.x + width, plot.y + plot.height, theme.grid);
  if (chart.target) {
    const float y = y_of(*chart.target);
    paint.dashed_line(at.x, y, at.x + width, y, theme.reference_line, 0.4f * em, 0.3f * em);
    const std::string label =
        words::filled(Text::chart_target_is, language, {words::format_short(*chart.target, language)});
    // At the left edge, on the side of the line where the first value is not.
    const auto first = std::find_if(chart.values.begin(), chart.values.end(),
                                    [](const GoalChart::Value& value) { return value.value.has_value(); });
    const bool above = first != chart.values.end() && *first->value < *chart.target;
    paint.text_with_halo(at.x, y + (above ? -0.7f : 0.7f) * em, label, theme.text_muted, theme.surface, size);
  }
  for (std::size_t i = 0; i < chart.values.size(); ++i) {
    const auto& value = chart.values[i].value;
    paint.text(x_of(i), plot.y + plot.height + 0.8f * em, chart.values[i].period, theme.text_muted, size,
               Align::centre);
    if (!value) continue;
    if (i > 0 && chart.values[i - 1].value) {
      paint.line(x_of(i - 1), y_of(*chart.values[i - 1].value), x_of(i), y_of(*value), theme.bar, 2);
    }
  }
  for (std::size_t i = 0; i < chart.values.size(); ++i) {
    const auto& value = chart.values[i].value;
    if (!value) continue;
    paint.dot(x_of(i), y_of(*value), 0.28f * em, theme.bar);
    // Above its dot, or below it where it would lie over the target's line.
    const float distance = chart.target ? y_of(*value) - y_of(*chart.target) : 0;
    const float aside = distance > 0.3f * em && distance < 1.4f * em ? 0.8f : -0.8f;
    paint.text_with_halo(x_of(i), y_of(*value) + aside * em, words::format_short(*value, language),
                         theme.text, theme.surface, size, Align::centre);
  }
}

}  // namespace lagesbild::ui

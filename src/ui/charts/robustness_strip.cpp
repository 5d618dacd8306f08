#include "ui/charts/robustness_strip.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/number_text.hpp"
#include "ui/charts/paint.hpp"

namespace lagesbild::ui {

TableContent table_of(const RobustnessStrip& chart) {
  const Language language = chart.frame.language;
  TableContent table{
      .caption = chart.frame.name,
      .columns = {LocalText{"Prövning", "Check"}.in(language), LocalText{"Håller", "Holds"}.in(language),
                  LocalText{"Ger", "Gives"}.in(language),
                  LocalText{"Sannolikhet", "Probability"}.in(language)},
      .rows = {}};
  for (const RobustnessStrip::Check& check : chart.checks) {
    table.rows.push_back(
        {check.name, check.holds ? LocalText{"ja", "yes"}.in(language) : LocalText{"nej", "no"}.in(language),
         check.tier, probability_text(check.probability_top, language)});
  }
  return table;
}

ChartOutput robustness_strip(Kit& kit, const RobustnessStrip& chart) {
  const Language language = chart.frame.language;
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const float side = std::round(1.25f * kit.em());
  const float step = side + std::round(0.25f * kit.em());
  const auto a_row = static_cast<std::size_t>(std::max(1.0f, std::floor(width / step)));
  const std::size_t rows = std::max<std::size_t>(1, (chart.checks.size() + a_row - 1) / a_row);
  Rect at;
  const Scope figure = kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width,
                                  step * static_cast<float>(rows), &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  ChartOutput output;
  for (std::size_t i = 0; i < chart.checks.size(); ++i) {
    const Rect box{at.x + step * static_cast<float>(i % a_row), at.y + step * static_cast<float>(i / a_row),
                   side, side};
    if (chart.checks[i].holds) {
      paint.fill(box, theme.bar, 3);
    } else {
      const float in = side * 0.28f;
      paint.outline(box, theme.border_strong, paint.hairline());
      paint.line(box.x + in, box.y + in, box.x + side - in, box.y + side - in, theme.text, 1.5f);
      paint.line(box.x + in, box.y + side - in, box.x + side - in, box.y + in, theme.text, 1.5f);
    }
    if (pointer_over({box.x, box.y, step, step})) output.hovered = i;
  }
  if (output.hovered) {
    const RobustnessStrip::Check& check = chart.checks[*output.hovered];
    show_tooltip(
        kit, std::array{check.name, check.tier + ", " + probability_text(check.probability_top, language)});
  }
  return output;
}

}  // namespace lagesbild::ui

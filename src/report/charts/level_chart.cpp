#include <algorithm>
#include <cmath>

#include "report/charts/charts.hpp"
#include "report/charts/svg.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::report {

std::string level_chart(const std::vector<LevelRow>& rows, const std::string& title, Language language) {
  using Anchor = Svg::Anchor;
  constexpr double width = 680;
  constexpr double left = 170;
  constexpr double right = 100;
  constexpr double row_height = 17;
  constexpr double top = 22;
  constexpr double most_shown = 8;  // beyond it the line goes on to the edge
  double most = 2;
  for (const LevelRow& row : rows) most = std::max(most, std::ceil(row.level.high));
  most = std::min(most, most_shown);
  const double height = top + row_height * static_cast<double>(rows.size()) + 6;
  const auto x = [&](double level) {
    return left + (width - left - right) * std::clamp(level, 0.0, most) / most;
  };
  Svg svg(width, height);
  const double step = most > 4 ? 2 : 1;
  for (double tick = 0; tick <= most; tick += step) {
    svg.line(x(tick), top - 4, x(tick), height - 4, tick == 1 ? "#3a4856" : "#d5dce3", 1);
    svg.text(x(tick), top - 8, words::format_count(tick, language), Anchor::middle, 10, "#4a5866");
  }
  if (step > 1) svg.line(x(1), top - 4, x(1), height - 4, "#3a4856", 1);
  double y = top + row_height / 2;
  for (const LevelRow& row : rows) {
    svg.text(left - 8, y + 4, row.name, Anchor::end);
    svg.line(x(row.level.low), y, x(row.level.high), y, "#52708a", 2);
    svg.circle(x(row.level.mean), y, 4, "#16202b");
    svg.text(width, y + 4,
             words::filled(
                 words::Text::sheet_level_number, language,
                 {words::format_short(row.level.mean, language), words::format_short(row.level.low, language),
                  words::format_short(row.level.high, language)}),
             Anchor::end, 10, "#4a5866");
    y += row_height;
  }
  return svg.take(title);
}

}  // namespace lagesbild::report

#include <algorithm>
#include <cmath>

#include "report/charts/charts.hpp"
#include "report/charts/svg.hpp"
#include "words/format_number.hpp"

namespace lagesbild::report {

std::string week_chart(const std::vector<analysis::WeekPart>& weeks, const std::string& title,
                       Language language) {
  using Anchor = Svg::Anchor;
  constexpr double width = 680;
  constexpr double height = 120;
  constexpr double left = 30;
  constexpr double top = 8;
  constexpr double bottom = 98;
  double most = 1;
  for (const analysis::WeekPart& week : weeks) most = std::max({most, week.observed, week.expected});
  most = std::ceil(most);
  const double step = (width - left) / static_cast<double>(std::max<std::size_t>(weeks.size(), 1));
  const auto y = [&](double events) { return bottom - (bottom - top) * events / most; };
  Svg svg(width, height);
  svg.line(left, y(most), width, y(most), "#d5dce3", 1);
  svg.text(left - 4, y(most) + 4, words::format_count(most, language), Anchor::end, 10, "#4a5866");
  svg.text(left - 4, bottom + 3, words::format_count(0, language), Anchor::end, 10, "#4a5866");
  // So many weeks apart that their numbers do not meet.
  const std::size_t apart = weeks.size() > 30 ? 8 : 4;
  double x = left;
  for (std::size_t w = 0; w < weeks.size(); ++w, x += step) {
    const analysis::WeekPart& week = weeks[w];
    const bool reported = analysis::counts(week.state);
    if (!reported) {
      svg.rect(x + 1, top, step - 2, bottom - top, "#f1f3f5", "#b9c2cb");
      svg.text(x + step / 2, bottom - 4, "?", Anchor::middle, 10, "#4a5866");
    } else {
      const bool pale = week.shown_state() == analysis::WeekState::partial;
      svg.rect(x + 1, y(week.observed), step - 2, bottom - y(week.observed), pale ? "#a9c4da" : "#2c6fa6",
               "#2c6fa6");
      svg.line(x, y(week.expected), x + step, y(week.expected), "#16202b", 1.4);
    }
    if ((weeks.size() - 1 - w) % apart == 0) {
      svg.text(x + step / 2, height - 6, words::format_week(week.week, language),
               w + 1 == weeks.size() ? Anchor::end : Anchor::middle, 10, "#4a5866");
    }
  }
  svg.line(left, bottom, width, bottom, "#16202b", 1);
  return svg.take(title);
}

}  // namespace lagesbild::report

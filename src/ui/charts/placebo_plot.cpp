#include "ui/charts/placebo_plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "model/sorting.hpp"
#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

struct Dot {
  float x = 0;
  int level = 0;  ///< above the axis
};

/// Dots that would overlap go on top of each other; in the order of value, so that the same values always
/// give the same picture.
std::vector<Dot> stacked(const std::vector<float>& xs, float apart) {
  std::vector<std::size_t> order(xs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order, [&](std::size_t a, std::size_t b) { return std::pair(xs[a], a) < std::pair(xs[b], b); });
  std::vector<Dot> dots(xs.size());
  std::vector<float> last_x;
  for (const std::size_t index : order) {
    std::size_t level = 0;
    while (level < last_x.size() && xs[index] - last_x[level] < apart) ++level;
    if (level == last_x.size()) last_x.push_back(xs[index]);
    last_x[level] = xs[index];
    dots[index] = {xs[index], static_cast<int>(level)};
  }
  return dots;
}

std::string value_text(const PlaceboPlot& chart, double value) {
  const std::string number = words::format_signed(value, chart.decimals, chart.frame.language);
  return chart.unit.empty() ? number : number + " " + chart.unit;
}

}  // namespace

TableContent table_of(const PlaceboPlot& chart) {
  const Language language = chart.frame.language;
  TableContent table{.caption = chart.frame.name,
                     .columns = words::texts({Text::chart_area, Text::chart_difference}, language),
                     .rows = {}};
  table.rows.push_back({chart.own.label, value_text(chart, chart.own.value)});
  for (const PlaceboPlot::Point& point : chart.placebos) {
    table.rows.push_back({point.label, value_text(chart, point.value)});
  }
  return table;
}

ChartOutput placebo_plot(Kit& kit, const PlaceboPlot& chart) {
  const float em = kit.em();
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  double reach = std::max(std::abs(chart.own.value), 1e-9);
  for (const PlaceboPlot::Point& point : chart.placebos) reach = std::max(reach, std::abs(point.value));
  const float radius = std::round(0.3f * em);
  const float half = width / 2 - 1.5f * em;
  std::vector<float> offsets;
  for (const PlaceboPlot::Point& point : chart.placebos)
    offsets.push_back(half * static_cast<float>(point.value / reach));
  const std::vector<Dot> dots = stacked(offsets, 2 * radius + 1);
  int highest = 1;
  for (const Dot& dot : dots) highest = std::max(highest, dot.level + 1);
  const float stack_height = static_cast<float>(highest) * (2 * radius + 1) + 0.4f * em;

  Rect at;
  const OpenContainer figure = kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width,
                                          stack_height + 3.4f * em, &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const float middle = at.x + width / 2;
  const float axis = paint.snap(at.y + stack_height);
  paint.line(middle - half - em, axis, middle + half + em, axis, theme.border_strong);
  paint.line(middle, at.y, middle, axis + 0.5f * em, theme.reference_line);
  const Language language = chart.frame.language;
  const float below = axis + 2.6f * em;
  paint.text(middle, below, "0", theme.text_muted, paint.small(), Align::centre);
  paint.text(at.x, below, words::text(Text::chart_fewer, language), theme.text_muted, paint.small());
  paint.text(at.x + width, below, words::text(Text::chart_more, language), theme.text_muted, paint.small(),
             Align::right);

  ChartOutput output;
  const auto over = [&](float x, float y) {
    return pointer_over({x - radius, y - radius, 2 * radius, 2 * radius});
  };
  for (std::size_t i = 0; i < dots.size(); ++i) {
    const float x = middle + dots[i].x;
    const float y = axis - radius - 1 - static_cast<float>(dots[i].level) * (2 * radius + 1);
    paint.dot(x, y, radius, theme.interval);
    if (over(x, y)) output.hovered = i;
  }
  const float x = middle + half * static_cast<float>(chart.own.value / reach);
  const float y = axis + 0.9f * em;
  const float tall = 0.5f * em;
  paint.triangle(x - tall, y, x + tall, y, x, y - tall, theme.accent);
  paint.triangle(x - tall, y, x, y + tall, x + tall, y, theme.accent);
  const bool leftwards = x > middle;
  paint.text(leftwards ? x - 0.8f * em : x + 0.8f * em, y, value_text(chart, chart.own.value), theme.text,
             paint.small(), leftwards ? Align::right : Align::left);
  if (over(x, y)) output.hovered = chart.placebos.size();
  if (output.hovered) {
    const PlaceboPlot::Point& point =
        *output.hovered < chart.placebos.size() ? chart.placebos[*output.hovered] : chart.own;
    show_tooltip(kit, std::array{point.label, value_text(chart, point.value)});
  }
  return output;
}

}  // namespace lagesbild::ui

#include "ui/charts/funnel_plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "ui/charts/ticks.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

constexpr double ratio_low = 0.2;
constexpr double ratio_high = 5;

double ratio_of(const FunnelPlot::Point& point) {
  return point.expected > 0 ? point.observed / point.expected : 0;
}

/// The plot's place and its two scales: expected events along, the ratio's logarithm up.
struct Scales {
  Rect plot;
  double most_expected = 1;

  float x(double expected) const {
    return plot.x + plot.width * static_cast<float>(std::clamp(expected / most_expected, 0.0, 1.0));
  }
  float y(double ratio) const {
    const double share =
        std::log(std::clamp(ratio, ratio_low, ratio_high) / ratio_low) / std::log(ratio_high / ratio_low);
    return plot.y + plot.height * static_cast<float>(1 - share);
  }
};

void paint_limits(const Painter& paint, const FunnelPlot& chart, const Scales& scales) {
  const Colour colour = paint.theme().interval;
  for (std::size_t i = 1; i < chart.limits.size(); ++i) {
    const FunnelPlot::Limits& a = chart.limits[i - 1];
    const FunnelPlot::Limits& b = chart.limits[i];
    const auto segment = [&](double from, double to, float width, Colour ink) {
      paint.line(scales.x(a.expected), scales.y(from), scales.x(b.expected), scales.y(to), ink, width);
    };
    segment(a.low_90, b.low_90, 1, faded(colour, 0.8));
    segment(a.high_90, b.high_90, 1, faded(colour, 0.8));
    segment(a.low_998, b.low_998, 1.6f, colour);
    segment(a.high_998, b.high_998, 1.6f, colour);
  }
}

}  // namespace

TableContent table_of(const FunnelPlot& chart) {
  const Language language = chart.frame.language;
  TableContent table{
      .caption = chart.frame.name,
      .columns = words::texts({Text::chart_area, Text::chart_events, Text::chart_expected, Text::chart_ratio},
                              language),
      .rows = {}};
  for (const FunnelPlot::Point& point : chart.points) {
    table.rows.push_back({point.label, words::format_quantity(point.observed, language),
                          words::format_number(point.expected, 1, language),
                          words::format_number(ratio_of(point), 2, language)});
  }
  return table;
}

ChartOutput funnel_plot(Kit& kit, const FunnelPlot& chart) {
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
  double most = 1;
  for (const FunnelPlot::Point& point : chart.points) most = std::max(most, point.expected);
  const std::vector<double> ticks = ticks_to(most, 5, 1);
  const Scales scales{
      {paint.snap(at.x + 2.2f * em), paint.snap(at.y + 0.6f * em), width - 3.2f * em, height - 3.2f * em},
      ticks.back()};
  for (const double ratio : {0.2, 0.5, 1.0, 2.0, 5.0}) {
    const float y = scales.y(ratio);
    paint.line(scales.plot.x, y, scales.plot.x + scales.plot.width, y,
               ratio == 1 ? theme.reference_line : theme.grid);
    paint.text(scales.plot.x - 0.4f * em, y, words::format_number(ratio, ratio < 1 ? 1 : 0, language),
               theme.text_muted, size, Align::right);
  }
  for (const double tick : ticks) {
    paint.text(scales.x(tick), scales.plot.y + scales.plot.height + 0.9f * em,
               words::format_quantity(tick, language), theme.text_muted, size, Align::centre);
  }
  paint.text(scales.plot.x + scales.plot.width, scales.plot.y + scales.plot.height + 2 * em,
             words::text(Text::chart_expected_events, language), theme.text_muted, size, Align::right);
  paint_limits(paint, chart, scales);

  ChartOutput output;
  float nearest = em * 0.8f;
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const FunnelPlot::Point& point = chart.points[i];
    const float x = scales.x(point.expected);
    const float y = scales.y(ratio_of(point));
    paint.dot(x, y, em * 0.28f + 1.5f, theme.surface);
    paint.dot(x, y, em * 0.28f, theme.bar);
    if (!pointer_over({x - em, y - em, 2 * em, 2 * em})) continue;
    const float away = distance_to_pointer(x, y);
    if (away < nearest) {
      nearest = away;
      output.hovered = i;
    }
  }
  if (output.hovered) {
    const FunnelPlot::Point& point = chart.points[*output.hovered];
    show_tooltip(
        kit, std::array{point.label, words::filled(Text::chart_events_ratio, language,
                                                   {words::format_quantity(point.observed, language),
                                                    words::format_number(point.expected, 1, language),
                                                    words::format_number(ratio_of(point), 2, language)})});
  }
  return output;
}

}  // namespace lagesbild::ui

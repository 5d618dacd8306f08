#include "ui/charts/calibration_plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

std::string interval_text(const CalibrationPlot::Bin& bin, Language language) {
  return words::format_percent(bin.low, language) + "–" + words::format_percent(bin.high, language);
}

std::string outcome_text(const CalibrationPlot::Bin& bin, Language language) {
  return words::filled(Text::chart_of, language,
                       {std::to_string(bin.came_true), std::to_string(bin.forecasts)});
}

}  // namespace

TableContent table_of(const CalibrationPlot& chart) {
  const Language language = chart.frame.language;
  TableContent table{.caption = chart.frame.name,
                     .columns = words::texts({Text::chart_forecast, Text::chart_share_came_true,
                                              Text::chart_interval, Text::chart_number},
                                             language),
                     .rows = {}};
  for (const CalibrationPlot::Bin& bin : chart.bins) {
    table.rows.push_back({words::format_percent(bin.forecast, language),
                          words::format_percent(bin.share, language), interval_text(bin, language),
                          outcome_text(bin, language)});
  }
  return table;
}

ChartOutput calibration_plot(Kit& kit, const CalibrationPlot& chart) {
  const Language language = chart.frame.language;
  const float em = kit.em();
  const float wanted = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const float side = std::min(wanted - 5 * em, 18 * em);
  const float height = side + 3.6f * em;
  Rect at;
  const OpenContainer figure =
      kit.figure(chart.frame.name, chart.frame.description, table_of(chart), wanted, height, &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const float size = paint.small();
  const Rect plot{paint.snap(at.x + 3.6f * em), paint.snap(at.y + 1.4f * em), side, side};
  const auto x = [&](double share) { return plot.x + plot.width * static_cast<float>(share); };
  const auto y = [&](double share) { return plot.y + plot.height * static_cast<float>(1 - share); };
  for (const double tick : {0.0, 0.2, 0.5, 0.8, 1.0}) {
    const Colour colour = tick == 0 ? theme.border_strong : theme.grid;
    paint.line(x(tick), plot.y, x(tick), plot.y + plot.height, colour);
    paint.line(plot.x, y(tick), plot.x + plot.width, y(tick), colour);
    paint.text(x(tick), plot.y + plot.height + 0.8f * em, words::format_percent(tick, language),
               theme.text_muted, size, Align::centre);
    paint.text(plot.x - 0.4f * em, y(tick), words::format_percent(tick, language), theme.text_muted, size,
               Align::right);
  }
  paint.text(at.x, at.y + 0.6f * em, words::text(Text::chart_came_true, language), theme.text_muted, size);
  paint.text(plot.x + plot.width, plot.y + plot.height + 1.8f * em, words::text(Text::chart_said, language),
             theme.text_muted, size, Align::right);
  paint.dashed_line(x(0), y(0), x(1), y(1), theme.reference_line, 5, 4);

  std::size_t most = 1;
  for (const CalibrationPlot::Bin& bin : chart.bins) most = std::max(most, bin.forecasts);
  ChartOutput output;
  for (std::size_t i = 0; i < chart.bins.size(); ++i) {
    const CalibrationPlot::Bin& bin = chart.bins[i];
    const float share = std::sqrt(static_cast<float>(bin.forecasts) / static_cast<float>(most));
    const float radius = em * (0.2f + 0.35f * share);
    paint.line(x(bin.forecast), y(bin.low), x(bin.forecast), y(bin.high), theme.interval, 0.16f * em);
    paint.dot(x(bin.forecast), y(bin.share), radius + 1.5f, theme.surface);
    paint.dot(x(bin.forecast), y(bin.share), radius, theme.bar);
    if (pointer_over({x(bin.forecast) - em * 0.7f, plot.y, em * 1.4f, plot.height})) output.hovered = i;
  }
  if (output.hovered) {
    const CalibrationPlot::Bin& bin = chart.bins[*output.hovered];
    show_tooltip(
        kit,
        std::array{
            words::filled(Text::chart_said_what, language, {words::format_percent(bin.forecast, language)}),
            words::filled(Text::chart_what_came_true, language,
                          {outcome_text(bin, language), words::format_percent(bin.share, language),
                           interval_text(bin, language)})});
  }
  return output;
}

}  // namespace lagesbild::ui

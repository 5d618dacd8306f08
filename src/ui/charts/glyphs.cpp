#include <algorithm>
#include <cmath>

#include "ui/charts/coverage.hpp"
#include "ui/charts/paint.hpp"
#include "ui/charts/probability_bar.hpp"
#include "ui/charts/rank_interval.hpp"
#include "ui/charts/sparkline.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {

void paint_probability_bar(Kit& kit, Rect at, double probability, Language language, bool with_number) {
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  if (with_number) {
    const float room =
        paint.width_of(words::format_probability(1, language), paint.small()) + paint.em() * 0.5f;
    paint.text(at.x + at.width, at.y + at.height / 2, words::format_probability(probability, language),
               theme.text, paint.small(), Align::right);
    at.width = std::max(0.0f, at.width - room);
  }
  const float height = std::min(at.height, std::round(paint.em() * 0.5f));
  const Rect track{paint.snap(at.x), paint.snap(at.y + (at.height - height) / 2), at.width, height};
  const auto x = [&](double share) {
    return track.x + track.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
  };
  paint.fill(track, theme.grid, 2);
  if (probability > 0) {
    paint.fill({track.x, track.y, std::max(2.0f, x(probability) - track.x), height}, theme.bar, 2);
  }
  const float reach = paint.em() * 0.18f;
  for (const double tick : {0.2, 0.5, 0.8}) {
    const bool covered = probability > tick;
    paint.line(x(tick), track.y, x(tick), track.y + height, covered ? theme.surface : theme.border_strong);
    paint.line(x(tick), track.y + height, x(tick), track.y + height + reach, theme.border_strong);
  }
}

void paint_rank_interval(Kit& kit, Rect at, const RankInterval& rank) {
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const float radius = std::min(at.height / 2, paint.em() * 0.3f);
  const float left = at.x + radius;
  const float right = at.x + at.width - radius;
  const float y = at.y + at.height / 2;
  const auto x = [&](double place) {
    const double share = rank.areas > 1 ? (place - 1) / (rank.areas - 1) : 0;
    return left + (right - left) * static_cast<float>(std::clamp(share, 0.0, 1.0));
  };
  if (rank.areas > rank.top) {
    const float end = (x(rank.top) + x(rank.top + 1)) / 2;
    paint.fill({at.x, at.y, end - at.x, at.height}, theme.accent_soft, 2);
  }
  paint.line(left, y, right, y, theme.border_strong);
  const float thickness = std::max(3.0f, std::round(paint.em() * 0.22f));
  const float from = x(rank.low);
  const float to = x(rank.high);
  paint.fill({from, paint.snap(y - thickness / 2), std::max(to - from, 1.0f), thickness}, theme.interval, 1);
  paint.dot(x(rank.expected), y, radius, theme.surface);
  paint.dot(x(rank.expected), y, radius - 1, theme.text);
}

std::string rank_interval_text(const RankInterval& rank, Language language) {
  std::string places = std::to_string(rank.low);
  if (rank.high != rank.low) places += "–" + std::to_string(rank.high);
  return words::filled(words::Text::chart_place, language, {places, std::to_string(rank.areas)});
}

void paint_sparkline(Kit& kit, Rect at, std::span<const std::optional<double>> values) {
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  double most = 0;
  for (const std::optional<double>& value : values) most = std::max(most, value.value_or(0));
  if (most <= 0) most = 1;
  const float radius = paint.em() * 0.16f;
  const float width = at.width - 2 * radius;
  const float height = at.height - 2 * radius;
  const auto x = [&](std::size_t i) {
    const float steps = static_cast<float>(std::max<std::size_t>(values.size(), 2) - 1);
    return at.x + radius + width * static_cast<float>(i) / steps;
  };
  const auto y = [&](double value) { return at.y + radius + height * static_cast<float>(1 - value / most); };
  paint.line(at.x, at.y + at.height, at.x + at.width, at.y + at.height, theme.border);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    const bool after_gap = i == 0 || !values[i - 1];
    const bool before_gap = i + 1 == values.size() || !values[i + 1];
    if (!after_gap) paint.line(x(i - 1), y(*values[i - 1]), x(i), y(*values[i]), theme.bar, 1.5f);
    if (after_gap && before_gap) paint.dot(x(i), y(*values[i]), radius / 2, theme.bar);
  }
  if (!values.empty() && values.back()) paint.dot(x(values.size() - 1), y(*values.back()), radius, theme.bar);
}

void paint_mini_bar(Kit& kit, Rect at, double share) {
  const Painter paint(kit);
  paint.fill(at, paint.theme().grid, 2);
  const float width = at.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
  if (width > 0) paint.fill({at.x, at.y, width, at.height}, paint.theme().bar, 2);
}

void paint_coverage_bar(Kit& kit, Rect at, double coverage) {
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  constexpr double enough = 0.7;
  const float height = std::min(at.height, std::round(paint.em() * 0.4f));
  const Rect track{paint.snap(at.x), paint.snap(at.y + (at.height - height) / 2), at.width, height};
  const float filled = track.width * static_cast<float>(std::clamp(coverage, 0.0, 1.0));
  const Rect bar{track.x, track.y, filled, height};
  paint.fill(track, theme.grid, 1);
  if (coverage >= enough) {
    paint.fill(bar, theme.interval, 1);
  } else {
    paint.fill(bar, blended(theme.interval, theme.grid, 0.6), 1);
    paint.hatched(bar, theme.interval, paint.em() * 0.22f);
  }
  const float x = track.x + track.width * static_cast<float>(enough);
  paint.line(x, track.y - 2, x, track.y + height + 2, theme.reference_line);
}

}  // namespace lagesbild::ui

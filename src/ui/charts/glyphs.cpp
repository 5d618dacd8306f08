#include <algorithm>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "ui/charts/probability_bar.hpp"
#include "ui/charts/rank_interval.hpp"
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

}  // namespace lagesbild::ui

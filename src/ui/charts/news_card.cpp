#include "ui/charts/news_card.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/paint.hpp"

namespace lagesbild::ui {

namespace {

constexpr float triangle_em = 0.32f;

void paint_direction(const Painter& paint, float x, float y, int direction) {
  const float half = triangle_em * paint.em();
  const float up = static_cast<float>(direction) * half * 0.85f;
  const Theme& theme = paint.theme();
  paint.triangle(x, y + up, x + 2 * half, y + up, x + half, y - up, theme.text);
}

/// The first that has room, or else the last.
std::string first_with_room(const Painter& paint, const std::string& whole,
                            const std::vector<std::string>& shorter, float room, float size) {
  if (paint.width_of(whole, size) <= room || shorter.empty()) return whole;
  for (const std::string& text : shorter) {
    if (paint.width_of(text, size) <= room) return text;
  }
  return shorter.back();
}

/// All of it, or the longest that is not cut.
std::vector<std::string> detail_lines(const Painter& paint, const NewsCard& card, float room) {
  constexpr int most_lines = 3;
  std::vector<std::string> lines = paint.wrapped(card.detail, room, paint.small(), most_lines);
  for (const std::string& shorter : card.shorter_details) {
    const bool is_cut =
        std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return line.ends_with("…"); });
    if (!is_cut) break;
    lines = paint.wrapped(shorter, room, paint.small(), most_lines);
  }
  return lines;
}

}  // namespace

float news_card_height(Kit& kit, std::size_t lines) {
  const Painter measured(kit);
  const float more = static_cast<float>(lines - 1) * measured.line_height(measured.small());
  return std::max(kit.coarse_pointer() ? 44.0f : 0.0f, std::round(3.1f * kit.em())) + std::round(more);
}

Interaction news_card(Kit& kit, const NewsCard& card) {
  const float width = kit.available_width();
  const Painter measured(kit);
  const float inset = 0.5f * measured.em();
  const float room = width - 2 * inset;
  const std::vector<std::string> detail = detail_lines(measured, card, room);
  // Where an area's name has no room beside its figures they go below, rather than that it is small or cut.
  const float least_size = 0.875f * measured.em();
  const float figures_width =
      card.figures.empty() ? 0 : measured.width_of(card.figures, measured.em()) + 1.4f * measured.em();
  const bool is_stacked =
      figures_width > 0 && measured.width_of(card.title, least_size) > room - figures_width;
  const float figures_line = is_stacked ? 1.35f * measured.em() : 0;
  const float height = news_card_height(kit, detail.size()) + std::round(figures_line);
  const Interaction done = kit.item(card.spoken, width, height,
                                    {.key = "news", .description = card.detail, .current = card.current});
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const float em = paint.em();
  if (done.hovered || done.held) {
    paint.fill(done.rect, theme.page, 6);
    paint.outline(done.rect, theme.border, 1, 6);
  } else if (card.current) {
    paint.fill(done.rect, theme.accent_soft, 6);
  }
  const float left = done.rect.x + inset;
  const float first = done.rect.y + 0.95f * em;
  const float second = done.rect.y + 2.2f * em + figures_line;
  const float size = em;
  const float mark = card.direction == 0 ? 0 : (2 * triangle_em + 0.3f) * em;
  const float figures = card.figures.empty() ? 0 : paint.width_of(card.figures, size) + mark + 0.4f * em;
  const float title_room = is_stacked ? room : room - figures;
  const std::string whole = first_with_room(paint, card.title, card.shorter_titles, title_room, size);
  const float title_size = paint.size_that_fits(whole, title_room, size, least_size);
  const std::string title = paint.fitted(whole, title_room, title_size);
  paint.text(left, first, title, theme.text, title_size);
  if (figures > 0) {
    float x = is_stacked ? left : left + paint.width_of(title, title_size) + 0.4f * em;
    const float at = first + figures_line;
    if (card.direction != 0) paint_direction(paint, x, at, card.direction);
    x += mark;
    paint.text(x, at, card.figures, theme.text, size);
  }
  float y = second;
  for (const std::string& line : detail) {
    paint.text(left, y, line, theme.text_muted, paint.small());
    y += paint.line_height(paint.small());
  }
  return done;
}

}  // namespace lagesbild::ui

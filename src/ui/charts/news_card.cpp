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

}  // namespace

float news_card_height(const Kit& kit) {
  return std::max(kit.coarse_pointer() ? 44.0f : 0.0f, std::round(3.1f * kit.em()));
}

Interaction news_card(Kit& kit, const NewsCard& card) {
  const float width = kit.available_width();
  const Interaction done = kit.item(card.spoken, width, news_card_height(kit),
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
  const float inset = 0.5f * em;
  const float left = done.rect.x + inset;
  const float room = done.rect.width - 2 * inset;
  const float first = done.rect.y + 0.95f * em;
  const float second = done.rect.y + 2.2f * em;
  const float size = em;
  const float mark = card.direction == 0 ? 0 : (2 * triangle_em + 0.3f) * em;
  const float figures = card.figures.empty() ? 0 : paint.width_of(card.figures, size) + mark + 0.4f * em;
  const std::string title = paint.fitted(card.title, room - figures, size);
  paint.text(left, first, title, theme.text, size);
  if (figures > 0) {
    float x = left + paint.width_of(title, size) + 0.4f * em;
    if (card.direction != 0) paint_direction(paint, x, first, card.direction);
    x += mark;
    paint.text(x, first, card.figures, theme.text, size);
  }
  const std::string detail = paint.fitted(card.detail, room, paint.small());
  paint.text(left, second, detail, theme.text_muted, paint.small());
  return done;
}

}  // namespace lagesbild::ui

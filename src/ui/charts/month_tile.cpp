#include "ui/charts/month_tile.hpp"

#include <cmath>

#include "ui/charts/paint.hpp"

namespace lagesbild::ui {

namespace {

constexpr int days_of_week = 7;
constexpr int rows = 6;
constexpr float row_em = 1.55f;

void paint_day(const Painter& paint, const MonthTile& month, int day, Rect cell) {
  const Theme& theme = paint.theme();
  const float em = paint.em();
  const auto at = static_cast<std::size_t>(day - 1);
  const float x = cell.x + cell.width / 2;
  const float y = cell.y + cell.height * 0.42f;
  if (month.lasting[at]) paint.fill({cell.x, cell.y + 1, cell.width, cell.height - 2}, theme.accent_soft);
  const bool holds = month.entries[at] > 0;
  const bool is_today = month.today == day;
  if (is_today) {
    paint.outline({cell.x + 1, cell.y + 1, cell.width - 2, cell.height - 2}, theme.accent, 2, 4);
  }
  const Colour colour = holds || is_today || month.lasting[at] ? theme.text : theme.text_muted;
  paint.text(x, y, std::to_string(day), colour, 0.8f * em, Align::centre);
  if (holds) paint.dot(x, cell.y + cell.height - 0.28f * em, 0.14f * em, theme.accent);
}

}  // namespace

Interaction month_tile(Kit& kit, const MonthTile& month, float width) {
  const float em = kit.em();
  const float inset = 0.4f * em;
  const float head = 1.7f * em;
  const float height = std::round(2 * inset + head + (rows + 0.8f) * row_em * em);
  const Interaction done = kit.item(month.spoken, width, height, {.key = month.key, .current = month.chosen});
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const bool points = done.hovered || done.held;
  paint.fill(done.rect, month.chosen ? theme.accent_soft : points ? theme.page : theme.surface, 6);
  paint.outline(done.rect, month.chosen ? theme.accent : theme.border, month.chosen ? 2.0f : 1.0f, 6);
  const float left = done.rect.x + inset;
  const float cell = (width - 2 * inset) / days_of_week;
  float y = done.rect.y + inset;
  paint.text(left + 0.2f * em, y + head / 2, paint.fitted(month.name, width - 2 * inset, em), theme.text, em);
  y += head;
  for (int i = 0; i < days_of_week; ++i) {
    const float x = left + (static_cast<float>(i) + 0.5f) * cell;
    paint.text(x, y + 0.3f * row_em * em, month.weekdays[static_cast<std::size_t>(i)], theme.text_muted,
               0.72f * em, Align::centre);
  }
  y += 0.8f * row_em * em;
  for (int day = 1; day <= month.days; ++day) {
    const int place = month.first_weekday + day - 1;
    const auto column = static_cast<float>(place % days_of_week);
    const auto row = static_cast<float>(place / days_of_week);
    paint_day(paint, month, day, {left + column * cell, y + row * row_em * em, cell, row_em * em});
  }
  return done;
}

}  // namespace lagesbild::ui

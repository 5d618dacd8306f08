#include "ui/charts/calendar_row.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/paint.hpp"

namespace lagesbild::ui {

namespace {

constexpr int most_row_lines = 4;
constexpr float least_title_em = 12;  ///< beside the day; with less the day stands above

void paint_mark(const Painter& paint, CalendarMark mark, float x, float y, Colour colour) {
  const float half = 0.3f * paint.em();
  switch (mark) {
    case CalendarMark::dot:
      return paint.dot(x, y, half, colour);
    case CalendarMark::triangle:
      return paint.triangle(x - half, y + half, x + half, y + half, x, y - half, colour);
    case CalendarMark::ring:
      return paint.ring(x, y, half, colour, 2);
    case CalendarMark::square:
      return paint.fill({x - half, y - half, 2 * half, 2 * half}, colour, 1);
    case CalendarMark::hatched:
      break;
  }
  const Rect box{x - half, y - half, 2 * half, 2 * half};
  paint.outline(box, colour);
  paint.hatched(box, colour, 3);
}

}  // namespace

Interaction calendar_row(Kit& kit, const CalendarRow& row) {
  const float em = kit.em();
  const Painter before(kit);
  const float small = before.small();
  const float inset = 0.4f * em;
  const float mark_room = 1.2f * em;
  const float day_room = 7.6f * em;
  const float room = kit.available_width() - 2 * inset;
  const bool beside = room - day_room - mark_room >= least_title_em * em;
  const float text_left = inset + (beside ? day_room : 0) + mark_room;
  const float text_room = room - (text_left - inset);
  const auto title = before.wrapped(row.title, text_room, em, most_row_lines);
  const auto details = before.wrapped(row.details, text_room, small, most_row_lines);
  const float title_line = before.line_height(em);
  const float small_line = before.line_height(small);
  const auto lines = static_cast<float>(details.size()) + (beside ? 0.0f : 1.0f);
  const float words = static_cast<float>(title.size()) * title_line + lines * small_line + 0.5f * em;
  const float height = std::round(std::max(words, kit.coarse_pointer() ? 44.0f : 0.0f));
  const Interaction done =
      kit.item(row.day.empty() ? row.title : row.day + ", " + row.title, kit.available_width(), height,
               {.key = "entry", .description = row.details, .disabled = row.disabled});

  const Painter paint(kit);
  const Theme& theme = paint.theme();
  if (!row.disabled && (done.hovered || done.held)) {
    paint.fill(done.rect, theme.page, 6);
    paint.outline(done.rect, theme.border, 1, 6);
  }
  float y = done.rect.y + 0.25f * em;
  const float left = done.rect.x + text_left;
  if (beside) {
    paint.text(done.rect.x + inset, y + title_line / 2, row.day, theme.text_muted, em);
  } else {
    paint.text(left, y + small_line / 2, row.day, theme.text_muted, small);
    y += small_line;
  }
  paint_mark(paint, row.mark, left - 0.75f * em, y + title_line / 2, tone_colour(theme, row.tone));
  for (const auto& line : title) {
    paint.text(left, y + title_line / 2, line, theme.text, em);
    y += title_line;
  }
  for (const auto& line : details) {
    paint.text(left, y + small_line / 2, line, theme.text_muted, small);
    y += small_line;
  }
  return done;
}

}  // namespace lagesbild::ui

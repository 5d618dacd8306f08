#include "ui/charts/measure_row.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/paint.hpp"

namespace lagesbild::ui {

namespace {

constexpr int most_lines = 6;

}  // namespace

Interaction measure_row(Kit& kit, const MeasureRow& row) {
  const float em = kit.em();
  const float inset = row.is_in_card ? 0 : 0.7f * em;
  const float text_width = kit.available_width() - 2 * inset;
  // Measured before the item is placed: it is as high as its words.
  const Painter before(kit);
  const float title_size = 1.05f * em;
  const auto title = before.wrapped(row.title, text_width, title_size, most_lines);
  const auto details = before.wrapped(row.details, text_width, before.small(), most_lines);
  const float title_line = before.line_height(title_size);
  const float small_line = before.line_height(before.small());
  const float height = std::round(0.8f * em + static_cast<float>(title.size()) * title_line +
                                  static_cast<float>(details.size() + 1) * small_line);
  const Interaction done = kit.item(row.title + ", " + row.status, kit.available_width(), height,
                                    {.key = "measure", .description = row.details, .current = row.selected});

  const Painter paint(kit);
  const Theme& theme = paint.theme();
  if (row.selected) {
    paint.fill(done.rect, theme.accent_soft, 6);
    paint.fill({done.rect.x, done.rect.y + 4, 3, done.rect.height - 8}, theme.accent, 1.5f);
  } else if (done.hovered || done.held) {
    paint.fill(done.rect, theme.page, 6);
    paint.outline(done.rect, theme.border, 1, 6);
  }
  const float left = done.rect.x + inset;
  float y = done.rect.y + 0.4f * em;
  for (const auto& line : title) {
    paint.text(left, y + title_line / 2, line, theme.text, title_size);
    y += title_line;
  }
  paint.dot(left + 0.3f * em, y + small_line / 2, 0.28f * em, tone_colour(theme, row.tone));
  paint.text(left + 0.9f * em, y + small_line / 2, row.status, theme.text, paint.small());
  y += small_line;
  for (const auto& line : details) {
    paint.text(left, y + small_line / 2, line, theme.text_muted, paint.small());
    y += small_line;
  }
  return done;
}

}  // namespace lagesbild::ui

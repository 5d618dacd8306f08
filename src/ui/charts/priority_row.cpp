#include "ui/charts/priority_row.hpp"

#include <algorithm>

#include "ui/charts/coverage.hpp"
#include "ui/charts/paint.hpp"
#include "ui/charts/probability_bar.hpp"

namespace lagesbild::ui {

namespace {

constexpr double enough_coverage = 0.7;

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string result;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!result.empty()) result += ", ";
    result += part;
  }
  return result;
}

std::string name_of(const PriorityRow& row) {
  const std::string place = row.place > 0 ? std::to_string(row.place) + ". " : std::string{};
  return place + joined({row.name, row.tier, row.probability ? row.probability_text : std::string{}});
}

void paint_surface(const Painter& paint, const PriorityRow& row, const Interaction& done) {
  const Theme& theme = paint.theme();
  const Rect at = done.rect;
  if (row.selected) {
    paint.fill(at, theme.accent_soft, 6);
    paint.fill({at.x, at.y + 4, 3, at.height - 8}, theme.accent, 1.5f);
  } else if (done.hovered || done.held || row.highlighted) {
    paint.fill(at, theme.page, 6);
    paint.outline(at, theme.border, 1, 6);
  }
}

}  // namespace

Interaction priority_row(Kit& kit, const PriorityRow& row, Language language) {
  const float em = kit.em();
  const float line = em * 1.5f;
  const std::string description = joined({row.district, row.rank_text, row.coverage_text});
  // On a narrow row the glyphs get a line of their own, so that no words are cut off.
  const bool compact = kit.available_width() < 25 * em;
  const int lines = compact && (row.probability || row.coverage < enough_coverage) ? 4 : 3;
  const Interaction done =
      kit.item(name_of(row), kit.available_width(), static_cast<float>(lines) * line + 0.5f * em,
               {.key = "area", .description = description, .current = row.selected});

  const Painter paint(kit);
  const Theme& theme = paint.theme();
  paint_surface(paint, row, done);

  const float gutter = priority_row_gutter_em * em;
  const float glyphs = std::min(8.5f * em, done.rect.width * 0.32f);
  const float left = done.rect.x + gutter;
  const float right = done.rect.x + done.rect.width - 0.6f * em;
  const float text_width = compact ? right - left : right - glyphs - em - left;
  const float first = done.rect.y + 0.4f * em + line / 2;
  const float second = first + line;
  const float third = second + line;

  if (row.place > 0) {
    paint.text(left - 0.7f * em, first, std::to_string(row.place), theme.text, 1.15f * em, Align::right);
  }
  const float number_width =
      row.probability ? paint.width_of(row.probability_text, 1.15f * em) + 0.6f * em : 0.0f;
  const float name_width = right - left - std::max(number_width, row.probability ? 4 * em : 0.0f);
  const std::string name = paint.fitted(row.name, name_width, 1.15f * em);
  paint.text(left, first, name, theme.text, 1.15f * em);
  const float used = paint.width_of(name, 1.15f * em) + 0.6f * em;
  if (!row.district.empty() && name_width - used > 3 * em) {
    paint.text(left + used, first + 0.08f * em, paint.fitted(row.district, name_width - used, paint.small()),
               theme.text_muted, paint.small());
  }
  const Colour tier = tone_colour(theme, row.tone);
  paint.dot(left + 0.35f * em, second, 0.3f * em, tier);
  paint.text(left + em, second, paint.fitted(row.tier, text_width - em, em), theme.text, em);
  paint.text(left, third,
             paint.fitted(joined({row.short_rank_text, row.coverage_text}), text_width, paint.small()),
             theme.text_muted, paint.small());

  const float fourth = third + line;
  const float half = (right - left - em) / 2;
  const Rect upper = compact ? Rect{left, fourth - 0.5f * em, half, em}
                             : Rect{right - glyphs, second - 0.5f * em, glyphs, em};
  const Rect lower = compact ? Rect{right - half, fourth - 0.35f * em, half, 0.7f * em}
                             : Rect{right - glyphs, third - 0.35f * em, glyphs, 0.7f * em};
  if (row.probability) {
    paint.text(right, first, row.probability_text, theme.text, 1.15f * em, Align::right);
    paint_probability_bar(kit, upper, *row.probability, language);
    if (row.coverage < enough_coverage) {
      // What stands on few reports looks it.
      paint.hatched({upper.x, upper.y + 0.25f * em, upper.width, 0.5f * em}, theme.surface, 0.4f * em, 1.5f);
    }
  }
  if (row.rank) paint_rank_interval(kit, lower, *row.rank);
  if (!row.rank && row.coverage < enough_coverage) paint_coverage_bar(kit, lower, row.coverage);
  return done;
}

}  // namespace lagesbild::ui

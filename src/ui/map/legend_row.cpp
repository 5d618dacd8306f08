#include "ui/map/legend_row.hpp"

#include <cmath>
#include <vector>

namespace lagesbild::ui {

namespace {

float sign_box(const Painter& paint) {
  return std::round(0.85f * paint.em());
}

/// Where each sign stands, and how high they are in all.
float place_signs(const Painter& paint, float width, std::span<const LegendSign> signs,
                  std::vector<Rect>& places) {
  const float em = paint.em();
  const float line = std::round(1.4f * em);
  const float box = sign_box(paint);
  float x = 0;
  float y = 0;
  for (const LegendSign& sign : signs) {
    const float wide = 1.2f * box + 0.4f * em + paint.width_of(sign.text, paint.small());
    if (x > 0 && x + wide > width) {
      x = 0;
      y += line;
    }
    places.push_back({x, y + (line - box) / 2, 1.2f * box, box});
    x += wide + em;
  }
  return y + line;
}

}  // namespace

float legend_row_height(const Kit& kit, std::span<const LegendSign> signs) {
  std::vector<Rect> places;
  return place_signs(Painter(kit), kit.available_width(), signs, places);
}

void legend_row(Kit& kit, std::string_view name, std::string_view about, std::span<const LegendSign> signs) {
  const Painter paint(kit);
  const float em = paint.em();
  const float box = sign_box(paint);
  const float width = kit.available_width();
  std::vector<Rect> places;
  const float height = place_signs(paint, width, signs, places);
  Rect at;
  const OpenContainer figure = kit.figure(name, about, {}, width, height, &at);
  for (std::size_t index = 0; index < signs.size(); ++index) {
    const Rect place{paint.snap(at.x + places[index].x), paint.snap(at.y + places[index].y),
                     places[index].width, box};
    signs[index].paint(paint, place);
    paint.text(place.x + place.width + 0.4f * em, place.y + box / 2, signs[index].text,
               paint.theme().text_muted, paint.small());
  }
}

}  // namespace lagesbild::ui

#include "ui/map/map_boxes.hpp"

#include <algorithm>
#include <cmath>

namespace lagesbild::ui {
namespace {

/// Half the width of a square about the pole, within the area's largest circle: what is clicked there is in
/// the area, whatever its form.
double half_within(const MapAreaShape& shape, const MapTransform& transform) {
  return std::max(shape.pole.distance * transform.scale() / 1.4142136, 2.0);
}

/// About the pole, within the view.
Rect box_about(const MapAreaShape& shape, const MapTransform& transform, double left, double top,
               double right, double bottom) {
  const MapPoint pole = transform.to_screen(shape.pole.point);
  const Rect& view = transform.at;
  const auto inside = [](double value, float from, float length) {
    return static_cast<float>(
        std::clamp(value, static_cast<double>(from), static_cast<double>(from + length)));
  };
  const float x = inside(pole.x - left, view.x, view.width);
  const float y = inside(pole.y - top, view.y, view.height);
  return {x, y, inside(pole.x + right, view.x, view.width) - x,
          inside(pole.y + bottom, view.y, view.height) - y};
}

}  // namespace

Rect pointer_box(const MapAreaShape& shape, const MapTransform& transform) {
  const double half = half_within(shape, transform);
  return box_about(shape, transform, half, half, half, half);
}

Rect element_box(const MapShapes& shapes, std::size_t area, const MapTransform& transform,
                 std::span<const Rect> buttons, double wanted) {
  const double within = half_within(shapes.areas[area], transform);
  if (within >= wanted / 2) return pointer_box(shapes.areas[area], transform);
  const MapPoint at = transform.to_screen(shapes.areas[area].pole.point);
  double left = wanted / 2, top = left, right = left, bottom = left;
  const auto keep_from = [&](double dx, double dy, double share) {
    const bool is_beside = std::abs(dx) >= std::abs(dy);
    double& side = is_beside ? (dx < 0 ? left : right) : (dy < 0 ? top : bottom);
    side = std::clamp(share, within, side);
  };
  for (std::size_t other = 0; other < shapes.areas.size(); ++other) {
    if (other == area || shapes.areas[other].empty()) continue;
    const MapPoint there = transform.to_screen(shapes.areas[other].pole.point);
    const double apart = std::max(std::abs(at.x - there.x), std::abs(at.y - there.y));
    keep_from(there.x - at.x, there.y - at.y,
              std::min(apart / 2, apart - half_within(shapes.areas[other], transform)));
  }
  for (const Rect& button : buttons) {
    const double dx = std::clamp<double>(at.x, button.x, button.x + button.width) - at.x;
    const double dy = std::clamp<double>(at.y, button.y, button.y + button.height) - at.y;
    keep_from(dx, dy, std::max(std::abs(dx), std::abs(dy)));
  }
  return box_about(shapes.areas[area], transform, left, top, right, bottom);
}

bool in_view(const MapAreaShape& shape, const MapTransform& transform) {
  const MapPoint pole = transform.to_screen(shape.pole.point);
  const Rect& view = transform.at;
  return pole.x > view.x && pole.x < view.x + view.width && pole.y > view.y && pole.y < view.y + view.height;
}

}  // namespace lagesbild::ui

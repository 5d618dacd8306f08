#include "ui/map/map_camera.hpp"

#include <algorithm>

namespace lagesbild::ui {
namespace {

constexpr double margin = 0.04;

}  // namespace

MapPoint MapTransform::to_screen(MapPoint point) const {
  return {at.x + at.width / 2 + (point.x - camera.x) * scale(),
          at.y + at.height / 2 + (point.y - camera.y) * scale()};
}

MapPoint MapTransform::to_map(MapPoint screen) const {
  return {camera.x + (screen.x - at.x - at.width / 2) / scale(),
          camera.y + (screen.y - at.y - at.height / 2) / scale()};
}

MapTransform transform_for(Rect at, const MapBounds& bounds, const MapCamera& camera) {
  const double width = bounds.empty() ? 1 : std::max(bounds.width(), 1e-9);
  const double height = bounds.empty() ? 1 : std::max(bounds.height(), 1e-9);
  const double fit = std::min(at.width / width, at.height / height) * (1 - 2 * margin);
  return {.at = at, .camera = camera, .fit = std::max(fit, 1e-6)};
}

MapCamera limited(MapCamera camera, const MapBounds& bounds) {
  camera.zoom = std::clamp(camera.zoom, 1.0, most_zoom);
  if (bounds.empty()) return {};
  // Zoomed out there is nothing to move; zoomed in the middle of the view may reach the map's edge.
  const double free = 1 - 1 / camera.zoom;
  const double middle_x = (bounds.low.x + bounds.high.x) / 2;
  const double middle_y = (bounds.low.y + bounds.high.y) / 2;
  const double reach_x = bounds.width() / 2 * free;
  const double reach_y = bounds.height() / 2 * free;
  camera.x = std::clamp(camera.x, middle_x - reach_x, middle_x + reach_x);
  camera.y = std::clamp(camera.y, middle_y - reach_y, middle_y + reach_y);
  return camera;
}

MapCamera zoomed_at(const MapTransform& transform, const MapBounds& bounds, MapPoint screen, double factor) {
  const MapPoint held = transform.to_map(screen);
  MapTransform zoomed = transform;
  zoomed.camera.zoom = std::clamp(transform.camera.zoom * factor, 1.0, most_zoom);
  const MapPoint moved = zoomed.to_map(screen);
  zoomed.camera.x += held.x - moved.x;
  zoomed.camera.y += held.y - moved.y;
  return limited(zoomed.camera, bounds);
}

MapCamera panned(const MapTransform& transform, const MapBounds& bounds, double dx, double dy) {
  MapCamera camera = transform.camera;
  camera.x -= dx / transform.scale();
  camera.y -= dy / transform.scale();
  return limited(camera, bounds);
}

}  // namespace lagesbild::ui

#pragma once

#include "ui/map/map_view.hpp"
#include "ui/map/projection.hpp"

namespace lagesbild::ui {

/// How map units fall on the screen: the camera's point in the middle of `at`.
struct MapTransform {
  Rect at;
  MapCamera camera;
  double fit = 1;  ///< px a map unit at zoom 1: all areas within `at` with a margin of 4 %

  double scale() const { return fit * camera.zoom; }
  MapPoint to_screen(MapPoint point) const;
  MapPoint to_map(MapPoint screen) const;
};

MapTransform transform_for(Rect at, const MapBounds& bounds, const MapCamera& camera);

/// Zoomed by `factor` with the map's point under `screen` held still, within the limits.
MapCamera zoomed_at(const MapTransform& transform, const MapBounds& bounds, MapPoint screen, double factor);
/// Moved by screen pixels, within the limits.
MapCamera panned(const MapTransform& transform, const MapBounds& bounds, double dx, double dy);
/// Zoom 1 to `most_zoom`, and never so far aside that the map leaves the view.
MapCamera limited(MapCamera camera, const MapBounds& bounds);

inline constexpr double most_zoom = 400;

}  // namespace lagesbild::ui

#pragma once

#include <span>

#include "model/geometry.hpp"

namespace lagesbild::ui {

/// A point on the map's own plane: x to the right, y down, the whole map within the unit square about (0, 0).
struct MapPoint {
  double x = 0;
  double y = 0;

  bool operator==(const MapPoint&) const = default;
};

struct MapBounds {
  MapPoint low{1e30, 1e30};
  MapPoint high{-1e30, -1e30};

  bool empty() const { return low.x > high.x; }
  double width() const { return high.x - low.x; }
  double height() const { return high.y - low.y; }
  void add(MapPoint point);
  void merge(const MapBounds& other);
};

/// Spherical Mercator (conformal, so shapes keep their form), moved and scaled so that the longer side of
/// what it was fitted to is 1.
struct MapProjection {
  double centre_x = 0;  ///< Mercator, radians
  double centre_y = 0;
  double scale = 1;  ///< map units a radian

  MapPoint project(LonLat place) const;
  LonLat unproject(MapPoint point) const;
};

/// Without a point in the shapes the projection is about (0°, 0°).
MapProjection fit_projection(std::span<const MultiPolygon> shapes);

}  // namespace lagesbild::ui

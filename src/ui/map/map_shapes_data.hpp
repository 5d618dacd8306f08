#pragma once

// What MapShapes holds; for the map's own files.

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "ui/map/map_shapes.hpp"
#include "ui/map/plane.hpp"
#include "ui/map/projection.hpp"

namespace lagesbild::ui {

struct MapPart {
  PlanePolygon polygon;
  std::vector<std::uint32_t> triangles;  ///< see triangulate()
};

struct MapAreaShape {
  std::vector<MapPart> parts;
  MapBounds bounds;
  Pole pole;  ///< of the largest part

  bool empty() const { return parts.empty(); }
};

/// A line that is drawn once, though two areas share it.
struct BorderLine {
  PlaneRing points;    ///< closed where the last is the first again
  bool outer = false;  ///< round all areas together: made of edges that no two areas share
  MapBounds bounds;
};

struct MapShapes {
  std::vector<MapAreaShape> areas;
  std::vector<BorderLine> borders;
  MapBounds bounds;
  MapProjection projection;  ///< that they were projected by
  double tile_width = 0;     ///< of a cartogram, map units; 0: a map
};

MapShapes shapes_from_polygons(std::vector<std::vector<PlanePolygon>> areas);

/// The cartogram of the same areas.
std::shared_ptr<const MapShapes> tiles_of(const MapShapes& shapes);

/// Which area the point lies in.
std::optional<std::size_t> area_at(const MapShapes& shapes, MapPoint point);

}  // namespace lagesbild::ui

#pragma once

// Where events happened; for map_view.cpp.

#include <memory>
#include <span>
#include <vector>

#include "model/geometry.hpp"
#include "ui/charts/paint.hpp"
#include "ui/map/map_camera.hpp"
#include "ui/map/map_shapes_data.hpp"

namespace lagesbild::ui {

/// A hexagon with how many events happened in it.
struct DensityCell {
  MapPoint centre;
  double events = 0;
};

/// Points in map units, and counted in hexagons that do not change with the view.
struct PlacedPoints {
  std::vector<MapPoint> points;
  std::vector<DensityCell> cells;
  double cell_width = 0;    ///< between a hexagon's upright sides, map units
  double cell_width_m = 0;  ///< the same in metres: some thirty to a map, a number to be said
  double densest = 0;       ///< events of the fullest
};
PlacedPoints place_points(const MapShapes& shapes, std::span<const PointEvents> events);

/// The darker, the more of the fullest hexagon's events: in quarters.
void paint_density(const Painter& paint, const PlacedPoints& placed, const MapTransform& transform);
void paint_points(const Painter& paint, const PlacedPoints& placed, const MapTransform& transform);
/// 0–3.
Colour density_colour(const Theme& theme, int quarter);
void paint_point(const Painter& paint, float x, float y);

}  // namespace lagesbild::ui

#pragma once

#include <span>
#include <vector>

#include "ui/map/plane.hpp"

namespace lagesbild::ui {

/// A cartogram: every area the same hexagon (standing on a point), near where the area lies.
struct TileLayout {
  std::vector<MapPoint> centres;  ///< by area, in map units: all tiles fit the unit square about (0, 0)
  double width = 0;               ///< of a tile between its upright sides, map units
};

/// Up to this many areas are laid out by the least sum of squared displacement; above it row by row.
inline constexpr std::size_t most_optimal_tiles = 120;

/// The same areas in another order give the same tiles. Tiles hang together without holes where the areas'
/// number allows it.
TileLayout lay_out_tiles(std::span<const MapPoint> places);

/// The tile's corners, clockwise, with a gap of `gap` (a share of the width) to its neighbours.
PlaneRing tile_corners(MapPoint centre, double width, double gap);

}  // namespace lagesbild::ui

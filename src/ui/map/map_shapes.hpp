#pragma once

#include <memory>
#include <span>

#include "model/geometry.hpp"
#include "model/ground.hpp"

namespace lagesbild::ui {

/// The areas' borders made ready to draw: projected, triangulated and with places for their labels. Made once
/// for a situation, then shared.
struct MapShapes;

/// `shapes`: one per area, in the order of the areas; an empty one has no place on the map but keeps its
/// index. Bad rings (under three points, no area) are left out.
std::shared_ptr<const MapShapes> prepare_map_shapes(std::span<const MultiPolygon> shapes);

/// What lies around them, made ready likewise.
struct GroundShapes;
std::shared_ptr<const GroundShapes> prepare_ground(const MapShapes& shapes, const MapGround& ground);

}  // namespace lagesbild::ui

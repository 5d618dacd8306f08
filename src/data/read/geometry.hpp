#pragma once

#include "data/json/node.hpp"
#include "data/read/projection.hpp"
#include "model/geometry.hpp"

namespace lagesbild::data {

/// A GeoJSON Polygon or MultiPolygon in longitude and latitude, or those of a GeometryCollection; empty, and
/// reported, when nothing of it can be used. Rings are kept without their closing repetition.
MultiPolygon read_shape(const Node& geometry, const Projection& projection);

}  // namespace lagesbild::data

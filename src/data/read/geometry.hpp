#pragma once

#include "data/json/node.hpp"
#include "model/geometry.hpp"

namespace lagesbild::data {

/// How a file's coordinates are to be understood.
enum class Projection { wgs84, sweref99tm };

/// A GeoJSON Polygon or MultiPolygon in longitude and latitude; empty, and reported, when nothing of it can
/// be used. Rings are kept without their closing repetition.
MultiPolygon read_shape(const Node& geometry, Projection projection);

}  // namespace lagesbild::data

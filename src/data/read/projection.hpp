#pragma once

#include <optional>
#include <vector>

#include "data/json/node.hpp"
#include "data/read/sweref99.hpp"
#include "model/geometry.hpp"

namespace lagesbild::data {

/// How a file's coordinates are to be understood.
enum class Axes { degrees, degrees_swapped, gauss, web_mercator };
struct Projection {
  Axes axes = Axes::degrees;
  Gauss gauss = {};  ///< where they are metres in SWEREF 99 or RT 90, in either order
};

/// The place that two coordinates mean; nothing where no place in the projection is meant: off the earth, or
/// for metres not in Sweden.
std::optional<LonLat> place_of(const Projection& projection, double x, double y);

/// Sweden and its neighbours' near parts.
bool is_near_sweden(const LonLat& place);

/// The projection of a FeatureCollection: what its `crs` says, unless the coordinates of all features plainly
/// are in another, which is then taken with a warning. Nothing, and told once, where it cannot be known: the
/// areas then have no shape.
std::optional<Projection> read_projection(const Node& root, const std::vector<Node>& features);

}  // namespace lagesbild::data

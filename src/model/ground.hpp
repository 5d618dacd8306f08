#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/geometry.hpp"
#include "model/text.hpp"

/// What lies on and around the map besides the areas, so that people find their way: facts, never counted.
namespace lagesbild {

enum class GroundKind : std::uint8_t { water, neighbour, station, place };

struct GroundFeature {
  GroundKind kind = GroundKind::place;
  LocalText name;               ///< or "", where only the form says something
  MultiPolygon shape;           ///< empty of what is a point
  std::optional<LonLat> point;  ///< of a station or place; of water or a neighbour where its name stands
};

struct MapGround {
  std::vector<GroundFeature> features;
  LocalText note;  ///< who made it and how exact it is, or ""
};

}  // namespace lagesbild

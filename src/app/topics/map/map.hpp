#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>

#include "app/link_key.hpp"

/// What the map shows, and where it is looked at.
namespace lagesbild::app {

enum class MapView : std::uint8_t { map, cartogram };
enum class MapMetricKind : std::uint8_t {
  probability,  ///< of being among the k first, as the list
  risk,         ///< harm per 1 000 inhabitants and week
  burden,       ///< harm per week in the area as a whole
  change,       ///< against the area's own earlier level
  level         ///< one category's level against what is expected
};

struct MapMetric {
  MapMetricKind kind = MapMetricKind::probability;
  std::string category;  ///< id, for level

  bool operator==(const MapMetric&) const = default;
};

/// What is shown on and around the areas.
struct MapLayers {
  bool ground = true;    ///< water, neighbours, stations and places
  bool points = false;   ///< where events happened
  bool density = false;  ///< how close together they are

  bool has_events() const { return points || density; }
  bool operator==(const MapLayers&) const = default;
};

struct MapChoices {
  MapView view = MapView::map;
  MapMetric metric;
  MapLayers layers;

  bool operator==(const MapChoices&) const = default;
};

/// Where the map is looked at: its middle in map units (the whole map fits the unit square about 0, 0). Not
/// undone, but part of a link.
struct Camera {
  double x = 0;
  double y = 0;
  double zoom = 1;

  bool operator==(const Camera&) const = default;
};
inline constexpr double greatest_zoom = 64;

struct SetMapView {
  MapView view = MapView::map;
};
struct SetMapMetric {
  MapMetric metric;
};
struct SetMapLayers {
  MapLayers layers;
};
struct SetCamera {
  Camera camera;
};

using MapAction = std::variant<SetMapView, SetMapMetric, SetMapLayers, SetCamera>;

void apply_to(State& state, const MapAction& action);
std::span<const LinkKey> map_link_keys();

}  // namespace lagesbild::app

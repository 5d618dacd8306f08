#include "ui/map/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lagesbild::ui {
namespace {

constexpr double radians_per_degree = std::numbers::pi / 180;
constexpr double largest_latitude = 85;  // beyond it Mercator runs off to infinity

double mercator_x(double lon) {
  return lon * radians_per_degree;
}

double mercator_y(double lat) {
  return std::asinh(std::tan(std::clamp(lat, -largest_latitude, largest_latitude) * radians_per_degree));
}

}  // namespace

void MapBounds::add(MapPoint point) {
  low = {std::min(low.x, point.x), std::min(low.y, point.y)};
  high = {std::max(high.x, point.x), std::max(high.y, point.y)};
}

void MapBounds::merge(const MapBounds& other) {
  if (other.empty()) return;
  add(other.low);
  add(other.high);
}

MapPoint MapProjection::project(LonLat place) const {
  return {(mercator_x(place.lon) - centre_x) * scale, (centre_y - mercator_y(place.lat)) * scale};
}

LonLat MapProjection::unproject(MapPoint point) const {
  return {(centre_x + point.x / scale) / radians_per_degree,
          std::atan(std::sinh(centre_y - point.y / scale)) / radians_per_degree};
}

MapProjection fit_projection(std::span<const MultiPolygon> shapes) {
  MapBounds mercator;
  for (const MultiPolygon& shape : shapes)
    for (const Polygon& polygon : shape)
      for (const Ring& ring : polygon.rings)
        for (const LonLat& place : ring) mercator.add(MapPoint{mercator_x(place.lon), mercator_y(place.lat)});
  if (mercator.empty()) return {};
  const double longer_side = std::max(mercator.width(), mercator.height());
  return {.centre_x = (mercator.low.x + mercator.high.x) / 2,
          .centre_y = (mercator.low.y + mercator.high.y) / 2,
          .scale = longer_side > 0 ? 1 / longer_side : 1};
}

}  // namespace lagesbild::ui

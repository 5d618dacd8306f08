#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/map/projection.hpp"

namespace lagesbild::ui {

/// Rings without the closing repetition; the first is the outer border, the others are holes.
using PlaneRing = std::vector<MapPoint>;
using PlanePolygon = std::vector<PlaneRing>;

/// Positive where the ring runs clockwise as seen on the screen (y down).
double signed_area(std::span<const MapPoint> ring);
/// The outer ring's area less the holes', never signed.
double polygon_area(const PlanePolygon& polygon);

/// Even-odd rule; a point on the border may count either way.
bool contains(const PlanePolygon& polygon, MapPoint point);

/// The shortest distance to any ring, positive inside and negative outside.
double signed_distance(const PlanePolygon& polygon, MapPoint point);

/// The corner numbers of triangles, three each, that fill the polygon without overlap; corners are counted
/// through the rings in their order. Ear clipping, holes joined to the border by a bridge (Eberly,
/// "Triangulation by Ear Clipping", 2002). O(n·r), r the reflex corners. Where rings cross each other
/// the filling is approximate, never endless.
std::vector<std::uint32_t> triangulate(const PlanePolygon& polygon);

/// The pole of inaccessibility: the point inside that is furthest from the border, where a label has most
/// room (Garcia-Castellanos and Lombardo 2007; found with a best-first search over square cells).
struct Pole {
  MapPoint point;
  double distance = 0;
};
/// `precision`: how far from the best distance the answer may be, in the polygon's units.
Pole pole_of_inaccessibility(const PlanePolygon& polygon, double precision);

}  // namespace lagesbild::ui

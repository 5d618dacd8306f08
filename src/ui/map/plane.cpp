#include "ui/map/plane.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <queue>

namespace lagesbild::ui {
namespace {

double squared_distance_to_segment(MapPoint point, MapPoint from, MapPoint to) {
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const double length_squared = dx * dx + dy * dy;
  double along = 0;
  if (length_squared > 0) {
    along = std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length_squared, 0.0, 1.0);
  }
  const double x = from.x + along * dx - point.x;
  const double y = from.y + along * dy - point.y;
  return x * x + y * y;
}

struct Square {
  MapPoint centre;
  double half = 0;
  double distance = 0;

  double best_possible() const { return distance + half * std::numbers::sqrt2; }
  bool operator<(const Square& other) const { return best_possible() < other.best_possible(); }
};

Square cell_at(const PlanePolygon& polygon, MapPoint centre, double half) {
  return {.centre = centre, .half = half, .distance = signed_distance(polygon, centre)};
}

MapPoint centroid(const PlaneRing& ring) {
  const MapPoint origin = ring.front();  // keeps the products small
  double twice_area = 0;
  MapPoint sum;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const MapPoint a{ring[j].x - origin.x, ring[j].y - origin.y};
    const MapPoint b{ring[i].x - origin.x, ring[i].y - origin.y};
    const double cross = a.x * b.y - b.x * a.y;
    twice_area += cross;
    sum.x += (a.x + b.x) * cross;
    sum.y += (a.y + b.y) * cross;
  }
  if (twice_area == 0) return origin;
  return {origin.x + sum.x / (3 * twice_area), origin.y + sum.y / (3 * twice_area)};
}

}  // namespace

double signed_area(std::span<const MapPoint> ring) {
  double twice_area = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    twice_area +=
        (ring[j].x - ring[0].x) * (ring[i].y - ring[0].y) - (ring[i].x - ring[0].x) * (ring[j].y - ring[0].y);
  }
  return twice_area / 2;
}

double polygon_area(const PlanePolygon& polygon) {
  double area = 0;
  for (std::size_t ring = 0; ring < polygon.size(); ++ring) {
    area += (ring == 0 ? 1 : -1) * std::abs(signed_area(polygon[ring]));
  }
  return area;
}

bool contains(const PlanePolygon& polygon, MapPoint point) {
  bool inside = false;
  for (const PlaneRing& ring : polygon) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const MapPoint a = ring[i];
      const MapPoint b = ring[j];
      if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) {
        inside = !inside;
      }
    }
  }
  return inside;
}

double signed_distance(const PlanePolygon& polygon, MapPoint point) {
  double squared = 1e300;
  for (const PlaneRing& ring : polygon) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      squared = std::min(squared, squared_distance_to_segment(point, ring[j], ring[i]));
    }
  }
  return (contains(polygon, point) ? 1 : -1) * std::sqrt(squared);
}

Pole pole_of_inaccessibility(const PlanePolygon& polygon, double precision) {
  MapBounds bounds;
  for (const MapPoint& point : polygon.front()) bounds.add(point);
  const double size = std::min(bounds.width(), bounds.height());
  if (!(size > 0)) return {.point = polygon.front().front(), .distance = 0};

  const double half = size / 2;
  std::priority_queue<Square> queue;
  for (double x = bounds.low.x; x < bounds.high.x; x += size) {
    for (double y = bounds.low.y; y < bounds.high.y; y += size) {
      queue.push(cell_at(polygon, {x + half, y + half}, half));
    }
  }
  Square best = cell_at(polygon, centroid(polygon.front()), 0);
  const Square middle =
      cell_at(polygon, {(bounds.low.x + bounds.high.x) / 2, (bounds.low.y + bounds.high.y) / 2}, 0);
  if (middle.distance > best.distance) best = middle;

  while (!queue.empty()) {
    const Square cell = queue.top();
    queue.pop();
    if (cell.best_possible() - best.distance <= precision) break;
    if (cell.distance > best.distance) best = cell;
    const double quarter = cell.half / 2;
    for (const double dx : {-quarter, quarter}) {
      for (const double dy : {-quarter, quarter}) {
        queue.push(cell_at(polygon, {cell.centre.x + dx, cell.centre.y + dy}, quarter));
      }
    }
  }
  return {.point = best.centre, .distance = std::max(0.0, best.distance)};
}

}  // namespace lagesbild::ui

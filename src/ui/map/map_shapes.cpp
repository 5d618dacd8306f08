#include "ui/map/map_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "ui/map/map_shapes_data.hpp"
#include "ui/map/tile_layout.hpp"

namespace lagesbild::ui {
namespace {

constexpr double pole_precision = 0.01;  // of the shorter side of what it is sought in
constexpr double tile_gap = 0.035;

/// Corners are the same where they agree to a ten-millionth of the map.
using CornerKey = std::pair<std::int64_t, std::int64_t>;

CornerKey key_of(MapPoint point) {
  return {std::llround(point.x * 1e7), std::llround(point.y * 1e7)};
}

bool is_usable(const PlaneRing& ring) {
  return ring.size() >= 3 && std::abs(signed_area(ring)) > 0;
}

/// All edges once each, joined to lines from fork to fork.
class BorderLines {
 public:
  explicit BorderLines(const std::vector<MapAreaShape>& areas) {
    for (const MapAreaShape& area : areas) {
      for (const MapPart& part : area.parts) {
        for (const PlaneRing& ring : part.polygon) {
          for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) add(ring[j], ring[i]);
        }
      }
    }
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) {
      corners_[edges_[edge].from].push_back(edge);
      corners_[edges_[edge].to].push_back(edge);
    }
    walked_.resize(edges_.size());
  }

  std::vector<BorderLine> lines() {
    std::vector<BorderLine> result;
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) {
      if (!walked_[edge] && (is_fork(edges_[edge].from) || is_fork(edges_[edge].to)))
        result.push_back(walk(edge));
    }
    // What is left has no fork: closed rings.
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) {
      if (!walked_[edge]) result.push_back(walk(edge));
    }
    return result;
  }

 private:
  struct Edge {
    CornerKey from;
    CornerKey to;
    int uses = 0;
  };

  void add(MapPoint a, MapPoint b) {
    CornerKey first = key_of(a);
    CornerKey second = key_of(b);
    points_.emplace(first, a);
    points_.emplace(second, b);
    if (second < first) std::swap(first, second);
    if (first == second) return;
    const auto [found, is_new] = edge_numbers_.emplace(std::pair(first, second), edges_.size());
    if (is_new) edges_.push_back({first, second, 0});
    ++edges_[found->second].uses;
  }

  bool is_outer(std::size_t edge) const { return edges_[edge].uses == 1; }

  bool is_fork(const CornerKey& corner) const {
    const std::vector<std::size_t>& at = corners_.at(corner);
    return at.size() != 2 || is_outer(at[0]) != is_outer(at[1]);
  }

  BorderLine walk(std::size_t edge) {
    BorderLine line;
    line.outer = is_outer(edge);
    CornerKey corner = is_fork(edges_[edge].from) ? edges_[edge].from : edges_[edge].to;
    const auto add_point = [&] {
      line.points.push_back(points_.at(corner));
      line.bounds.add(line.points.back());
    };
    add_point();
    while (true) {
      walked_[edge] = true;
      corner = edges_[edge].from == corner ? edges_[edge].to : edges_[edge].from;
      add_point();
      if (is_fork(corner)) break;
      const std::vector<std::size_t>& at = corners_.at(corner);
      edge = at[0] == edge ? at[1] : at[0];
      if (walked_[edge]) break;
    }
    return line;
  }

  std::vector<Edge> edges_;
  std::map<std::pair<CornerKey, CornerKey>, std::size_t> edge_numbers_;
  std::map<CornerKey, MapPoint> points_;
  std::map<CornerKey, std::vector<std::size_t>> corners_;
  std::vector<bool> walked_;
};

}  // namespace

MapShapes shapes_from_polygons(std::vector<std::vector<PlanePolygon>> areas) {
  MapShapes shapes;
  for (std::vector<PlanePolygon>& polygons : areas) {
    MapAreaShape area;
    double largest = 0;
    for (PlanePolygon& polygon : polygons) {
      if (polygon.empty() || !is_usable(polygon.front())) continue;
      std::erase_if(polygon, [](const PlaneRing& ring) { return !is_usable(ring); });
      MapBounds bounds;
      for (const MapPoint& point : polygon.front()) bounds.add(point);
      area.bounds.merge(bounds);
      const double size = polygon_area(polygon);
      if (size > largest || area.parts.empty()) {
        largest = size;
        area.pole =
            pole_of_inaccessibility(polygon, pole_precision * std::min(bounds.width(), bounds.height()));
      }
      std::vector<std::uint32_t> triangles = triangulate(polygon);
      area.parts.push_back({std::move(polygon), std::move(triangles)});
    }
    shapes.bounds.merge(area.bounds);
    shapes.areas.push_back(std::move(area));
  }
  shapes.borders = BorderLines(shapes.areas).lines();
  return shapes;
}

std::shared_ptr<const MapShapes> prepare_map_shapes(std::span<const MultiPolygon> shapes) {
  const MapProjection projection = fit_projection(shapes);
  std::vector<std::vector<PlanePolygon>> areas;
  for (const MultiPolygon& shape : shapes) {
    std::vector<PlanePolygon> polygons;
    for (const Polygon& polygon : shape) {
      PlanePolygon plane;
      for (const Ring& ring : polygon.rings) {
        PlaneRing plane_ring;
        for (const LonLat& place : ring) {
          const MapPoint point = projection.project(place);
          if (plane_ring.empty() || point != plane_ring.back()) plane_ring.push_back(point);
        }
        if (plane_ring.size() > 1 && plane_ring.front() == plane_ring.back()) plane_ring.pop_back();
        plane.push_back(std::move(plane_ring));
      }
      polygons.push_back(std::move(plane));
    }
    areas.push_back(std::move(polygons));
  }
  auto result = std::make_shared<MapShapes>(shapes_from_polygons(std::move(areas)));
  result->projection = projection;
  return result;
}

std::shared_ptr<const MapShapes> tiles_of(const MapShapes& shapes) {
  std::vector<MapPoint> places;
  for (const MapAreaShape& area : shapes.areas) places.push_back(area.pole.point);
  const TileLayout layout = lay_out_tiles(places);
  std::vector<std::vector<PlanePolygon>> tiles;
  for (const MapPoint& centre : layout.centres) {
    tiles.push_back({PlanePolygon{tile_corners(centre, layout.width, tile_gap)}});
  }
  MapShapes result = shapes_from_polygons(std::move(tiles));
  result.tile_width = layout.width;
  return std::make_shared<const MapShapes>(std::move(result));
}

std::optional<std::size_t> area_at(const MapShapes& shapes, MapPoint point) {
  for (std::size_t area = 0; area < shapes.areas.size(); ++area) {
    const MapAreaShape& shape = shapes.areas[area];
    if (point.x < shape.bounds.low.x || point.x > shape.bounds.high.x || point.y < shape.bounds.low.y ||
        point.y > shape.bounds.high.y)
      continue;
    for (const MapPart& part : shape.parts) {
      if (contains(part.polygon, point)) return area;
    }
  }
  return std::nullopt;
}

}  // namespace lagesbild::ui

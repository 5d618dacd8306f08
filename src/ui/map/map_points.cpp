#include "ui/map/map_points.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numbers>
#include <utility>

#include "ui/map/tile_layout.hpp"

namespace lagesbild::ui {
namespace {

constexpr double earth_radius_m = 6371008.8;  // IUGG's mean radius
constexpr double cells_across = 36;
constexpr double row_step = 0.8660254037844386;  // √3 / 2 of a hexagon's width
constexpr double cell_gap = 0.06;
constexpr float dot_em = 0.17f;

double metres_a_unit(const MapShapes& shapes) {
  const double latitude = shapes.projection.unproject({0, 0}).lat * std::numbers::pi / 180;
  return earth_radius_m * std::cos(latitude) / shapes.projection.scale;
}

/// The one of 1, 2, 3 and 5 times a power of ten that is nearest by ratio.
double round_length(double metres) {
  double best = 1;
  for (double power = 1; power <= 1e5; power *= 10) {
    for (const double step : {1.0, 2.0, 3.0, 5.0}) {
      if (std::abs(std::log(power * step / metres)) < std::abs(std::log(best / metres))) best = power * step;
    }
  }
  return best;
}

using CellKey = std::pair<std::int64_t, std::int64_t>;

MapPoint centre_of(CellKey key, double width) {
  const double shift = key.second % 2 == 0 ? 0 : 0.5;
  return {(static_cast<double>(key.first) + shift) * width,
          static_cast<double>(key.second) * row_step * width};
}

double squared_distance(MapPoint one, MapPoint other) {
  return (one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y);
}

/// The nearest middle: that of the row above or below.
CellKey cell_of(MapPoint point, double width) {
  const double row = std::floor(point.y / (row_step * width));
  CellKey best{};
  double nearest = 1e30;
  for (const double tried : {row, row + 1}) {
    const auto number = static_cast<std::int64_t>(tried);
    const double shift = number % 2 == 0 ? 0 : 0.5;
    const CellKey key{std::llround(point.x / width - shift), number};
    const double distance = squared_distance(centre_of(key, width), point);
    if (distance >= nearest) continue;
    nearest = distance;
    best = key;
  }
  return best;
}

}  // namespace

PlacedPoints place_points(const MapShapes& shapes, std::span<const PointEvents> events) {
  PlacedPoints placed;
  if (shapes.bounds.empty()) return placed;
  const double metres = metres_a_unit(shapes);
  placed.cell_width_m =
      round_length(std::max(shapes.bounds.width(), shapes.bounds.height()) * metres / cells_across);
  placed.cell_width = placed.cell_width_m / metres;
  std::map<CellKey, double> cells;
  for (const PointEvents& each : events) {
    placed.points.push_back(shapes.projection.project(each.at));
    cells[cell_of(placed.points.back(), placed.cell_width)] += each.events;
  }
  for (const auto& [key, count] : cells) {
    placed.cells.push_back({centre_of(key, placed.cell_width), count});
    placed.densest = std::max(placed.densest, count);
  }
  return placed;
}

Colour density_colour(const Theme& theme, int quarter) {
  constexpr std::array shares{0.18, 0.36, 0.54, 0.74};
  return faded(theme.text, shares[static_cast<std::size_t>(std::clamp(quarter, 0, 3))]);
}

void paint_density(const Painter& paint, const PlacedPoints& placed, const MapTransform& transform) {
  for (const DensityCell& cell : placed.cells) {
    const int quarter = static_cast<int>(std::ceil(4 * cell.events / placed.densest)) - 1;
    std::array<ImVec2, 6> corners;
    const PlaneRing ring = tile_corners(cell.centre, placed.cell_width, cell_gap);
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const MapPoint at = transform.to_screen(ring[i]);
      corners[i] = {static_cast<float>(at.x), static_cast<float>(at.y)};
    }
    paint.list()->AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()),
                                      packed(density_colour(paint.theme(), quarter)));
  }
}

void paint_point(const Painter& paint, float x, float y) {
  const float radius = std::max(2.0f, dot_em * paint.em());
  paint.dot(x, y, radius + 1, paint.theme().surface);
  paint.dot(x, y, radius, paint.theme().text);
}

void paint_points(const Painter& paint, const PlacedPoints& placed, const MapTransform& transform) {
  const Rect& view = transform.at;
  for (const MapPoint& point : placed.points) {
    const MapPoint at = transform.to_screen(point);
    if (at.x < view.x || at.y < view.y || at.x > view.x + view.width || at.y > view.y + view.height) continue;
    paint_point(paint, static_cast<float>(at.x), static_cast<float>(at.y));
  }
}

}  // namespace lagesbild::ui

#include "ui/map/tile_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <numeric>
#include <set>
#include <utility>

#include "model/sorting.hpp"
#include "ui/map/assignment.hpp"

namespace lagesbild::ui {
namespace {

const double row_height = std::numbers::sqrt3 / 2;  // of hexagons one wide
const double tile_area = row_height;

/// Doubled column coordinates: neighbours in a row differ by 2, in the rows above and below by 1.
struct Cell {
  int column = 0;
  int row = 0;

  auto operator<=>(const Cell&) const = default;
  MapPoint centre() const { return {column / 2.0, row * row_height}; }
};

constexpr std::array<Cell, 6> neighbour_steps = {{{2, 0}, {1, 1}, {-1, 1}, {-2, 0}, {-1, -1}, {1, -1}}};

/// How the places lie: their middle and spread.
struct Spread {
  MapPoint mean;
  double xx = 0;
  double xy = 0;
  double yy = 0;

  double determinant() const { return xx * yy - xy * xy; }
};

Spread spread_of(std::span<const MapPoint> places) {
  const auto n = static_cast<double>(places.size());
  Spread spread;
  for (const MapPoint& place : places) {
    spread.mean.x += place.x / n;
    spread.mean.y += place.y / n;
  }
  for (const MapPoint& place : places) {
    const double dx = place.x - spread.mean.x;
    const double dy = place.y - spread.mean.y;
    spread.xx += dx * dx / n;
    spread.xy += dx * dy / n;
    spread.yy += dy * dy / n;
  }
  // Places on a line still need a grid that is a few rows high.
  const double least = 0.08 * std::max({spread.xx, spread.yy, 1e-12});
  spread.xx += least;
  spread.yy += least;
  return spread;
}

/// Moved and scaled to tiles, such that the spread is that of an ellipse full of them: an evenly filled
/// ellipse with the half axes a and b has the variances a²/4 and b²/4.
std::vector<MapPoint> scaled_to_tiles(std::span<const MapPoint> places, Spread& spread) {
  const double wanted = static_cast<double>(places.size()) * tile_area / (4 * std::numbers::pi);
  const double scale = std::sqrt(wanted / std::sqrt(spread.determinant()));
  std::vector<MapPoint> scaled;
  for (const MapPoint& place : places) {
    scaled.push_back({(place.x - spread.mean.x) * scale, (place.y - spread.mean.y) * scale});
  }
  spread.mean = {};
  spread.xx *= scale * scale;
  spread.xy *= scale * scale;
  spread.yy *= scale * scale;
  return scaled;
}

/// Squared distance from the middle, in the ellipse's own measure but in tiles² on average.
double off_centre(const Spread& spread, MapPoint point) {
  const double d = spread.determinant();
  const double mahalanobis =
      (spread.yy * point.x * point.x - 2 * spread.xy * point.x * point.y + spread.xx * point.y * point.y) / d;
  return mahalanobis * std::sqrt(d);
}

/// Whether the cells hang together, each by at least two others, and leave no empty cell shut in or in a bay.
bool compact(const std::vector<Cell>& cells) {
  const std::set<Cell> filled(cells.begin(), cells.end());
  const auto neighbours = [&](const Cell& cell) {
    return std::count_if(neighbour_steps.begin(), neighbour_steps.end(), [&](const Cell& step) {
      return filled.contains({cell.column + step.column, cell.row + step.row});
    });
  };
  for (const Cell& cell : cells) {
    if (cells.size() > 3 && neighbours(cell) < 2) return false;
    for (const Cell& step : neighbour_steps) {
      const Cell beside{cell.column + step.column, cell.row + step.row};
      if (!filled.contains(beside) && neighbours(beside) > 3) return false;
    }
  }
  int low_column = 0, high_column = 0, low_row = 0, high_row = 0;
  for (const Cell& cell : cells) {
    low_column = std::min(low_column, cell.column - 2);
    high_column = std::max(high_column, cell.column + 2);
    low_row = std::min(low_row, cell.row - 1);
    high_row = std::max(high_row, cell.row + 1);
  }
  const auto flood = [&](Cell start, bool inside) {
    std::set<Cell> reached{start};
    std::vector<Cell> edge{start};
    while (!edge.empty()) {
      const Cell cell = edge.back();
      edge.pop_back();
      for (const Cell& step : neighbour_steps) {
        const Cell next{cell.column + step.column, cell.row + step.row};
        if (next.column < low_column - 1 || next.column > high_column + 1 || next.row < low_row ||
            next.row > high_row)
          continue;
        if (filled.contains(next) == inside && reached.insert(next).second) edge.push_back(next);
      }
    }
    return reached.size();
  };
  if (flood(cells.front(), true) != filled.size()) return false;
  std::size_t grid_cells = 0;
  for (int row = low_row; row <= high_row; ++row) {
    for (int column = low_column - 1; column <= high_column + 1; ++column) {
      if ((column + row) % 2 == 0) ++grid_cells;
    }
  }
  const Cell corner{(low_column + low_row) % 2 == 0 ? low_column : low_column - 1, low_row};
  return flood(corner, false) == grid_cells - filled.size();
}

struct Attempt {
  std::vector<Cell> cells;
  double displacement = std::numeric_limits<double>::infinity();
};

/// Pulls the tiles towards the middle with growing force until they are compact.
Attempt pulled_together(std::span<const MapPoint> places, const Spread& spread, MapPoint shift) {
  const std::size_t n = places.size();
  const double reach = std::sqrt(static_cast<double>(n)) + 2;
  std::vector<Cell> grid;
  MapBounds bounds;
  for (const MapPoint& place : places) bounds.add(place);
  for (int row = static_cast<int>(std::floor((bounds.low.y - 2) / row_height));
       row <= static_cast<int>(std::ceil((bounds.high.y + 2) / row_height)); ++row) {
    for (int column = static_cast<int>(std::floor(2 * (bounds.low.x - reach / 2)));
         column <= static_cast<int>(std::ceil(2 * (bounds.high.x + reach / 2))); ++column) {
      if ((column + row) % 2 == 0) grid.push_back({column, row});
    }
  }
  // Cells far outside the ellipse can never be part of a compact layout.
  sort_stably(grid, [&](const Cell& a, const Cell& b) {
    return off_centre(spread, a.centre()) < off_centre(spread, b.centre());
  });
  grid.resize(std::min(grid.size(), 2 * n + 12));

  Attempt attempt;
  for (const double pull : {0.0, 0.15, 0.3, 0.6, 1.0, 2.0, 4.0, 1000.0}) {
    std::vector<double> costs;
    costs.reserve(n * grid.size());
    for (const MapPoint& place : places) {
      for (const Cell& cell : grid) {
        const double dx = cell.centre().x - place.x - shift.x;
        const double dy = cell.centre().y - place.y - shift.y;
        costs.push_back(dx * dx + dy * dy + pull * off_centre(spread, cell.centre()));
      }
    }
    attempt.cells.clear();
    attempt.displacement = 0;
    const std::vector<std::size_t> chosen = assign(costs, n, grid.size());
    for (std::size_t area = 0; area < n; ++area) {
      const Cell cell = grid[chosen[area]];
      attempt.cells.push_back(cell);
      attempt.displacement += std::pow(cell.centre().x - places[area].x - shift.x, 2) +
                              std::pow(cell.centre().y - places[area].y - shift.y, 2);
    }
    if (compact(attempt.cells)) break;
  }
  return attempt;
}

std::vector<Cell> optimal_cells(std::span<const MapPoint> places) {
  Spread spread = spread_of(places);
  const std::vector<MapPoint> scaled = scaled_to_tiles(places, spread);
  Attempt best;
  for (const MapPoint shift : {MapPoint{0, 0}, MapPoint{0.5, 0}, MapPoint{0.25, row_height / 2}}) {
    Attempt attempt = pulled_together(scaled, spread, shift);
    if (attempt.displacement < best.displacement - 1e-9) best = std::move(attempt);
  }
  return best.cells;
}

/// For very many areas: rows from north to south, each from west to east.
std::vector<Cell> cells_row_by_row(std::span<const MapPoint> places) {
  const Spread spread = spread_of(places);
  const auto n = static_cast<double>(places.size());
  const auto rows = static_cast<std::size_t>(
      std::clamp(std::round(std::sqrt(n * std::sqrt(spread.yy / spread.xx) / row_height)), 1.0, n));
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order, [&](std::size_t a, std::size_t b) { return places[a].y < places[b].y; });
  std::vector<Cell> cells(places.size());
  for (std::size_t row = 0; row < rows; ++row) {
    const auto first = order.begin() + static_cast<std::ptrdiff_t>(row * places.size() / rows);
    const auto last = order.begin() + static_cast<std::ptrdiff_t>((row + 1) * places.size() / rows);
    sort_stably(std::span(first, last),
                [&](std::size_t a, std::size_t b) { return places[a].x < places[b].x; });
    const auto row_number = static_cast<int>(row);
    for (auto at = first; at != last; ++at) {
      cells[*at] = {2 * static_cast<int>(at - first) + row_number % 2, row_number};
    }
  }
  return cells;
}

}  // namespace

TileLayout lay_out_tiles(std::span<const MapPoint> places) {
  if (places.empty()) return {};
  std::vector<std::size_t> order(places.size());  // ties must not depend on the input's order
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order, [&](std::size_t a, std::size_t b) {
    return std::pair(places[a].x, places[a].y) < std::pair(places[b].x, places[b].y);
  });
  std::vector<MapPoint> sorted;
  for (const std::size_t area : order) sorted.push_back(places[area]);
  const std::vector<Cell> cells =
      places.size() <= most_optimal_tiles ? optimal_cells(sorted) : cells_row_by_row(sorted);

  MapBounds bounds;
  for (const Cell& cell : cells) {
    for (const MapPoint& corner : tile_corners(cell.centre(), 1, 0)) bounds.add(corner);
  }
  const double scale = 1 / std::max(bounds.width(), bounds.height());
  TileLayout layout{.centres = std::vector<MapPoint>(places.size()), .width = scale};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const MapPoint centre = cells[i].centre();
    layout.centres[order[i]] = {(centre.x - (bounds.low.x + bounds.high.x) / 2) * scale,
                                (centre.y - (bounds.low.y + bounds.high.y) / 2) * scale};
  }
  return layout;
}

PlaneRing tile_corners(MapPoint centre, double width, double gap) {
  const double half = width * (1 - gap) / 2;
  const double radius = half / row_height;
  return {{centre.x, centre.y - radius},
          {centre.x + half, centre.y - radius / 2},
          {centre.x + half, centre.y + radius / 2},
          {centre.x, centre.y + radius},
          {centre.x - half, centre.y + radius / 2},
          {centre.x - half, centre.y - radius / 2}};
}

}  // namespace lagesbild::ui

#include "ui/map/tile_layout.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <numeric>
#include <random>

#include "ui/map/assignment.hpp"

using namespace lagesbild::ui;
using Catch::Matchers::WithinAbs;

namespace {

double cost_of(const std::vector<double>& costs, const std::vector<std::size_t>& chosen,
               std::size_t columns) {
  double sum = 0;
  for (std::size_t row = 0; row < chosen.size(); ++row) sum += costs[row * columns + chosen[row]];
  return sum;
}

double least_cost_by_trying_all(const std::vector<double>& costs, std::size_t rows, std::size_t columns) {
  std::vector<std::size_t> order(columns);
  std::iota(order.begin(), order.end(), std::size_t{0});
  double least = 1e300;
  do {
    double sum = 0;
    for (std::size_t row = 0; row < rows; ++row) sum += costs[row * columns + order[row]];
    least = std::min(least, sum);
  } while (std::next_permutation(order.begin(), order.end()));
  return least;
}

std::vector<MapPoint> random_places(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  std::vector<MapPoint> places;
  for (std::size_t i = 0; i < count; ++i) {
    const double along = normal(random);
    places.push_back({along + .3 * normal(random), .6 * along + .3 * normal(random)});
  }
  return places;
}

double distance(MapPoint a, MapPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

TEST_CASE("The assignment is as cheap as the best of all that there are") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> any(0, 10);
  for (std::size_t rows = 1; rows <= 6; ++rows) {
    for (std::size_t columns = rows; columns <= 7; ++columns) {
      std::vector<double> costs(rows * columns);
      for (double& cost : costs) cost = any(random);
      const std::vector<std::size_t> chosen = assign(costs, rows, columns);
      std::vector<std::size_t> distinct = chosen;
      std::sort(distinct.begin(), distinct.end());
      REQUIRE(std::adjacent_find(distinct.begin(), distinct.end()) == distinct.end());
      REQUIRE(distinct.back() < columns);
      CHECK_THAT(cost_of(costs, chosen, columns),
                 WithinAbs(least_cost_by_trying_all(costs, rows, columns), 1e-9));
    }
  }
}

TEST_CASE("Tiles never lie on each other and fit the unit square") {
  for (const std::size_t count : {1u, 2u, 3u, 7u, 20u, 40u, 119u, 120u, 121u, 400u}) {
    const TileLayout layout = lay_out_tiles(random_places(count, 5));
    REQUIRE(layout.centres.size() == count);
    for (std::size_t a = 0; a < count; ++a) {
      CHECK(std::abs(layout.centres[a].x) <= .5 - layout.width / 2 + 1e-9);
      CHECK(std::abs(layout.centres[a].y) <= .5);
      for (std::size_t b = 0; b < a; ++b) {
        REQUIRE(distance(layout.centres[a], layout.centres[b]) > layout.width * (1 - 1e-9));
      }
    }
  }
}

TEST_CASE("Every tile of a cartogram has a neighbour, and neighbours on the map stay near") {
  const std::vector<MapPoint> places = random_places(20, 9);
  const TileLayout layout = lay_out_tiles(places);
  for (std::size_t a = 0; a < places.size(); ++a) {
    double nearest = 1e9;
    for (std::size_t b = 0; b < places.size(); ++b) {
      if (b != a) nearest = std::min(nearest, distance(layout.centres[a], layout.centres[b]));
    }
    CHECK_THAT(nearest, WithinAbs(layout.width, 1e-9));
  }
  // West to east and north to south stay so for areas that lie far apart.
  for (std::size_t a = 0; a < places.size(); ++a) {
    for (std::size_t b = 0; b < places.size(); ++b) {
      if (places[a].x + 2.5 < places[b].x) CHECK(layout.centres[a].x < layout.centres[b].x);
      if (places[a].y + 2.5 < places[b].y) CHECK(layout.centres[a].y < layout.centres[b].y);
    }
  }
}

TEST_CASE("The same areas in another order get the same tiles") {
  for (const std::size_t count : {20u, 300u}) {
    const std::vector<MapPoint> places = random_places(count, 13);
    const TileLayout layout = lay_out_tiles(places);
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), std::mt19937(17));
    std::vector<MapPoint> shuffled;
    for (const std::size_t area : order) shuffled.push_back(places[area]);
    const TileLayout again = lay_out_tiles(shuffled);
    for (std::size_t i = 0; i < count; ++i) CHECK(again.centres[i] == layout.centres[order[i]]);
  }
}

#include "app/topics/map/map_points.hpp"

#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "analysis/cube.hpp"
#include "data/read/load.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::app {

namespace {

struct Made {
  Situation situation;
  analysis::Settings settings;
};

/// Two events with points and one without, one of a protected category, one outside the window.
Made made() {
  data::test::Sample sample;
  sample.manifest.replace(sample.manifest.find(R"({"id": "violence", "weight": 365})"), 33,
                          R"({"id": "violence", "restricted": true}, {"id": "theft"})");
  sample.incidents = R"({"format": "lagesbild-incidents/1",
    "reporting": [{"source": "kommun", "week": "2026-W46", "status": "reported"}],
    "incidents": [
      {"source": "kommun", "date": "2026-11-10", "area": "A", "category": "vandalism", "point": [17.915, 59.424]},
      {"source": "kommun", "date": "2026-11-11", "area": "B", "category": "theft", "count": 3, "point": [17.935, 59.424]},
      {"source": "kommun", "date": "2026-11-11", "area": "A", "category": "theft"},
      {"source": "kommun", "date": "2026-11-12", "area": "A", "category": "violence", "point": [17.915, 59.424]},
      {"source": "kommun", "date": "2026-01-12", "area": "A", "category": "theft", "point": [17.915, 59.424]}]})";
  Situation situation = *sample.load().situation;
  analysis::Settings settings = analysis::default_settings(situation, analysis::make_cube(situation));
  settings.window = {*parse_week("2026-W46"), *parse_week("2026-W46")};
  return {std::move(situation), settings};
}

constexpr auto group = disclosure::Audience::group;

}  // namespace

TEST_CASE("The map's points are the window's events that have one, with how many have none") {
  const Made given = made();
  const MapPoints points = map_points(given.situation, given.settings, "", group);
  REQUIRE(points.at->size() == 2);
  CHECK((*points.at)[1].events == 3);
  CHECK(points.pointed == 4);
  CHECK(points.all == 5);
  CHECK(points.by_area == std::vector<double>{1, 3});
  CHECK(std::accumulate(points.by_area.begin(), points.by_area.end(), 0.0) == points.pointed);
}

TEST_CASE("Points follow what is chosen: a category, and what is left out") {
  Made given = made();
  CHECK(map_points(given.situation, given.settings, "theft", group).pointed == 3);
  CHECK(map_points(given.situation, given.settings, "no such category", group).all == 0);
  given.settings.selection.categories = {false, true, true, true};
  CHECK(map_points(given.situation, given.settings, "", group).pointed == 3);
}

TEST_CASE("Nobody but the group is shown a point, and of a protected category nobody at all") {
  const Made given = made();
  const MapPoints outside = map_points(given.situation, given.settings, "", disclosure::Audience::outside);
  CHECK(outside.at->empty());
  CHECK(outside.all == 0);
  CHECK(map_points(given.situation, given.settings, "violence", group).at->empty());
}

}  // namespace lagesbild::app

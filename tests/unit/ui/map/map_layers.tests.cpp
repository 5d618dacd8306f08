#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>

#include "platform/headless.hpp"
#include "tests/unit/support/sample_application.hpp"
#include "ui/map/map_ground.hpp"
#include "ui/map/map_points.hpp"
#include "ui/map/map_view.hpp"

using namespace lagesbild;
using namespace lagesbild::ui;

namespace {

std::vector<MultiPolygon> one_square() {
  return {{Polygon{{{{17.90, 59.40}, {18.00, 59.40}, {18.00, 59.45}, {17.90, 59.45}}}}}};
}

std::vector<PointEvents> scattered(std::size_t count) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> lon(17.90, 18.00);
  std::uniform_real_distribution<double> lat(59.40, 59.45);
  std::vector<PointEvents> events;
  for (std::size_t i = 0; i < count; ++i) {
    events.push_back({{lon(random), lat(random)}, static_cast<double>(1 + i % 3)});
  }
  return events;
}

double distance(MapPoint one, MapPoint other) {
  return std::hypot(one.x - other.x, one.y - other.y);
}

}  // namespace

TEST_CASE("Each event is counted in the hexagon whose middle is nearest, and in no other") {
  const auto shapes = prepare_map_shapes(one_square());
  const std::vector<PointEvents> events = scattered(600);
  const PlacedPoints placed = place_points(*shapes, events);
  REQUIRE(placed.points.size() == events.size());
  std::vector<double> counted(placed.cells.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto nearest = std::min_element(
        placed.cells.begin(), placed.cells.end(), [&](const DensityCell& one, const DensityCell& other) {
          return distance(one.centre, placed.points[i]) < distance(other.centre, placed.points[i]);
        });
    CHECK(distance(nearest->centre, placed.points[i]) <= placed.cell_width / std::sqrt(3.0) + 1e-12);
    counted[static_cast<std::size_t>(nearest - placed.cells.begin())] += events[i].events;
  }
  for (std::size_t cell = 0; cell < counted.size(); ++cell) CHECK(counted[cell] == placed.cells[cell].events);
  CHECK(placed.densest == *std::max_element(counted.begin(), counted.end()));
}

TEST_CASE("A hexagon is as wide as it says, in a round number of metres") {
  const auto shapes = prepare_map_shapes(one_square());
  const PlacedPoints placed = place_points(*shapes, scattered(10));
  // 0.1 degrees of longitude at 59.4 degrees north are 5.7 km: a thirty-sixth of it is 157 m.
  CHECK(placed.cell_width_m == 200);
  const double metres_a_unit = placed.cell_width_m / placed.cell_width;
  CHECK(std::abs(shapes->bounds.width() * metres_a_unit - 5660) < 60);
}

namespace {

MapGround some_ground() {
  MapGround ground;
  ground.features.push_back({GroundKind::station, {"Norr", ""}, {}, LonLat{17.95, 59.43}});
  ground.features.push_back({GroundKind::station, {"Norr intill", ""}, {}, LonLat{17.9501, 59.43}});
  ground.features.push_back({GroundKind::neighbour, {"Granne", ""}, {}, LonLat{17.92, 59.41}});
  ground.features.push_back({GroundKind::water,
                             {"Sjön", ""},
                             {Polygon{{{{17.96, 59.41}, {17.98, 59.41}, {17.98, 59.42}, {17.96, 59.42}}}}},
                             {}});
  return ground;
}

/// A page with the map and its legend.
struct LayersPage {
  std::vector<MapArea> areas = std::vector<MapArea>(1);
  std::shared_ptr<const MapShapes> shapes = prepare_map_shapes(one_square());
  MapOverlay overlay;
  MapView view;
  MapKind kind = MapKind::geographic;

  void show(Kit& kit) {
    areas[0].id = areas[0].name = "Alby";
    MapInput input;
    input.name = "Karta";
    input.areas = areas;
    input.shapes = shapes;
    input.overlay = overlay;
    input.kind = kind;
    input.width = 600;
    input.height = 400;
    view.show(kit, input);
    layer_legend(kit, *shapes, overlay, Language::sv);
  }
};

struct LayersShown {
  LayersPage page;
  test::SampleApplication application{[this](Kit& kit) { page.show(kit); }};
  platform::Headless machine{application};

  std::string legend() {
    machine.settle();
    const RecordedItem* figure = machine.find(Role::figure, "Tecken på kartan");
    return figure ? figure->description : "";
  }
};

}  // namespace

TEST_CASE("The legend tells the signs that are shown and no others, and is not there without any") {
  LayersShown shown;
  CHECK(shown.legend().empty());
  shown.page.overlay.ground = prepare_ground(*shown.page.shapes, some_ground());
  shown.machine.stage().pointer_moved(1, 1);
  CHECK(shown.legend() == "station, vatten.");
  shown.page.overlay.points = std::make_shared<const std::vector<PointEvents>>(scattered(5));
  shown.machine.stage().pointer_moved(2, 2);
  CHECK(shown.legend() == "station, vatten.");
  shown.page.overlay.shows_points = true;
  shown.page.overlay.shows_density = true;
  shown.machine.stage().pointer_moved(3, 3);
  CHECK(shown.legend().starts_with("station, vatten, händelse, händelser per ruta, 200 m bred: mörkast "));
}

TEST_CASE("Names of the ground stand in the order of use, each form's at its middle") {
  const auto shapes = prepare_map_shapes(one_square());
  const auto ground = prepare_ground(*shapes, some_ground());
  REQUIRE(ground->names.size() == 4);
  CHECK(ground->names[0].name.sv == "Norr");
  CHECK(ground->names[2].kind == GroundKind::neighbour);
  CHECK(ground->names[3].name.sv == "Sjön");
  CHECK(distance(ground->names[3].at, shapes->projection.project({17.97, 59.415})) < 0.02);
}

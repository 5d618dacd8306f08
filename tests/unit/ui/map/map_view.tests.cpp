#include "ui/map/map_view.hpp"

#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <set>
#include <utility>

#include "platform/headless.hpp"
#include "tests/unit/support/sample_application.hpp"
#include "tests/unit/support/twins.hpp"
#include "ui/map/map_camera.hpp"
#include "ui/map/map_words.hpp"

using namespace lagesbild;
using namespace lagesbild::ui;
using Catch::Matchers::WithinAbs;

namespace {

/// Three squares side by side, a kilometre or so each.
std::vector<MultiPolygon> three_squares() {
  std::vector<MultiPolygon> shapes;
  for (const double lon : {17.90, 17.92, 17.94}) {
    shapes.push_back({Polygon{{{{lon, 59.40}, {lon + .02, 59.40}, {lon + .02, 59.41}, {lon, 59.41}}}}});
  }
  return shapes;
}

MapArea area(std::string id, std::string name, int rank) {
  MapArea result;
  result.id = std::move(id);
  result.name = std::move(name);
  result.rank = rank;
  return result;
}

std::vector<MapArea> three_areas() {
  MapArea high = area("a", "Alby", 1);
  high.level = 1.72;
  high.level_low = 1.04;
  high.level_high = 2.6;
  high.probability_above = .96;
  high.probability_top = .83;
  MapArea thin = area("b", "Berga", 2);
  thin.level = 1.3;
  thin.level_low = .6;
  thin.level_high = 2.4;
  thin.probability_above = .7;
  thin.coverage = .62;
  thin.probability_top = .34;
  MapArea none = area("c", "Centrum", 0);
  none.coverage = 0;
  return {high, thin, none};
}

/// A page with a map on it, and what the map said in the last frame.
struct MapPage {
  std::vector<MapArea> areas = three_areas();
  std::shared_ptr<const MapShapes> shapes = prepare_map_shapes(three_squares());
  MapView view;
  MapInput input;
  MapCamera camera;
  MapOutput said;
  std::vector<std::size_t> activated;
  bool follow = true;  ///< take over the camera that the map asks for

  void show(Kit& kit) {
    input.name = "Karta";
    input.value_name = "Nivå";
    input.top_name = "Sannolikhet att vara bland de 3 mest belastade";
    input.areas = areas;
    input.shapes = shapes;
    input.camera = camera;
    input.width = 600;
    input.height = 400;
    said = view.show(kit, input);
    if (said.activated) activated.push_back(*said.activated);
    if (said.camera && follow) camera = *said.camera;
  }
};

struct Shown {
  MapPage page;
  test::SampleApplication application{[this](Kit& kit) { page.show(kit); }};
  platform::Headless machine{application};

  Rect rect_of(std::string_view name) const {
    const RecordedItem* node = machine.find(Role::button, name);
    REQUIRE(node != nullptr);
    return node->rect;
  }
  void press_at(float x, float y) {
    machine.stage().pointer_moved(x, y);
    machine.settle();
    machine.stage().pointer_pressed(true);
    machine.settle();
    machine.stage().pointer_pressed(false);
    machine.settle();
  }
};

}  // namespace

TEST_CASE("The map is recorded as a table and as a list of areas that can be chosen") {
  Shown shown;
  const RecordedItem* figure = shown.machine.find(Role::figure, "Karta");
  REQUIRE(figure != nullptr);
  const RecordedItem* table = shown.machine.find(Role::table, "Karta");
  REQUIRE(table != nullptr);
  REQUIRE(table->table->rows.size() == 3);
  CHECK(table->table->rows[0][0] == "Alby");
  CHECK(table->table->rows[0][1] == "1,7");
  CHECK(table->table->rows[0][2] == "1,0–2,6");
  CHECK(table->table->rows[2][1] == "Ingen uppgift");

  REQUIRE(shown.machine.find(Role::list, "Områden på kartan") != nullptr);
  const RecordedItem* thin = shown.machine.find(Role::button, "Berga");
  REQUIRE(thin != nullptr);
  CHECK(thin->description ==
        "Nivå 1,3 gånger kommunens snitt (90 %: 0,6–2,4), går inte att skilja från snittet. "
        "Sannolikhet att vara bland de 3 mest belastade: 34\u00A0%. Täckning 62\u00A0%, låg.");
  CHECK(shown.machine.find(Role::button, "Centrum")->description == "Ingen uppgift. Täckning 0\u00A0%, låg.");
}

TEST_CASE("An area is chosen by its real element and by a click anywhere within its borders") {
  Shown shown;
  CHECK(shown.machine.activate(Role::button, "Berga"));
  CHECK(shown.page.activated == std::vector<std::size_t>{1});
  CHECK(shown.machine.click(Role::button, "Centrum"));
  CHECK(shown.page.activated == std::vector<std::size_t>{1, 2});

  SECTION("beside the element's own rectangle too") {
    const Rect alby = shown.rect_of("Alby");
    const Rect berga = shown.rect_of("Berga");
    // The squares are as wide as the elements are apart; this is just inside Alby's right border.
    const float border = (alby.x + alby.width / 2 + berga.x + berga.width / 2) / 2;
    shown.press_at(border - 3, alby.y + alby.height / 2);
    CHECK(shown.page.activated.back() == 0);
    shown.press_at(border + 3, alby.y + alby.height / 2);
    CHECK(shown.page.activated.back() == 1);
  }
  SECTION("and not outside the map") {
    shown.press_at(20, 380);
    CHECK(shown.page.activated.size() == 2);
  }
}

TEST_CASE("An area's element is as large as a finger where there is room, and no other's is in the way") {
  Shown shown;
  const auto width = [&](std::string_view name) { return shown.rect_of(name).width; };
  // A kilometre here and there is seen from far away: two lie side by side, one by itself.
  std::vector<MultiPolygon> shapes;
  for (const double lon : {17.0, 17.022, 18.6}) {
    shapes.push_back({Polygon{{{{lon, 59.40}, {lon + .02, 59.40}, {lon + .02, 59.41}, {lon, 59.41}}}}});
  }
  shown.page.shapes = prepare_map_shapes(shapes);
  shown.machine.settle();
  CHECK_THAT(width("Centrum"), WithinAbs(24, 0.1));
  CHECK(width("Alby") < 24);
  const Rect alby = shown.rect_of("Alby");
  CHECK_THAT(alby.height, WithinAbs(24, 0.1));
  CHECK(alby.x + alby.width <= shown.rect_of("Berga").x + 0.01f);
  shown.machine.view().coarse_pointer = true;
  shown.machine.settle();
  CHECK_THAT(width("Centrum"), WithinAbs(44, 0.1));
  // Beside the area its element is no place for a pointer.
  const Rect centrum = shown.rect_of("Centrum");
  shown.press_at(centrum.x + centrum.width / 2, centrum.y + 2);
  CHECK(shown.page.activated.empty());
  CHECK(shown.machine.activate(Role::button, "Centrum"));
  CHECK(shown.page.activated == std::vector<std::size_t>{2});
}

TEST_CASE("The chosen area is marked as the current one") {
  Shown shown;
  shown.page.input.selected = 1;
  shown.machine.settle();
  CHECK(shown.machine.find(Role::button, "Berga")->current);
  CHECK_FALSE(shown.machine.find(Role::button, "Alby")->current);
}

TEST_CASE("Every operable thing on the map has its real element") {
  Shown shown;
  const test::ItemCollector items(shown.machine.stage());
  shown.machine.settle();
  CHECK(test::twin_problems(items, shown.machine.record()).empty());
}

TEST_CASE("Dragging moves a map that is zoomed in, and chooses nothing") {
  Shown shown;
  shown.page.camera = {.x = 0, .y = 0, .zoom = 4};
  shown.machine.settle();
  ui::Stage& stage = shown.machine.stage();
  stage.pointer_moved(300, 200);
  shown.machine.settle();
  stage.pointer_pressed(true);
  shown.machine.settle();
  stage.pointer_moved(240, 200);
  shown.machine.settle();
  CHECK(stage.cursor() == ImGuiMouseCursor_ResizeAll);
  stage.pointer_pressed(false);
  shown.machine.settle();
  CHECK(shown.page.camera.x > 0.01);
  CHECK_THAT(shown.page.camera.y, WithinAbs(0, 1e-9));
  CHECK(shown.page.activated.empty());
  // The point that was grabbed is under the pointer still.
  CHECK(shown.page.camera.zoom == 4);
}

TEST_CASE("The wheel is asked for only while the map was clicked last, and can be zoomed that way") {
  Shown shown;
  const auto takes_wheel = [&] {
    const RecordedItem* surface = shown.machine.find(Role::gesture_surface, "");
    return std::pair(surface->takes_wheel_in, surface->takes_wheel_out);
  };
  CHECK(takes_wheel() == std::pair(false, false));
  shown.press_at(300, 200);
  CHECK(takes_wheel() == std::pair(true, false));  // all of it is seen already
  shown.page.camera.zoom = 4;
  shown.machine.settle();
  CHECK(takes_wheel() == std::pair(true, true));
  shown.page.camera.zoom = most_zoom;
  shown.machine.settle();
  CHECK(takes_wheel() == std::pair(false, true));
  shown.press_at(300, 700);  // elsewhere on the page
  CHECK(takes_wheel() == std::pair(false, false));
}

TEST_CASE("A finger that rests on an area is told what a mouse is, and chooses nothing; a tap chooses") {
  for (const double held_seconds : {0.1, 0.6}) {
    Shown shown;
    const Rect berga = shown.rect_of("Berga");
    ui::Stage& stage = shown.machine.stage();
    stage.pointer_moved(berga.x + berga.width / 2, berga.y + berga.height / 2, ui::Stage::Pointer::touch);
    stage.pointer_pressed(true, ui::Stage::Pointer::touch);
    shown.machine.settle();
    CHECK(shown.page.said.hovered == 1);
    shown.machine.view().seconds += held_seconds;
    shown.machine.settle();
    CHECK(shown.page.said.hovered == 1);
    stage.pointer_pressed(false, ui::Stage::Pointer::touch);
    stage.pointer_left();
    shown.machine.settle();
    CHECK(shown.page.activated.size() == (held_seconds < 0.5 ? 1 : 0));
    CHECK_FALSE(shown.page.said.hovered);
    // By its real element it is chosen whatever the finger did.
    shown.page.activated.clear();
    CHECK(shown.machine.activate(Role::button, "Berga"));
    CHECK(shown.page.activated == std::vector<std::size_t>{1});
  }
}

TEST_CASE("A finger scrolls past the whole map, and drags it when it is zoomed in") {
  Shown shown;
  const auto takes_finger = [&] { return shown.machine.find(Role::gesture_surface, "")->takes_finger; };
  CHECK(takes_finger());  // a mouse drags it
  shown.machine.view().coarse_pointer = true;
  shown.machine.settle();
  CHECK_FALSE(takes_finger());
  shown.page.camera.zoom = 4;
  shown.machine.settle();
  CHECK(takes_finger());
}

TEST_CASE("The wheel zooms about what the pointer is over") {
  Shown shown;
  const Rect before = shown.rect_of("Centrum");
  const float x = before.x + before.width / 2;
  const float y = before.y + before.height / 2;
  shown.machine.stage().pointer_moved(x, y);
  shown.machine.settle();
  shown.machine.stage().wheel(0, 3, true);
  shown.machine.settle();
  CHECK(shown.page.camera.zoom > 1.5);
  CHECK(shown.page.said.hovered == 2);
  shown.machine.stage().wheel(0, -30, true);
  shown.machine.settle();
  CHECK(shown.page.camera == MapCamera{});
}

TEST_CASE("A pointer that is lost while dragging leaves the map where it is") {
  Shown shown;
  shown.page.camera = {.x = 0, .y = 0, .zoom = 4};
  shown.machine.settle();
  shown.machine.stage().pointer_moved(300, 200);
  shown.machine.settle();
  shown.machine.stage().pointer_pressed(true);
  shown.machine.settle();
  shown.machine.stage().pointer_left();
  shown.machine.settle();
  CHECK(shown.page.camera == MapCamera{.x = 0, .y = 0, .zoom = 4});
  CHECK(shown.page.activated.empty());
}

TEST_CASE("Zooming goes by buttons too, as far as there is to go") {
  Shown shown;
  CHECK(shown.machine.find(Role::button, "Zooma ut")->disabled);
  CHECK(shown.machine.activate(Role::button, "Zooma in"));
  CHECK(shown.page.camera.zoom > 1.5);
  CHECK_FALSE(shown.machine.find(Role::button, "Zooma ut")->disabled);
  CHECK(shown.machine.activate(Role::button, "Zooma ut"));
  CHECK_THAT(shown.page.camera.zoom, WithinAbs(1, 1e-9));
  CHECK(shown.machine.activate(Role::button, "Zooma in"));
  CHECK(shown.machine.activate(Role::button, "Visa hela kartan"));
  CHECK(shown.page.camera == MapCamera{});
}

TEST_CASE("An area that gets the keyboard comes into view") {
  Shown shown;
  shown.page.camera = {.x = -.3, .y = 0, .zoom = 8};
  shown.machine.settle();
  CHECK(shown.machine.focus(Role::button, "Centrum"));
  shown.machine.settle();
  const Rect rect = shown.rect_of("Centrum");
  CHECK(rect.x + rect.width / 2 > 0);
  CHECK(rect.x + rect.width / 2 < 600);
  CHECK(shown.page.camera.x > 0.2);
}

TEST_CASE("The cartogram says and does the same as the map") {
  Shown shown;
  const TableContent map = *shown.machine.find(Role::table, "Karta")->table;
  shown.page.input.kind = MapKind::tiles;
  shown.machine.settle();
  CHECK(*shown.machine.find(Role::table, "Karta")->table == map);
  CHECK(shown.machine.click(Role::button, "Berga"));
  CHECK(shown.page.activated == std::vector<std::size_t>{1});
  const std::set<float> centres{shown.rect_of("Alby").x, shown.rect_of("Berga").x,
                                shown.rect_of("Centrum").x};
  CHECK(centres.size() == 3);
}

TEST_CASE("Areas without borders stay in the table, and a map without any is an empty figure") {
  Shown shown;
  shown.page.shapes = prepare_map_shapes(std::vector<MultiPolygon>{three_squares()[0], {}, {}});
  shown.machine.settle();
  CHECK(shown.machine.find(Role::table, "Karta")->table->rows.size() == 3);
  CHECK(shown.machine.find(Role::button, "Alby") != nullptr);
  CHECK(shown.machine.find(Role::button, "Berga") == nullptr);
  shown.page.shapes = prepare_map_shapes({});
  shown.machine.settle();
  CHECK(shown.machine.find(Role::figure, "Karta") != nullptr);
}

TEST_CASE("A small map among others tells of what is pointed at, and chooses it where it is pressed") {
  Shown shown;
  const Rect alby = shown.rect_of("Alby");
  shown.page.input.is_small = true;
  shown.page.camera = {.x = 0, .y = 0, .zoom = 1};
  shown.machine.settle();
  // The table tells who does not see it; areas by the dozen on each of many maps are no stops of the
  // keyboard.
  CHECK(shown.machine.find(Role::button, "Alby") == nullptr);
  CHECK(shown.machine.find(Role::table, "Karta")->table->rows.size() == 3);
  shown.machine.stage().pointer_moved(alby.x + alby.width / 2, alby.y + alby.height / 2);
  shown.machine.settle();
  CHECK(shown.page.said.hovered == 0);
  shown.press_at(alby.x + alby.width / 2, alby.y + alby.height / 2);
  CHECK(shown.page.activated == std::vector<std::size_t>{0});
  // It neither pans nor zooms.
  shown.machine.stage().wheel(0, 3, true);
  shown.machine.settle();
  CHECK(shown.page.camera == MapCamera{});
}

TEST_CASE("What is written for a name without room is its place, a letter where it has none") {
  std::vector<MapArea> areas{area("a", "Alby", 12), area("b", "Berga", 0), area("c", "Centrum", 3),
                             area("d", "Dalen", 0)};
  areas[1].number = -2;
  areas[3].number = -1;
  CHECK(numbered_names(areas, std::vector<std::size_t>{1, 0, 3, 2}) ==
        "3\u00A0Centrum, 12\u00A0Alby, a\u00A0Dalen, b\u00A0Berga");
  areas[1].number = -28;
  CHECK(map_number(areas[1]) == "bb");
  areas[1].number = 0;
  CHECK(map_number(areas[1]) == "–");
}

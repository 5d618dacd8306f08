#include "ui/map/map_labels.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <utility>

#include "data/read/load.hpp"
#include "platform/headless.hpp"
#include "tests/unit/data/support.hpp"
#include "tests/unit/support/sample_application.hpp"
#include "ui/map/map_words.hpp"
#include "ui/map/zoom_buttons.hpp"

using namespace lagesbild;
using namespace lagesbild::ui;

namespace {

struct DemoMap {
  std::vector<MapArea> areas;
  std::shared_ptr<const MapShapes> shapes;

  DemoMap() {
    const data::Loaded loaded = data::read_situation(data::test::read_folder(data::test::demo_folder()));
    REQUIRE(loaded.situation);
    std::vector<MultiPolygon> polygons;
    for (const Area& each : loaded.situation->areas) {
      polygons.push_back(each.shape);
      MapArea area;
      area.id = each.id;
      area.name = each.name;
      area.rank = static_cast<int>(areas.size()) + 1;
      area.level = 1;
      if (area.rank % 3 == 0) area.decision_sign = "B";
      areas.push_back(std::move(area));
    }
    shapes = prepare_map_shapes(polygons);
  }

  std::vector<MapLabel> labels(const Kit& kit, Rect at, MapCamera camera, std::optional<std::size_t> selected,
                               std::span<const Rect> taken) const {
    const MapTransform transform = transform_for(at, shapes->bounds, camera);
    return label_map(Painter(kit), *shapes, screen_map(*shapes, transform), transform, areas, selected,
                     taken);
  }

  /// So that another area is the first, and those about it have other ways to take its room.
  void turn_ranks(std::size_t by) {
    for (std::size_t i = 0; i < areas.size(); ++i)
      areas[i].rank = static_cast<int>((i * 7 + by) % areas.size()) + 1;
  }
};

void check_that_none_meet(const Painter& paint, Rect at, std::span<const MapLabel> labels,
                          std::span<const Rect> taken) {
  for (const MapLabel& label : labels) {
    const Rect& box = label.box;
    CHECK((box.x >= 0 && box.y >= 0 && box.x + box.width <= at.width && box.y + box.height <= at.height));
    for (const std::string& line : label.lines) CHECK(paint.width_of(line, label.letters) <= box.width);
    CHECK(label.letters * static_cast<float>(label.lines.size()) <= box.height);
    CHECK(std::none_of(taken.begin(), taken.end(), [&](const Rect& rect) { return overlap(rect, box); }));
    std::vector<Rect> line;
    if (label.leader) append_leader(line, leader_to(label.pole.x, label.pole.y, box));
    for (const MapLabel& other : labels) {
      if (&other == &label) continue;
      CHECK_FALSE(overlap(box, other.box));
      for (const Rect& piece : line) CHECK_FALSE(overlap(piece, other.box));
    }
  }
}

/// Paints one frame at that text size, and asks of it.
void on_a_page(ui::Stage::View view, const std::function<void(Kit&)>& ask) {
  bool asked = false;
  test::SampleApplication application([&](Kit& kit) {
    if (!std::exchange(asked, true)) ask(kit);
  });
  platform::Headless machine(application, view);
  REQUIRE(asked);
}

}  // namespace

TEST_CASE("On the demo map no name or line meets another, at any size and wherever it is zoomed to") {
  const DemoMap map;
  on_a_page({}, [&](Kit& kit) {
    for (const float side : {220.0f, 360.0f, 640.0f, 1000.0f}) {
      for (const double zoom : {1.0, 2.5, 8.0}) {
        INFO(side << " px, zoom " << zoom);
        const Rect at{0, 0, side, side * .8f};
        const auto labels = map.labels(kit, at, {.x = .05, .y = .1, .zoom = zoom}, 3, {});
        check_that_none_meet(Painter(kit), at, labels, {});
        if (zoom != 1) continue;
        CHECK(labels.size() == map.areas.size());
        CHECK(std::any_of(labels.begin(), labels.end(), [](const auto& l) { return l.area == 3; }));
      }
    }
  });
}

TEST_CASE("Every area of the demo has its name or its number on a phone's map, at every size of text") {
  DemoMap map;
  for (const float em : {16.0f, 24.0f, 32.0f}) {
    on_a_page({.text_px = em, .coarse_pointer = true}, [&](Kit& kit) {
      // What the page and the panel leave of the phone.
      for (const float phone : {320.0f, 360.0f, 375.0f, 390.0f, 412.0f}) {
        const float width = phone - 3.5f * em;
        const Rect at{0, 0, width, std::clamp(width * .8f, 16 * em, 40 * em)};
        const auto buttons = zoom_button_rects(kit, at);
        for (std::size_t turn = 0; turn < map.areas.size(); turn += 3) {
          map.turn_ranks(turn);
          for (const auto selected : {std::optional<std::size_t>{}, std::optional{turn}}) {
            INFO("a phone of " << phone << " px, text of " << em << " px, turned " << turn << ", selected "
                               << selected.has_value());
            const auto labels = map.labels(kit, at, {}, selected, buttons);
            CHECK(labels.size() == map.areas.size());
            check_that_none_meet(Painter(kit), at, labels, buttons);
          }
        }
      }
    });
  }
}

TEST_CASE("Numbers are as large as names, and smaller only where an area had none else") {
  const DemoMap map;
  const auto smallest = [&](float em, float width) {
    float letters = 1000;
    on_a_page({.text_px = em}, [&](Kit& kit) {
      for (const MapLabel& label : map.labels(kit, {0, 0, width, width * .8f}, {}, {}, {}))
        letters = std::min(letters, label.letters);
    });
    return letters;
  };
  CHECK(smallest(16, 360) == 13);
  CHECK(smallest(16, 560) == 14);
  CHECK(smallest(32, 208) < 26);
  CHECK(smallest(32, 208) >= 13);
  CHECK(smallest(16, 150) >= 11);
}

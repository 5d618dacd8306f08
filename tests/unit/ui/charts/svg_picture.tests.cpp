#include "ui/charts/svg_picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "platform/headless.hpp"
#include "report/charts/svg.hpp"
#include "tests/unit/support/sample_application.hpp"
#include "ui/charts/paint.hpp"

using namespace lagesbild;
using namespace lagesbild::ui;
using Catch::Matchers::WithinAbs;

namespace {

struct Bounds {
  float left = 1e9f, top = 1e9f, right = -1e9f, bottom = -1e9f;
};

/// Of all that is painted in the colour.
Bounds painted_in(ImDrawList* list, Colour colour) {
  Bounds bounds;
  for (const ImDrawVert& corner : list->VtxBuffer) {
    if (corner.col != packed(colour)) continue;
    bounds.left = std::min(bounds.left, corner.pos.x);
    bounds.top = std::min(bounds.top, corner.pos.y);
    bounds.right = std::max(bounds.right, corner.pos.x);
    bounds.bottom = std::max(bounds.bottom, corner.pos.y);
  }
  return bounds;
}

}  // namespace

TEST_CASE("A report's picture is painted where its SVG says, as large as there is room for") {
  report::Svg svg(200, 100);
  svg.rect(0, 0, 100, 50, "#010203");
  svg.circle(150, 75, 10, "#020304");
  svg.line(0, 100, 200, 100, "#030405", 1);
  svg.move_to(100, 0);
  svg.line_to(200, 0);
  svg.line_to(200, 50.5);
  svg.close();
  svg.fill_form("#040506", "#050607");
  svg.text(100, 90, "R & D", report::Svg::Anchor::middle, 10, "#060708");
  const std::string image = svg.take("Karta");
  Bounds rect, dot, line, form, edge, words;
  float scale = 0;
  test::SampleApplication application([&](Kit& kit) {
    svg_picture(kit, "Karta", "Bild i utskriften: Karta", image, 160);
    const Painter paint(kit);
    scale = (160 - kit.em()) / 200;
    rect = painted_in(paint.list(), {1, 2, 3});
    dot = painted_in(paint.list(), {2, 3, 4});
    line = painted_in(paint.list(), {3, 4, 5});
    form = painted_in(paint.list(), {4, 5, 6});
    edge = painted_in(paint.list(), {5, 6, 7});
    words = painted_in(paint.list(), {6, 7, 8});
  });
  platform::Headless machine(application);
  const RecordedItem* figure = machine.find(Role::figure, "Karta");
  REQUIRE(figure != nullptr);
  CHECK(figure->description == "Bild i utskriften: Karta");
  CHECK_THAT(rect.right - rect.left, WithinAbs(100 * scale, 1.5));
  CHECK_THAT(rect.bottom - rect.top, WithinAbs(50 * scale, 1.5));
  CHECK_THAT((dot.left + dot.right) / 2 - rect.left, WithinAbs(150 * scale, 1.5));
  CHECK_THAT(line.right - line.left, WithinAbs(200 * scale, 2.5));
  // Within its smoothed edge, which is wide where the corner is sharp.
  CHECK_THAT(form.left - rect.left, WithinAbs(100 * scale, 3));
  CHECK_THAT(form.bottom - rect.top, WithinAbs(50.5 * scale, 1.5));
  CHECK(edge.right >= form.right - 1.5f);
  CHECK_THAT((words.left + words.right) / 2 - rect.left, WithinAbs(100 * scale, 2));
  CHECK(words.bottom < line.top + 1);
}

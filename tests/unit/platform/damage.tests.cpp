#include "platform/damage.hpp"

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <vector>

#include "imgui.h"
#include "platform/headless.hpp"
#include "tests/unit/support/sample_application.hpp"

namespace lagesbild::platform {
namespace {

// A page with one square that can be moved and coloured.
struct Square {
  float x = 300;
  ImU32 colour = IM_COL32(200, 0, 0, 255);
  test::SampleApplication application{[this](ui::Kit& kit) {
    kit.heading(1, "Karta");
    ImGui::GetWindowDrawList()->AddRectFilled({x, 300}, {x + 20, 320}, colour);
  }};
  Headless page{application, {.width = 1000, .height = 700}};

  ImDrawData& data() {
    page.settle();
    return *page.stage().draw_data();
  }
};

bool holds(const PixelRect& rect, int x, int y) {
  return x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
}

}  // namespace

TEST_CASE("The first frame is new from edge to edge, an equal one not at all") {
  Square square;
  Damage damage;
  CHECK(damage.find(square.data(), 1000, 700) == std::vector<PixelRect>{{0, 0, 1000, 700}});
  CHECK(damage.find(square.data(), 1000, 700).empty());
  CHECK(damage.find(square.data(), 1001, 700) == std::vector<PixelRect>{{0, 0, 1001, 700}});
  damage.forget();
  CHECK(damage.find(square.data(), 1001, 700).size() == 1);
}

TEST_CASE("A circle has more corners where a pixel of the page is many of the screen's") {
  const auto corners = [](float ratio) {
    test::SampleApplication application{[](ui::Kit&) {
      ImGui::GetWindowDrawList()->AddCircle({300, 300}, 8, IM_COL32(200, 0, 0, 255), 0, 1.5f);
    }};
    Headless page{application, {.width = 1000, .height = 700, .pixel_ratio = ratio}};
    page.settle();
    return page.stage().draw_data()->TotalVtxCount;
  };
  CHECK(corners(4) >= corners(1) * 3 / 2);
  CHECK(corners(0.5f) == corners(1));
}

TEST_CASE("What changed lies within the rectangles, and they are small") {
  Square square;
  Damage damage;
  damage.find(square.data(), 1000, 700);
  SECTION("another colour") {
    square.colour = IM_COL32(0, 0, 200, 255);
    const std::vector<PixelRect> rects = damage.find(square.data(), 1000, 700);
    REQUIRE(rects.size() == 1);
    CHECK(holds(rects[0], 300, 300));
    CHECK(holds(rects[0], 319, 319));
    CHECK(rects[0].width * rects[0].height <= 4 * 64 * 64);
  }
  SECTION("another place: both the old and the new one") {
    square.x = 800;
    const std::vector<PixelRect> rects = damage.find(square.data(), 1000, 700);
    REQUIRE(rects.size() == 2);
    CHECK(holds(rects[0], 310, 310));
    CHECK(holds(rects[1], 810, 310));
  }
}

TEST_CASE("Clipped draw data have what touches the rectangle, and are whole again afterwards") {
  Square square;
  ImDrawData& data = square.data();
  const auto count = [&data] {
    int sum = 0;
    for (const ImDrawList* list : data.CmdLists)
      for (const ImDrawCmd& command : list->CmdBuffer) sum += static_cast<int>(command.ElemCount);
    return sum;
  };
  const int before = count();
  {
    const ClippedDrawData clipped(data, {290, 290, 40, 40});
    // The page's background and the square.
    CHECK(count() == 12);
    for (const ImDrawList* list : data.CmdLists)
      for (const ImDrawCmd& command : list->CmdBuffer) CHECK(command.ClipRect.z <= 330);
  }
  CHECK(count() == before);
}

}  // namespace lagesbild::platform

#include "platform/software_paint.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <vector>

#include "imgui.h"
#include "ui/kit/stage.hpp"

using namespace lagesbild;

namespace {

constexpr int across = 60;
constexpr int down = 40;

/// What Dear ImGui draws over all else, painted at so many pixels a length of one.
struct Painted {
  std::vector<std::uint8_t> bytes;
  int width;

  Painted(const std::function<void(ImDrawList&)>& draw, float ratio = 1) {
    ui::Stage stage;
    stage.frame({}, [&](ui::Kit&) { draw(*ImGui::GetForegroundDrawList()); },
                {.width = across, .height = down, .pixel_ratio = ratio});
    width = static_cast<int>(across * ratio);
    const int height = static_cast<int>(down * ratio);
    bytes.assign(static_cast<std::size_t>(4 * width * height), 255);
    platform::paint_in_software({bytes, width, height}, *stage.draw_data());
  }
  int red(int x, int y) const { return bytes[static_cast<std::size_t>(4 * (y * width + x))]; }
  /// As it were ink on white, in whole pixels.
  double ink() const {
    double sum = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 4) sum += (255 - bytes[at]) / 255.0;
    return sum;
  }
};

constexpr ImU32 black = IM_COL32(0, 0, 0, 255);

double ink(const std::function<void(ImDrawList&)>& draw, float ratio = 1) {
  const auto on_white = [&](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {across, down}, IM_COL32_WHITE);
    draw(list);
  };
  return Painted(on_white, ratio).ink();
}

}  // namespace

TEST_CASE("shapes have as much ink as their area, whole pixels or not", "[platform]") {
  CHECK(ink([](ImDrawList& list) { list.AddRectFilled({3, 4}, {13, 9}, black); }) == 50);
  CHECK(std::abs(ink([](ImDrawList& list) { list.AddCircleFilled({30, 20}, 12, black); }) - 452) < 14);
  CHECK(std::abs(ink([](ImDrawList& list) { list.AddLine({5, 5}, {45, 30}, black, 2); }) - 94) < 5);
  CHECK(std::abs(ink([](ImDrawList& list) {
                   list.AddTriangleFilled({4, 4}, {50, 7}, {20, 36}, black);
                 }) -
                 712) < 10);
  CHECK(std::abs(ink([](ImDrawList& list) {
                   list.AddRectFilled({3, 4}, {13, 9}, IM_COL32(0, 0, 0, 128));
                 }) -
                 25) < 0.2);
}

TEST_CASE("letters are as dark at every pixel ratio", "[platform]") {
  const auto word = [](ImDrawList& list) { list.AddText({4, 8}, black, "Ålder"); };
  const double once = ink(word);
  CHECK(once > 30);
  for (const float ratio : {1.25f, 1.5f, 2.0f, 3.0f}) {
    INFO(ratio);
    CHECK(std::abs(ink(word, ratio) / (ratio * ratio) - once) < 0.15 * once);
  }
}

TEST_CASE("nothing is painted outside the clip box", "[platform]") {
  const Painted painted([](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {across, down}, IM_COL32_WHITE);
    list.PushClipRect({10, 10}, {20, 20});
    list.AddRectFilled({0, 0}, {across, down}, black);
    list.AddCircleFilled({10, 10}, 30, black);
    list.PopClipRect();
  });
  CHECK(painted.ink() == 100);
  CHECK(painted.red(10, 10) == 0);
  CHECK(painted.red(9, 10) == 255);
}

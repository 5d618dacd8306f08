#include "platform/triangle_paint.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <vector>

using namespace lagesbild::platform;

namespace {

constexpr int across = 20;
constexpr int down = 16;
constexpr PixelBox everywhere{0, 0, across, down};
constexpr PixelColour black{0, 0, 0, 255};
constexpr PixelColour half_black{0, 0, 0, 128};

struct Drawing {
  std::vector<std::uint8_t> bytes = std::vector<std::uint8_t>(across * down * 4, 200);

  PixelView view() { return {bytes, across, down}; }
  int red(int x, int y) const { return bytes[static_cast<std::size_t>(4 * (y * across + x))]; }
  int changed() const {
    int count = 0;
    for (int i = 0; i < across * down; ++i) count += red(i % across, i / across) != 200 ? 1 : 0;
    return count;
  }
  void triangle(std::array<float, 6> at, PixelColour colour, PixelBox clip = everywhere) {
    paint_triangle(
        view(), clip,
        {{{at[0], at[1], 0, 0, colour}, {at[2], at[3], 0, 0, colour}, {at[4], at[5], 0, 0, colour}}});
  }
};

}  // namespace

TEST_CASE("a triangle has the pixels whose middles lie in it", "[platform]") {
  Drawing drawing;
  drawing.triangle({2, 2, 12, 2, 2, 12}, black);
  int wanted = 0;
  for (int y = 0; y < down; ++y) {
    for (int x = 0; x < across; ++x) {
      const bool inside = x >= 2 && y >= 2 && x + 0.5 + y + 0.5 < 14;
      CHECK((drawing.red(x, y) == 0) == inside);
      wanted += inside ? 1 : 0;
    }
  }
  CHECK(wanted == 45);
}

TEST_CASE("triangles that share edges paint each pixel between them once, however they lie", "[platform]") {
  // A fan round a middle that moves, half transparent: what was painted twice would be darker, what was left
  // out lighter.
  for (int step = 0; step < 40; ++step) {
    Drawing drawing;
    const float x = 5.1f + 0.23f * static_cast<float>(step), y = 3.7f + 0.19f * static_cast<float>(step);
    const std::array<std::array<float, 2>, 5> round{
        {{1, 1}, {18.3f, 0.6f}, {19, 14.2f}, {9.4f, 15.5f}, {0.8f, 13.1f}}};
    for (std::size_t i = 0; i < round.size(); ++i) {
      const auto& a = round[i];
      const auto& b = round[(i + 1) % round.size()];
      drawing.triangle(
          i % 2 == 0 ? std::array{x, y, a[0], a[1], b[0], b[1]} : std::array{b[0], b[1], a[0], a[1], x, y},
          half_black);
    }
    INFO(step);
    for (int row = 2; row < 13; ++row) {
      for (int column = 2; column < 18; ++column) CHECK(drawing.red(column, row) == 100);
    }
    for (int i = 0; i < across * down; ++i) CHECK(drawing.red(i % across, i / across) >= 100);
  }
}

TEST_CASE("colour and opacity go evenly from corner to corner, and never beyond them", "[platform]") {
  Drawing drawing;
  const PixelColour clear{0, 0, 0, 0};
  paint_triangle(drawing.view(), everywhere,
                 {{{0, 0, 0, 0, black}, {20, 0, 0, 0, clear}, {0, 16, 0, 0, black}}});
  for (int x = 0; x + 1 < across; ++x) {
    INFO(x);
    const double opacity = 1 - (x + 0.5) / across;
    if (x < 19) CHECK(std::abs(drawing.red(x, 0) - 200 * (1 - opacity)) <= 1.5);
  }
  // Narrower than what is told apart by single precision.
  Drawing narrow;
  paint_triangle(narrow.view(), everywhere,
                 {{{4, 0, 0, 0, {90, 0, 0, 255}},
                   {4.50001f, 16, 0, 0, {110, 0, 0, 255}},
                   {4.50002f, 16, 0, 0, {100, 0, 0, 255}}}});
  for (int y = 0; y < down; ++y)
    CHECK((narrow.red(4, y) == 200 || (narrow.red(4, y) >= 90 && narrow.red(4, y) <= 110)));
}

TEST_CASE("what lies outside, is nothing or is no number is not painted", "[platform]") {
  Drawing clipped;
  clipped.triangle({-500, -500, 900, -500, -500, 900}, black, {3, 4, 6, 8});
  CHECK(clipped.changed() == 12);
  Drawing far;
  far.triangle({-1e9f, -1e9f, 1e9f, -1e9f, 0, 1e9f}, black, {-50, -50, 500, 500});
  CHECK(far.changed() == across * down);
  Drawing none;
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  none.triangle({5, 5, 9, 5, 14, 5}, black);
  none.triangle({5, 5, 5, 5, 5, 5}, black);
  none.triangle({nan, nan, nan, nan, nan, nan}, black);
  none.triangle({2, 2, 12, 2, 2, 12}, {9, 9, 9, 0});
  paint_rectangle(none.view(), everywhere, 4, 4, 4, 9, black);
  paint_rectangle(none.view(), everywhere, nan, 4, 9, 9, black);
  CHECK(none.changed() == 0);
}

TEST_CASE("a rectangle has its nearest edges, and is never less than a pixel", "[platform]") {
  Drawing drawing;
  paint_rectangle(drawing.view(), everywhere, 2.4f, 3.6f, 6.6f, 5.4f, black);
  CHECK(drawing.changed() == 5);
  CHECK(drawing.red(2, 4) == 0);
  CHECK(drawing.red(6, 4) == 0);
  Drawing thin;
  paint_rectangle(thin.view(), everywhere, 0, 7.6f, 20, 7.9f, half_black);
  CHECK(thin.changed() == across);
  CHECK(thin.red(0, 8) == 100);
  Drawing large;
  paint_rectangle(large.view(), everywhere, -1e9f, -1e9f, 1e9f, 1e9f, black);
  CHECK(large.changed() == across * down);
}

TEST_CASE("a texture is painted as it lies, between its pixels what lies between them", "[platform]") {
  // Four by four, opacity by column: 0, 255, 255, 0.
  std::vector<std::uint8_t> bytes(64, 255);
  for (std::size_t y = 0; y < 4; ++y) bytes[16 * y + 3] = bytes[16 * y + 15] = 0;
  const TextureView texture{bytes, 4, 4};
  const auto paint = [&](Drawing& drawing, float x, float size) {
    const Corner a{x, 2, 0, 0, black}, b{x + size, 2, 4, 0, black}, c{x + size, 2 + size, 4, 4, black},
        d{x, 2 + size, 0, 4, black};
    paint_textured(drawing.view(), everywhere, {a, b, c}, texture);
    paint_textured(drawing.view(), everywhere, {a, c, d}, texture);
  };
  Drawing whole;
  paint(whole, 3, 4);
  CHECK(whole.changed() == 8);
  CHECK(whole.red(4, 2) == 0);
  CHECK(whole.red(3, 2) == 200);
  Drawing between;
  paint(between, 3.5f, 4);
  CHECK(std::abs(between.red(4, 3) - 100) <= 1);
  CHECK(between.red(5, 3) == 0);
  CHECK(std::abs(between.red(6, 3) - 100) <= 1);
}

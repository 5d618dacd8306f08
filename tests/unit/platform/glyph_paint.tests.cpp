#include "platform/glyph_paint.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace lagesbild::platform;

namespace {

constexpr std::array<std::uint8_t, 4> black{0, 0, 0, 255};

struct Picture {
  std::vector<std::uint8_t> bytes = std::vector<std::uint8_t>(6 * 5 * 4, 200);

  void paint(const PixelBox& clip, const PixelBox& place, std::span<const std::uint8_t> texture, int width,
             int x, int y, std::span<const std::uint8_t, 4> colour = black) {
    paint_texture({bytes, 6, 5}, clip, place, texture, width, x, y, colour);
  }
  int red(int x, int y) const { return bytes[static_cast<std::size_t>(4 * (y * 6 + x))]; }
  int changed() const {
    int count = 0;
    for (int i = 0; i < 30; ++i) count += red(i % 6, i / 6) != 200 ? 1 : 0;
    return count;
  }
};

/// White, of one opacity.
std::vector<std::uint8_t> texture(int width, int height, std::uint8_t opacity) {
  std::vector<std::uint8_t> made(static_cast<std::size_t>(4 * width * height), 255);
  for (std::size_t at = 3; at < made.size(); at += 4) made[at] = opacity;
  return made;
}

constexpr PixelBox everywhere{0, 0, 6, 5};

}  // namespace

TEST_CASE("a letter's pixels are laid over the ground in its colour, by their opacity", "[platform]") {
  for (const int opacity : {0, 1, 51, 128, 254, 255}) {
    Picture picture;
    picture.paint(everywhere, {1, 1, 3, 3}, texture(2, 2, static_cast<std::uint8_t>(opacity)), 2, 0, 0);
    const int exact = (200 * (255 - opacity) + 127) / 255;
    INFO(opacity);
    CHECK(std::abs(picture.red(1, 1) - exact) <= 1);
    CHECK(picture.changed() == (exact == 200 ? 0 : 4));
    CHECK(picture.bytes[3] == 200);
  }
}

TEST_CASE("the colour's own opacity counts as the texture's does", "[platform]") {
  Picture picture;
  constexpr std::array<std::uint8_t, 4> half{100, 0, 0, 128};
  picture.paint(everywhere, {0, 0, 1, 1}, texture(1, 1, 255), 1, 0, 0, half);
  CHECK(picture.red(0, 0) == 150);
}

TEST_CASE("each pixel comes from its place in the texture", "[platform]") {
  auto marked = texture(4, 4, 0);
  marked[4 * (2 * 4 + 3) + 3] = 255;
  Picture picture;
  picture.paint(everywhere, {1, 1, 4, 4}, marked, 4, 1, 1);
  CHECK(picture.changed() == 1);
  CHECK(picture.red(3, 2) == 0);
}

TEST_CASE("nothing is painted outside the clip box, the picture or the texture", "[platform]") {
  const auto opaque = texture(4, 4, 255);
  Picture clipped;
  clipped.paint({2, 2, 4, 3}, {0, 0, 4, 4}, opaque, 4, 0, 0);
  CHECK(clipped.changed() == 2);
  for (const PixelBox place : {PixelBox{-3, -3, 1, 1}, PixelBox{5, 4, 9, 8}}) {
    Picture corner;
    corner.paint({-9, -9, 99, 99}, place, opaque, 4, 0, 0);
    CHECK(corner.changed() == 1);
  }
  Picture short_of;
  short_of.paint(everywhere, {0, 0, 6, 5}, opaque, 4, 2, 3);
  CHECK(short_of.changed() == 2);
  Picture none;
  none.paint(everywhere, {0, 0, 6, 5}, {}, 0, 0, 0);
  CHECK(none.changed() == 0);
}

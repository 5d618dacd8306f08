#include "platform/glyph_paint.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lagesbild::platform {
namespace {

/// a · b / 255, rounded, of whole numbers 0–255.
constexpr unsigned times(unsigned a, unsigned b) {
  const unsigned product = a * b + 128;
  return (product + (product >> 8)) >> 8;
}

void lay_over(std::span<std::uint8_t, 4> ground, std::span<const std::uint8_t, 4> texel,
              std::span<const std::uint8_t, 4> colour) {
  const unsigned opacity = times(texel[3], colour[3]);
  if (opacity == 0) return;
  for (std::size_t channel = 0; channel < 3; ++channel) {
    const unsigned over = times(texel[channel], colour[channel]);
    ground[channel] = static_cast<std::uint8_t>(times(over, opacity) + times(ground[channel], 255 - opacity));
  }
}

std::size_t byte_of(int x, int y, int width) {
  return 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
}

}  // namespace

[[gnu::noinline]] void paint_texture(const PixelView& picture, const PixelBox& clip, const PixelBox& place,
                                     std::span<const std::uint8_t> texture, int texture_width, int texture_x,
                                     int texture_y, std::span<const std::uint8_t, 4> colour) {
  if (texture_width <= 0) return;
  const int texture_height = static_cast<int>(texture.size() / 4) / texture_width;
  const int left = std::max({place.left, clip.left, 0, place.left - texture_x});
  const int top = std::max({place.top, clip.top, 0, place.top - texture_y});
  const int right =
      std::min({place.right, clip.right, picture.width, place.left - texture_x + texture_width});
  const int bottom =
      std::min({place.bottom, clip.bottom, picture.height, place.top - texture_y + texture_height});
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const std::size_t from = byte_of(x - place.left + texture_x, y - place.top + texture_y, texture_width);
      lay_over(picture.bytes.subspan(byte_of(x, y, picture.width)).first<4>(),
               texture.subspan(from).first<4>(), colour);
    }
  }
}

}  // namespace lagesbild::platform

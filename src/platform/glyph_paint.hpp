#pragma once

#include <cstdint>
#include <span>

namespace lagesbild::platform {

/// A picture in memory, 8 bits each of red, green, blue and opacity a pixel, in this order of bytes.
struct PixelView {
  std::span<std::uint8_t> bytes;  ///< [(y · width + x) · 4 + channel]
  int width = 0;
  int height = 0;
};

/// Left and top belong to it, right and bottom no more.
struct PixelBox {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

/// Lays a texture's pixels from (texture_x, texture_y) on, times a colour, over what the picture holds, pixel
/// on pixel: "over" of Porter and Duff on an opaque ground, rounded to the nearest of 255 steps. What lies
/// outside the clip box, the picture or the texture is left out. This is what a letter is; SDL's software
/// renderer scales each by a surface of its own, at ten times the cost.
void paint_texture(const PixelView& picture, const PixelBox& clip, const PixelBox& place,
                   std::span<const std::uint8_t> texture, int texture_width, int texture_x, int texture_y,
                   std::span<const std::uint8_t, 4> colour);

}  // namespace lagesbild::platform

#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "platform/glyph_paint.hpp"

namespace lagesbild::platform {

/// As Dear ImGui has them: 8 bits each of red, green, blue and opacity, in this order of bytes.
using PixelColour = std::array<std::uint8_t, 4>;

/// In pixels of the picture; what is at (0.5, 0.5) is the middle of its first pixel.
struct Corner {
  float x = 0;
  float y = 0;
  float u = 0;  ///< in pixels of the texture, where there is one
  float v = 0;
  PixelColour colour{};
};

struct TextureView {
  std::span<const std::uint8_t> bytes;
  int width = 0;
  int height = 0;
};

/// Lays a triangle over an opaque picture: those pixels whose middle lies in it, so that two triangles with
/// an edge in common paint each pixel once. Colours go from corner to corner.
void paint_triangle(const PixelView& picture, const PixelBox& clip, const std::array<Corner, 3>& corners);

/// The same of what a texture holds, times the colours; between the texture's pixels what lies between them.
void paint_textured(const PixelView& picture, const PixelBox& clip, const std::array<Corner, 3>& corners,
                    const TextureView& texture);

/// A rectangle of one colour, from its nearest edge of a pixel to its nearest, and at least a pixel wide and
/// high.
void paint_rectangle(const PixelView& picture, const PixelBox& clip, float left, float top, float right,
                     float bottom, PixelColour colour);

}  // namespace lagesbild::platform

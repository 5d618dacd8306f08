#pragma once

#include "platform/glyph_paint.hpp"

struct ImDrawData;

namespace lagesbild::platform {

/// Paints as a graphics processor would, into memory: where a browser has none, and for tests. SDL's software
/// renderer can do it too, at several times the cost: it takes what is textured pixel by pixel, and Dear
/// ImGui textures all, plain colours too (by a white pixel of the atlas). A letter, which covers as many
/// pixels as it has in the atlas, is copied from there.
void paint_in_software(const PixelView& picture, ImDrawData& data);

}  // namespace lagesbild::platform

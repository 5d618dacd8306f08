#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/kit/record.hpp"
#include "ui/kit/theme.hpp"

namespace lagesbild::ui {

/// The interface's face, loaded into the current ImGui context. Sizes are CSS font sizes: what the browser
/// would call `font-size`, so that real text fields match the painted ones.
struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
  float line_height_ratio = 1.25f;  ///< the face's line height to its font size, what ImGui calls size

  ImFont* of(bool is_bold) const { return is_bold ? bold : regular; }
};

struct TextLook {
  ImFont* font = nullptr;
  float size = 16;        ///< ImGui's, px: the line height
  std::uint32_t ink = 0;  ///< ImU32
};

inline ImU32 ink(Colour colour) {
  return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}
/// The colour with `share` (0–1) of its opacity.
ImU32 ink(Colour colour, float share);

inline ImVec2 upper_left(Rect rect) {
  return {rect.x, rect.y};
}
inline ImVec2 lower_right(Rect rect) {
  return {rect.x + rect.width, rect.y + rect.height};
}

/// The text as the lines that fit `width`, broken at spaces only ("2,1–3,8" stays whole, as does what a
/// no-break space holds together), and within a word that is wider than a line.
std::vector<std::string_view> wrapped(const TextLook& look, std::string_view text, float width);
/// The room that text takes; wraps by words at `wrap_width` where that is above 0.
ImVec2 measure(const TextLook& look, std::string_view text, float wrap_width = 0);
void paint_text(ImDrawList* list, const TextLook& look, ImVec2 at, std::string_view text,
                float wrap_width = 0);
/// The text, or as much of it as fits followed by an ellipsis.
std::string shortened(const TextLook& look, std::string_view text, float width);

void fill(ImDrawList* list, Rect rect, ImU32 colour, float rounding = 0);
/// A line within the rectangle's edge.
void outline(ImDrawList* list, Rect rect, ImU32 colour, float rounding = 0, float thickness = 1);

}  // namespace lagesbild::ui

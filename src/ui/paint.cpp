#include "ui/paint.hpp"

#include <algorithm>
#include <cmath>

namespace lagesbild::ui {

ImU32 ink(Colour colour, float share) {
  return IM_COL32(
      colour.red, colour.green, colour.blue,
      static_cast<int>(std::lround(static_cast<float>(colour.alpha) * std::clamp(share, 0.0f, 1.0f))));
}

ImVec2 measure(const TextLook& look, std::string_view text, float wrap_width) {
  if (text.empty()) return {0, look.size};
  const ImVec2 size =
      look.font->CalcTextSizeA(look.size, 1e9f, wrap_width, text.data(), text.data() + text.size());
  return {std::ceil(size.x), size.y};
}

void paint_text(ImDrawList* list, const TextLook& look, ImVec2 at, std::string_view text, float wrap_width) {
  if (text.empty()) return;
  list->AddText(look.font, look.size, {std::floor(at.x), std::floor(at.y)}, look.ink, text.data(),
                text.data() + text.size(), wrap_width);
}

std::string shortened(const TextLook& look, std::string_view text, float width) {
  if (measure(look, text).x <= width) return std::string(text);
  constexpr std::string_view ellipsis = "…";
  const float room = width - measure(look, ellipsis).x;
  const char* rest = text.data();
  look.font->CalcTextSizeA(look.size, std::max(room, 1.0f), 0, text.data(), text.data() + text.size(), &rest);
  std::string result(text.data(), rest);
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result.append(ellipsis);
}

void fill(ImDrawList* list, Rect rect, ImU32 colour, float rounding) {
  list->AddRectFilled(upper_left(rect), lower_right(rect), colour, rounding);
}

void outline(ImDrawList* list, Rect rect, ImU32 colour, float rounding, float thickness) {
  const float inset = thickness / 2;
  list->AddRect({rect.x + inset, rect.y + inset}, {rect.x + rect.width - inset, rect.y + rect.height - inset},
                colour, rounding, 0, thickness);
}

}  // namespace lagesbild::ui

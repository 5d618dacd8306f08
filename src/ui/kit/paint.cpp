#include "ui/kit/paint.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/cut_texts.hpp"
#include "ui/kit/foreign_letters.hpp"

namespace lagesbild::ui {

ImU32 ink(Colour colour, float share) {
  return IM_COL32(
      colour.red, colour.green, colour.blue,
      static_cast<int>(std::lround(static_cast<float>(colour.alpha) * std::clamp(share, 0.0f, 1.0f))));
}

namespace {

float width_of(const TextLook& look, std::string_view text) {
  const PaintedText painted(*look.font, text);
  return look.font->CalcTextSizeA(look.size, 1e9f, 0, painted.begin(), painted.end()).x;
}

std::size_t letter_after(std::string_view text, std::size_t at) {
  do ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80);
  return at;
}

/// How many bytes of the text, whole letters, fit the width.
std::size_t fitting(const TextLook& look, std::string_view text, float width) {
  if (const PaintedText painted(*look.font, text); painted.is_same()) {
    const char* rest = text.data();
    look.font->CalcTextSizeA(look.size, width, 0, painted.begin(), painted.end(), &rest);
    return static_cast<std::size_t>(rest - text.data());
  }
  // Letters that are one picture have no width of their own.
  std::size_t count = 0;
  for (std::size_t next = letter_after(text, 0); next <= text.size(); next = letter_after(text, next)) {
    if (width_of(look, text.substr(0, next)) > width) break;
    count = next;
    if (next == text.size()) break;
  }
  return count;
}

// As many of the word's letters as fit, at least one: to its last hyphen, where it has one.
std::size_t fitting_letters(const TextLook& look, std::string_view word, float width) {
  const std::size_t count = std::max(fitting(look, word, width), letter_after(word, 0));
  if (count >= word.size()) return count;
  const std::size_t hyphen = word.substr(0, count).rfind('-');
  return hyphen == std::string_view::npos || hyphen == 0 ? count : hyphen + 1;
}

}  // namespace

std::vector<std::string_view> wrapped(const TextLook& look, std::string_view text, float width) {
  constexpr float slack = 0.5f;
  std::vector<std::string_view> lines;
  const float space = width_of(look, " ");
  std::size_t start = 0;  // of the line
  float used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t stop = std::min(text.find_first_of(" \n", at), text.size());
    std::string_view word = text.substr(at, stop - at);
    float word_width = width_of(look, word);
    if (at > start && used + space + word_width > width + slack) {
      lines.push_back(text.substr(start, at - 1 - start));
      start = at;
      used = 0;
    } else if (at > start) {
      used += space;
    }
    while (word_width > width + slack && word.size() > 1 && used == 0) {
      const std::size_t count = fitting_letters(look, word, width);
      if (count >= word.size()) break;
      lines.push_back(word.substr(0, count));
      word.remove_prefix(count);
      start += count;
      word_width = width_of(look, word);
    }
    used += word_width;
    at = stop + 1;
    if (stop < text.size() && text[stop] == '\n') {
      lines.push_back(text.substr(start, stop - start));
      start = at;
      used = 0;
    }
  }
  if (start <= text.size()) lines.push_back(text.substr(std::min(start, text.size())));
  return lines;
}

ImVec2 measure(const TextLook& look, std::string_view text, float wrap_width) {
  if (text.empty()) return {0, look.size};
  const float whole = width_of(look, text);
  if (wrap_width <= 0 || (whole <= wrap_width && text.find('\n') == std::string_view::npos))
    return {std::ceil(whole), look.size};
  ImVec2 size = {0, 0};
  for (const std::string_view line : wrapped(look, text, wrap_width)) {
    size.x = std::max(size.x, std::ceil(width_of(look, line)));
    size.y += look.size;
  }
  return size;
}

void paint_text(ImDrawList* list, const TextLook& look, ImVec2 at, std::string_view text, float wrap_width) {
  if (text.empty()) return;
  at = {std::floor(at.x), std::floor(at.y)};
  const auto paint_line = [&](std::string_view line) {
    const PaintedText painted(*look.font, line);
    if (!line.empty()) list->AddText(look.font, look.size, at, look.ink, painted.begin(), painted.end());
    at.y += look.size;
  };
  if (wrap_width <= 0) return paint_line(text);
  for (const std::string_view line : wrapped(look, text, wrap_width)) paint_line(line);
}

std::string shortened(const TextLook& look, std::string_view text, float width) {
  if (measure(look, text).x <= width) return std::string(text);
  CutTexts::note(text);
  constexpr std::string_view ellipsis = "…";
  const float room = width - measure(look, ellipsis).x;
  std::string result(text.substr(0, fitting(look, text, std::max(room, 1.0f))));
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

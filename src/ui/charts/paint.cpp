#include "ui/charts/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/foreign_letters.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {
namespace {

ImVec2 low(Rect rect) {
  return {rect.x, rect.y};
}
ImVec2 high(Rect rect) {
  return {rect.x + rect.width, rect.y + rect.height};
}

std::uint8_t channel(double value) {
  return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
}

int round_segments(float radius) {
  return std::clamp(static_cast<int>(radius * 5), 16, 64);
}

Drawing::Anchor anchor_of(Align align) {
  if (align == Align::left) return Drawing::Anchor::start;
  return align == Align::centre ? Drawing::Anchor::middle : Drawing::Anchor::end;
}

/// The length of the UTF-8 text without its last character.
std::size_t one_character_less(std::string_view text) {
  std::size_t length = text.size();
  do {
    --length;
  } while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0u) == 0x80u);
  return length;
}

}  // namespace

std::uint32_t packed(Colour colour) {
  return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

Colour faded(Colour colour, double share) {
  colour.alpha = channel(colour.alpha * share);
  return colour;
}

Colour blended(Colour a, Colour b, double share_of_b) {
  const auto mixed = [&](std::uint8_t from, std::uint8_t to) {
    return channel(from + (to - from) * share_of_b);
  };
  return {mixed(a.red, b.red), mixed(a.green, b.green), mixed(a.blue, b.blue), mixed(a.alpha, b.alpha)};
}

Painter::Painter(const Kit& kit) : Painter(kit, ImGui::GetWindowDrawList()) {}

Painter::Painter(const Kit& kit, ImDrawList* list)
    : kit_(static_cast<const ImGuiKit&>(kit)),
      theme_(kit.theme()),
      em_(kit.em()),
      list_(list),
      font_(ImGui::GetFont()),
      line_per_size_(std::clamp(ImGui::GetFontSize() / kit.em(), 1.0f, 1.5f)),
      device_pixels_(std::max(0.25f, ImGui::GetIO().DisplayFramebufferScale.x)) {}

Drawing* Painter::drawing() const {
  return kit_.drawing();
}

float Painter::snap(float position) const {
  return std::round(position * device_pixels_) / device_pixels_;
}

float Painter::hairline() const {
  return std::max(1.0f, std::round(device_pixels_)) / device_pixels_;
}

void Painter::fill(Rect rect, Colour colour, float rounding) const {
  if (rect.width <= 0 || rect.height <= 0) return;
  if (Drawing* drawing = this->drawing()) return drawing->fill_rect(rect, colour, rounding);
  list_->AddRectFilled(low(rect), high(rect), packed(colour), rounding);
}

void Painter::outline(Rect rect, Colour colour, float width, float rounding) const {
  if (Drawing* drawing = this->drawing()) return drawing->outline_rect(rect, colour, width, rounding);
  if (rounding > 0) {
    list_->AddRect(low(rect), high(rect), packed(colour), rounding, 0, width);
    return;
  }
  const float right = rect.x + rect.width - width;
  const float bottom = rect.y + rect.height - width;
  fill({rect.x, rect.y, rect.width, width}, colour);
  fill({rect.x, bottom, rect.width, width}, colour);
  fill({rect.x, rect.y + width, width, rect.height - 2 * width}, colour);
  fill({right, rect.y + width, width, rect.height - 2 * width}, colour);
}

void Painter::line(float x0, float y0, float x1, float y1, Colour colour, float width) const {
  if (Drawing* drawing = this->drawing()) return drawing->line(x0, y0, x1, y1, colour, width);
  const float whole = std::max(1.0f, std::round(width * device_pixels_)) / device_pixels_;
  if (x0 == x1) {
    fill({snap(x0 - whole / 2), snap(std::min(y0, y1)), whole, snap(std::abs(y1 - y0))}, colour);
  } else if (y0 == y1) {
    fill({snap(std::min(x0, x1)), snap(y0 - whole / 2), snap(std::abs(x1 - x0)), whole}, colour);
  } else {
    list_->AddLine({x0, y0}, {x1, y1}, packed(colour), width);
  }
}

void Painter::dashed_line(float x0, float y0, float x1, float y1, Colour colour, float dash, float gap,
                          float width) const {
  const float length = std::hypot(x1 - x0, y1 - y0);
  if (!(length > 0)) return;
  const float dx = (x1 - x0) / length;
  const float dy = (y1 - y0) / length;
  for (float at = 0; at < length; at += dash + gap) {
    const float end = std::min(at + dash, length);
    line(x0 + dx * at, y0 + dy * at, x0 + dx * end, y0 + dy * end, colour, width);
  }
}

void Painter::dot(float x, float y, float radius, Colour colour) const {
  if (Drawing* drawing = this->drawing()) return drawing->circle(x, y, radius, colour);
  list_->AddCircleFilled({x, y}, radius, packed(colour), round_segments(radius));
}

void Painter::ring(float x, float y, float radius, Colour colour, float width) const {
  if (Drawing* drawing = this->drawing()) return drawing->ring(x, y, radius, colour, width);
  list_->AddCircle({x, y}, radius, packed(colour), round_segments(radius), width);
}

void Painter::triangle(float x0, float y0, float x1, float y1, float x2, float y2, Colour colour) const {
  if (Drawing* drawing = this->drawing()) {
    drawing->move_to(x0, y0);
    drawing->line_to(x1, y1);
    drawing->line_to(x2, y2);
    drawing->close();
    return drawing->fill_form(colour);
  }
  list_->AddTriangleFilled({x0, y0}, {x1, y1}, {x2, y2}, packed(colour));
}

void Painter::polyline(std::span<const ScreenPoint> points, ScreenPoint origin, Colour colour, float width,
                       bool closed) const {
  if (points.size() < 2) return;
  if (Drawing* drawing = this->drawing()) {
    drawing->move_to(origin.x + points[0].x, origin.y + points[0].y);
    for (const ScreenPoint& point : points.subspan(1)) {
      drawing->line_to(origin.x + point.x, origin.y + point.y);
    }
    if (closed) drawing->close();
    return drawing->stroke_form(colour, width);
  }
  for (const ScreenPoint& point : points) list_->PathLineTo({origin.x + point.x, origin.y + point.y});
  list_->PathStroke(packed(colour), closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
}

void Painter::hatched(Rect rect, Colour colour, float spacing, float width) const {
  const float right = rect.x + rect.width;
  const float bottom = rect.y + rect.height;
  // On a rising line x + y is constant; the same grid everywhere, so that neighbours join.
  const float step = spacing * 1.41421356f;
  for (float sum = std::ceil((rect.x + rect.y) / step) * step; sum < right + bottom; sum += step) {
    const float x0 = std::max(rect.x, sum - bottom);
    const float x1 = std::min(right, sum - rect.y);
    if (x1 > x0) line(x0, sum - x0, x1, sum - x1, colour, width);
  }
}

float Painter::width_of(std::string_view text, float size) const {
  const PaintedText painted(*font_, text);
  return font_->CalcTextSizeA(size * line_per_size_, 1e9f, 0, painted.begin(), painted.end()).x;
}

void Painter::text(float x, float y, std::string_view text, Colour colour, float size, Align align) const {
  if (text.empty()) return;
  if (Drawing* drawing = this->drawing()) {
    return drawing->text(x, y, text, colour, size, anchor_of(align), width_of(text, size));
  }
  if (align != Align::left) x -= width_of(text, size) * (align == Align::centre ? 0.5f : 1.0f);
  const PaintedText painted(*font_, text);
  list_->AddText(font_, size * line_per_size_, {snap(x), snap(y - size * line_per_size_ / 2)}, packed(colour),
                 painted.begin(), painted.end());
}

void Painter::text_with_halo(float x, float y, std::string_view words, Colour colour, Colour halo, float size,
                             Align align) const {
  if (Drawing* drawing = this->drawing()) {
    // Of no set width: letters that are placed one by one get the halo of the next on them.
    return drawing->text(x, y, words, colour, size, anchor_of(align), 0, halo);
  }
  if (align != Align::left) x -= width_of(words, size) * (align == Align::centre ? 0.5f : 1.0f);
  constexpr std::array<std::array<float, 2>, 8> around = {
      {{-1.5f, 0}, {1.5f, 0}, {0, -1.5f}, {0, 1.5f}, {-1, -1}, {1, -1}, {-1, 1}, {1, 1}}};
  const PaintedText painted(*font_, words);
  for (const auto& [dx, dy] : around) {
    list_->AddText(font_, size * line_per_size_, {snap(x) + dx, snap(y - size * line_per_size_ / 2) + dy},
                   packed(halo), painted.begin(), painted.end());
  }
  text(x, y, words, colour, size);
}

std::string Painter::fitted(std::string_view text, float width, float size) const {
  if (width_of(text, size) <= width) return std::string(text);
  while (!text.empty()) {
    text = text.substr(0, one_character_less(text));
    std::string shortened = std::string(text) + "…";
    if (width_of(shortened, size) <= width) return shortened;
  }
  return {};
}

float Painter::size_that_fits(std::string_view text, float width, float size, float least) const {
  const float whole = width_of(text, size);
  if (whole <= width) return size;
  // Rounded down to half a pixel, so that neighbours look alike.
  return std::clamp(std::floor(2 * size * width / whole) / 2, least, size);
}

std::vector<std::string> Painter::wrapped(std::string_view text, float width, float size,
                                          int most_lines) const {
  std::vector<std::string> lines;
  std::string line;
  const std::vector<std::string_view> pieces = breakable_pieces(text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::string_view piece = pieces[i];
    std::string longer = line + std::string(piece);
    while (!longer.empty() && longer.back() == ' ') longer.pop_back();
    if (line.empty() || width_of(longer, size) <= width) {
      line += piece;
      continue;
    }
    if (static_cast<int>(lines.size()) + 1 == most_lines) {
      for (; i < pieces.size(); ++i) line += pieces[i];
      break;
    }
    lines.push_back(line);
    line = piece;
  }
  lines.push_back(line);
  for (std::string& each : lines) {
    while (!each.empty() && each.back() == ' ') each.pop_back();
    each = fitted(each, width, size);
  }
  return lines;
}

std::vector<std::string_view> breakable_pieces(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' && text[i] != '-') continue;
    pieces.push_back(text.substr(start, i + 1 - start));
    start = i + 1;
  }
  if (start < text.size()) pieces.push_back(text.substr(start));
  return pieces;
}

Colour tone_colour(const Theme& theme, Tone tone) {
  switch (tone) {
    case Tone::accent:
      return theme.accent;
    case Tone::warning:
      return theme.warning;
    case Tone::danger:
      return theme.danger;
    case Tone::good:
      return theme.good;
    case Tone::neutral:
    case Tone::synthetic:
      break;
  }
  return theme.text_muted;
}

bool pointer_over(Rect rect) {
  return ImGui::IsMouseHoveringRect(low(rect), high(rect)) &&
         ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
}

bool pointer_is_finger() {
  return ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
}

float distance_to_pointer(float x, float y) {
  const ImVec2 pointer = ImGui::GetMousePos();
  return std::hypot(pointer.x - x, pointer.y - y);
}

void show_tooltip(const Kit& kit, std::span<const std::string> lines) {
  const Painter over(kit, ImGui::GetForegroundDrawList());
  const Theme& theme = kit.theme();
  const float size = over.small();
  const float padding = kit.em() / 2;
  const float most = std::min(kit.em() * 22, kit.viewport_width() - 4 * padding);
  std::vector<std::string> rows;
  std::size_t heading_rows = 0;
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    for (std::string& row : over.wrapped(line, most, size, 6)) rows.push_back(std::move(row));
    if (heading_rows == 0) heading_rows = rows.size();
  }
  float width = 0;
  for (const std::string& row : rows) width = std::max(width, over.width_of(row, size));
  Rect box{0, 0, std::ceil(width) + 2 * padding,
           static_cast<float>(rows.size()) * over.line_height(size) + 1.5f * padding};
  const ImVec2 pointer = ImGui::GetMousePos();
  const float away = kit.em();
  box.x =
      std::clamp(pointer.x + away, padding, std::max(padding, kit.viewport_width() - box.width - padding));
  const float above = pointer.y - box.height - (pointer_is_finger() ? 2 * away : away / 2);
  const bool below =
      pointer_is_finger() ? above < padding : pointer.y + away + box.height < kit.viewport_height() - padding;
  box.y = std::max(padding, below ? pointer.y + away : above);
  over.fill(box, theme.text, 5);
  float y = box.y + 0.75f * padding + over.line_height(size) / 2;
  for (std::size_t i = 0; i < rows.size(); ++i, y += over.line_height(size)) {
    const Colour ink = i < heading_rows ? theme.surface : blended(theme.surface, theme.text, 0.12);
    over.text(box.x + padding, y, rows[i], ink, size);
  }
}

}  // namespace lagesbild::ui

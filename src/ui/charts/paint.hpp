#pragma once

// For the charts' and the map's own .cpp files: painting in CSS pixels with the theme's colours.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/kit.hpp"

struct ImDrawList;
struct ImFont;

namespace lagesbild::ui {

class Drawing;

/// A point on the screen, relative to what the caller says.
struct ScreenPoint {
  float x = 0;
  float y = 0;
};

enum class Align { left, centre, right };

class Painter {
 public:
  /// Paints into the window that ImGui is filling; valid for this frame.
  explicit Painter(const Kit& kit);
  Painter(const Kit& kit, ImDrawList* list);

  const Theme& theme() const { return theme_; }
  float em() const { return em_; }
  float small() const { return em_ * 0.875f; }  ///< text size of labels
  float line_height(float size) const { return size * 1.3f; }
  /// To the screen's own pixels, so that a line is one pixel and not two grey ones.
  float snap(float position) const;
  float hairline() const;  ///< 1 CSS px in whole device pixels
  ImDrawList* list() const { return list_; }
  /// On paper: where all that is painted goes, as vectors. On a screen null.
  Drawing* drawing() const;

  void fill(Rect rect, Colour colour, float rounding = 0) const;
  void outline(Rect rect, Colour colour, float width = 1, float rounding = 0) const;
  /// Upright and level lines are snapped, others smoothed.
  void line(float x0, float y0, float x1, float y1, Colour colour, float width = 1) const;
  void dashed_line(float x0, float y0, float x1, float y1, Colour colour, float dash, float gap,
                   float width = 1) const;
  void dot(float x, float y, float radius, Colour colour) const;
  void ring(float x, float y, float radius, Colour colour, float width) const;
  void triangle(float x0, float y0, float x1, float y1, float x2, float y2, Colour colour) const;
  /// Through the points, moved by `origin`.
  void polyline(std::span<const ScreenPoint> points, ScreenPoint origin, Colour colour, float width,
                bool closed) const;
  /// Rising lines at 45° within the rectangle.
  void hatched(Rect rect, Colour colour, float spacing, float width = 1) const;

  float width_of(std::string_view text, float size) const;
  /// `x` is the text's left edge, middle or right edge; `y` the middle of the line.
  void text(float x, float y, std::string_view text, Colour colour, float size,
            Align align = Align::left) const;
  /// With an edge of `halo` around the letters, for text over lines and fills.
  void text_with_halo(float x, float y, std::string_view text, Colour colour, Colour halo, float size,
                      Align align = Align::left) const;
  /// `size`, or as much less, down to `least`, as lets the text have room.
  float size_that_fits(std::string_view text, float width, float size, float least) const;
  /// As much of the text as fits, with "…" where it does not.
  std::string fitted(std::string_view text, float width, float size) const;
  /// On at most `most_lines` lines, broken at spaces and after hyphens; the last ends with "…" where the text
  /// goes on.
  std::vector<std::string> wrapped(std::string_view text, float width, float size, int most_lines) const;

 private:
  const ImGuiKit& kit_;
  const Theme& theme_;
  float em_;
  ImDrawList* list_;
  ImFont* font_;
  float line_per_size_;  ///< ImGui measures a font by its line, CSS by its em
  float device_pixels_;  ///< per CSS pixel
};

std::uint32_t packed(Colour colour);
Colour tone_colour(const Theme& theme, Tone tone);
Colour faded(Colour colour, double share);  ///< its alpha times `share`
Colour blended(Colour a, Colour b, double share_of_b);

/// Where text breaks: pieces that stay together, "Viby-" and "Järvafältet".
std::vector<std::string_view> breakable_pieces(std::string_view text);

/// Whether the pointer is over the rectangle and nothing else lies in between.
bool pointer_over(Rect rect);
/// What is under a finger, and below it, is not seen.
bool pointer_is_finger();
float distance_to_pointer(float x, float y);
/// Painted beside the pointer over everything; the first line is the heading.
void show_tooltip(const Kit& kit, std::span<const std::string> lines);

}  // namespace lagesbild::ui

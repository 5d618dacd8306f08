#pragma once

#include <string>
#include <string_view>

#include "ui/kit/record.hpp"
#include "ui/kit/theme.hpp"

namespace lagesbild::ui {

/// What a figure paints, as vectors: the charts' Painter writes here instead of on the screen, so that paper
/// and saved pictures are made of the same description. Positions are ImGui's screen coordinates; what lies
/// after each other in one colour becomes one element.
class Drawing {
 public:
  enum class Anchor { start, middle, end };

  explicit Drawing(Rect at) : at_(at) {}

  void fill_rect(Rect rect, Colour colour, float rounding);
  void outline_rect(Rect rect, Colour colour, float width, float rounding);
  void line(float x0, float y0, float x1, float y1, Colour colour, float width);
  void circle(float x, float y, float radius, Colour fill);
  void ring(float x, float y, float radius, Colour colour, float width);
  /// `y` is the middle of the letters; they take `width` px whatever face shows them, or with 0 what they
  /// need. A halo of alpha 0 is none.
  void text(float x, float y, std::string_view words, Colour colour, float size, Anchor anchor,
            float width = 0, Colour halo = {0, 0, 0, 0});

  // A form of several lines: begin, points, and then one of the ends.
  void move_to(float x, float y) { step('M', x, y); }
  void line_to(float x, float y) { step('L', x, y); }
  void close() { form_ += 'Z'; }
  void fill_form(Colour colour);
  void stroke_form(Colour colour, float width);

  bool empty() const { return elements_.empty() && path_.empty(); }
  float width() const { return at_.width; }
  float height() const { return at_.height; }
  /// What stands within the <svg>, moved `down` px.
  std::string elements(float down = 0) const;

 private:
  void step(char command, float x, float y);
  void add(const std::string& style, const std::string& path);
  std::string flushed() const;

  Rect at_;
  std::string elements_;
  std::string style_;  ///< of the path under way
  std::string path_;
  std::string form_;
};

/// An image of its own, with a title that is said: XML with all texts escaped, letters of the system.
std::string svg_image(float width, float height, std::string_view title, std::string_view elements);

/// "&", "<", ">" and quotation marks as XML wants them.
std::string xml_text(std::string_view text);

}  // namespace lagesbild::ui

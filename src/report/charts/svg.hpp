#pragma once

#include <string>
#include <string_view>

#include "report/sheet.hpp"

namespace lagesbild::report {

/// A picture as SVG, in px of its own; every text is escaped. Colours are "#16202b".
class Svg {
 public:
  enum class Anchor { start, middle, end };

  Svg(double width, double height) : width_(width), height_(height) {}

  void rect(double x, double y, double width, double height, std::string_view fill,
            std::string_view edge = {});
  void line(double x0, double y0, double x1, double y1, std::string_view colour, double width,
            bool dashed = false);
  void circle(double x, double y, double radius, std::string_view fill);
  /// `y` is the line that the letters stand on.
  void text(double x, double y, std::string_view words, Anchor anchor = Anchor::start, double size = 11,
            std::string_view colour = "#16202b", bool halo = false);

  // A form: points, rings closed one by one, and then its fill.
  void move_to(double x, double y) { step('M', x, y); }
  void line_to(double x, double y) { step('L', x, y); }
  void close() { form_ += 'Z'; }
  void fill_form(std::string_view fill, std::string_view edge);

  /// The image, with what it shows as its title.
  std::string take(std::string_view title) const;

 private:
  void step(char command, double x, double y);

  double width_;
  double height_;
  std::string elements_;
  std::string form_;
};

/// A mark of its own form and colour: a disc, a triangle or a square.
std::string light_svg(Light light);

}  // namespace lagesbild::report

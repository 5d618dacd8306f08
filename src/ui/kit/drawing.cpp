#include "ui/kit/drawing.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace lagesbild::ui {
namespace {

/// To a tenth of a pixel, which no printer tells from the whole number.
void append_number(std::string& out, float value) {
  const auto tenths = std::lround(value * 10);
  if (tenths < 0) out += '-';
  const auto size = tenths < 0 ? -tenths : tenths;
  out += std::to_string(size / 10);
  if (size % 10 != 0) (out += '.') += static_cast<char>('0' + size % 10);
}

std::string number(float value) {
  std::string text;
  append_number(text, value);
  return text;
}

std::string paint_attribute(const char* name, Colour colour) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), " %s=\"#%02x%02x%02x\"", name, colour.red, colour.green,
                colour.blue);
  std::string attribute = text.data();
  if (colour.alpha < 255) {
    std::snprintf(text.data(), text.size(), " %s-opacity=\"%.2f\"", name, colour.alpha / 255.0);
    attribute += text.data();
  }
  return attribute;
}

std::string fill_style(Colour colour) {
  return paint_attribute("fill", colour) + " fill-rule=\"evenodd\"";
}
std::string stroke_style(Colour colour, float width) {
  return " fill=\"none\"" + paint_attribute("stroke", colour) + " stroke-width=\"" + number(width) + "\"";
}

}  // namespace

void Drawing::add(const std::string& style, const std::string& path) {
  if (style != style_) {
    elements_ = flushed();
    path_.clear();
    style_ = style;
  }
  path_ += path;
}

std::string Drawing::flushed() const {
  return path_.empty() ? elements_ : elements_ + "<path" + style_ + " d=\"" + path_ + "\"/>";
}

void Drawing::step(char command, float x, float y) {
  form_ += command;
  append_number(form_, x - at_.x);
  form_ += ' ';
  append_number(form_, y - at_.y);
}

void Drawing::fill_form(Colour colour) {
  // Forms that overlap must not cut holes in each other.
  elements_ = flushed();
  path_.clear();
  add(fill_style(colour), form_);
  form_.clear();
}

void Drawing::stroke_form(Colour colour, float width) {
  add(stroke_style(colour, width), form_);
  form_.clear();
}

void Drawing::fill_rect(Rect rect, Colour colour, float rounding) {
  if (rounding > 0) {
    elements_ = flushed() + "<rect x=\"" + number(rect.x - at_.x) + "\" y=\"" + number(rect.y - at_.y) +
                "\" width=\"" + number(rect.width) + "\" height=\"" + number(rect.height) + "\" rx=\"" +
                number(rounding) + "\"" + paint_attribute("fill", colour) + "/>";
    path_.clear();
    return;
  }
  move_to(rect.x, rect.y);
  form_ += 'h' + number(rect.width) + 'v' + number(rect.height) + 'h' + number(-rect.width) + 'z';
  // Without the rule of forms: what is painted twice stays painted.
  add(paint_attribute("fill", colour), form_);
  form_.clear();
}

void Drawing::outline_rect(Rect rect, Colour colour, float width, float rounding) {
  elements_ = flushed() + "<rect x=\"" + number(rect.x - at_.x + width / 2) + "\" y=\"" +
              number(rect.y - at_.y + width / 2) + "\" width=\"" + number(rect.width - width) +
              "\" height=\"" + number(rect.height - width) + "\" rx=\"" + number(rounding) + "\"" +
              stroke_style(colour, width) + "/>";
  path_.clear();
}

void Drawing::line(float x0, float y0, float x1, float y1, Colour colour, float width) {
  move_to(x0, y0);
  line_to(x1, y1);
  stroke_form(colour, width);
}

void Drawing::circle(float x, float y, float radius, Colour fill) {
  elements_ = flushed() + "<circle cx=\"" + number(x - at_.x) + "\" cy=\"" + number(y - at_.y) + "\" r=\"" +
              number(radius) + "\"" + paint_attribute("fill", fill) + "/>";
  path_.clear();
}

void Drawing::ring(float x, float y, float radius, Colour colour, float width) {
  elements_ = flushed() + "<circle cx=\"" + number(x - at_.x) + "\" cy=\"" + number(y - at_.y) + "\" r=\"" +
              number(radius) + "\"" + stroke_style(colour, width) + "/>";
  path_.clear();
}

void Drawing::text(float x, float y, std::string_view words, Colour colour, float size, Anchor anchor,
                   float width, Colour halo) {
  // Half the height of capitals lifts the middle of the letters to `y`, in every common face.
  constexpr float half_capital = 0.35f;
  std::string element = flushed() + "<text x=\"" + number(x - at_.x) + "\" y=\"" +
                        number(y - at_.y + half_capital * size) + "\" font-size=\"" + number(size) + "\"" +
                        paint_attribute("fill", colour);
  if (anchor != Anchor::start) {
    element += anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
  }
  if (width > 0) element += " textLength=\"" + number(width) + "\"";
  if (halo.alpha > 0) {
    element += paint_attribute("stroke", halo) +
               " stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
  }
  elements_ = element + ">" + xml_text(words) + "</text>";
  path_.clear();
}

std::string Drawing::elements(float down) const {
  return down > 0 ? "<g transform=\"translate(0 " + number(down) + ")\">" + flushed() + "</g>" : flushed();
}

std::string svg_image(float width, float height, std::string_view title, std::string_view elements) {
  const std::string size = number(width) + "\" height=\"" + number(height);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + size + "\" viewBox=\"0 0 " +
         number(width) + " " + number(height) +
         "\" font-family=\"system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif\"><title>" +
         xml_text(title) + "</title>" + std::string(elements) + "</svg>";
}

std::string xml_text(std::string_view text) {
  std::string escaped;
  for (const char sign : text) {
    switch (sign) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        // Signs that XML cannot hold at all, whatever a file of data says.
        escaped += static_cast<unsigned char>(sign) < 0x20 && sign != '\n' && sign != '\t' ? ' ' : sign;
    }
  }
  return escaped;
}

}  // namespace lagesbild::ui

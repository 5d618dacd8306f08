#include "report/charts/svg.hpp"

#include <cmath>

#include "report/write_sheet.hpp"

namespace lagesbild::report {
namespace {

/// With one decimal at most.
std::string px(double value) {
  const auto tenths = static_cast<long long>(std::llround(value * 10));
  const long long size = tenths < 0 ? -tenths : tenths;
  std::string text = (tenths < 0 ? "-" : "") + std::to_string(size / 10);
  if (size % 10 != 0) text += "." + std::to_string(size % 10);
  return text;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

}  // namespace

void Svg::rect(double x, double y, double width, double height, std::string_view fill,
               std::string_view edge) {
  elements_ += "<rect" + attribute("x", px(x)) + attribute("y", px(y)) + attribute("width", px(width)) +
               attribute("height", px(height)) + attribute("fill", fill);
  if (!edge.empty()) elements_ += attribute("stroke", edge) + attribute("stroke-width", "0.5");
  elements_ += "/>";
}

void Svg::line(double x0, double y0, double x1, double y1, std::string_view colour, double width,
               bool dashed) {
  elements_ += "<line" + attribute("x1", px(x0)) + attribute("y1", px(y0)) + attribute("x2", px(x1)) +
               attribute("y2", px(y1)) + attribute("stroke", colour) + attribute("stroke-width", px(width));
  if (dashed) elements_ += attribute("stroke-dasharray", "3 2");
  elements_ += "/>";
}

void Svg::circle(double x, double y, double radius, std::string_view fill) {
  elements_ += "<circle" + attribute("cx", px(x)) + attribute("cy", px(y)) + attribute("r", px(radius)) +
               attribute("fill", fill) + "/>";
}

void Svg::text(double x, double y, std::string_view words, Anchor anchor, double size,
               std::string_view colour, bool halo) {
  elements_ += "<text" + attribute("x", px(x)) + attribute("y", px(y)) + attribute("font-size", px(size)) +
               attribute("fill", colour);
  if (anchor != Anchor::start) {
    elements_ += attribute("text-anchor", anchor == Anchor::middle ? "middle" : "end");
  }
  if (halo) {
    elements_ += attribute("stroke", "#ffffff") + attribute("stroke-width", "2.5") +
                 attribute("paint-order", "stroke") + attribute("stroke-linejoin", "round");
  }
  elements_ += ">" + escaped(words) + "</text>";
}

void Svg::step(char command, double x, double y) {
  form_ += command + px(x) + " " + px(y);
}

void Svg::fill_form(std::string_view fill, std::string_view edge) {
  elements_ += "<path" + attribute("d", form_) + attribute("fill", fill) + attribute("fill-rule", "evenodd") +
               attribute("stroke", edge) + attribute("stroke-width", "0.7") + "/>";
  form_.clear();
}

std::string Svg::take(std::string_view title) const {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + px(width_) + " " + px(height_) +
         "\" width=\"" + px(width_) + "\" height=\"" + px(height_) +
         "\" role=\"img\" font-family=\"system-ui, sans-serif\"><title>" + escaped(title) + "</title>" +
         elements_ + "</svg>";
}

std::string light_svg(Light light) {
  std::string form;
  switch (light) {
    case Light::green:
      form = "<circle cx=\"5\" cy=\"5\" r=\"4.5\" fill=\"#2e8b57\"/>";
      break;
    case Light::yellow:
      form = "<path d=\"M5 0.5L9.8 9.3L0.2 9.3Z\" fill=\"#e0a800\"/>";
      break;
    case Light::red:
      form = "<path d=\"M0.7 0.7H9.3V9.3H0.7Z\" fill=\"#c0322b\"/>";
      break;
  }
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" width=\"10\" height=\"10\" "
         "aria-hidden=\"true\">" +
         form + "</svg>";
}

}  // namespace lagesbild::report

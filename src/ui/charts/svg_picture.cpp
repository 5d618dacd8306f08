#include "ui/charts/svg_picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/charts/paint.hpp"
#include "ui/map/map_paint.hpp"
#include "ui/map/plane.hpp"

namespace lagesbild::ui {
namespace {

/// "-12.5" as report/charts writes it; `at` is moved behind it.
double number_at(std::string_view text, std::size_t& at) {
  const bool is_negative = at < text.size() && text[at] == '-';
  if (is_negative) ++at;
  double value = 0;
  double unit = 0;  // 0: before the point
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.' && unit == 0) {
      unit = 1;
    } else if (c >= '0' && c <= '9') {
      value = unit == 0 ? 10 * value + (c - '0') : value + (c - '0') * (unit /= 10);
    } else {
      break;
    }
  }
  return is_negative ? -value : value;
}

/// `<tag attributes>content`, the content up to the next tag.
struct SvgElement {
  std::string_view tag;
  std::string_view attributes;
  std::string_view content;

  std::string_view attribute(std::string_view name) const {
    const std::string key = " " + std::string(name) + "=\"";
    const std::size_t at = attributes.find(key);
    if (at == std::string_view::npos) return {};
    const std::string_view value = attributes.substr(at + key.size());
    return value.substr(0, value.find('"'));
  }
  float number(std::string_view name) const {
    std::size_t at = 0;
    return static_cast<float>(number_at(attribute(name), at));
  }
  std::optional<Colour> colour(std::string_view name) const {
    const std::string_view text = attribute(name);
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    unsigned value = 0;
    std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    return Colour{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U & 0xffU),
                  static_cast<std::uint8_t>(value & 0xffU)};
  }
};

std::vector<SvgElement> elements_of(std::string_view svg) {
  std::vector<SvgElement> elements;
  for (std::size_t at = svg.find('<'); at != std::string_view::npos; at = svg.find('<', at + 1)) {
    const std::size_t end = svg.find('>', at);
    if (end == std::string_view::npos) break;
    if (svg[at + 1] == '/') continue;
    const std::string_view inside = svg.substr(at + 1, end - at - 1);
    const std::size_t tag = std::min(inside.find(' '), inside.size());
    const std::size_t next = std::min(svg.find('<', end), svg.size());
    elements.push_back({inside.substr(0, tag), inside.substr(tag), svg.substr(end + 1, next - end - 1)});
  }
  return elements;
}

/// As it was before it was escaped.
std::string plain(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> names{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto name = std::find_if(names.begin(), names.end(), [&](const auto& known) {
      return text.substr(at).starts_with(known.first);
    });
    out += name == names.end() ? text[at] : name->second;
    at += name == names.end() ? 1 : name->first.size();
  }
  return out;
}

/// The rings of "M1 2L3 4Z…".
PlanePolygon rings_of(std::string_view path) {
  PlanePolygon rings;
  for (std::size_t at = 0; at < path.size();) {
    const char command = path[at++];
    if (command == 'M') rings.emplace_back();
    if ((command != 'M' && command != 'L') || rings.empty()) continue;
    MapPoint point;
    point.x = number_at(path, at);
    if (at < path.size() && path[at] == ' ') ++at;
    point.y = number_at(path, at);
    rings.back().push_back(point);
  }
  std::erase_if(rings, [](const PlaneRing& ring) { return ring.size() < 3; });
  return rings;
}

struct SvgPainter {
  const Painter& paint;
  Rect at;
  float scale;

  float x(double of) const { return x(static_cast<float>(of)); }
  float y(double of) const { return y(static_cast<float>(of)); }
  float x(float of) const { return at.x + of * scale; }
  float y(float of) const { return at.y + of * scale; }

  void rect(const SvgElement& element) const {
    const Rect box{x(element.number("x")), y(element.number("y")), element.number("width") * scale,
                   element.number("height") * scale};
    if (const auto fill = element.colour("fill")) paint.fill(box, *fill);
    if (const auto edge = element.colour("stroke")) paint.outline(box, *edge, paint.hairline());
  }
  void line(const SvgElement& element) const {
    const auto colour = element.colour("stroke");
    if (!colour) return;
    const float width = std::max(paint.hairline(), element.number("stroke-width") * scale);
    const float x0 = x(element.number("x1"));
    const float y0 = y(element.number("y1"));
    const float x1 = x(element.number("x2"));
    const float y1 = y(element.number("y2"));
    if (element.attribute("stroke-dasharray").empty()) return paint.line(x0, y0, x1, y1, *colour, width);
    paint.dashed_line(x0, y0, x1, y1, *colour, 3 * scale, 2 * scale, width);
  }
  /// Rings one beside the other, or one within another: the largest comes first in each of report/charts'
  /// forms.
  void path(const SvgElement& element) const {
    const PlanePolygon rings = rings_of(element.attribute("d"));
    if (const auto fill = element.colour("fill")) {
      std::vector<PlanePolygon> parts;
      for (const PlaneRing& ring : rings) {
        const bool is_hole = !parts.empty() && contains({parts.back().front()}, ring.front());
        if (is_hole) {
          parts.back().push_back(ring);
        } else {
          parts.push_back({ring});
        }
      }
      for (const PlanePolygon& part : parts) {
        std::vector<ScreenPoint> corners;
        for (const PlaneRing& ring : part) {
          for (const MapPoint& point : ring) corners.push_back({x(point.x), y(point.y)});
        }
        fill_triangles(paint, corners, triangulate(part), {}, *fill);
      }
    }
    const auto edge = element.colour("stroke");
    if (!edge) return;
    for (const PlaneRing& ring : rings) {
      std::vector<ScreenPoint> points;
      for (const MapPoint& point : ring)
        points.push_back({static_cast<float>(point.x) * scale, static_cast<float>(point.y) * scale});
      paint.polyline(points, {at.x, at.y}, *edge, std::max(paint.hairline(), 0.7f * scale), true);
    }
  }
  void text(const SvgElement& element) const {
    const std::string words = plain(element.content);
    const float size = element.number("font-size") * scale;
    const Colour colour = element.colour("fill").value_or(Colour{});
    const std::string_view anchor = element.attribute("text-anchor");
    const Align align = anchor == "middle" ? Align::centre : anchor == "end" ? Align::right : Align::left;
    // SVG's letters stand on the line, the painter's are about their middle.
    const float middle = y(element.number("y")) - 0.35f * size;
    if (const auto halo = element.colour("stroke"))
      return paint.text_with_halo(x(element.number("x")), middle, words, colour, *halo, size, align);
    paint.text(x(element.number("x")), middle, words, colour, size, align);
  }
};

}  // namespace

void svg_picture(Kit& kit, std::string_view name, std::string_view description, std::string_view svg,
                 float width) {
  const std::vector<SvgElement> elements = elements_of(svg);
  if (elements.empty() || !(elements.front().number("width") > 0)) return;
  const SvgElement& whole = elements.front();
  const float em = kit.em();
  const float room = width > 0 ? std::min(width, kit.available_width()) : kit.available_width();
  // Its letters are of 10 to 11 px: they are to be as large as the page's small ones, where there is room.
  const float air = 0.5f * em;
  const float natural = whole.number("width") * em / 14 + 2 * air;
  const float shown = std::min(room, natural);
  const float scale = (shown - 2 * air) / whole.number("width");
  Rect at;
  const OpenContainer figure =
      kit.figure(name, description, {}, shown, std::round(whole.number("height") * scale + 2 * air), &at);
  const Painter paint(kit);
  paint.fill(at, {255, 255, 255}, 3);
  const ImVec2 low = paint.list()->GetClipRectMin();
  const ImVec2 high = paint.list()->GetClipRectMax();
  if (at.y > high.y || at.y + at.height < low.y) return;
  const SvgPainter painter{paint, {at.x + air, at.y + air, at.width - 2 * air, at.height - 2 * air}, scale};
  for (const SvgElement& element : elements) {
    if (element.tag == "rect") painter.rect(element);
    if (element.tag == "line") painter.line(element);
    if (element.tag == "circle")
      paint.dot(painter.x(element.number("cx")), painter.y(element.number("cy")), element.number("r") * scale,
                element.colour("fill").value_or(Colour{}));
    if (element.tag == "path") painter.path(element);
    if (element.tag == "text") painter.text(element);
  }
}

}  // namespace lagesbild::ui

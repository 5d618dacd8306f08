#include "data/read/geometry.hpp"

#include <cmath>
#include <optional>

#include "data/read/sweref99tm.hpp"

namespace lagesbild::data {
namespace {

constexpr std::size_t fewest_corners = 3;

// Sweden in SWEREF 99 TM lies within these, so northing and easting can be told apart whatever their order.
constexpr double lowest_northing_m = 6.0e6;
constexpr double highest_northing_m = 7.8e6;
constexpr double lowest_easting_m = 2.0e5;
constexpr double highest_easting_m = 1.0e6;

bool is_sweref(double easting, double northing) {
  return northing >= lowest_northing_m && northing <= highest_northing_m && easting >= lowest_easting_m &&
         easting <= highest_easting_m;
}

void outside(const Node& position, const LocalText& where) {
  position.log().error(ProblemCode::bad_coordinate, [&] {
    return Finding{position.pointer(),
                   {"Koordinaten ligger utanför " + where.sv, "The coordinate is outside " + where.en},
                   {"Skriv [longitud, latitud] i grader (WGS 84), eller ange crs EPSG:3006 och meter",
                    "Write [longitude, latitude] in degrees (WGS 84), or give crs EPSG:3006 and metres"}};
  });
}

std::optional<LonLat> read_position(const Node& node, Projection projection) {
  const Json& json = node.json();
  if (!json.is_array() || json.size() < 2 || !json[0].is_number() || !json[1].is_number()) {
    node.wrong_type({"en koordinat [longitud, latitud]", "a coordinate [longitude, latitude]"});
    return std::nullopt;
  }
  const double x = json[0].get<double>();
  const double y = json[1].get<double>();
  if (projection == Projection::wgs84) {
    if (std::abs(x) <= 180 && std::abs(y) <= 90) return LonLat{x, y};
    outside(node, {"jorden (longitud −180–180, latitud −90–90)",
                   "the earth (longitude −180–180, latitude −90–90)"});
    return std::nullopt;
  }
  if (is_sweref(x, y)) return from_sweref99tm(y, x);
  if (is_sweref(y, x)) return from_sweref99tm(x, y);
  outside(node, {"Sverige i SWEREF 99 TM", "Sweden in SWEREF 99 TM"});
  return std::nullopt;
}

std::vector<Node> elements(const Node& list) {
  std::vector<Node> nodes;
  if (!list.json().is_array()) {
    list.wrong_type({"en lista [ … ]", "a list [ … ]"});
    return nodes;
  }
  for (std::size_t i = 0; i < list.json().size(); ++i) {
    nodes.emplace_back(list.json()[i], pointer_to(list.pointer(), i), list.log());
  }
  return nodes;
}

std::optional<Ring> read_ring(const Node& node, Projection projection) {
  Ring ring;
  for (const Node& position : elements(node)) {
    const auto point = read_position(position, projection);
    if (!point) return std::nullopt;
    ring.push_back(*point);
  }
  if (!node.json().is_array()) return std::nullopt;
  const bool closed = ring.size() > 1 && ring.front() == ring.back();
  if (closed) ring.pop_back();
  if (ring.size() < fewest_corners) {
    node.log().error(ProblemCode::short_ring, [&] {
      const std::string points = std::to_string(node.json().size());
      return Finding{node.pointer(),
                     {"En gräns behöver minst fyra punkter, den sista lika med den första; här är " + points,
                      "A border needs at least four points, the last like the first; here are " + points},
                     {"Rita om området", "Draw the area again"}};
    });
    return std::nullopt;
  }
  if (!closed) {
    node.log().warning(ProblemCode::open_ring, [&] {
      return Finding{node.pointer(),
                     {"Gränsen är inte sluten; den sluts till sin första punkt",
                      "The border is not closed; it is closed to its first point"},
                     {"Upprepa den första punkten sist", "Repeat the first point at the end"}};
    });
  }
  return ring;
}

void append_polygon(const Node& node, Projection projection, MultiPolygon& shape) {
  Polygon polygon;
  bool first = true;
  for (const Node& ring : elements(node)) {
    auto read = read_ring(ring, projection);
    // Without its outer border a polygon is nothing; without a hole it is only too large.
    if (!read && first) return;
    if (read) polygon.rings.push_back(std::move(*read));
    first = false;
  }
  if (!polygon.rings.empty()) shape.push_back(std::move(polygon));
}

}  // namespace

MultiPolygon read_shape(const Node& geometry, Projection projection) {
  static const std::vector<std::string> kinds{"Polygon", "MultiPolygon"};
  MultiPolygon shape;
  if (!geometry.expect_object()) return shape;
  const auto kind = geometry.choice("type", kinds, Need::required);
  const auto coordinates = geometry.get("coordinates", Need::required);
  if (!kind || !coordinates) return shape;
  if (*kind == 0) {
    append_polygon(*coordinates, projection, shape);
  } else {
    for (const Node& polygon : elements(*coordinates)) append_polygon(polygon, projection, shape);
  }
  if (shape.empty() && coordinates->json().is_array() && coordinates->json().empty()) {
    coordinates->log().error(ProblemCode::no_shape, [&] {
      return Finding{
          coordinates->pointer(),
          {"Området har ingen gräns och kan inte ritas", "The area has no border and cannot be drawn"},
          {"Lägg till områdets koordinater", "Add the area's coordinates"}};
    });
  }
  return shape;
}

}  // namespace lagesbild::data

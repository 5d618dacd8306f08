#include "data/read/geometry.hpp"

#include <optional>
#include <utility>

namespace lagesbild::data {
namespace {

constexpr std::size_t fewest_corners = 3;
constexpr int deepest_collection = 8;

class ShapeReader {
 public:
  ShapeReader(const Projection& projection, ProblemLog& log) : projection_(projection), log_(log) {}

  void read(const Node& geometry, int depth = 0) {
    static const std::vector<std::string> kinds{"Polygon", "MultiPolygon", "GeometryCollection"};
    if (!geometry.is_object()) return wrong_type(geometry, {"ett objekt { … }", "an object { … }"});
    // A collection's label points and lines are no areas, and nobody's fault.
    if (depth > 0 && is_other_kind(geometry)) return;
    const auto kind = geometry.choice("type", kinds, Need::required);
    const auto parts = geometry.get(kind == 2u ? "geometries" : "coordinates", Need::required);
    told_ = told_ || !kind || !parts;
    if (!kind || !parts) return;
    if (*kind == 0) return read_polygon(*parts);
    for (const Node& part : elements(*parts)) {
      if (*kind == 1) {
        read_polygon(part);
      } else if (depth < deepest_collection) {
        read(part, depth + 1);
      }
    }
  }

  MultiPolygon take(const Node& geometry) {
    if (shape_.empty() && !told_) {
      log_.error(ProblemCode::no_shape, [&] {
        return Finding{
            pointer_to(geometry.pointer(), geometry.has("geometries") ? "geometries" : "coordinates"),
            {"Området har ingen gräns och kan inte ritas", "The area has no border and cannot be drawn"},
            {"Lägg till områdets koordinater", "Add the area's coordinates"}};
      });
    }
    return std::move(shape_);
  }

 private:
  static bool is_other_kind(const Node& geometry) {
    const auto type = geometry.json().find("type");
    if (type == geometry.json().end() || !type->is_string()) return false;
    const std::string& name = type->get_ref<const std::string&>();
    return name == "Point" || name == "MultiPoint" || name == "LineString" || name == "MultiLineString";
  }

  void wrong_type(const Node& node, const LocalText& wanted) {
    told_ = true;
    node.wrong_type(wanted);
  }

  std::vector<Node> elements(const Node& list) {
    std::vector<Node> nodes;
    if (!list.json().is_array()) {
      wrong_type(list, {"en lista [ … ]", "a list [ … ]"});
      return nodes;
    }
    for (std::size_t i = 0; i < list.json().size(); ++i) {
      nodes.emplace_back(list.json()[i], pointer_to(list.pointer(), i), log_);
    }
    return nodes;
  }

  std::optional<LonLat> read_position(const Node& node) {
    const Json& json = node.json();
    if (!json.is_array() || json.size() < 2 || !json[0].is_number() || !json[1].is_number()) {
      wrong_type(node, {"en koordinat [longitud, latitud]", "a coordinate [longitude, latitude]"});
      return std::nullopt;
    }
    const auto place = place_of(projection_, json[0].get<double>(), json[1].get<double>());
    if (place) return place;
    told_ = true;
    log_.error(ProblemCode::bad_coordinate, [&] {
      const bool degrees = projection_.axes == Axes::degrees || projection_.axes == Axes::degrees_swapped;
      return Finding{node.pointer(),
                     {degrees ? "Koordinaten ligger utanför jorden (longitud −180–180, latitud −90–90)"
                              : "Koordinaten ligger utanför Sverige i filens koordinatsystem",
                      degrees ? "The coordinate is outside the earth (longitude −180–180, latitude −90–90)"
                              : "The coordinate is outside Sweden in the file's coordinate system"},
                     {"Skriv [longitud, latitud] i grader (WGS 84), eller ange rätt crs",
                      "Write [longitude, latitude] in degrees (WGS 84), or give the right crs"}};
    });
    return std::nullopt;
  }

  std::optional<Ring> read_ring(const Node& node) {
    Ring ring;
    if (!node.json().is_array()) {
      wrong_type(node, {"en lista [ … ]", "a list [ … ]"});
      return std::nullopt;
    }
    for (const Node& position : elements(node)) {
      const auto point = read_position(position);
      if (!point) return std::nullopt;
      ring.push_back(*point);
    }
    const bool closed = ring.size() > 1 && ring.front() == ring.back();
    if (closed) ring.pop_back();
    if (ring.size() < fewest_corners) {
      told_ = true;
      log_.error(ProblemCode::short_ring, [&] {
        const std::string points = std::to_string(node.json().size());
        return Finding{
            node.pointer(),
            {"En gräns behöver minst fyra punkter, den sista lika med den första; här är " + points,
             "A border needs at least four points, the last like the first; here are " + points},
            {"Rita om området", "Draw the area again"}};
      });
      return std::nullopt;
    }
    if (!closed) {
      log_.warning(ProblemCode::open_ring, [&] {
        return Finding{node.pointer(),
                       {"Gränsen är inte sluten; den sluts till sin första punkt",
                        "The border is not closed; it is closed to its first point"},
                       {"Upprepa den första punkten sist", "Repeat the first point at the end"}};
      });
    }
    return ring;
  }

  void read_polygon(const Node& node) {
    Polygon polygon;
    bool first = true;
    for (const Node& ring : elements(node)) {
      auto read = read_ring(ring);
      // Without its outer border a polygon is nothing; without a hole it is only too large.
      if (!read && first) return;
      if (read) polygon.rings.push_back(std::move(*read));
      first = false;
    }
    if (!polygon.rings.empty()) shape_.push_back(std::move(polygon));
  }

  const Projection& projection_;
  ProblemLog& log_;
  MultiPolygon shape_;
  bool told_ = false;  ///< why there is no shape
};

}  // namespace

MultiPolygon read_shape(const Node& geometry, const Projection& projection) {
  ShapeReader reader(projection, geometry.log());
  reader.read(geometry);
  return reader.take(geometry);
}

}  // namespace lagesbild::data

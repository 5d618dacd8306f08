#include "data/read/ground.hpp"

#include "data/json/node.hpp"
#include "data/read/area_keys.hpp"
#include "data/read/geometry.hpp"

namespace lagesbild::data {
namespace {

bool is_point(const Node& geometry) {
  const auto type = geometry.json().find("type");
  return type != geometry.json().end() && *type == "Point";
}

std::optional<LonLat> read_point(const Node& geometry, const Projection& projection) {
  const auto position = geometry.get("coordinates", Need::required);
  if (!position) return std::nullopt;
  const Json& json = position->json();
  if (!json.is_array() || json.size() < 2 || !json[0].is_number() || !json[1].is_number()) {
    position->wrong_type({"en koordinat [longitud, latitud]", "a coordinate [longitude, latitude]"});
    return std::nullopt;
  }
  const auto place = place_of(projection, json[0].get<double>(), json[1].get<double>());
  if (!place) {
    position->log().error(ProblemCode::bad_coordinate, [&] {
      return Finding{position->pointer(),
                     {"Punkten ligger inte på någon plats i filens koordinatsystem",
                      "The point is no place in the file's coordinate system"},
                     {"Skriv [longitud, latitud] i grader (WGS 84), eller ange rätt crs",
                      "Write [longitude, latitude] in degrees (WGS 84), or give the right crs"}};
    });
  }
  return place;
}

/// A form without a name is still water; a point without one says nothing.
bool is_named(const Node& properties, const GroundFeature& feature) {
  if (!feature.name.sv.empty() || !feature.point) return true;
  properties.log().error(ProblemCode::missing_key, [&] {
    return Finding{properties.pointer(),
                   {"Punkten saknar namn (name) och visas inte", "The point has no name and is not shown"},
                   {"Lägg till name", "Add name"}};
  });
  return false;
}

std::optional<GroundFeature> read_feature(const Node& node, const Projection& projection) {
  static const std::vector<std::string> kinds{"water", "neighbour", "station", "place"};
  if (!node.expect_object()) return std::nullopt;
  const auto properties = node.get("properties", Need::required);
  if (!properties || !properties->expect_object()) return std::nullopt;
  std::vector<std::string> known{"kind"};
  known.insert(known.end(), name_keys.begin(), name_keys.end());
  properties->warn_of_slips(known);
  const auto kind = properties->choice("kind", kinds, Need::required);
  const auto geometry = node.get("geometry", Need::required);
  if (!kind || !geometry || !geometry->expect_object()) return std::nullopt;
  GroundFeature feature{static_cast<GroundKind>(*kind), {}, {}, {}};
  const auto key = find_key(properties->json(), name_keys);
  if (key) feature.name = properties->local_text(*key).value_or(LocalText{});
  const bool has_form = feature.kind == GroundKind::water || feature.kind == GroundKind::neighbour;
  if (is_point(*geometry)) {
    feature.point = read_point(*geometry, projection);
    if (!feature.point || !is_named(*properties, feature)) return std::nullopt;
  } else if (has_form) {
    feature.shape = read_shape(*geometry, projection);
    if (feature.shape.empty()) return std::nullopt;
  } else {
    geometry->get("type")->wrong_type(
        {"Point: stationer och platser är punkter", "Point: stations and places are points"});
    return std::nullopt;
  }
  return feature;
}

}  // namespace

ReadGround read_ground(const Json& document, ProblemLog& log) {
  static const std::vector<std::string> kinds{"FeatureCollection"};
  const Node root(document, "", log);
  ReadGround result;
  if (!root.expect_object() || !root.choice("type", kinds, Need::required)) return result;
  const std::vector<Node> features = root.items("features", Need::required);
  const auto projection = read_projection(root, features);
  result.records = features.size();
  result.ground.note = root.local_text("note").value_or(LocalText{});
  if (!projection) return result;
  for (const Node& each : features) {
    if (auto feature = read_feature(each, *projection)) result.ground.features.push_back(std::move(*feature));
  }
  return result;
}

}  // namespace lagesbild::data

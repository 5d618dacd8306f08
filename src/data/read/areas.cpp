#include "data/read/areas.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <unordered_set>

#include "data/json/node.hpp"
#include "data/read/area_keys.hpp"
#include "data/read/geometry.hpp"

namespace lagesbild::data {
namespace {

constexpr std::size_t most_areas = std::numeric_limits<std::uint16_t>::max();

template <std::size_t n>
std::string key_in(const Node& properties, const std::array<std::string_view, n>& names) {
  return find_key(properties.json(), names).value_or(std::string(names.front()));
}

std::optional<Projection> read_projection(const Node& root) {
  const auto crs = root.get("crs");
  if (!crs) return Projection::wgs84;
  if (!crs->expect_object()) return std::nullopt;
  const auto properties = crs->get("properties", Need::required);
  const auto name =
      properties && properties->expect_object() ? properties->text("name", Need::required) : std::nullopt;
  if (!name) return std::nullopt;
  if (name->ends_with(":3006")) return Projection::sweref99tm;
  if (name->ends_with(":CRS84") || name->ends_with(":4326") || name->ends_with(":4619"))
    return Projection::wgs84;
  root.log().error(ProblemCode::unknown_crs, [&] {
    return Finding{"/crs/properties/name",
                   {"Koordinatsystemet " + *name + " kan inte läsas",
                    "The coordinate system " + *name + " cannot be read"},
                   {"Exportera kartan i WGS 84 (EPSG:4326) eller SWEREF 99 TM (EPSG:3006)",
                    "Export the map in WGS 84 (EPSG:4326) or SWEREF 99 TM (EPSG:3006)"}};
  });
  return std::nullopt;
}

/// The first number in a nested list, to see what kind of coordinates a file has.
std::optional<double> first_number(const Json& json) {
  const Json* at = &json;
  while (at->is_array() && !at->empty()) at = &at->front();
  return at->is_number() ? std::optional{at->get<double>()} : std::nullopt;
}

/// A file in metres that forgot to say so: old exports leave `crs` out.
bool looks_projected(const std::vector<Node>& features) {
  for (const Node& feature : features) {
    const auto geometry = feature.is_object() ? feature.json().find("geometry") : feature.json().end();
    if (!feature.is_object() || geometry == feature.json().end() || !geometry->is_object()) continue;
    const auto coordinates = geometry->find("coordinates");
    if (coordinates == geometry->end()) continue;
    if (const auto number = first_number(*coordinates)) return std::abs(*number) > 1e5;
  }
  return false;
}

void warn_outside_sweden(const Node& feature, const Area& area) {
  const auto is_outside = [](const LonLat& point) {
    return point.lon < 10 || point.lon > 25 || point.lat < 55 || point.lat > 70;
  };
  if (area.shape.empty() || !is_outside(area.shape.front().rings.front().front())) return;
  feature.log().warning(ProblemCode::outside_sweden, [&] {
    return Finding{pointer_to(feature.pointer(), "geometry"),
                   {"Området ligger utanför Sverige", "The area lies outside Sweden"},
                   {"Kontrollera att koordinaterna står som [longitud, latitud] och inte tvärtom",
                    "Check that the coordinates stand as [longitude, latitude] and not the other way round"}};
  });
}

std::optional<Area> read_area(const Node& feature, Projection projection) {
  if (!feature.expect_object()) return std::nullopt;
  const auto properties = feature.get("properties", Need::required);
  if (!properties || !properties->expect_object()) return std::nullopt;
  properties->warn_of_slips({"id", "name", "population", "district", "dwellings", "schematic"});
  auto id = properties->id(key_in(*properties, id_keys));
  if (!id) return std::nullopt;
  Area area;
  // Told, but no reason to lose the area: its id is a name of a kind. SCB's DeSO areas have no other.
  const bool has_code = find_key(properties->json(), code_keys).has_value();
  area.name = properties->text(key_in(*properties, name_keys), has_code ? Need::optional : Need::required)
                  .value_or(*id);
  area.id = std::move(*id);
  area.district = properties->text(key_in(*properties, district_keys)).value_or("");
  area.population = properties
                        ->number(key_in(*properties, population_keys),
                                 {0, std::numeric_limits<double>::infinity()}, Need::required)
                        .value_or(0);
  if (const auto geometry = feature.get("geometry", Need::required))
    area.shape = read_shape(*geometry, projection);
  warn_outside_sweden(feature, area);
  return area;
}

MapInfo read_map_info(const Node& root) {
  MapInfo map;
  map.schematic = root.boolean("schematic").value_or(false);
  map.note = root.local_text(root.has("note") ? "note" : "name").value_or(LocalText{});
  return map;
}

}  // namespace

Areas read_areas(const Json& document, ProblemLog& log) {
  static const std::vector<std::string> kinds{"FeatureCollection"};
  const Node root(document, "", log);
  Areas result;
  if (!root.expect_object() || !root.choice("type", kinds, Need::required)) return result;
  const std::vector<Node> features = root.items("features", Need::required);
  auto projection = read_projection(root);
  if (!projection) return result;
  if (!root.has("crs") && looks_projected(features)) {
    projection = Projection::sweref99tm;
    log.warning(ProblemCode::assumed_crs, [] {
      return Finding{
          "",
          {"Koordinaterna är i meter men koordinatsystemet är inte angivet; de läses som SWEREF 99 TM",
           "The coordinates are in metres but the coordinate system is not given; "
           "they are read as SWEREF 99 TM"},
          {"Ange crs EPSG:3006, eller exportera i WGS 84", "Give crs EPSG:3006, or export in WGS 84"}};
    });
  }
  result.map = read_map_info(root);
  result.records = features.size();
  std::unordered_set<std::string> ids;
  for (const Node& feature : features) {
    auto area = read_area(feature, *projection);
    if (!area) continue;
    if (!ids.insert(area->id).second) {
      log.error(ProblemCode::duplicate_id, [&] {
        const std::string pointer = pointer_to(feature.pointer(), "properties");
        return Finding{pointer_to(pointer, key_in(*feature.get("properties"), id_keys)),
                       {"Området " + area->id + " finns redan i filen; det senare läses inte",
                        "The area " + area->id + " is already in the file; the later one is not read"},
                       {"Slå ihop områdets delar till en MultiPolygon, eller rätta id:t",
                        "Join the area's parts to a MultiPolygon, or correct the id"}};
      });
      continue;
    }
    if (result.areas.size() < most_areas) result.areas.push_back(std::move(*area));
  }
  result.set_aside = result.records - result.areas.size();
  if (features.empty() && root.has("features")) {
    log.error(ProblemCode::no_areas, [] {
      return Finding{"/features",
                     {"Filen har inga områden", "The file has no areas"},
                     {"Lägg till minst ett område", "Add at least one area"}};
    });
  }
  return result;
}

}  // namespace lagesbild::data

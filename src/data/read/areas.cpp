#include "data/read/areas.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "data/found/municipalities.hpp"
#include "data/read/area_keys.hpp"
#include "data/read/county.hpp"
#include "data/read/geometry.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::data {
namespace {

constexpr std::size_t most_areas = std::numeric_limits<std::uint16_t>::max();

template <std::size_t n>
std::string key_in(const Node& properties, const std::array<std::string_view, n>& names) {
  return find_key(properties.json(), names).value_or(std::string(names.front()));
}

void warn_outside_sweden(const Node& feature, const Area& area) {
  if (area.shape.empty() || is_near_sweden(area.shape.front().rings.front().front())) return;
  feature.log().warning(ProblemCode::outside_sweden, [&] {
    return Finding{pointer_to(feature.pointer(), "geometry"),
                   {"Området ligger utanför Sverige", "The area lies outside Sweden"},
                   {"Kontrollera att koordinaterna står som [longitud, latitud] och inte tvärtom",
                    "Check that the coordinates stand as [longitude, latitude] and not the other way round"}};
  });
}

/// The other zones' codes by which the map would lie in the county: they have the same numbers, counted from
/// another meridian.
std::string zones_within(const Box& county, const Gauss& said, double lon) {
  std::string codes;
  for (int code = 3007; code <= 3018; ++code) {
    const double shifted = lon + sweref99(code)->meridian_deg - said.meridian_deg;
    if (shifted >= county.west && shifted <= county.east)
      codes += (codes.empty() ? "EPSG:" : ", EPSG:") + std::to_string(code);
  }
  return codes;
}

/// A map of another place than the municipality's: of another one, or in another zone than its `crs` says,
/// which no number in it tells.
void warn_outside_county(const Node& root, const std::vector<Area>& areas, const Projection& projection,
                         std::string_view municipality) {
  constexpr double margin_deg = 0.3;
  const auto county = county_box(municipality);
  const auto box = AreaBoxes(areas).all();
  if (!county || !box) return;
  const LonLat middle{(box->west + box->east) / 2, (box->south + box->north) / 2};
  if (!is_near_sweden(middle) || county->holds(middle, margin_deg)) return;
  root.log().warning(ProblemCode::outside_county, [&] {
    const bool zone = projection.axes == Axes::gauss && projection.gauss.scale == 1;
    const std::string codes = zone ? zones_within(*county, projection.gauss, middle.lon) : "";
    const std::string name(county_of(municipality));
    Finding finding{codes.empty() ? "" : "/crs",
                    {"Kartan ligger utanför " + name + ", där kommunens kod hör hemma",
                     "The map lies outside " + name + ", where the municipality's code belongs"},
                    {"Kontrollera att kartan är över rätt kommun och att crs är rätt",
                     "Check that the map is of the right municipality and that crs is right"}};
    if (!codes.empty()) {
      finding.remedy.sv += "; i länet hamnar den med " + codes;
      finding.remedy.en += "; it would lie in the county by " + codes;
    }
    return finding;
  });
}

/// What can be read of a number that is written as a text: "1 200" with any kind of space.
std::string digits_of(const std::string& text) {
  std::string digits = plain_name(text);
  std::erase(digits, ' ');
  return digits.find_first_not_of("0123456789") == std::string::npos ? digits : std::string();
}

/// Nothing, and told, where it is missing or no number: then nobody knows, which is not the same as none.
std::optional<double> read_population(const Node& properties) {
  const std::string key = key_in(properties, population_keys);
  const auto at = properties.json().find(key);
  if (at == properties.json().end() || at->is_number()) {
    return properties.number(key, {0, infinite}, Need::required);
  }
  properties.log().error(ProblemCode::wrong_type, [&] {
    const std::string digits = at->is_string() ? digits_of(at->get<std::string>()) : std::string();
    const LocalText remedy =
        digits.empty() ? LocalText{"Skriv antalet invånare som ett tal, eller 0 om ingen bor där",
                                   "Write the number of inhabitants as a number, or 0 where nobody lives"}
                       : LocalText{"Skriv " + digits + " utan citattecken och mellanslag",
                                   "Write " + digits + " without quotation marks and spaces"};
    return Finding{pointer_to(properties.pointer(), key),
                   {"Folkmängden är inget tal: " + shown(*at) + "; området får varken nivå eller plats",
                    "The population is no number: " + shown(*at) + "; the area gets neither level nor place"},
                   remedy};
  });
  return std::nullopt;
}

bool is_unlocated(const Node& feature) {
  if (!feature.is_object()) return false;
  const auto geometry = feature.json().find("geometry");
  return geometry != feature.json().end() && geometry->is_null();
}

void read_geometry(const Node& feature, const std::optional<Projection>& projection, bool is_list,
                   Area& area) {
  if (is_unlocated(feature)) {
    if (is_list) return;
    feature.log().warning(ProblemCode::no_shape, [&] {
      return Finding{pointer_to(feature.pointer(), "geometry"),
                     {"Området har ingen gräns (null); det rangordnas men kan inte ritas på kartan",
                      "The area has no border (null); it is ranked but cannot be drawn on the map"},
                     {"Lägg till områdets gräns", "Add the area's border"}};
    });
    return;
  }
  const auto node = feature.get("geometry", Need::required);
  if (node && projection) area.shape = read_shape(*node, *projection);
}

std::optional<Area> read_area(const Node& feature, const std::vector<std::string>& keys,
                              const std::optional<Projection>& projection, bool is_list,
                              std::string& pointer) {
  if (!feature.expect_object()) return std::nullopt;
  const auto properties = feature.get("properties", Need::required);
  if (!properties || !properties->expect_object()) return std::nullopt;
  properties->warn_of_slips({"id", "name", "population", "district", "dwellings", "schematic"});
  auto found = area_id(feature, *properties, keys);
  if (!found) return std::nullopt;
  pointer = std::move(found->pointer);
  Area area;
  area.id = std::move(found->id);
  // Told, but no reason to lose the area: its id is a name of a kind. SCB's DeSO areas have no other.
  const bool has_code = find_key(properties->json(), code_keys).has_value();
  area.name = properties->text(key_in(*properties, name_keys), has_code ? Need::optional : Need::required)
                  .value_or(area.id);
  area.district = properties->text(key_in(*properties, district_keys)).value_or("");
  const auto population = read_population(*properties);
  area.population = population.value_or(0);
  area.population_known = population.has_value();
  read_geometry(feature, projection, is_list, area);
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

Areas read_areas(const Json& document, std::string_view municipality,
                 const std::function<AreaIds()>& mentioned, ProblemLog& log) {
  static const std::vector<std::string> kinds{"FeatureCollection"};
  const Node root(document, "", log);
  Areas result;
  if (!root.expect_object() || !root.choice("type", kinds, Need::required)) return result;
  const std::vector<Node> features = root.items("features", Need::required);
  const auto projection = read_projection(root, features);
  const std::vector<std::string> keys = order_of_id_keys(features, mentioned, log);
  result.map = read_map_info(root);
  result.records = features.size();
  // Where no area has a border there is no map that one could be missing in.
  const bool is_list = std::all_of(features.begin(), features.end(), is_unlocated);
  AreaIds ids;
  for (const Node& feature : features) {
    std::string pointer;
    auto area = read_area(feature, keys, projection, is_list, pointer);
    if (!area) continue;
    if (!ids.insert(area->id).second) {
      log.error(ProblemCode::duplicate_id, [&] {
        return Finding{pointer,
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
  if (projection) warn_outside_county(root, result.areas, *projection, municipality);
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

#include "data/read/projection.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lagesbild::data {
namespace {

// Sweden in SWEREF 99 lies within these, so northing and easting can be told apart whatever their order. A
// local zone counts its easting from 150 000 at its own meridian, TM from 500 000 at 15 degrees.
constexpr double lowest_northing_m = 6.0e6;
constexpr double highest_northing_m = 7.8e6;
constexpr double lowest_easting_m = 2.0e5;
constexpr double highest_easting_m = 1.0e6;
constexpr double highest_zone_easting_m = 2.6e5;
// RT 90 counts its easting from 1 500 000. North of this a map may as well be Skåne in Web Mercator.
constexpr double lowest_rt90_easting_m = 1.2e6;
constexpr double highest_rt90_easting_m = 1.95e6;
constexpr double highest_plain_rt90_northing_m = 7.3e6;

constexpr std::size_t most_positions = 4096;

using Pair = std::pair<double, double>;

bool is_northing(double metres) {
  return metres >= lowest_northing_m && metres <= highest_northing_m;
}

/// Easting first, whatever the file's order.
std::optional<Pair> in_order(double x, double y) {
  if (is_northing(y) && std::abs(x) <= highest_rt90_easting_m) return Pair{x, y};
  if (is_northing(x) && std::abs(y) <= highest_rt90_easting_m) return Pair{y, x};
  return std::nullopt;
}

void add_positions(const Json& json, std::vector<Pair>& positions) {
  if (positions.size() >= most_positions) return;
  if (json.is_object()) {
    for (const char* key : {"coordinates", "geometries", "geometry"}) {
      if (const auto found = json.find(key); found != json.end()) add_positions(*found, positions);
    }
  }
  if (!json.is_array()) return;
  if (json.size() >= 2 && json[0].is_number() && json[1].is_number()) {
    positions.emplace_back(json[0].get<double>(), json[1].get<double>());
    return;
  }
  for (const Json& element : json) add_positions(element, positions);
}

/// What all positions plainly are, or that they are not plain.
enum class Look { unclear, degrees, degrees_swapped, sweref99tm, local_zone, rt90, web_mercator };

Look look_of(const std::vector<Pair>& positions) {
  const auto all = [&](auto is) { return std::all_of(positions.begin(), positions.end(), is); };
  const auto easting_within = [](double low, double high) {
    return [=](const Pair& at) {
      const auto ordered = in_order(at.first, at.second);
      return ordered && ordered->first >= low && ordered->first <= high;
    };
  };
  if (positions.empty()) return Look::unclear;
  if (all([](const Pair& at) { return is_near_sweden({at.first, at.second}); })) return Look::degrees;
  if (all([](const Pair& at) { return is_near_sweden({at.second, at.first}); })) return Look::degrees_swapped;
  // Between the two either could be meant.
  if (all(easting_within(highest_zone_easting_m, highest_easting_m))) return Look::sweref99tm;
  if (all(easting_within(0, lowest_easting_m))) return Look::local_zone;
  const bool is_plain =
      all([](const Pair& at) { return std::max(at.first, at.second) < highest_plain_rt90_northing_m; });
  if (is_plain && all(easting_within(lowest_rt90_easting_m, highest_rt90_easting_m))) return Look::rt90;
  const auto is_mercator = [](const Pair& at) {
    return at.second > highest_northing_m && is_near_sweden(from_web_mercator(at.first, at.second));
  };
  return all(is_mercator) ? Look::web_mercator : Look::unclear;
}

/// What `crs` says: an EPSG code; 0 when it is not understood; 4326 for GeoJSON's own.
int code_of(std::string name) {
  for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (name.find("CRS84") != std::string::npos) return 4326;
  const std::size_t digits = name.find_last_not_of("0123456789") + 1;
  if (name.find("EPSG") != std::string::npos && name.size() > digits && name.size() - digits <= 6) {
    return std::stoi(name.substr(digits));
  }
  std::erase_if(name, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  if (name == "SWEREF99TM") return 3006;
  if (name == "RT90" || name.starts_with("RT902.5GONV") || name.starts_with("RT9025GONV"))
    return rt90_national;
  constexpr int zones[]{1200, 1330, 1500, 1630, 1800, 1415, 1545, 1715, 1845, 2015, 2145, 2315};
  for (int zone = 0; zone < 12; ++zone) {
    if (name == "SWEREF99" + std::to_string(zones[zone])) return 3007 + zone;
  }
  return 0;
}

std::optional<Projection> projection_of(int code) {
  if (const auto gauss = sweref99(code)) return Projection{Axes::gauss, *gauss};
  if (const auto gauss = rt90(code)) return Projection{Axes::gauss, *gauss};
  if (code == 3857 || code == 900913 || code == 102100) return Projection{Axes::web_mercator, {}};
  if (code == 4326 || code == 4619 || code == 4258 || code == 4979) return Projection{};
  return std::nullopt;
}

Projection projection_of(Look look) {
  switch (look) {
    case Look::degrees_swapped:
      return {Axes::degrees_swapped, {}};
    case Look::sweref99tm:
      return {Axes::gauss, {}};
    case Look::rt90:
      return {Axes::gauss, *rt90(rt90_national)};
    case Look::web_mercator:
      return {Axes::web_mercator, {}};
    default:
      return {};
  }
}

/// Whether coordinates that look so can be in the projection.
bool agree(const Projection& projection, Look look) {
  switch (look) {
    case Look::unclear:
      return true;
    case Look::degrees:
      return projection.axes == Axes::degrees;
    case Look::sweref99tm:
      return projection.axes == Axes::gauss && projection.gauss.scale < 1;
    case Look::local_zone:
      return projection.axes == Axes::gauss && projection.gauss.scale == 1;
    case Look::rt90:
      return projection.axes == Axes::gauss && projection.gauss.scale > 1;
    case Look::web_mercator:
      return projection.axes == Axes::web_mercator;
    case Look::degrees_swapped:
      break;
  }
  return false;
}

LocalText words_for(Look look) {
  switch (look) {
    case Look::degrees_swapped:
      return {"grader med latituden först", "degrees with the latitude first"};
    case Look::sweref99tm:
      return {"meter i SWEREF 99 TM", "metres in SWEREF 99 TM"};
    case Look::rt90:
      return {"meter i RT 90 2,5 gon V", "metres in RT 90 2.5 gon V"};
    case Look::web_mercator:
      return {"meter i Web Mercator", "metres in Web Mercator"};
    default:
      return {"grader", "degrees"};
  }
}

struct SaidCrs {
  int code = 4326;
  std::string name;  ///< "" where the file says nothing
  std::string pointer;
};

SaidCrs what_is_said(const Node& root) {
  const auto crs = root.get("crs");
  if (!crs) return {};
  const auto properties = crs->is_object() ? crs->get("properties") : std::nullopt;
  const auto name = properties && properties->is_object() ? properties->get("name") : std::nullopt;
  const auto code = properties && properties->is_object() ? properties->get("code") : std::nullopt;
  if (name && name->json().is_string()) {
    const std::string& text = name->json().get_ref<const std::string&>();
    return {code_of(text), text, name->pointer()};
  }
  if (code && code->json().is_number_integer()) {
    return {code->json().get<int>(), "EPSG:" + shown(code->json()), code->pointer()};
  }
  return {0, shown(crs->json()), crs->pointer()};
}

void tell_assumed(const SaidCrs& said, Look look, ProblemLog& log) {
  log.warning(ProblemCode::assumed_crs, [&] {
    const LocalText found = words_for(look);
    const bool silent = said.name.empty();
    const std::string sv = silent ? "Inget koordinatsystem är angivet" : "crs säger " + said.name;
    const std::string en = silent ? "No coordinate system is given" : "crs says " + said.name;
    return Finding{said.pointer,
                   {sv + " men koordinaterna är " + found.sv + "; de läses så",
                    en + " but the coordinates are " + found.en + "; they are read so"},
                   {"Rätta crs, eller exportera kartan i WGS 84 (EPSG:4326)",
                    "Correct crs, or export the map in WGS 84 (EPSG:4326)"}};
  });
}

void tell_unknown(const SaidCrs& said, Look look, ProblemLog& log) {
  log.error(ProblemCode::unknown_crs, [&] {
    const LocalText remedy{
        "Exportera kartan i WGS 84 (EPSG:4326), eller i SWEREF 99 (EPSG:3006–3018) med rätt crs",
        "Export the map in WGS 84 (EPSG:4326), or in SWEREF 99 (EPSG:3006–3018) with the right crs"};
    if (look == Look::local_zone) {
      return Finding{said.pointer,
                     {"Koordinaterna är meter i en lokal zon av SWEREF 99, men inte vilken; "
                      "områdena rangordnas utan karta",
                      "The coordinates are metres in a local zone of SWEREF 99, but not which; "
                      "the areas are ranked without a map"},
                     {"Ange zonen i crs, som EPSG:3011 för SWEREF 99 18 00",
                      "Give the zone in crs, like EPSG:3011 for SWEREF 99 18 00"}};
    }
    return Finding{
        said.pointer,
        {"Koordinatsystemet " + said.name + " kan inte läsas; områdena rangordnas utan karta",
         "The coordinate system " + said.name + " cannot be read; the areas are ranked without a map"},
        remedy};
  });
}

}  // namespace

bool is_near_sweden(const LonLat& place) {
  return place.lon >= 10 && place.lon <= 25 && place.lat >= 55 && place.lat <= 70;
}

std::optional<LonLat> place_of(const Projection& projection, double x, double y) {
  switch (projection.axes) {
    case Axes::degrees_swapped:
      std::swap(x, y);
      [[fallthrough]];
    case Axes::degrees:
      return std::abs(x) <= 180 && std::abs(y) <= 90 ? std::optional(LonLat{x, y}) : std::nullopt;
    case Axes::web_mercator: {
      constexpr double half_the_world_m = 2.1e7;
      if (std::abs(x) > half_the_world_m || std::abs(y) > half_the_world_m) return std::nullopt;
      return from_web_mercator(x, y);
    }
    case Axes::gauss: {
      const auto ordered = in_order(x, y);
      if (!ordered) return std::nullopt;
      const LonLat place = from_gauss(projection.gauss, ordered->second, ordered->first);
      return is_near_sweden(place) ? std::optional(place) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<Projection> read_projection(const Node& root, const std::vector<Node>& features) {
  std::vector<Pair> positions;
  for (const Node& feature : features) add_positions(feature.json(), positions);
  const Look look = look_of(positions);
  const SaidCrs said = what_is_said(root);
  const auto declared = projection_of(said.code);
  if (declared && agree(*declared, look)) return declared;
  if (look == Look::local_zone || look == Look::unclear) {
    tell_unknown(said, look, root.log());
    return std::nullopt;
  }
  tell_assumed(said, look, root.log());
  return projection_of(look);
}

}  // namespace lagesbild::data

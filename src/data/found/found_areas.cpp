#include "data/found/found_areas.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "data/documents/records.hpp"
#include "data/found/ids.hpp"
#include "data/found/municipalities.hpp"
#include "data/json/json.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/splice.hpp"
#include "data/read/area_keys.hpp"
#include "data/read/areas.hpp"

namespace lagesbild::data {
namespace {

Problem problem_of(std::string file, ProblemCode code, LocalText what, LocalText remedy) {
  return {Severity::error, std::move(file), "/areas", std::move(what), std::move(remedy), code};
}

/// As the program will read it, and tell where the map is of another place than the municipality.
void read_into(FoundAreas& found, std::string_view path, const Json& document,
               std::string_view municipality) {
  ProblemLog log(3);
  log.begin_file(std::string(path));
  found.areas = read_areas(
                    document, municipality, [] { return AreaIds{}; }, log)
                    .areas;
  log.end_file();
  found.problems.insert(found.problems.end(), log.problems().begin(), log.problems().end());
}

// [SECTION] A list

std::string inhabitants(double population) {
  return std::to_string(static_cast<long long>(population));
}

void report_missing(Problems& problems, const AreaList& list) {
  for (const ListedArea& area : list.areas) {
    if (area.population || area.name.empty()) continue;
    const std::string line = std::to_string(area.line);
    problems.push_back(problem_of(
        {}, ProblemCode::missing_key,
        {"Rad " + line + ": antalet invånare i " + area.name + " saknas",
         "Line " + line + ": the number of inhabitants of " + area.name + " is missing"},
        {"Skriv namn; antal, till exempel Norr; 4200", "Write name; number, for instance Norr; 4200"}));
  }
}

// [SECTION] A file

/// A feature of a file, with what tells whether it is wanted.
struct Feature {
  std::string_view raw;
  std::string id;
  std::string name;
  std::string municipality;  ///< its code, or ""
  bool has_population = false;
  std::optional<JsonView> properties;
};

std::string text_under(const Json& properties, const std::optional<std::string>& key) {
  if (!key) return {};
  const Json& value = properties.at(*key);
  if (value.is_string()) return value.get<std::string>();
  return value.is_number_integer() ? value.dump() : std::string{};
}

constexpr std::array<std::string_view, 4> municipality_keys{"kommunkod", "kommun_kod", "kommun", "kommunk"};

bool is_municipality_code(std::string_view text) {
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Feature feature_of(const JsonView& element) {
  Feature feature;
  feature.raw = element.raw();
  feature.properties = record_of(FileKind::areas, element);
  if (!feature.properties) return feature;
  const Parsed parsed = parse_json("", feature.properties->raw());
  if (!parsed.value) return feature;
  const Json& properties = *parsed.value;
  feature.id = text_under(properties, find_key(properties, id_keys));
  feature.name = text_under(properties, find_key(properties, name_keys));
  const auto population = find_key(properties, population_keys);
  feature.has_population = population && properties.at(*population).is_number();
  feature.municipality = text_under(properties, find_key(properties, municipality_keys));
  constexpr std::size_t digits = 4;
  if (!is_municipality_code(feature.municipality)) {
    const bool is_code =
        find_key(properties, code_keys).has_value() ||
        (feature.id.size() > digits && feature.id[digits] >= 'A' && feature.id[digits] <= 'Z');
    feature.municipality = is_code ? feature.id.substr(0, digits) : std::string{};
    if (!is_municipality_code(feature.municipality)) feature.municipality.clear();
  }
  return feature;
}

const ListedArea* listed_as(const AreaList& list, const Feature& feature) {
  const auto found = std::find_if(list.areas.begin(), list.areas.end(), [&](const ListedArea& area) {
    return area.code.empty() ? area.name == feature.name || area.name == feature.id : area.code == feature.id;
  });
  return found == list.areas.end() ? nullptr : &*found;
}

/// The feature with the inhabitants of the list, where it names the area. Where nobody says how many, which
/// has been told, there are none: the rest of the area can be read then.
std::string with_inhabitants(const Feature& feature, const AreaList& list) {
  if (!feature.properties) return std::string(feature.raw);
  const ListedArea* listed = listed_as(list, feature);
  const bool is_listed = listed && listed->population;
  if (!is_listed && feature.has_population) return std::string(feature.raw);
  const std::string raw(feature.raw);
  const auto properties = record_of(FileKind::areas, JsonView(raw));
  return spliced(raw,
                 {set_member(*properties, "population", inhabitants(is_listed ? *listed->population : 0))});
}

void report_without(FoundAreas& found, std::string_view path, const std::vector<Feature>& features,
                    const AreaList& list) {
  std::size_t without = 0;
  std::string names;
  constexpr std::size_t named = 5;
  for (const Feature& feature : features) {
    const ListedArea* listed = listed_as(list, feature);
    if (feature.has_population || (listed && listed->population)) continue;
    if (++without > named) continue;
    names += (names.empty() ? "" : ", ") + (feature.name.empty() ? feature.id : feature.name);
  }
  if (without == 0) return;
  const std::string number = std::to_string(without);
  if (without > named) names += " …";
  found.problems.push_back(
      problem_of(std::string(path), ProblemCode::missing_key,
                 {"Antalet invånare saknas för " + number + " områden: " + names,
                  "The number of inhabitants is missing for " + number + " areas: " + names},
                 {"Skriv in dem i listan, en rad per område: namn eller kod; antal invånare",
                  "Write them in the list, a line an area: name or code; number of inhabitants"}));
}

/// The list's areas that the file does not have: a name that is written in another way gives nobody its
/// inhabitants.
void report_unknown(FoundAreas& found, const std::vector<Feature>& features, const AreaList& list) {
  for (const ListedArea& area : list.areas) {
    const bool is_there = std::any_of(features.begin(), features.end(), [&](const Feature& feature) {
      return area.code.empty() ? area.name == feature.name || area.name == feature.id
                               : area.code == feature.id;
    });
    if (is_there || area.name.empty()) continue;
    const std::string line = std::to_string(area.line);
    const std::string& said = area.code.empty() ? area.name : area.code;
    found.problems.push_back(problem_of({}, ProblemCode::unknown_area,
                                        {"Rad " + line + ": kartan har inget område " + said,
                                         "Line " + line + ": the map has no area " + said},
                                        {"Skriv namnet som i kartan, eller ta bort raden",
                                         "Write the name as on the map, or remove the line"}));
  }
}

/// What another municipality's areas are, where none is of the one that is wanted.
void report_elsewhere(FoundAreas& found, std::string_view path, std::string_view municipality,
                      const std::string& there) {
  const MunicipalityName* wanted = find_municipality(municipality);
  const MunicipalityName* other = find_municipality(there);
  const std::string name = wanted ? std::string(wanted->name) : std::string(municipality);
  const std::string other_name = other ? std::string(other->name) : there;
  found.problems.push_back(problem_of(
      std::string(path), ProblemCode::no_areas,
      {"Filen har inga områden i " + name + "; områdena hör till " + other_name,
       "The file has no areas in " + name + "; its areas are in " + other_name},
      {"Välj en annan fil, eller en annan kommun", "Choose another file, or another municipality"}));
}

/// The document with these features instead of its own.
std::string with_features(const JsonView& root, const JsonView& list, const std::vector<std::string>& kept) {
  std::string text(root.document().substr(0, list.begin()));
  text += "[";
  for (std::size_t i = 0; i < kept.size(); ++i) text += (i > 0 ? ",\n" : "\n") + kept[i];
  text += "\n]";
  text += root.document().substr(list.end());
  return text;
}

}  // namespace

FoundAreas areas_of_file(std::string_view path, const Bytes& file, std::string_view municipality,
                         const AreaList& list) {
  FoundAreas found;
  found.problems = list.problems;
  Parsed parsed = parse_json(path, file);
  if (!parsed.value) {
    found.problems.push_back(std::move(*parsed.problem));
    return found;
  }
  const JsonView root(file.view());
  const auto features = root.find("features");
  if (!features || !features->is_array()) {
    read_into(found, path, *parsed.value, municipality);
    return found;
  }
  std::vector<Feature> all;
  for (const JsonView& element : features->elements()) all.push_back(feature_of(element));
  const auto is_here = [&](const Feature& feature) { return feature.municipality == municipality; };
  const bool is_larger = std::any_of(all.begin(), all.end(), [&](const Feature& feature) {
    return !feature.municipality.empty() && !is_here(feature);
  });
  if (is_larger && std::none_of(all.begin(), all.end(), is_here)) {
    const auto other = std::find_if(all.begin(), all.end(),
                                    [](const Feature& feature) { return !feature.municipality.empty(); });
    report_elsewhere(found, path, municipality, other->municipality);
    return found;
  }
  if (is_larger) {
    const std::size_t before = all.size();
    std::erase_if(all, [&](const Feature& feature) { return !is_here(feature); });
    found.others = before - all.size();
  }
  std::vector<std::string> kept;
  bool is_changed = found.others > 0;
  for (const Feature& feature : all) {
    kept.push_back(with_inhabitants(feature, list));
    is_changed = is_changed || kept.back() != feature.raw;
  }
  if (is_changed) {
    found.geojson = with_features(root, *features, kept);
    parsed = parse_json(path, found.geojson);
  } else {
    found.geojson = file;
  }
  report_without(found, path, all, list);
  report_unknown(found, all, list);
  read_into(found, path, *parsed.value, municipality);
  return found;
}

FoundAreas areas_of_list(const AreaList& list) {
  FoundAreas found;
  found.problems = list.problems;
  if (list.areas.empty()) {
    found.problems.push_back(problem_of(
        {}, ProblemCode::no_areas, {"Det finns inga områden", "There are no areas"},
        {"Skriv minst ett område, eller välj en kartfil", "Write at least one area, or choose a map file"}));
    return found;
  }
  report_missing(found.problems, list);
  std::vector<std::string> ids;
  JsonWriter writer;
  writer.begin_object();
  writer.member("type", "FeatureCollection");
  writer.key("features");
  writer.begin_array();
  for (const ListedArea& area : list.areas) {
    ids.push_back(area.code.empty() ? id_from_name(area.name, ids, "omrade") : area.code);
    writer.begin_object();
    writer.member("type", "Feature");
    writer.key("properties");
    writer.begin_object();
    writer.member("id", std::string_view(ids.back()));
    writer.member("name", std::string_view(area.name));
    if (area.population) writer.member("population", *area.population);
    if (!area.district.empty()) writer.member("district", std::string_view(area.district));
    writer.end_object();
    writer.key("geometry");
    writer.null();
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  found.geojson = writer.take();
  const Parsed parsed = parse_json({}, found.geojson);
  read_into(found, {}, *parsed.value, "");
  // What is missing has been told by its line.
  std::erase_if(found.problems, [](const Problem& problem) {
    return problem.code == ProblemCode::missing_key && problem.pointer.starts_with("/features");
  });
  return found;
}

}  // namespace lagesbild::data

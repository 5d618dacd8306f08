#include "data/found/founding.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "data/fields/words.hpp"
#include "data/json/json.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::data {
namespace {

constexpr std::string_view areas_path = "omraden.geojson";

std::string incidents_path(const Source& source) {
  return "handelser/" + source.id + ".json";
}

// [SECTION] Faults

class FaultFinder {
 public:
  explicit FaultFinder(const Founding& founding) : founding_(founding) {}

  Problems found() {
    check_heading();
    check_names("parties", founding_.parties, {"Välj minst en part", "Choose at least one party"});
    check_names("sources", founding_.sources, {"Välj minst en källa", "Choose at least one source"});
    check_parties();
    check_names("categories", founding_.categories,
                {"Välj minst en kategori", "Choose at least one category"});
    check_weights();
    for (const Problem& problem : founding_.areas.problems) {
      if (problem.severity == Severity::error) faults_.push_back(problem);
    }
    return std::move(faults_);
  }

 private:
  void add(std::string pointer, ProblemCode code, LocalText what, LocalText remedy = {}) {
    faults_.push_back(
        {Severity::error, "lagesbild.json", std::move(pointer), std::move(what), std::move(remedy), code});
  }

  void check_heading() {
    const std::string& code = founding_.municipality.code;
    const bool is_code = code.size() == 4 &&
                         std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_code) {
      add("/municipality/code", ProblemCode::missing_key, {"Välj kommun", "Choose the municipality"});
    }
    if (founding_.municipality.name.sv.empty()) {
      add("/municipality/name", ProblemCode::missing_key,
          {"Skriv kommunens namn", "Write the municipality's name"});
    }
    if (founding_.title.sv.empty()) {
      add("/title", ProblemCode::missing_key, {"Skriv en rubrik", "Write a title"});
    }
  }

  template <typename Things>
  void check_names(const std::string& list, const Things& things, LocalText none) {
    const std::string pointer = pointer_to("", list);
    if (things.empty()) add(pointer, ProblemCode::missing_key, std::move(none));
    for (std::size_t i = 0; i < things.size(); ++i) {
      const std::string& name = things[i].name.sv;
      const std::string at = pointer_to(pointer_to(pointer, i), "name");
      const bool is_there = std::any_of(things.begin(), things.begin() + static_cast<std::ptrdiff_t>(i),
                                        [&](const auto& other) { return other.name.sv == name; });
      if (name.empty()) {
        add(at, ProblemCode::missing_key, {"Skriv ett namn", "Write a name"});
      } else if (is_there) {
        add(at, ProblemCode::duplicate_id,
            {"Namnet " + name + " står redan i listan", "The name " + name + " is in the list already"});
      }
    }
  }

  void check_parties() {
    for (std::size_t i = 0; i < founding_.sources.size(); ++i) {
      const auto& party = founding_.sources[i].party;
      if (party && *party < founding_.parties.size()) continue;
      add(pointer_to(pointer_to("/sources", i), "party"), ProblemCode::unknown_party,
          {"Välj vilken part som " + founding_.sources[i].name.sv + " hör till",
           "Choose which party " + founding_.sources[i].name.in(Language::en) + " belongs to"});
    }
  }

  void check_weights() {
    const auto& all = founding_.categories;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (std::isfinite(all[i].weight) && all[i].weight >= 0) continue;
      add(pointer_to(pointer_to("/categories", i), "weight"), ProblemCode::out_of_range,
          {"Vikten ska vara ett tal, minst 0", "The weight must be a number, at least 0"});
    }
    const bool ranks = std::any_of(all.begin(), all.end(), [](const NewCategory& category) {
      return category.family != Family::upcoming && !category.is_whole_municipality &&
             !category.is_protected && category.weight > 0;
    });
    if (all.empty() || ranks) return;
    add("/categories", ProblemCode::no_weights,
        {"Ingen kategori kan jämföra områdena", "No category can compare the areas"},
        {"Välj minst en kategori av händelser i områden, med en vikt över 0",
         "Choose at least one category of events in areas, with a weight above 0"});
  }

  const Founding& founding_;
  Problems faults_;
};

// [SECTION] Files

void write(JsonWriter& writer, std::string_view key, const LocalText& text) {
  if (text.en.empty() || text.en == text.sv) return writer.member(key, std::string_view(text.sv));
  writer.key(key);
  writer.begin_object();
  writer.member("sv", std::string_view(text.sv));
  writer.member("en", std::string_view(text.en));
  writer.end_object();
}

template <typename Things, typename Write>
void write_list(JsonWriter& writer, std::string_view key, const Things& things, Write write_rest) {
  writer.key(key);
  writer.begin_array();
  for (const auto& thing : things) {
    writer.begin_object();
    writer.member("id", std::string_view(thing.id));
    write(writer, "name", thing.name);
    write_rest(thing);
    writer.end_object();
  }
  writer.end_array();
}

void write_heading(JsonWriter& writer, const Founding& founding) {
  writer.member("format", "lagesbild/1");
  write(writer, "title", founding.title);
  writer.member("updated", std::string_view(founding.updated));
  writer.key("municipality");
  writer.begin_object();
  writer.member("code", std::string_view(founding.municipality.code));
  write(writer, "name", founding.municipality.name);
  writer.end_object();
}

std::string manifest_of(const Founding& founding) {
  JsonWriter writer;
  writer.begin_object();
  write_heading(writer, founding);
  write_list(writer, "parties", founding.parties, [](const Party&) {});
  write_list(writer, "sources", founding.sources, [&](const Source& source) {
    if (source.party) writer.member("party", std::string_view(founding.parties[*source.party].id));
  });
  write_list(writer, "categories", founding.categories, [&](const NewCategory& category) {
    writer.member("family", family_words[static_cast<std::size_t>(category.family)]);
    writer.member("weight", category.weight);
    writer.member("scope", category.is_whole_municipality ? "municipality" : "area");
    writer.member("restricted", category.is_protected);
    if (!category.examples.sv.empty()) write(writer, "examples", category.examples);
  });
  if (!founding.weights.source.sv.empty()) {
    writer.key("weights");
    writer.begin_object();
    write(writer, "source", founding.weights.source);
    if (!founding.weights.date.empty()) writer.member("date", std::string_view(founding.weights.date));
    writer.end_object();
  }
  writer.member("areas", areas_path);
  writer.key("incidents");
  writer.begin_array();
  for (const Source& source : founding.sources) writer.value(std::string_view(incidents_path(source)));
  writer.end_array();
  writer.end_object();
  return writer.take();
}

std::string no_incidents() {
  JsonWriter writer;
  writer.begin_object();
  writer.member("format", "lagesbild-incidents/1");
  for (const std::string_view list : {"reporting", "incidents"}) {
    writer.key(list);
    writer.begin_array();
    writer.end_array();
  }
  writer.end_object();
  return writer.take();
}

}  // namespace

Problems faults_of(const Founding& founding) {
  return FaultFinder(founding).found();
}

std::vector<File> files_of(const Founding& founding) {
  std::vector<File> files{{"lagesbild.json", manifest_of(founding)},
                          {std::string(areas_path), founding.areas.geojson}};
  const Bytes empty = no_incidents();
  for (const Source& source : founding.sources) files.push_back({incidents_path(source), empty});
  return files;
}

}  // namespace lagesbild::data

#include "data/read/profiles.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "data/fields/manifest_fields.hpp"
#include "data/fields/record_node.hpp"
#include "data/json/json_writer.hpp"
#include "data/read/plans.hpp"
#include "data/read/write_profiles.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::data {
namespace {

constexpr Span indicator_span{0, std::numeric_limits<double>::infinity()};
constexpr Span severity_span{0, 1000};
constexpr Span k_span{1, 1000};

std::map<std::string, double> read_indicator_weights(const RecordNode& node) {
  std::map<std::string, double> weights;
  for (const Field& indicator : profile_indicator_fields) {
    if (const auto weight = node.number(indicator.key, indicator_span)) {
      weights[std::string(indicator.key)] = *weight;
    }
  }
  const bool any = std::any_of(weights.begin(), weights.end(), [](const auto& of) { return of.second > 0; });
  if (any) return weights;
  node.log().error(ProblemCode::no_indicator, [&] {
    return Finding{node.node().pointer(),
                   {"Ingen indikator har någon vikt; profilen får lägesbildens egna",
                    "No indicator has any weight; the profile gets the situation's own"},
                   {"Ge minst en indikator en vikt över 0, eller ta bort indicators",
                    "Give at least one indicator a weight above 0, or remove indicators"}};
  });
  return {};
}

std::map<std::string, double> read_severity(const Node& node, std::span<const std::string> categories) {
  std::map<std::string, double> weights;
  for (const auto& entry : node.json().items()) {
    const std::string category = plain_name(entry.key());
    if (category != entry.key()) {
      node.log().warning(ProblemCode::look_alike,
                         [&] { return disguised(pointer_to(node.pointer(), entry.key()), entry.key()); });
    }
    if (std::find(categories.begin(), categories.end(), category) == categories.end()) {
      node.log().error(ProblemCode::unknown_category, [&] {
        const LocalText hint = did_you_mean(category, categories);
        return Finding{pointer_to(node.pointer(), category),
                       {"Kategorin " + category + " finns inte i listan categories" + hint.sv,
                        "The category " + category + " is not in the list categories" + hint.en},
                       {"Rätta id:t, eller ta bort vikten", "Correct the id, or remove the weight"}};
      });
      continue;
    }
    if (const auto weight = node.number(entry.key(), severity_span)) weights[category] = *weight;
  }
  return weights;
}

std::optional<WeightProfile> read_profile(const Node& given, std::span<const std::string> categories) {
  if (!given.expect_object()) return std::nullopt;
  const RecordNode node(given, profile_kind);
  const auto id = node.text("id");
  const auto name = node.local_text("name");
  const auto by = node.local_text("by");
  const auto date = node.date("date");
  WeightProfile profile;
  profile.week_mode = node.word("mode").value_or(0) == 1;
  if (const auto weights = node.record("indicators")) {
    profile.indicators = read_indicator_weights(*weights);
  }
  if (const auto weights = node.get("severity"); weights && weights->expect_object()) {
    profile.severity = read_severity(*weights, categories);
  }
  if (const auto k = node.integer("k", k_span)) profile.k = static_cast<int>(*k);
  if (!id || !name || !by || !date) return std::nullopt;
  if (!node.has("indicators") && !node.has("severity")) {
    node.log().error(ProblemCode::no_weights, [&] {
      return Finding{
          given.pointer(),
          {"Profilen har inga vikter och läses inte", "The profile has no weights and is not read"},
          {"Ange indicators, severity eller båda", "Give indicators, severity or both"}};
    });
    return std::nullopt;
  }
  profile.id = *id;
  profile.name = *name;
  profile.by = *by;
  profile.date = to_string(*date);
  return profile;
}

void write_text(JsonWriter& json, const char* name, const LocalText& text) {
  if (text.en.empty() || text.en == text.sv) return json.member(name, text.sv);
  json.key(name);
  json.begin_object();
  if (!text.sv.empty()) json.member("sv", text.sv);
  json.member("en", text.en);
  json.end_object();
}

void write_weights(JsonWriter& json, const char* name, const std::map<std::string, double>& weights) {
  if (weights.empty()) return;
  json.key(name);
  json.begin_object();
  for (const auto& [id, weight] : weights) json.member(id, weight);
  json.end_object();
}

void write(JsonWriter& json, const WeightProfile& profile) {
  json.begin_object();
  json.member("id", profile.id);
  write_text(json, "name", profile.name);
  write_text(json, "by", profile.by);
  json.member("date", profile.date);
  json.member("mode", profile.week_mode ? "week" : "quarter");
  write_weights(json, "indicators", profile.indicators);
  write_weights(json, "severity", profile.severity);
  if (profile.k) json.member("k", *profile.k);
  json.end_object();
}

}  // namespace

std::vector<WeightProfile> read_profiles(const Node& root, std::span<const std::string> categories) {
  std::vector<WeightProfile> profiles;
  std::set<std::string> ids;
  for (const Node& node : root.items("profiles")) {
    if (node.is_object() && is_deleted(node)) continue;
    auto profile = read_profile(node, categories);
    if (!profile) continue;
    if (!ids.insert(profile->id).second) {
      root.log().error(ProblemCode::duplicate_id, [&] {
        return Finding{
            pointer_to(node.pointer(), "id"),
            {"Id " + profile->id + " står redan tidigare i listan; den här posten läses inte",
             "The id " + profile->id + " stands earlier in the list; this record is not read"},
            {"Ge posten ett eget id, eller ta bort den", "Give the record its own id, or remove it"}};
      });
      continue;
    }
    profiles.push_back(std::move(*profile));
  }
  return profiles;
}

std::string write_profiles(std::span<const WeightProfile> profiles) {
  JsonWriter json;
  json.begin_object();
  json.member("format", profiles_format);
  json.key("profiles");
  json.begin_array();
  for (const WeightProfile& profile : profiles) write(json, profile);
  json.end_array();
  json.end_object();
  return json.take();
}

std::string write_profile(const WeightProfile& profile) {
  JsonWriter json;
  write(json, profile);
  const std::string lines = json.take();
  std::string line;
  // A line break within a text is an escape, so that those there are stand between values.
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at] != '\n') {
      line += lines[at];
      continue;
    }
    if (line.ends_with(',')) line += ' ';
    at = std::min(lines.find_first_not_of(' ', at + 1), lines.size()) - 1;
  }
  return line;
}

}  // namespace lagesbild::data

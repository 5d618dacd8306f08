#include "data/read/area_ids.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "data/json/json_view.hpp"
#include "data/read/area_keys.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::data {
namespace {

constexpr std::size_t most_mentioned = 4096;
constexpr std::string_view own_id;  // of the feature, beside its properties

void add_mentioned(const JsonView& value, bool numbers_too, AreaIds& mentioned) {
  if (mentioned.size() >= most_mentioned) return;
  if (const auto text = value.text()) {
    mentioned.insert(plain_name(*text));
  } else if (value.kind() == JsonView::Kind::number && numbers_too) {
    mentioned.insert(std::string(value.raw()));
  } else if (value.is_array()) {
    for (const JsonView& element : value.elements()) add_mentioned(element, numbers_too, mentioned);
  }
}

/// What an id would be of a property's value; "" of what can be none.
std::string as_written(const Json& value) {
  if (value.is_string()) return plain_name(value.get_ref<const std::string&>());
  return value.is_number_integer() ? value.dump() : std::string();
}

/// A key that could hold the ids, over all features.
struct Candidate {
  std::string key;         ///< in lower case
  std::size_t place = 0;   ///< among the usual ones
  std::size_t there = 0;   ///< features that have it
  std::size_t apart = 0;   ///< different values
  std::size_t known = 0;   ///< of them mentioned by records
  bool is_number = false;  ///< any of them

  /// The best is the greatest.
  auto merit() const { return std::tuple(known, apart, !is_number, -static_cast<std::ptrdiff_t>(place)); }
};

class Candidates {
 public:
  explicit Candidates(const std::vector<Node>& features) {
    for (const Node& feature : features) {
      if (!feature.is_object()) continue;
      std::size_t usual = 0;
      const auto properties = feature.json().find("properties");
      if (properties != feature.json().end() && properties->is_object()) {
        for (const auto& entry : properties->items())
          usual += look_at(lower_ascii(entry.key()), entry.value());
      }
      if (const auto own = feature.json().find("id"); own != feature.json().end()) {
        look_at(std::string(own_id), *own);
      }
      one_each_ = one_each_ && usual == 1;
    }
  }

  /// True when every feature has just one of the usual keys, and a text, so that there is nothing to choose.
  bool one_each() const { return one_each_; }

  std::vector<Candidate> weighed(const AreaIds& mentioned) const {
    std::vector<Candidate> all;
    for (const auto& [key, values] : values_) {
      Candidate one{key, place_of(key), values.size(), 0, 0, numbers_.contains(key)};
      AreaIds apart(values.begin(), values.end());
      one.apart = apart.size();
      one.known = static_cast<std::size_t>(std::count_if(
          apart.begin(), apart.end(), [&](const std::string& id) { return mentioned.contains(id); }));
      // What is no usual key must be one that the records know.
      if (one.place < id_keys.size() || one.known > 0 || key == own_id) all.push_back(std::move(one));
    }
    return all;
  }

 private:
  static std::size_t place_of(std::string_view key) {
    if (key == own_id) return id_keys.size() + 1;
    return static_cast<std::size_t>(std::find(id_keys.begin(), id_keys.end(), key) - id_keys.begin());
  }

  std::size_t look_at(std::string key, const Json& value) {
    std::string id = as_written(value);
    if (id.empty()) return 0;
    if (!value.is_string()) numbers_.insert(key);
    // A number is perhaps a row's, which counts as a choice.
    const std::size_t usual = place_of(key) >= id_keys.size() ? 0 : value.is_string() ? 1 : 2;
    values_[std::move(key)].push_back(std::move(id));
    return usual;
  }

  std::map<std::string, std::vector<std::string>> values_;
  AreaIds numbers_;  ///< keys that have numbers
  bool one_each_ = true;
};

}  // namespace

void add_mentioned_areas(std::string_view bytes, AreaIds& mentioned) {
  // In columns the numbers are places in the dictionary.
  const bool numbers_too = bytes.find("\"dictionary\"") == std::string_view::npos;
  for (std::size_t at = bytes.find('"'); at < bytes.size() && mentioned.size() < most_mentioned;
       at = bytes.find('"', at + 1)) {
    for (const std::string_view key : {"\"area\"", "\"areas\"", "\"covers\""}) {
      if (bytes.substr(at, key.size()) != key) continue;
      const std::size_t colon = bytes.find_first_not_of(" \t\r\n", at + key.size());
      if (colon == std::string_view::npos || bytes[colon] != ':') continue;
      add_mentioned(JsonView(bytes.substr(colon + 1)), numbers_too, mentioned);
    }
  }
}

std::vector<std::string> order_of_id_keys(const std::vector<Node>& features,
                                          const std::function<AreaIds()>& mentioned, ProblemLog& log) {
  std::vector<std::string> keys(id_keys.begin(), id_keys.end());
  const Candidates candidates(features);
  if (candidates.one_each()) return keys;
  std::vector<Candidate> all = candidates.weighed(mentioned());
  if (all.empty()) return keys;
  const auto best = std::max_element(
      all.begin(), all.end(),
      [](const Candidate& one, const Candidate& other) { return one.merit() < other.merit(); });
  std::erase(keys, best->key);
  keys.insert(keys.begin(), best->key);
  if (best->place >= id_keys.size()) {
    log.warning(ProblemCode::other_id, [&] {
      const std::string name = best->key == own_id ? "id" : best->key;
      const bool own = best->key == own_id;
      return Finding{
          pointer_to("/features/0", own ? "id" : "properties"),
          {own ? "Områdenas id:n står utanför properties; de läses därifrån"
               : "Områdenas id:n läses ur egenskapen " + name + ", eftersom händelserna använder dem",
           own ? "The areas' ids stand outside properties; they are read from there"
               : "The areas' ids are read from the property " + name + ", since the incidents use them"},
          {"Ge varje område egenskapen id", "Give each area the property id"}};
    });
  }
  return keys;
}

std::optional<FoundId> area_id(const Node& feature, const Node& properties,
                               const std::vector<std::string>& keys) {
  for (const std::string& key : keys) {
    if (key == own_id && feature.has("id")) {
      auto id = feature.id("id");
      return id ? std::optional(FoundId{std::move(*id), pointer_to(feature.pointer(), "id")}) : std::nullopt;
    }
    const auto spelt = find_key(properties.json(), std::array<std::string_view, 1>{key});
    if (!spelt) continue;
    auto id = properties.id(*spelt);
    if (!id) return std::nullopt;
    return FoundId{std::move(*id), pointer_to(properties.pointer(), *spelt)};
  }
  properties.id("id");
  return std::nullopt;
}

}  // namespace lagesbild::data

#include "data/documents/merge_keys.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "data/documents/records.hpp"
#include "data/json/json.hpp"
#include "model/instant.hpp"

namespace lagesbild::data {
namespace {

/// Lists whose records are known by something else than an id, as far as they have it all.
struct OwnKeys {
  std::string_view list;
  std::array<std::string_view, 3> keys;
  bool one_when_new;  ///< two new ones under one key are one record
};

constexpr std::array own_keys{OwnKeys{"reporting", {"source", "week"}, true},
                              OwnKeys{"surveys", {"year", "area", "question"}, true},
                              OwnKeys{"focus_areas", {"area"}, true},
                              OwnKeys{"indicators", {"name"}, true},
                              OwnKeys{"values", {"period"}, true},
                              OwnKeys{"commitments", {"party", "text"}, true},
                              OwnKeys{"follow_ups", {"date"}, false}};

/// Ids there are words that other files say, so that both sides mean the same.
constexpr std::array<std::string_view, 4> named_lists{"parties", "sources", "categories", "features"};

/// Texts in an order of their own, each a sentence: no sets.
constexpr std::array<std::string_view, 2> prose_lists{"causes", "goals"};

// Of columns no row can be told from another, and their numbers mean what the dictionary has in that place.
constexpr std::array<std::string_view, 5> whole_values{"picture", "geometry", "point", "columns",
                                                       "dictionary"};

template <std::size_t n>
bool is_among(std::string_view name, const std::array<std::string_view, n>& all) {
  return std::find(all.begin(), all.end(), name) != all.end();
}

const OwnKeys* own_keys_of(std::string_view list) {
  const auto found =
      std::find_if(own_keys.begin(), own_keys.end(), [&](const OwnKeys& one) { return one.list == list; });
  return found == own_keys.end() ? nullptr : &*found;
}

std::optional<std::string> own_key(const OwnKeys& own, const JsonView& element) {
  std::string key = "k";
  for (const std::string_view name : own.keys) {
    if (name.empty()) break;
    const auto value = element.find(name);
    if (!value) return std::nullopt;
    key += canonical(*value) + ",";
  }
  return key;
}

std::string key_of(std::string_view list, const OwnKeys* own, const JsonView& element) {
  if (element.is_object()) {
    if (const auto key = own ? own_key(*own, element) : std::nullopt) return *key;
    if (const std::string id = id_of(list, element); !id.empty()) return "i" + id;
  }
  return "c" + canonical(element);
}

std::string text_of(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <typename Is>
bool all_are(const Json& list, Is is) {
  return std::all_of(list.begin(), list.end(), is);
}

/// 1e2 is 100.
void make_whole(Json& value) {
  constexpr double exact = 9e15;
  if (!value.is_number_float()) return;
  const double number = value.get<double>();
  if (number == std::floor(number) && std::abs(number) < exact) value = static_cast<std::int64_t>(number);
}

/// Sorts what is a set or has records.
void put_in_order(Json& value, const std::string& key) {
  make_whole(value);
  if (value.is_object()) {
    for (const auto& member : value.items()) put_in_order(member.value(), member.key());
  }
  if (!value.is_array() || is_whole(key) || is_among(key, prose_lists)) return;
  const bool texts = all_are(value, [](const Json& one) { return one.is_string(); });
  if (!texts && !all_are(value, [](const Json& one) { return one.is_object(); })) return;
  std::vector<std::string> sorted;
  for (Json& element : value) {
    put_in_order(element, "");
    sorted.push_back(text_of(element));
  }
  std::sort(sorted.begin(), sorted.end());
  value = sorted;
}

}  // namespace

std::string canonical(const JsonView& value) {
  const std::string_view raw = value.raw();
  const bool is_plain = value.kind() == JsonView::Kind::text && raw.find('\\') == std::string_view::npos;
  if (is_plain) return std::string(raw);
  Parsed parsed = parse_json("", raw);
  if (!parsed.value) return std::string(raw);
  return text_of(*parsed.value);
}

std::string record_content(const JsonView& record, std::initializer_list<const char*> without) {
  Parsed parsed = parse_json("", record.raw());
  if (!parsed.value) return std::string(record.raw());
  for (const char* key : without) {
    if (parsed.value->is_object()) parsed.value->erase(key);
  }
  put_in_order(*parsed.value, "");
  return text_of(*parsed.value);
}

bool same_content(const Side& one, const Side& other) {
  if (!one || !other) return one.has_value() == other.has_value();
  return one->raw() == other->raw() || parse_json("", one->raw()).value == parse_json("", other->raw()).value;
}

bool same_but_for_time(const Side& one, const Side& other) {
  if (!one || !other) return one.has_value() == other.has_value();
  const auto content = [](const JsonView& record) {
    return record_content(record, {"changed", "changed_by"});
  };
  return one->raw() == other->raw() || content(*one) == content(*other);
}

JsonView later_of(const JsonView& one, const JsonView& other) {
  const auto first = instant_of(one.text().value_or(""));
  const auto second = instant_of(other.text().value_or(""));
  if (first != second) return first > second ? one : other;
  return canonical(one) > canonical(other) ? one : other;
}

ListKind list_kind(std::string_view name, const std::array<Side, 3>& lists) {
  bool all_texts = true;
  bool all_objects = true;
  for (const Side& list : lists) {
    if (!list) continue;
    if (!list->is_array()) return ListKind::whole;
    for (const JsonView& element : list->elements()) {
      all_texts = all_texts && element.kind() == JsonView::Kind::text;
      all_objects = all_objects && element.is_object();
    }
  }
  if (all_texts) return is_among(name, prose_lists) ? ListKind::whole : ListKind::set;
  return all_objects && !is_whole(name) ? ListKind::records : ListKind::whole;
}

std::vector<std::string> keys_of(std::string_view list, const std::vector<JsonView>& elements) {
  const OwnKeys* own = own_keys_of(list);
  std::vector<std::string> keys;
  std::unordered_map<std::string, std::size_t> seen;
  for (const JsonView& element : elements) {
    std::string key = key_of(list, own, element);
    const std::size_t earlier = seen[key]++;
    if (earlier > 0) key += "\n" + std::to_string(earlier);
    keys.push_back(std::move(key));
  }
  return keys;
}

std::string id_of(std::string_view list, const JsonView& element) {
  const FileKind kind = list == "features" ? FileKind::areas : FileKind::unknown;
  const auto record = record_of(kind, element);
  const auto key = record ? id_key(kind, *record) : std::nullopt;
  const auto id = key ? record->find(*key) : std::nullopt;
  if (!id || id->kind() == JsonView::Kind::null) return "";
  return id->text().value_or(std::string(id->raw()));
}

bool is_one_record(std::string_view list, const JsonView& one, const JsonView& other) {
  if (const OwnKeys* own = own_keys_of(list); own != nullptr && own_key(*own, one)) return own->one_when_new;
  if (is_among(list, named_lists)) return true;
  if (list != "incidents") return false;
  // A report that both have taken in, one of them with a later correction.
  constexpr std::array<std::string_view, 4> facts{"source", "date", "area", "category"};
  return std::all_of(facts.begin(), facts.end(), [&](std::string_view key) {
    const auto said = one.find(key);
    return said && same_content(said, other.find(key));
  });
}

bool is_whole(std::string_view key) {
  return is_among(key, whole_values);
}

}  // namespace lagesbild::data

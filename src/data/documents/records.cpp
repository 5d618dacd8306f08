#include "data/documents/records.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "data/json/json.hpp"
#include "data/json/splice.hpp"
#include "data/read/area_keys.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::data {
namespace {

constexpr std::array lists{
    RecordList{FileKind::manifest, "parties", false},    RecordList{FileKind::manifest, "sources", false},
    RecordList{FileKind::manifest, "categories", false}, RecordList{FileKind::manifest, "profiles", true},
    RecordList{FileKind::manifest, "imports", true},     RecordList{FileKind::manifest, "returned", true},
    RecordList{FileKind::areas, "features", false},      RecordList{FileKind::incidents, "incidents", true},
    RecordList{FileKind::incidents, "reporting", true},  RecordList{FileKind::measures, "measures", true},
    RecordList{FileKind::decisions, "decisions", true},  RecordList{FileKind::agreement, "focus", false},
    RecordList{FileKind::reports, "texts", true},        RecordList{FileKind::profiles, "profiles", true},
    RecordList{FileKind::published, "exports", true}};

/// True for an id as the readers compare it: as a plain name, a number as its digits.
bool is_called(const JsonView& id, std::string_view name) {
  if (id.says(name)) return true;
  if (id.kind() == JsonView::Kind::number) return id.raw() == name;
  const auto text = id.text();
  return text && plain_name(*text) == name;
}

}  // namespace

std::optional<RecordList> record_list(FileKind kind, std::string_view name) {
  const auto found = std::find_if(lists.begin(), lists.end(), [&](const RecordList& list) {
    return list.kind == kind && list.name == name;
  });
  return found == lists.end() ? std::nullopt : std::optional(*found);
}

std::optional<JsonView> record_of(FileKind kind, const JsonView& element) {
  const auto record = kind == FileKind::areas ? element.find("properties") : element;
  return record && record->is_object() ? record : std::nullopt;
}

std::optional<std::string> id_key(FileKind kind, const JsonView& record) {
  if (kind != FileKind::areas) {
    return record.find("id") ? std::optional<std::string>("id") : std::nullopt;
  }
  const Parsed properties = parse_json("", record.raw());
  return properties.value ? find_key(*properties.value, id_keys) : std::nullopt;
}

std::string name_without_id(std::string_view list, const JsonView& record) {
  if (list != "reporting" || !record.is_object()) return "";
  const auto source = record.find("source");
  const auto week = record.find("week");
  const auto by = source ? source->text() : std::nullopt;
  const auto when = week ? week->text() : std::nullopt;
  return by && when ? *by + "-" + *when : "";
}

std::string record_label(const JsonView& record) {
  const auto said = [&](std::string_view key) {
    const auto value = record.find(key);
    // {"sv": …, "en": …}
    const auto swedish = value ? value->find("sv") : std::nullopt;
    return swedish ? swedish->text().value_or("") : value ? value->text().value_or("") : "";
  };
  for (const std::string_view key : {"title", "name"}) {
    if (std::string text = said(key); !text.empty()) return text;
  }
  using Keys = std::initializer_list<std::string_view>;
  for (const Keys keys : {Keys{"source", "week"}, Keys{"date", "area", "category"}}) {
    std::string all;
    for (const std::string_view key : keys) {
      const std::string text = said(key);
      if (!text.empty()) all += (all.empty() ? "" : ", ") + text;
    }
    if (!said(*(keys.end() - 1)).empty()) return all;
  }
  return said("id");
}

std::optional<JsonView> find_record(FileKind kind, const JsonView& root, const RecordName& name) {
  if (name.list.empty()) {
    const auto id = root.find("id");
    const bool is_it = name.id.empty() || (id && is_called(*id, name.id));
    return root.is_object() && is_it ? std::optional(root) : std::nullopt;
  }
  const auto list = root.find(name.list);
  if (!list || !record_list(kind, name.list)) return std::nullopt;
  std::optional<JsonView> tombstone;
  for (const JsonView& element : list->elements()) {
    const auto record = record_of(kind, element);
    if (!record) continue;
    const auto key = id_key(kind, *record);
    const bool is_it = key ? is_called(*record->find(*key), name.id)
                           : !name.id.empty() && name_without_id(name.list, *record) == name.id;
    if (!is_it) continue;
    if (!is_tombstone(*record)) return record;
    if (!tombstone) tombstone = record;
  }
  return tombstone;
}

bool is_tombstone(const JsonView& record) {
  const auto deleted = record.find("deleted");
  return deleted && deleted->raw() == "true";
}

std::string corrected(const JsonView& older, const JsonView& later, std::span<const Field> known) {
  std::string text(older.raw());
  for (const Field& field : known) {
    if (later.find(field.key)) continue;
    const std::string whole = text;
    text = spliced(whole, remove_member(JsonView(whole), field.key));
  }
  for (const JsonView::Member& member : later.members()) {
    const std::string whole = text;
    text = spliced(whole, {set_member(JsonView(whole), member.name(), member.value.raw())});
  }
  return text;
}

}  // namespace lagesbild::data

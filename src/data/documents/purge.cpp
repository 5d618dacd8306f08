#include "data/documents/purge.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "data/documents/column_edit.hpp"
#include "data/documents/dated_copies.hpp"
#include "data/json/json.hpp"
#include "data/json/json_view.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/splice.hpp"

namespace lagesbild::data {
namespace {

constexpr std::string_view list_name = "incidents";
constexpr std::string_view id_part = "/purge-";

std::string said(const JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

bool is_of(const JsonView& record, const IncidentText& text) {
  const std::string source = said(record, "source");
  return said(record, "id") == text.id && (source.empty() || source == text.source);
}

/// Records of the incident, tombstones too, that have the text.
std::vector<JsonView> records_with(const JsonView& root, const IncidentText& text) {
  std::vector<JsonView> found;
  const auto list = root.find(list_name);
  for (const JsonView& record : list ? list->elements() : std::vector<JsonView>()) {
    if (record.is_object() && is_of(record, text) && record.find(text.field)) found.push_back(record);
  }
  return found;
}

/// The whole file without it. `instant`: when that was, so that it holds over what was said before; "": as
/// if it had been written so.
std::optional<std::string> file_without(std::string_view bytes, const IncidentText& text,
                                        const std::string& instant) {
  const auto records = records_with(JsonView(bytes), text);
  if (records.empty()) return std::nullopt;
  std::vector<Splice> changes;
  for (const JsonView& record : records) {
    for (Splice& splice : remove_member(record, text.field)) changes.push_back(std::move(splice));
    if (!instant.empty()) changes.push_back(set_member(record, "changed", data::quoted(instant)));
  }
  return spliced(bytes, std::move(changes));
}

std::string record_without(const std::string& json, const IncidentText& text) {
  const JsonView record(json);
  return record.is_object() && is_of(record, text) ? spliced(json, remove_member(record, text.field)) : json;
}

/// "inkorg/vakt-2026-W46-abc-2.json", a name that no other has.
std::string other_path(const Documents& documents, const std::string& path) {
  const std::string stem = path.substr(0, path.rfind('.'));
  for (int number = 2;; ++number) {
    std::string other = stem + "-" + std::to_string(number) + ".json";
    if (documents.find(other) == nullptr) return other;
  }
}

/// As JSON spells them, in any text.
bool says_one_of(std::string_view bytes, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& said) {
    const std::string spelt = data::quoted(said);
    return !said.empty() && bytes.find(spelt.substr(1, spelt.size() - 2)) != std::string_view::npos;
  });
}

std::string cell_in_columns(const Document& document, const IncidentText& text) {
  const JsonView root(document.file.bytes.view());
  const auto row = is_in_columns(root) ? find_row(root, text.id) : std::nullopt;
  return row ? text_in_row(root, *row, text.field) : "";
}

}  // namespace

std::string purge_id(const std::string& instant, std::size_t number) {
  return instant + std::string(id_part) + std::to_string(number);
}

bool is_purge(const Edit& edit) {
  return edit.id.find(id_part) != std::string::npos;
}

Draft without_text(Draft draft, const IncidentText& text) {
  std::erase_if(draft, [&](const Edit& edit) {
    const auto* set = std::get_if<SetField>(&edit.what);
    return set != nullptr && set->record == RecordName{std::string(list_name), text.id} && set->json &&
           set->path == std::vector<std::string>{text.field};
  });
  for (Edit& edit : draft) {
    if (auto* added = std::get_if<AddDocument>(&edit.what)) {
      if (auto bytes = file_without(added->bytes.view(), text, "")) added->bytes = std::move(*bytes);
    } else if (auto* record = std::get_if<AddRecord>(&edit.what); record && record->list == list_name) {
      record->json = record_without(record->json, text);
    } else if (auto* set = std::get_if<SetField>(&edit.what)) {
      const bool is_record = set->record.list == list_name && set->path.empty() && set->json;
      if (is_record) set->json = record_without(*set->json, text);
    }
  }
  return draft;
}

Draft purge(const Documents& documents, const IncidentText& text, const std::string& instant,
            const std::string& unit) {
  Draft edits;
  const auto add = [&](const std::string& path, decltype(Edit::what) what) {
    edits.push_back({path, std::move(what), purge_id(instant, edits.size() + 1), instant, unit});
  };
  const SetField gone{{std::string(list_name), text.id}, {text.field}, std::nullopt};
  for (const Document& document : documents.all()) {
    if (document.kind != FileKind::incidents || is_among_copies(document.path)) continue;
    if (documents.in_inbox(document)) {
      auto bytes = file_without(document.file.bytes.view(), text, instant);
      if (!bytes) continue;
      add(other_path(documents, document.path), AddDocument{std::move(*bytes)});
      add(document.path, RemoveDocument{});
    } else if (!records_with(JsonView(document.file.bytes.view()), text).empty() ||
               !cell_in_columns(document, text).empty()) {
      add(document.path, gone);
    }
  }
  return edits;
}

std::optional<IncidentText> purged_text(const Edit& edit) {
  const auto* set = std::get_if<SetField>(&edit.what);
  if (!is_purge(edit) || set == nullptr || set->json || set->path.size() != 1) return std::nullopt;
  return IncidentText{edit.unit, set->record.id, set->path.front()};
}

std::optional<std::string> copy_without(std::string_view bytes, const Purged& purged) {
  std::string copy(bytes);
  if (!parse_json("", copy).value) {
    const bool names_one = std::any_of(
        purged.texts.begin(), purged.texts.end(),
        [&](const IncidentText& text) { return copy.find(data::quoted(text.id)) != std::string::npos; });
    return names_one || says_one_of(copy, purged.words.said) ? std::nullopt : std::optional(std::move(copy));
  }
  if (!purged.words.said.empty()) copy = records_without(copy, purged.words);
  for (const IncidentText& text : purged.texts) {
    const JsonView root(copy);
    std::optional<std::string> without;
    if (is_in_columns(root)) {
      const auto row = find_row(root, text.id);
      if (row) without = with_cell(copy, *row, text.field, "null");
    } else {
      without = file_without(copy, text, "");
    }
    if (without) copy = std::move(*without);
  }
  return copy;
}

std::vector<std::string> documents_with(const Documents& documents, const std::vector<std::string>& words) {
  std::vector<std::string> paths;
  for (const Document& document : documents.all()) {
    if (says_one_of(document.file.bytes.view(), words)) paths.push_back(document.path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string text_in(const Documents& documents, const IncidentText& text) {
  for (const Document& document : documents.all()) {
    if (document.kind != FileKind::incidents || is_among_copies(document.path)) continue;
    const auto records = records_with(JsonView(document.file.bytes.view()), text);
    if (!records.empty()) return said(records.front(), text.field);
    if (std::string cell = cell_in_columns(document, text); !cell.empty()) return cell;
  }
  return "";
}

}  // namespace lagesbild::data

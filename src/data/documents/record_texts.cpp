#include "data/documents/record_texts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "data/documents/dated_copies.hpp"
#include "data/documents/purge.hpp"
#include "data/documents/records.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/splice.hpp"
#include "model/personal_data.hpp"

namespace lagesbild::data {
namespace {

constexpr std::array<std::string_view, 1> of_events{"incidents"};
constexpr std::array<std::string_view, 1> of_measures{"measures"};
constexpr std::array<std::string_view, 1> of_meetings{"decisions"};
constexpr std::array<std::string_view, 2> of_agreement{"", "focus"};
constexpr std::array<std::string_view, 1> of_reports{"texts"};
constexpr std::array<std::string_view, 1> of_manifest{"returned"};

constexpr std::array<std::string_view, 6> no_free_texts{"id",      "changed", "decision",
                                                        "contact", "basis",   "report"};

/// Calls `each(line)` for the text's lines, which end by "\n" or the text.
template <typename Each>
void each_line(std::string_view text, Each each) {
  for (;;) {
    const std::size_t end = text.find('\n');
    each(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

bool says_one(std::string_view line, const RecordText& words) {
  return std::any_of(words.said.begin(), words.said.end(),
                     [&](const std::string& said) { return line.find(said) != std::string_view::npos; });
}

/// Calls `each(value, text)` for the texts within a value.
template <typename Each>
void each_text(const JsonView& value, const Each& each) {
  if (const auto text = value.text()) return each(value, *text);
  for (const JsonView& element : value.elements()) each_text(element, each);
  for (const JsonView::Member& member : value.members()) {
    if (is_free_text(member.name())) each_text(member.value, each);
  }
}

/// Calls `each(name, record, key, value)` for the free members of all records; without a name where it has
/// none.
template <typename Each>
void each_member(FileKind kind, const JsonView& root, const Each& each) {
  for (const std::string_view list : lists_with_texts(kind)) {
    if (kind == FileKind::incidents) continue;
    const auto found = list.empty() ? std::optional(root) : root.find(list);
    if (!found) continue;
    for (const JsonView& record : list.empty() ? std::vector{root} : found->elements()) {
      const auto id = record.find("id");
      const RecordName name{std::string(list), id && !list.empty() ? id->text().value_or("") : ""};
      for (const JsonView::Member& member : record.members()) {
        const std::string key = member.name();
        const bool is_list = list.empty() && record_list(kind, key);
        if (is_free_text(key) && !is_list) each(name, record, key, member.value);
      }
    }
  }
}

std::vector<Splice> splices_without(const JsonView& value, const RecordText& words) {
  std::vector<Splice> changes;
  each_text(value, [&](const JsonView& text, const std::string& says) {
    std::string without = text_without(says, words);
    if (without != says) changes.push_back({text.begin(), text.end(), data::quoted(without)});
  });
  return changes;
}

std::string value_without(std::string_view json, const RecordText& words) {
  return spliced(json, splices_without(JsonView(json), words));
}

/// Of a record that an edit finds by its name.
std::vector<SetField> fields_without(const Document& document, const RecordText& words) {
  std::vector<SetField> fields;
  const JsonView root(document.file.bytes.view());
  each_member(
      document.kind, root,
      [&](const RecordName& name, const JsonView& record, const std::string& key, const JsonView& value) {
        if (key == "changed_by" || splices_without(value, words).empty()) return;
        const auto known = find_record(document.kind, root, name);
        const bool is_it =
            known && known->begin() == record.begin() && (name.list.empty() || !name.id.empty());
        if (is_it) fields.push_back({name, {key}, value_without(value.raw(), words)});
      });
  return fields;
}

bool is_of_events(const std::string& list) {
  return list == of_events.front();
}

/// What an edit brings; nothing where it brings no text of such a record.
std::string* brought_by(Edit& edit) {
  if (auto* set = std::get_if<SetField>(&edit.what)) {
    const bool free = std::all_of(set->path.begin(), set->path.end(),
                                  [](const std::string& key) { return is_free_text(key); });
    return set->json && free && !is_of_events(set->record.list) ? &*set->json : nullptr;
  }
  auto* add = std::get_if<AddRecord>(&edit.what);
  return add != nullptr && !is_of_events(add->list) ? &add->json : nullptr;
}

}  // namespace

std::span<const std::string_view> lists_with_texts(FileKind kind) {
  switch (kind) {
    case FileKind::incidents:
      return of_events;
    case FileKind::measures:
      return of_measures;
    case FileKind::decisions:
      return of_meetings;
    case FileKind::agreement:
      return of_agreement;
    case FileKind::reports:
      return of_reports;
    case FileKind::manifest:
      return of_manifest;
    default:
      return {};
  }
}

bool is_free_text(std::string_view key) {
  return std::find(no_free_texts.begin(), no_free_texts.end(), key) == no_free_texts.end();
}

std::string text_without(std::string_view text, const RecordText& words) {
  std::string without;
  bool first = true;
  each_line(text, [&](std::string_view line) {
    if (!std::exchange(first, false)) without += '\n';
    without += says_one(line, words) ? purged_line : line;
  });
  return without;
}

Draft without_text(Draft draft, const RecordText& words) {
  for (std::size_t at = 0; at < draft.size(); ++at) {
    if (auto* added = std::get_if<AddDocument>(&draft[at].what)) {
      std::string without = records_without(added->bytes.view(), words);
      if (without != added->bytes.view()) added->bytes = std::move(without);
      continue;
    }
    std::string* json = brought_by(draft[at]);
    if (json == nullptr) continue;
    std::string without = value_without(*json, words);
    if (without == *json) continue;
    *json = std::move(without);
    // What the field said before it said these words may be the half of them.
    const auto* set = std::get_if<SetField>(&draft[at].what);
    if (set == nullptr) continue;
    const auto begin = draft.begin();
    const auto here = begin + static_cast<std::ptrdiff_t>(at);
    const auto rest = std::remove_if(begin, here, [&](const Edit& earlier) {
      const auto* other = std::get_if<SetField>(&earlier.what);
      return other != nullptr && earlier.document == here->document && other->record == set->record &&
             other->path == set->path;
    });
    at -= static_cast<std::size_t>(here - rest);
    draft.erase(rest, here);
  }
  return draft;
}

Draft purge(const Documents& documents, const RecordText& words, const std::string& instant,
            const std::string& unit) {
  Draft edits;
  for (const Document& document : documents.all()) {
    if (is_among_copies(document.path) || documents.in_inbox(document)) continue;
    for (SetField& field : fields_without(document, words))
      edits.push_back({document.path, std::move(field), purge_id(instant, edits.size() + 1), instant, unit});
  }
  return edits;
}

bool is_purged_of(const Document& document, const RecordText& words) {
  return !fields_without(document, words).empty();
}

RecordText purged_words(const Documents& before, const Edit& edit) {
  RecordText words;
  const auto* set = std::get_if<SetField>(&edit.what);
  const Document* document = before.find(edit.document);
  if (!is_purge(edit) || set == nullptr || !set->json || document == nullptr) return words;
  const auto record = find_record(document->kind, JsonView(document->file.bytes.view()), set->record);
  const auto value = record ? record->find(set->path.front()) : std::nullopt;
  if (!value) return words;
  std::vector<std::string> left;
  each_text(JsonView(*set->json), [&](const JsonView&, const std::string& text) {
    each_line(text, [&](std::string_view line) { left.emplace_back(line); });
  });
  const Date day = parse_date(edit.changed.substr(0, to_string(Date{}).size())).value_or(Date{});
  each_text(*value, [&](const JsonView&, const std::string& text) {
    each_line(text, [&](std::string_view line) {
      if (std::find(left.begin(), left.end(), line) != left.end()) return;
      std::vector<std::string> found = personal_words(line, day);
      if (found.empty()) found.emplace_back(line);
      for (std::string& said : found) words.said.push_back(std::move(said));
    });
  });
  return words;
}

std::string records_without(std::string_view bytes, const RecordText& words) {
  std::vector<Splice> changes;
  const JsonView root(bytes);
  each_member(recognise(bytes), root,
              [&](const RecordName&, const JsonView&, const std::string&, const JsonView& value) {
                for (Splice& splice : splices_without(value, words)) changes.push_back(std::move(splice));
              });
  return spliced(bytes, std::move(changes));
}

std::vector<std::string> lines_with(const Documents& documents, const RecordText& words) {
  std::vector<std::string> lines;
  for (const Document& document : documents.all()) {
    for (const SetField& field : fields_without(document, {words})) {
      const auto record = find_record(document.kind, JsonView(document.file.bytes.view()), field.record);
      each_text(*record->find(field.path.front()), [&](const JsonView&, const std::string& text) {
        each_line(text, [&](std::string_view line) {
          const bool known = std::find(lines.begin(), lines.end(), line) != lines.end();
          if (says_one(line, words) && !known) lines.emplace_back(line);
        });
      });
    }
  }
  return lines;
}

std::vector<std::string> personal_words(std::string_view text, Date today) {
  std::vector<std::string> words;
  for (const personal_data::Finding& finding : personal_data::find(text, today)) {
    if (!personal_data::is_hint(finding.kind))
      words.emplace_back(text.substr(finding.from, finding.to - finding.from));
  }
  return words;
}

}  // namespace lagesbild::data

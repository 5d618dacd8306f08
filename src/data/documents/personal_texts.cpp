#include "data/documents/personal_texts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "data/documents/column_rows.hpp"
#include "data/documents/dated_copies.hpp"
#include "data/json/json.hpp"

namespace lagesbild::data {
namespace {

constexpr std::array event_texts{std::string_view("place"), std::string_view("note")};
/// Not written by hand, or meant to be given out.
constexpr std::array no_free_texts{std::string_view("id"), std::string_view("changed"),
                                   std::string_view("decision"), std::string_view("contact"),
                                   std::string_view("basis")};

LocalText kind_name(personal_data::Kind kind) {
  using personal_data::Kind;
  switch (kind) {
    case Kind::personal_number:
      return {"personnummer", "a personal number"};
    case Kind::coordination_number:
      return {"samordningsnummer", "a coordination number"};
    case Kind::telephone:
      return {"telefonnummer", "a telephone number"};
    case Kind::email:
      return {"e-postadress", "an e-mail address"};
    case Kind::vehicle_plate:
      return {"registreringsnummer", "a vehicle's plate"};
    case Kind::name:
      break;
  }
  return {"namn", "a name"};
}

std::string own_text(const JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

bool has_member(std::string_view bytes, std::string_view key) {
  return bytes.find('"' + std::string(key) + '"') != std::string_view::npos;
}

std::string_view list_of(FileKind kind) {
  if (kind == FileKind::incidents) return "incidents";
  if (kind == FileKind::measures) return "measures";
  return kind == FileKind::decisions ? "decisions" : "";
}

}  // namespace

Problem problem_of(const PersonalText& text) {
  LocalText kinds;
  for (const personal_data::Kind kind : text.kinds) {
    const LocalText name = kind_name(kind);
    kinds.sv += (kinds.sv.empty() ? "" : ", ") + name.sv;
    kinds.en += (kinds.en.empty() ? "" : ", ") + name.en;
  }
  return {
      Severity::warning,
      text.file,
      text.pointer,
      {"Texten ser ut att peka ut någon: " + kinds.sv, "The text seems to point at somebody: " + kinds.en},
      {"Ta bort texten, om den gör det", "Take the text out, if it does"},
      ProblemCode::personal_data};
}

PersonalTexts::PersonalTexts(const Document& document, Date today)
    : path_(document.path), today_(today), list_(list_of(document.kind)) {
  if (list_.empty() || is_among_copies(path_)) return;
  const std::string_view bytes = document.file.bytes.view();
  const bool any = document.kind != FileKind::incidents ||
                   std::any_of(event_texts.begin(), event_texts.end(),
                               [&](std::string_view key) { return has_member(bytes, key); });
  if (!any || !is_readable(bytes)) return;
  auto rows = document.kind == FileKind::incidents ? in_rows(bytes) : std::nullopt;
  bytes_ = rows ? Bytes(std::move(*rows)) : document.file.bytes;
  const auto list = JsonView(bytes_.view()).find(list_);
  if (list) records_ = list->elements();
}

bool PersonalTexts::step() {
  if (next_ < records_.size()) {
    const JsonView& record = records_[next_];
    const std::string pointer = pointer_to(pointer_to("", list_), next_);
    ++next_;
    if (list_ == "incidents") {
      look_at_event(record, pointer);
    } else {
      look_at_all(record, pointer);
    }
  }
  return next_ >= records_.size();
}

void PersonalTexts::look_at_event(const JsonView& record, const std::string& pointer) {
  for (const std::string_view key : event_texts) {
    const auto value = record.find(key);
    if (!value) continue;
    std::string id = own_text(record, "id");
    auto incident =
        id.empty() ? std::nullopt
                   : std::optional(IncidentText{own_text(record, "source"), std::move(id), std::string(key)});
    look_at(*value, pointer_to(pointer, key), std::move(incident));
  }
}

void PersonalTexts::look_at_all(const JsonView& value, const std::string& pointer) {
  if (value.kind() == JsonView::Kind::text) return look_at(value, pointer);
  std::size_t index = 0;
  for (const JsonView& element : value.elements()) look_at_all(element, pointer_to(pointer, index++));
  for (const JsonView::Member& member : value.members()) {
    const std::string key = member.name();
    const bool free = std::find(no_free_texts.begin(), no_free_texts.end(), key) == no_free_texts.end();
    if (free) look_at_all(member.value, pointer_to(pointer, key));
  }
}

void PersonalTexts::look_at(const JsonView& value, const std::string& pointer,
                            std::optional<IncidentText> incident) {
  const auto text = value.text();
  if (!text || text->empty()) return;
  PersonalText found{path_, pointer, {}, std::move(incident)};
  for (const personal_data::Finding& finding : personal_data::find(*text, today_)) {
    const bool known = std::find(found.kinds.begin(), found.kinds.end(), finding.kind) != found.kinds.end();
    if (!personal_data::is_hint(finding.kind) && !known) found.kinds.push_back(finding.kind);
  }
  if (!found.kinds.empty()) found_.push_back(std::move(found));
}

std::vector<PersonalText> personal_texts(const Documents& documents, Date today) {
  std::vector<PersonalText> all;
  for (const Document& document : documents.all()) {
    if (documents.in_inbox(document)) continue;
    PersonalTexts texts(document, today);
    while (!texts.step()) {
    }
    for (PersonalText& text : texts.take()) all.push_back(std::move(text));
  }
  return all;
}

}  // namespace lagesbild::data

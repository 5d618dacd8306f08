#include "data/documents/personal_texts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "data/documents/column_rows.hpp"
#include "data/documents/dated_copies.hpp"
#include "data/documents/records.hpp"
#include "data/json/json.hpp"

namespace lagesbild::data {
namespace {

constexpr std::array event_texts{std::string_view("place"), std::string_view("note")};

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

PersonalTexts::PersonalTexts(const Document& document, Date today) : document_(document), today_(today) {
  if (is_among_copies(document.path)) return;
  const std::string_view bytes = document.file.bytes.view();
  const bool any = document.kind != FileKind::incidents ||
                   std::any_of(event_texts.begin(), event_texts.end(),
                               [&](std::string_view key) { return has_member(bytes, key); });
  if (!any || !is_readable(bytes)) return;
  lists_ = lists_with_texts(document.kind);
  if (lists_.empty()) return;
  auto rows = document.kind == FileKind::incidents ? in_rows(bytes) : std::nullopt;
  bytes_ = rows ? Bytes(std::move(*rows)) : document.file.bytes;
  open_list();
}

void PersonalTexts::open_list() {
  next_ = 0;
  records_.clear();
  const JsonView root(bytes_.view());
  if (lists_.front().empty()) {
    records_.push_back(root);
  } else if (const auto list = root.find(lists_.front())) {
    records_ = list->elements();
  }
}

bool PersonalTexts::step() {
  if (lists_.empty()) return true;
  const std::string_view list = lists_.front();
  if (next_ < records_.size()) {
    const JsonView& record = records_[next_];
    const std::string pointer = list.empty() ? "" : pointer_to(pointer_to("", list), next_);
    ++next_;
    document_.kind == FileKind::incidents ? look_at_event(record, pointer) : look_at_all(record, pointer);
  }
  if (next_ < records_.size()) return false;
  lists_ = lists_.subspan(1);
  if (!lists_.empty()) open_list();
  return lists_.empty();
}

void PersonalTexts::look_at_event(const JsonView& record, const std::string& pointer) {
  for (const std::string_view key : event_texts) {
    const auto value = record.find(key);
    if (!value) continue;
    std::string id = own_text(record, "id");
    std::optional<TextToPurge> purge;
    if (!id.empty()) purge = IncidentText{own_text(record, "source"), std::move(id), std::string(key)};
    look_at(*value, pointer_to(pointer, key), std::move(purge));
  }
}

void PersonalTexts::look_at_all(const JsonView& value, const std::string& pointer) {
  if (const auto text = value.text()) {
    RecordText words{personal_words(*text, today_)};
    if (words.said.empty()) return;
    const bool reached = is_purged_of(document_, words);
    return look_at(value, pointer, reached ? std::optional<TextToPurge>(std::move(words)) : std::nullopt);
  }
  std::size_t index = 0;
  for (const JsonView& element : value.elements()) look_at_all(element, pointer_to(pointer, index++));
  for (const JsonView::Member& member : value.members()) {
    const std::string key = member.name();
    // Records in the document itself are looked at by themselves.
    const bool is_list = pointer.empty() && record_list(document_.kind, key);
    if (is_free_text(key) && !is_list) look_at_all(member.value, pointer_to(pointer, key));
  }
}

void PersonalTexts::look_at(const JsonView& value, const std::string& pointer,
                            std::optional<TextToPurge> purge) {
  const auto text = value.text();
  if (!text || text->empty()) return;
  PersonalText found{document_.path, pointer, {}, std::move(purge)};
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

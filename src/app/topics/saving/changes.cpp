#include "app/topics/saving/changes.hpp"

#include <initializer_list>
#include <string_view>
#include <variant>

#include "data/documents/records.hpp"
#include "data/json/json_view.hpp"

namespace lagesbild::app {

namespace {

constexpr std::size_t longest_value = 240;

std::string label_of(const std::string& json) {
  const data::JsonView record(json);
  for (const std::string_view key : {"title", "name", "id"}) {
    const auto value = record.find(key);
    if (!value) continue;
    if (auto text = value->text()) return *text;
    // {"sv": …, "en": …}
    const auto swedish = value->find("sv");
    if (auto text = swedish ? swedish->text() : std::nullopt) return *text;
  }
  return "";
}

struct Describe {
  Change change;

  Change operator()(const data::SetField& set) {
    change.kind = !set.json          ? Change::Kind::taken_away
                  : set.path.empty() ? Change::Kind::set_whole
                                     : Change::Kind::set;
    change.list = set.record.list;
    change.record = change.id = set.record.id;
    if (!set.path.empty()) change.field = set.path.back();
    return std::move(change);
  }
  Change operator()(const data::AddRecord& add) {
    change.kind = Change::Kind::added;
    change.list = add.list;
    change.record = label_of(add.json);
    const auto id = data::JsonView(add.json).find("id");
    change.id = id ? id->text().value_or("") : "";
    return std::move(change);
  }
  Change operator()(const data::DeleteRecord& deletion) {
    change.kind = Change::Kind::deleted;
    change.list = deletion.record.list;
    change.record = change.id = deletion.record.id;
    return std::move(change);
  }
  Change operator()(const data::AddDocument&) {
    change.kind = Change::Kind::new_file;
    return std::move(change);
  }
  Change operator()(const data::RemoveDocument&) {
    change.kind = Change::Kind::removed_file;
    return std::move(change);
  }
};

}  // namespace

std::string record_label(const data::Bytes& document, const data::RecordName& name) {
  if (name.id.empty()) return name.list;
  const auto record = data::find_record(data::recognise(document), data::JsonView(document.view()), name);
  const std::string label = record ? label_of(std::string(record->raw())) : "";
  return label.empty() ? name.id : label;
}

Change change_of(const data::Edit& edit) {
  return std::visit(Describe{{.document = edit.document}}, edit.what);
}

std::string plain_value(const std::string& json) {
  const data::JsonView value(json);
  std::string plain = value.text().value_or(std::string(value.raw()));
  if (plain.size() <= longest_value) return plain;
  std::size_t end = longest_value;
  // Between letters, not within one.
  while (end > 0 && (static_cast<unsigned char>(plain[end]) & 0xC0U) == 0x80U) --end;
  return plain.substr(0, end) + " …";
}

}  // namespace lagesbild::app

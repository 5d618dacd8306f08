#include "app/topics/saving/changes.hpp"

#include <variant>

#include "data/documents/records.hpp"
#include "data/json/json_view.hpp"
#include "export/value_text.hpp"

namespace lagesbild::app {

namespace {

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
    change.record = data::record_label(data::JsonView(add.json));
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
  const std::string label = record ? data::record_label(*record) : "";
  return label.empty() ? name.id : label;
}

Change change_of(const data::Edit& edit) {
  return std::visit(Describe{{.document = edit.document}}, edit.what);
}

std::string plain_value(const std::string& json, Language language) {
  return exports::value_text(json, language);
}

}  // namespace lagesbild::app

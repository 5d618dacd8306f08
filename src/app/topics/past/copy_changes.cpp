#include "app/topics/past/copy_changes.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "data/documents/dated_copies.hpp"
#include "data/documents/merge_keys.hpp"
#include "data/documents/records.hpp"

namespace lagesbild::app {

namespace {

using Did = PastChange::Kind;

std::string text_under(const data::JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

/// Records of a file by list and id.
std::map<std::pair<std::string, std::string>, data::JsonView> records_in(data::FileKind kind,
                                                                         std::string_view bytes) {
  std::map<std::pair<std::string, std::string>, data::JsonView> records;
  for (const data::JsonView::Member& member : data::JsonView(bytes).members()) {
    const std::string list = member.name();
    if (!member.value.is_array() || !data::record_list(kind, list)) continue;
    for (const data::JsonView& element : member.value.elements()) {
      const auto record = data::record_of(kind, element);
      const auto key = record ? data::id_key(kind, *record) : std::nullopt;
      if (!key) continue;
      const data::JsonView id = *record->find(*key);
      records.insert_or_assign({list, id.text().value_or(std::string(id.raw()))}, *record);
    }
  }
  return records;
}

/// The keys whose values are not as they were, however those are spelt.
std::vector<std::string> changed_keys(const data::JsonView& before, const data::JsonView& after) {
  std::vector<std::string> keys;
  const auto add = [&](std::string key) {
    if (key != "changed" && key != "changed_by") keys.push_back(std::move(key));
  };
  for (const data::JsonView::Member& member : after.members()) {
    const auto old = before.find(member.name());
    if (!data::same_content(old, member.value)) add(member.name());
  }
  for (const data::JsonView::Member& member : before.members()) {
    if (!after.find(member.name())) add(member.name());
  }
  return keys;
}

class Difference {
 public:
  Difference(const data::Document& document, Date day, const std::vector<std::string>& protected_ids,
             std::vector<PastChange>& all)
      : document_(document), day_(to_string(day)), protected_(protected_ids), all_(all) {}

  void add(std::string_view before, std::string_view after) {
    const auto old = records_in(document_.kind, before);
    const auto now = records_in(document_.kind, after);
    for (const auto& [name, record] : now) {
      const auto was = old.find(name);
      if (was == old.end()) {
        tell(data::is_tombstone(record) ? Did::deleted : Did::added, name.first, record, {});
      } else if (was->second.raw() != record.raw()) {
        const bool deleted = data::is_tombstone(record) && !data::is_tombstone(was->second);
        auto keys = deleted ? std::vector<std::string>{} : changed_keys(was->second, record);
        if (deleted || !keys.empty())
          tell(deleted ? Did::deleted : Did::set, name.first, record, std::move(keys));
      }
    }
    for (const auto& [name, record] : old) {
      if (!now.contains(name)) tell(Did::deleted, name.first, record, {});
    }
  }

 private:
  void tell(Did kind, const std::string& list, const data::JsonView& record,
            std::vector<std::string> fields) {
    const std::string category = text_under(record, "category");
    if (std::find(protected_.begin(), protected_.end(), category) != protected_.end()) return;
    all_.push_back({kind, day_, who_changed(record), list, data::record_label(record), document_.path, false,
                    std::move(fields)});
    all_.back().id = text_under(record, "id");
    tell_of_event(record, all_.back());
  }

  const data::Document& document_;
  std::string day_;
  const std::vector<std::string>& protected_;
  std::vector<PastChange>& all_;
};

}  // namespace

std::string who_changed(const data::JsonView& record) {
  std::string unit = text_under(record, "changed_by");
  return unit.empty() ? text_under(record, "source") : unit;
}

void tell_of_event(const data::JsonView& record, PastChange& change) {
  change.category = text_under(record, "category");
  if (change.category.empty()) return;
  change.area = text_under(record, "area");
  change.date = text_under(record, "date");
}

void add_copy_changes(const data::Documents& documents, const std::vector<std::string>& protected_ids,
                      std::vector<PastChange>& all) {
  for (const data::Document& document : documents.all()) {
    std::map<Date, std::string_view> copies;
    for (const data::Document& other : documents.all()) {
      const auto copy = data::dated_copy_of(other.path);
      if (copy && copy->of == document.path) copies[copy->day] = other.file.bytes.view();
    }
    for (auto copy = copies.begin(); copy != copies.end(); ++copy) {
      const auto next = std::next(copy);
      Difference(document, copy->first, protected_ids, all)
          .add(copy->second, next == copies.end() ? document.file.bytes.view() : next->second);
    }
  }
}

}  // namespace lagesbild::app

#include "app/topics/past/past.hpp"

#include <algorithm>

#include "app/state.hpp"
#include "app/topics/past/copy_changes.hpp"
#include "app/topics/saving/changes.hpp"
#include "data/documents/dated_copies.hpp"
#include "data/documents/records.hpp"
#include "model/sorting.hpp"

namespace lagesbild::app {

namespace {

using Did = PastChange::Kind;

std::string said(const data::JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

/// A text, or its Swedish one.
std::string said_in_any(const data::JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  if (!value) return "";
  if (auto text = value->text()) return *text;
  const auto swedish = value->find("sv");
  return swedish ? swedish->text().value_or("") : "";
}

Did kind_of(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::added:
      return Did::added;
    case Change::Kind::deleted:
      return Did::deleted;
    case Change::Kind::new_file:
      return Did::new_file;
    case Change::Kind::removed_file:
      return Did::removed_file;
    default:
      return Did::set;
  }
}

void add_draft(const data::Draft& draft, std::vector<PastChange>& all) {
  for (const data::Edit& edit : draft) {
    const Change change = change_of(edit);
    // Edits that carry what others have told have no moment but their name's.
    const std::string when = edit.changed.empty() ? edit.id.substr(0, edit.id.find('/')) : edit.changed;
    all.push_back({kind_of(change.kind), when, edit.unit, change.list, change.record, edit.document, true});
    if (!change.field.empty()) all.back().fields = {change.field};
    all.back().id = change.id;
  }
}

class Records {
 public:
  Records(const data::Document& document, const std::vector<std::string>& protected_ids,
          std::vector<PastChange>& all)
      : document_(document), protected_(protected_ids), all_(all) {}

  void add() {
    const data::JsonView root(document_.file.bytes.view());
    for (const data::JsonView::Member& member : root.members()) {
      const std::string list = member.name();
      if (!member.value.is_array() || !data::record_list(document_.kind, list)) continue;
      for (const data::JsonView& element : member.value.elements()) {
        if (const auto record = data::record_of(document_.kind, element)) add(list, *record);
      }
    }
  }

 private:
  void add(const std::string& list, const data::JsonView& record) {
    const std::string category = said(record, "category");
    if (std::find(protected_.begin(), protected_.end(), category) != protected_.end()) return;
    const std::string label = data::record_label(record);
    std::string who = who_changed(record);
    if (who.empty() && list == "profiles") who = said_in_any(record, "by");
    if (const std::string when = said(record, "changed"); !when.empty()) {
      const Did kind = data::is_tombstone(record) ? Did::deleted : Did::last_changed;
      all_.push_back({kind, when, who, list, label, document_.path});
      all_.back().id = said(record, "id");
      tell_of_event(record, all_.back());
    }
    const auto responsible = record.find("responsible");
    const std::string unit = responsible ? said_in_any(*responsible, "unit") : "";
    const auto follow_ups = record.find("follow_ups");
    for (const auto& one : follow_ups ? follow_ups->elements() : std::vector<data::JsonView>()) {
      all_.push_back({Did::followed_up, said(one, "date"), unit, list, label, document_.path});
      all_.back().follow_up = said_in_any(one, "text");
      all_.back().id = said(record, "id");
    }
  }

  const data::Document& document_;
  const std::vector<std::string>& protected_;
  std::vector<PastChange>& all_;
};

}  // namespace

std::vector<PastChange> past_changes(const data::Documents& base, const data::Draft& draft,
                                     const std::vector<std::string>& protected_ids) {
  std::vector<PastChange> all;
  add_draft(draft, all);
  for (const data::Document& document : base.all()) {
    if (data::is_among_copies(document.path)) continue;
    Records(document, protected_ids, all).add();
  }
  add_copy_changes(base, protected_ids, all);
  sort_stably(all, [](const PastChange& one, const PastChange& other) { return one.when > other.when; });
  return all;
}

std::vector<Date> days_with_copies(const data::Documents& documents) {
  std::vector<Date> days;
  for (const data::Document& document : documents.all()) {
    const auto copy = data::dated_copy_of(document.path);
    if (copy && std::find(days.begin(), days.end(), copy->day) == days.end()) days.push_back(copy->day);
  }
  std::sort(days.begin(), days.end(), [](Date one, Date other) { return one > other; });
  return days;
}

std::vector<data::File> files_on(const data::Documents& documents, Date day) {
  std::vector<data::File> files;
  for (const data::Document& document : documents.all()) {
    if (data::is_among_copies(document.path) || documents.in_inbox(document)) continue;
    data::File file = document.file;
    std::optional<Date> earliest;
    for (const data::Document& other : documents.all()) {
      const auto copy = data::dated_copy_of(other.path);
      if (!copy || copy->of != document.path || copy->day < day) continue;
      if (earliest && *earliest <= copy->day) continue;
      earliest = copy->day;
      file.bytes = other.file.bytes;
    }
    files.push_back(std::move(file));
  }
  return files;
}

bool passes(const PastChange& change, const PastFilter& filter, std::string_view title) {
  if (!filter.list.empty() && change.list != filter.list) return false;
  if (!filter.id.empty() && change.id != filter.id) return false;
  const auto holds = [&](std::string_view text) { return text.find(filter.text) != std::string::npos; };
  return filter.text.empty() || holds(title) || holds(change.record) || holds(change.who) ||
         holds(change.path);
}

void apply_to(State& state, const PastAction& action) {
  if (const auto* set = std::get_if<SetPastFilter>(&action)) state.past_filter = set->filter;
}

}  // namespace lagesbild::app

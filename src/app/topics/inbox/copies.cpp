#include "app/topics/inbox/copies.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "app/topics/saving/changes.hpp"
#include "data/documents/column_rows.hpp"
#include "data/documents/merge_keys.hpp"
#include "data/read/copies_of.hpp"

namespace lagesbild::app {

namespace {

/// The edits that make of one state of a document another, which has all that it has.
class CopyDifference {
 public:
  CopyDifference(std::string path, const data::JsonView& before, const data::JsonView& after)
      : path_(std::move(path)), before_(before), after_(after) {}

  data::Draft edits() {
    for (const data::JsonView::Member& member : after_.members()) {
      const std::string name = member.name();
      const data::Side then = before_.find(name);
      // It rises by itself.
      if (name == "revision" || data::same_content(then, member.value)) continue;
      if (!add_records(name, then, member.value)) add(data::SetField{{}, {name}, raw(member.value)});
    }
    return std::move(edits_);
  }

 private:
  static std::string raw(const data::JsonView& value) { return std::string(value.raw()); }
  void add(decltype(data::Edit::what) what) { edits_.push_back({path_, std::move(what), {}, {}, {}}); }

  /// False where the list is no list of records with ids, and is set as a whole.
  bool add_records(const std::string& list, const data::Side& then, const data::JsonView& now) {
    if (data::list_kind(list, {then, data::Side(now), std::nullopt}) != data::ListKind::records) return false;
    std::map<std::string, data::JsonView> known;
    if (then) {
      for (const data::JsonView& record : then->elements()) known.emplace(data::id_of(list, record), record);
    }
    data::Draft of_list;
    for (const data::JsonView& record : now.elements()) {
      const std::string id = data::id_of(list, record);
      if (id.empty()) return false;
      const auto found = known.find(id);
      if (found == known.end()) {
        of_list.push_back({path_, data::AddRecord{list, raw(record)}, {}, {}, {}});
      } else if (!data::same_content(found->second, record)) {
        of_list.push_back({path_, data::SetField{{list, id}, {}, raw(record)}, {}, {}, {}});
      }
    }
    edits_.insert(edits_.end(), of_list.begin(), of_list.end());
    return true;
  }

  std::string path_;
  data::JsonView before_;
  data::JsonView after_;
  data::Draft edits_;
};

}  // namespace

FromCopies from_copies(const data::Documents& documents, const std::string& path,
                       const std::string& instant) {
  FromCopies taken;
  const data::Document* document = documents.find(path);
  if (document == nullptr) return taken;
  data::Bytes now = document->file.bytes;
  for (const std::string& copy : data::copies_of(documents, path)) {
    auto merged = data::merge_two(path, documents.find(copy)->file.bytes, now);
    if (!merged) {
      ++taken.unreadable;
      continue;
    }
    now = merged->bytes;
    for (data::Conflict& conflict : merged->conflicts) taken.differing.push_back(std::move(conflict));
  }
  if (now.shares(document->file.bytes)) return taken;
  const auto rows = data::in_rows(document->file.bytes.view());
  const std::string before = rows ? *rows : document->file.bytes.text();
  taken.edits = CopyDifference(path, data::JsonView(before), data::JsonView(now.view())).edits();
  for (std::size_t i = 0; i < taken.edits.size(); ++i)
    taken.edits[i].id = instant + "/copy-" + std::to_string(i + 1);
  return taken;
}

std::vector<CopiesPicture> copies_pictures(const data::Documents& documents, const Problems& problems,
                                           const std::vector<KeptOfFile>& kept) {
  std::vector<CopiesPicture> pictures;
  for (const Problem& problem : problems) {
    if (problem.code != ProblemCode::conflict_copy || documents.find(problem.file) == nullptr) continue;
    FromCopies from = from_copies(documents, problem.file, "");
    std::erase_if(from.differing, [&](const data::Conflict& difference) {
      return std::find(kept.begin(), kept.end(), KeptOfFile{problem.file, difference}) != kept.end();
    });
    std::vector<std::string> records;
    for (const data::Conflict& difference : from.differing)
      records.push_back(record_label(documents.find(problem.file)->file.bytes, difference.record));
    pictures.push_back({problem.file, !from.edits.empty(), from.unreadable > 0, std::move(from.differing),
                        std::move(records)});
  }
  return pictures;
}

ChooseOfCopy ready_to_take(const data::Documents& documents, ChooseOfCopy chosen,
                           const std::string& instant) {
  data::Documents edited = documents;
  std::erase_if(chosen.differences, [&](const data::Conflict& difference) {
    data::Edit edit = data::take_mine(chosen.of, difference);
    edit.changed = instant;
    auto next = edited.with(edit);
    if (!next) return true;
    edited = std::move(*next);
    chosen.edits.push_back(std::move(edit));
    return false;
  });
  return chosen;
}

}  // namespace lagesbild::app

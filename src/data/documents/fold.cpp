#include "data/documents/fold.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "data/documents/column_edit.hpp"
#include "data/documents/column_rows.hpp"
#include "data/documents/fold_index.hpp"
#include "data/documents/records.hpp"
#include "data/documents/week_words.hpp"
#include "data/fields/incident_fields.hpp"
#include "data/json/json.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/splice.hpp"
#include "data/read/load.hpp"
#include "model/disclosure.hpp"
#include "model/instant.hpp"
#include "model/sorting.hpp"

namespace lagesbild::data {
namespace {

/// More new records than this are not put one by one among a source's own: they stay a file of their own.
constexpr std::size_t most_one_by_one = 1'000;

std::string said_under(const JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

Problem stays(const std::string& path, std::string pointer, LocalText what, LocalText remedy,
              ProblemCode code = ProblemCode::missing_key) {
  return {Severity::error, path, std::move(pointer), std::move(what), std::move(remedy), code};
}

/// Why a report stays, under its path: of another file's fault it says in which file that is.
Problem told_of(const std::string& report, Problem why) {
  if (!why.file.empty() && why.file != report) {
    why.what = {"Rapporten går inte att föra in, för i " + why.file + " är det fel: " + why.what.sv,
                "The report cannot be put in, since something is wrong in " + why.file + ": " + why.what.en};
  }
  why.file = report;
  return why;
}

/// A name that any disk will have.
std::string as_file_name(const std::string& source) {
  std::string name;
  for (const char c : source) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    name += is_plain ? c : '-';
  }
  return name;
}

/// What is said of a source's week.
struct Word {
  std::string path;
  JsonView record;
  std::optional<double> when;
  bool deleted = false;

  bool is_partial() const {
    const auto status = record.find("status");
    return !deleted && status && status->says("partial");
  }
};

Word word_of(std::string path, const JsonView& record) {
  Word word{std::move(path), record, instant_of(said_under(record, "changed")), is_tombstone(record)};
  if (word.deleted && !word.when) word.when = last_changed("", true);
  return word;
}

bool is_later(const std::optional<double>& one, const std::optional<double>& other) {
  return one && (!other || *one > *other);
}

/// What is known, with the areas and the time of another partial word.
std::string put_together(const Word& known, const Word& other) {
  std::string areas;
  std::set<std::string> seen;
  for (const Word* word : {&known, &other}) {
    const auto list = word->record.find("areas");
    if (!list) continue;
    for (const JsonView& area : list->elements()) {
      if (!seen.insert(area.text().value_or(std::string(area.raw()))).second) continue;
      areas += (areas.empty() ? "" : ", ") + std::string(area.raw());
    }
  }
  const JsonView alone(known.record.raw());
  std::string text = spliced(alone.raw(), {set_member(alone, "areas", "[" + areas + "]")});
  if (is_later(other.when, known.when)) {
    const JsonView whole(text);
    text = spliced(text, {set_member(whole, "changed", other.record.find("changed")->raw())});
  }
  return text;
}

class Folding {
 public:
  explicit Folding(const Documents& documents) : before_(documents) { all_.documents = documents; }

  Folded take(const std::optional<std::set<std::string>>& only) {
    for (const Document& document : all_.documents.all()) {
      const bool wanted = !only || only->contains(document.path);
      if (wanted && all_.documents.in_inbox(document)) reports_.push_back(document);
    }
    if (reports_.empty()) return std::move(all_);
    for (Document& report : reports_) {
      auto rows = in_rows(report.file.bytes.view());
      if (!rows) continue;
      in_columns_.emplace(report.path, report.file.bytes);
      report.file.bytes = std::move(*rows);
    }
    sort_stably(reports_, [](const Document& one, const Document& other) { return one.path < other.path; });
    set_faulty_aside();
    std::unordered_map<std::string, std::vector<Held>> ids;
    for (const Document& report : reports_) {
      for (const JsonView& record : list_in(report, "incidents")) ids[said_under(record, "id")];
    }
    index_.emplace(before_, std::move(ids));
    for (const Document& report : reports_) fold_report(report);
    return std::move(all_);
  }

 private:
  static std::vector<JsonView> list_in(const Document& document, std::string_view key) {
    const auto list = JsonView(document.file.bytes.view()).find(key);
    return list ? list->elements() : std::vector<JsonView>{};
  }

  /// What the reader would not count is not moved to where its owner would have to find it.
  void set_faulty_aside() {
    const Loaded loaded = read_situation(all_.documents.files());
    if (loaded.situation) {
      for (const Category& category : loaded.situation->categories) {
        if (disclosure::told_for_municipality_only(category)) hidden_.insert(category.id);
      }
    }
    std::map<std::string, Problem> faults;
    for (const Problem& problem : loaded.problems) {
      if (problem.severity == Severity::error) faults.emplace(problem.file, problem);
    }
    for (const FileStatus& status : loaded.files) {
      if (!status.used && !faults.contains(status.path) && !faults.empty()) {
        faults.emplace(status.path, faults.begin()->second);
      }
    }
    for (const Document& report : reports_) {
      if (!loaded.situation && !faults.empty()) faults.emplace(report.path, faults.begin()->second);
      if (auto fault = fault_of(report)) faults.emplace(report.path, std::move(*fault));
      const auto found = faults.find(report.path);
      if (found == faults.end()) continue;
      all_.refused.push_back(told_of(report.path, found->second));
    }
    std::erase_if(reports_, [&](const Document& report) { return faults.contains(report.path); });
  }

  static std::optional<Problem> fault_of(const Document& report) {
    if (is_in_columns(JsonView(report.file.bytes.view()))) {
      return stays(
          report.path, "/columns",
          {"Rapportens kolumner går inte att läsa som rader", "The report's columns cannot be read as rows"},
          {"Se till att de är lika långa, eller skriv den i rader",
           "Make them of equal length, or write it in rows"});
    }
    std::size_t row = 0;
    for (const JsonView& record : list_in(report, "incidents")) {
      if (said_under(record, "id").empty()) {
        return stays(report.path, pointer_to("/incidents", row),
                     {"Händelsen saknar id, så det går inte att se om den redan är med",
                      "The incident lacks an id, so nobody can see whether it is there already"},
                     {"Ge den ett id", "Give it an id"});
      }
      ++row;
    }
    return std::nullopt;
  }

  /// All of it, or nothing.
  void fold_report(const Document& report) {
    const Folded before = all_;
    const FoldIndex index = *index_;
    std::optional<Problem> problem = fold_records(report);
    for (const JsonView& record : list_in(report, "reporting")) {
      if (!problem) problem = fold_word(record);
    }
    if (problem) {
      all_ = before;
      index_ = index;
      all_.refused.push_back(told_of(report.path, std::move(*problem)));
    } else {
      all_.folded.push_back(report.path);
    }
  }

  std::optional<Problem> put(Edit edit) {
    auto next = all_.documents.with(edit);
    if (!next) return next.problem();
    all_.documents = std::move(*next);
    all_.edits.push_back(std::move(edit));
    return std::nullopt;
  }

  /// The source's file, which is made and named where there is none.
  std::optional<Problem> find_home(const std::string& source, std::string& path) {
    path = index_->home_of(source);
    if (!path.empty()) return std::nullopt;
    path = free_path(as_file_name(source) + ".json");
    const std::string empty =
        "{\n \"format\": \"lagesbild-incidents/1\",\n \"revision\": 1,\n \"reporting\": [],\n \"incidents\": "
        "[]\n}\n";
    if (auto problem = put({path, AddDocument{empty}})) return problem;
    index_->add_home(source, path);
    return name_in_manifest(path);
  }

  std::optional<Problem> name_in_manifest(const std::string& path) {
    const Document& manifest = *all_.documents.find(FileKind::manifest);
    const auto named = JsonView(manifest.file.bytes.view()).find("incidents");
    std::string list = "[" + data::quoted(path) + "]";
    if (named && named->is_array()) {
      const JsonView alone(named->raw());
      list = spliced(alone.raw(), {append_element(alone, data::quoted(path))});
    }
    return put({manifest.path, SetField{{}, {"incidents"}, list}});
  }

  // [SECTION] Incidents

  std::optional<Problem> fold_records(const Document& report) {
    const std::vector<JsonView> records = list_in(report, "incidents");
    std::set<std::string> ids;
    std::vector<JsonView> added;
    std::vector<JsonView> others;
    for (const JsonView& record : records) {
      const std::string id = said_under(record, "id");
      const bool is_new = index_->held(id).empty() && !is_tombstone(record) && ids.insert(id).second;
      (is_new ? added : others).push_back(record);
    }
    const bool many = added.size() > most_one_by_one;
    if (many) {
      if (auto problem = add_file(report, added, others.empty())) return problem;
    }
    for (const JsonView& record : many ? others : records) {
      if (auto problem = fold_record(record)) return problem;
    }
    return std::nullopt;
  }

  /// The records, all of them new, as a file that the manifest names; what is said of weeks is not in it.
  std::optional<Problem> add_file(const Document& report, const std::vector<JsonView>& added, bool is_whole) {
    std::string text = "{\n \"format\": \"lagesbild-incidents/1\",\n \"reporting\": [],\n \"incidents\": [";
    const auto columns = in_columns_.find(report.path);
    if (is_whole && columns != in_columns_.end()) {
      const JsonView root(columns->second.view());
      text = root.find("reporting") ? spliced(root.document(), {set_member(root, "reporting", "[]")})
                                    : std::string(root.document());
    } else {
      for (const JsonView& record : added) {
        text += (&record == &added.front() ? "\n  " : ",\n  ") + std::string(record.raw());
      }
      text += "\n ]\n}\n";
    }
    const std::string path = free_path(std::string(base_name(report.path)));
    if (auto problem = put({path, AddDocument{std::move(text)}})) return problem;
    if (auto problem = name_in_manifest(path)) return problem;
    for (const JsonView& record : added) {
      const std::string source = said_under(record, "source");
      if (index_->home_of(source).empty()) index_->add_home(source, path);
      index_->held(said_under(record, "id"))
          .push_back({source, path, last_changed(said_under(record, "changed"), false), false, record.raw()});
    }
    all_.added += added.size();
    return std::nullopt;
  }

  std::string free_path(const std::string& name) const {
    std::string path = "handelser/" + name;
    for (int number = 2; all_.documents.find(path) != nullptr; ++number) {
      path = "handelser/" + std::to_string(number) + "-" + name;
    }
    return path;
  }

  std::optional<Problem> fold_record(const JsonView& record) {
    const std::string id = said_under(record, "id");
    const std::string changed = said_under(record, "changed");
    const bool deleted = is_tombstone(record);
    const Held said{said_under(record, "source"), "", last_changed(changed, deleted), deleted, record.raw()};
    bool is_known = false;
    std::optional<Problem> clash;
    for (Held& held : index_->held(id)) {
      const bool any_source = held.source.empty() || said.source.empty();
      if (!any_source && held.source != said.source) continue;
      is_known = true;
      const bool is_last = said.when > held.when || (said.when == held.when && deleted && !held.deleted);
      if (!is_last) {
        const bool neither = said.when == held.when && !deleted && !held.deleted;
        const auto differing = neither ? differences(held.text, said.text) : std::vector<std::string>();
        if (!differing.empty() && !clash) clash = clash_of(held.text, record, id, differing);
        continue;
      }
      if (auto problem = replace(held, record, id, changed)) return problem;
      held.when = said.when;
      held.deleted = deleted;
      held.text = said.text;
    }
    if (is_known) return clash;
    index_->held(id).push_back(said);
    // A tombstone of nothing keeps away what comes after it and is older.
    return deleted ? std::nullopt : add(index_->held(id).back(), record);
  }

  /// Two records that cannot be told apart by when they were written: nobody but a person can say which
  /// holds, so that the report stays. A protected category's words are not repeated.
  Problem clash_of(std::string_view held, const JsonView& record, const std::string& id,
                   const std::vector<std::string>& differing) const {
    std::string there;
    std::string here;
    const JsonView older(held);
    const bool hidden =
        hidden_.contains(said_under(older, "category")) || hidden_.contains(said_under(record, "category"));
    for (const std::string& key : differing) {
      const auto add = [&](std::string& to, const JsonView& from) {
        const auto value = hidden ? std::nullopt : from.find(key);
        to += (to.empty() ? "" : ", ") + key;
        if (!hidden) to += ": " + (value ? std::string(value->raw()) : std::string("–"));
      };
      add(there, older);
      add(here, record);
    }
    return stays("", "",
                 {"Händelsen " + id +
                      " finns redan med annat innehåll, och det går inte att se vilken som "
                      "är senast; där: " +
                      there + "; i rapporten: " + here,
                  "The incident " + id +
                      " is there already with other content, and which is later cannot be "
                      "seen; there: " +
                      there + "; in the report: " + here},
                 {"Rätta händelsen så att det rätta står i den, och ta sedan in eller ta bort rapporten",
                  "Correct the incident so that it says what is right, then take in or remove the report"},
                 ProblemCode::duplicate_id);
  }

  std::optional<Problem> add(Held& held, const JsonView& record) {
    if (auto problem = find_home(said_under(record, "source"), held.path)) return problem;
    ++all_.added;
    return put({held.path, AddRecord{"incidents", std::string(record.raw())}});
  }

  std::optional<Problem> replace(Held& held, const JsonView& record, const std::string& id,
                                 const std::string& changed) {
    const bool deleted = is_tombstone(record);
    if (held.path.empty()) return deleted ? std::nullopt : add(held, record);
    if (deleted && held.deleted) return std::nullopt;
    ++(deleted ? all_.deleted : all_.corrected);
    const RecordName name{"incidents", id};
    if (deleted) return put({held.path, DeleteRecord{name}, {}, changed, said_under(record, "source")});
    const Document& home = *all_.documents.find(held.path);
    const auto older = find_record(home.kind, JsonView(home.file.bytes.view()), name);
    const bool keeps = older && !is_tombstone(*older);
    return put(
        {held.path,
         SetField{name, {}, keeps ? corrected(*older, record, incident_fields) : std::string(record.raw())}});
  }

  // [SECTION] What is said of weeks

  std::optional<Word> known_word(const std::string& source, const std::string& week) const {
    for (const std::string& path : index_->paths()) {
      for (const JsonView& record : list_in(*all_.documents.find(path), "reporting")) {
        if (said_under(record, "source") == source && said_under(record, "week") == week) {
          return word_of(path, record);
        }
      }
    }
    return std::nullopt;
  }

  std::optional<Problem> fold_word(const JsonView& record) {
    const std::string source = said_under(record, "source");
    const std::string week = said_under(record, "week");
    const Word said = word_of("", record);
    const auto known = known_word(source, week);
    if (source.empty() || week.empty()) return std::nullopt;
    if (!known) {
      // Also a tombstone, so that an older word that comes after it is known to be older.
      std::string path;
      if (auto problem = find_home(source, path)) return problem;
      ++all_.weeks;
      return put_words(path, [&](const JsonView& list) {
        return spliced(list.raw(), {append_element(list, record.raw())});
      });
    }
    std::string text(known->record.raw());
    if (known->is_partial() && said.is_partial()) {
      text = put_together(*known, said);
    } else if (is_later(said.when, known->when)) {
      text = known->deleted ? std::string(record.raw()) : corrected(known->record, record, reporting_fields);
    } else if (!is_later(known->when, said.when) && !known->deleted && !said.deleted) {
      const std::string there = said_under(known->record, "status");
      const std::string here = said_under(record, "status");
      const auto takes = other_holds(there, here);
      if (!takes) return two_words(source, week, there, here);
      if (*takes) text = corrected(known->record, record, reporting_fields);
    }
    if (text == known->record.raw()) return std::nullopt;
    ++all_.weeks;
    const std::string_view before = known->record.raw();
    return put_words(known->path, [&](const JsonView& list) {
      for (const JsonView& one : list.elements()) {
        if (one.raw() == before) return spliced(list.raw(), {{one.begin(), one.end(), text}});
      }
      return std::string(list.raw());
    });
  }

  /// A week's word may have no id, so the list is set as a whole.
  template <typename Change>
  std::optional<Problem> put_words(const std::string& path, Change change) {
    const auto list = JsonView(all_.documents.find(path)->file.bytes.view()).find("reporting");
    const std::string text = list && list->is_array() ? std::string(list->raw()) : "[]";
    return put({path, SetField{{}, {"reporting"}, change(JsonView(text))}});
  }

  const Documents before_;  ///< as they were given: what is held of records stands there
  Folded all_;
  std::set<std::string> hidden_;             ///< categories whose events nobody may list
  std::vector<Document> reports_;            ///< in rows
  std::map<std::string, Bytes> in_columns_;  ///< as they stand, those that do so
  std::optional<FoldIndex> index_;
};

}  // namespace

Folded fold(const Documents& documents, const std::optional<std::set<std::string>>& only) {
  return Folding(documents).take(only);
}

}  // namespace lagesbild::data

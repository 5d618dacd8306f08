#include <algorithm>
#include <array>

#include "data/documents/column_edit.hpp"
#include "data/documents/document.hpp"
#include "data/documents/records.hpp"
#include "data/json/json.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/mend.hpp"
#include "data/json/splice.hpp"

namespace lagesbild::data {
namespace {

using Splices = std::vector<Splice>;

/// What can be edited is there already.
Problem path_taken(const std::string& path) {
  return {Severity::error,
          path,
          "",
          {"Det finns redan en fil med namnet " + path, "There is already a file with the name " + path},
          {"Ge den nya filen ett annat namn", "Give the new file another name"},
          ProblemCode::edit_path_taken};
}

/// Makes the splices of one edit, all against the document as it is.
class Editor {
 public:
  Editor(const Document& document, const Edit& edit)
      : document_(document), edit_(edit), root_(document.file.bytes.view()) {}

  /// The same text where there is nothing to change.
  Result<std::string> edited() {
    if (!root_.is_object()) {
      return wrong_type("", {"Filen är inget JSON-objekt", "The file is no JSON object"});
    }
    if (document_.kind == FileKind::incidents && is_in_columns(root_) && is_of_incidents()) {
      auto text = std::visit([this](const auto& what) { return change_columns(what); }, edit_.what);
      if (!text || *text == root_.document()) return text;
      Splices changes;
      raise_revision(changes, JsonView(*text));
      return spliced(*text, std::move(changes));
    }
    auto changes = std::visit([this](const auto& what) { return change(what); }, edit_.what);
    if (!changes) return changes.problem();
    if (!changes->empty()) raise_revision(*changes, root_);
    return spliced(root_.document(), std::move(*changes));
  }

 private:
  Problem problem(ProblemCode code, std::string pointer, LocalText what, LocalText remedy) const {
    return {Severity::error, document_.path, std::move(pointer), std::move(what), std::move(remedy), code};
  }

  Problem wrong_type(std::string pointer, LocalText what) const {
    return problem(ProblemCode::edit_wrong_type, std::move(pointer), std::move(what),
                   {"Kontrollera vad som ska ändras", "Check what is to be changed"});
  }

  Problem no_record(const RecordName& name) const {
    return problem(
        ProblemCode::edit_no_record, pointer_to("", name.list),
        {"Posten " + name.id + " finns inte i filen", "The record " + name.id + " is not in the file"},
        {"Läs filen på nytt; någon kan ha tagit bort posten",
         "Read the file again; somebody may have removed the record"});
  }

  bool is_of_incidents() const {
    constexpr std::string_view list = "incidents";
    if (const auto* add = std::get_if<AddRecord>(&edit_.what)) return add->list == list;
    if (const auto* set = std::get_if<SetField>(&edit_.what)) return set->record.list == list;
    const auto* deletion = std::get_if<DeleteRecord>(&edit_.what);
    return deletion != nullptr && deletion->record.list == list;
  }

  /// The value, sound and without space around it.
  std::optional<std::string> sound(const std::string& json) const {
    if (!parse_json("", json).value) return std::nullopt;
    return std::string(JsonView(json).raw());
  }

  Problem no_json() const {
    return wrong_type("", {"Det nya värdet är inte JSON", "The new value is not JSON"});
  }

  static bool same_content(std::string_view one, std::string_view other) {
    return one == other || parse_json("", one).value == parse_json("", other).value;
  }

  // [SECTION] When it was changed

  /// The agreement is one record; the rest of a manifest is none.
  std::optional<JsonView> timed(const std::optional<JsonView>& record) const {
    if (edit_.changed.empty()) return std::nullopt;
    if (document_.kind == FileKind::agreement) return root_;
    return record && record->begin() != root_.begin() ? record : std::nullopt;
  }

  /// When it was changed and by whom: no unit stands at what others have changed since.
  Splices stamp(const JsonView& holder) const {
    Splices changes{set_member(holder, "changed", data::quoted(edit_.changed))};
    if (!edit_.unit.empty() || holder.find("changed_by")) {
      const auto unit = holder.find("changed_by");
      const std::string json = data::quoted(edit_.unit);
      changes.push_back(unit ? Splice{unit->begin(), unit->end(), json}
                             : insert_member(holder, "changed", "changed_by", json));
    }
    return changes;
  }

  void set_time(Splices& changes, const std::optional<JsonView>& record) const {
    const auto holder = timed(record);
    if (!holder) return;
    for (Splice& splice : stamp(*holder)) changes.push_back(std::move(splice));
  }

  /// A whole record with the time in it.
  std::string with_time(std::string record) const {
    if (edit_.changed.empty() || document_.kind == FileKind::agreement) return record;
    const JsonView view(record);
    const auto holder = record_of(document_.kind, view);
    if (!holder) return record;
    return spliced(record, stamp(*holder));
  }

  void raise_revision(Splices& changes, const JsonView& root) const {
    constexpr std::array with_revision{FileKind::incidents, FileKind::measures, FileKind::decisions,
                                       FileKind::agreement, FileKind::reports,  FileKind::published};
    if (document_.edited) return;
    if (const auto revision = root.find("revision")) {
      if (const auto number = revision->integer()) {
        changes.push_back({revision->begin(), revision->end(), std::to_string(*number + 1)});
      }
      return;
    }
    if (std::find(with_revision.begin(), with_revision.end(), document_.kind) == with_revision.end()) return;
    changes.push_back(insert_member(root, "format", "revision", "1"));
  }

  // [SECTION] A field

  /// What no field edit may touch: by these records are known, and they follow by themselves.
  bool is_kept(const JsonView& record, const std::string& key) const {
    if (key == "changed" || key == "changed_by" || id_key(document_.kind, record) == key) return true;
    return record.begin() == root_.begin() && (key == "format" || key == "revision");
  }

  Problem kept_field(const std::string& key) const {
    return wrong_type(pointer_to("", key), {"Fältet " + key + " sköter programmet självt",
                                            "The program itself takes care of the field " + key});
  }

  Result<Splices> change(const SetField& set) const {
    const auto record = find_record(document_.kind, root_, set.record);
    if (!record) return no_record(set.record);
    if (set.path.empty()) return replace(set, *record);
    if (is_kept(*record, set.path.front())) return kept_field(set.path.front());
    auto changes = change_field(set, *record);
    if (changes && !changes->empty()) set_time(*changes, record);
    return changes;
  }

  Result<Splices> change_field(const SetField& set, JsonView holder) const {
    std::optional<std::string> json;
    if (set.json && !(json = sound(*set.json))) return no_json();
    std::string pointer = pointer_to("", set.record.id);
    for (std::size_t step = 0; step + 1 < set.path.size(); ++step) {
      const auto inner = holder.find(set.path[step]);
      pointer = pointer_to(pointer, set.path[step]);
      if (!inner || inner->kind() == JsonView::Kind::null) {
        if (!json) return Splices{};
        return Splices{set_member(holder, set.path[step], nested(set.path, step + 1, *json))};
      }
      if (!inner->is_object()) {
        return wrong_type(pointer, {"Här väntades ett objekt", "An object was expected here"});
      }
      holder = *inner;
    }
    const std::string& key = set.path.back();
    if (!json) return remove_member(holder, key);
    const auto before = holder.find(key);
    if (before && same_content(before->raw(), *json)) return Splices{};
    return Splices{set_member(holder, key, *json)};
  }

  /// The value within the objects that the rest of a path names.
  static std::string nested(const std::vector<std::string>& path, std::size_t from, std::string json) {
    for (std::size_t step = path.size(); step > from; --step) {
      json = "{" + data::quoted(path[step - 1]) + ": " + json + "}";
    }
    return json;
  }

  std::optional<Problem> another_id(const SetField& set, const std::string& json) const {
    const JsonView view(json);
    const auto key = view.is_object() ? id_key(document_.kind, view) : std::nullopt;
    if (!set.record.list.empty() && key && view.find(*key)->says(set.record.id)) return std::nullopt;
    return wrong_type(pointer_to("", set.record.id),
                      {"Den nya posten har ett annat id än den som den ersätter",
                       "The new record has another id than the one it replaces"});
  }

  /// The record as a whole, under the same id.
  Result<Splices> replace(const SetField& set, const JsonView& record) const {
    const auto json = set.json ? sound(*set.json) : std::nullopt;
    if (!json) return no_json();
    if (auto other = another_id(set, *json)) return std::move(*other);
    if (same_content(record.raw(), *json)) return Splices{};
    Splices changes;
    if (document_.kind == FileKind::areas || document_.kind == FileKind::agreement) {
      changes.push_back({record.begin(), record.end(), *json});
      if (document_.kind == FileKind::agreement) set_time(changes, record);
      return changes;
    }
    return Splices{{record.begin(), record.end(), with_time(*json)}};
  }

  // [SECTION] Whole records

  std::optional<std::string> id_in(const std::string& json) const {
    const auto record = record_of(document_.kind, JsonView(json));
    const auto key = record ? id_key(document_.kind, *record) : std::nullopt;
    const auto id = key ? record->find(*key)->text() : std::nullopt;
    return id && !id->empty() ? id : std::nullopt;
  }

  Problem no_id(const AddRecord& add) const {
    return wrong_type(pointer_to("", add.list), {"Den nya posten saknar id", "The new record lacks an id"});
  }

  Problem id_taken(const AddRecord& add, const std::string& id) const {
    return problem(ProblemCode::edit_id_taken, pointer_to("", add.list),
                   {"Id " + id + " finns redan", "The id " + id + " is there already"},
                   {"Ge den nya posten ett annat id", "Give the new record another id"});
  }

  Result<Splices> change(const AddRecord& add) const {
    if (!record_list(document_.kind, add.list)) {
      return wrong_type(pointer_to("", add.list),
                        {"Filen har ingen lista " + add.list, "The file has no list " + add.list});
    }
    const auto json = sound(add.json);
    if (!json) return no_json();
    const auto id = id_in(*json);
    if (!id) return no_id(add);
    if (find_record(document_.kind, root_, {add.list, *id})) return id_taken(add, *id);
    Splices changes;
    const auto list = root_.find(add.list);
    if (!list || list->kind() == JsonView::Kind::null) {
      changes.push_back(set_member(root_, add.list, "[" + with_time(*json) + "]"));
    } else if (list->is_array()) {
      changes.push_back(append_element(*list, with_time(*json)));
    } else {
      return wrong_type(pointer_to("", add.list), {"Här väntades en lista", "A list was expected here"});
    }
    if (document_.kind == FileKind::agreement) set_time(changes, root_);
    return changes;
  }

  Result<Splices> change(const DeleteRecord& deletion) const {
    const auto record = find_record(document_.kind, root_, deletion.record);
    if (!record) return no_record(deletion.record);
    const auto list = record_list(document_.kind, deletion.record.list);
    if (!list || !list->can_be_deleted) {
      return problem(ProblemCode::edit_not_deletable, pointer_to("", deletion.record.list),
                     {"Posten " + deletion.record.id + " går inte att ta bort",
                      "The record " + deletion.record.id + " cannot be deleted"},
                     {"Andra filer hänvisar till den", "Other files refer to it"});
    }
    if (is_tombstone(*record)) return Splices{};
    Splices changes{set_member(*record, "deleted", "true")};
    set_time(changes, record);
    return changes;
  }

  // [SECTION] Whole files

  Result<Splices> change(const AddDocument&) const { return path_taken(document_.path); }
  Result<std::string> change_columns(const AddDocument&) const { return path_taken(document_.path); }
  // Its bytes stay as they are: what goes is its place among the documents.
  Result<Splices> change(const RemoveDocument&) const { return Splices{}; }
  Result<std::string> change_columns(const RemoveDocument&) const { return std::string(root_.document()); }

  // [SECTION] Incidents in columns

  Result<std::string> changed_cells(std::optional<std::string> text, std::size_t row,
                                    const std::string& key) const {
    if (!text) {
      return wrong_type(pointer_to("/columns", key),
                        {"Värdet passar inte i kolumnen", "The value does not fit into the column"});
    }
    if (*text == root_.document() || edit_.changed.empty()) return std::move(*text);
    if (auto timed = with_cell(*text, row, "changed", data::quoted(edit_.changed))) text = std::move(timed);
    const std::string unit = edit_.unit.empty() ? "null" : data::quoted(edit_.unit);
    if (auto named = with_cell(*text, row, "changed_by", unit)) text = std::move(named);
    return std::move(*text);
  }

  Result<std::string> change_columns(const SetField& set) const {
    const auto row = find_row(root_, set.record.id);
    if (!row) return no_record(set.record);
    const auto json = set.json ? sound(*set.json) : std::optional<std::string>("null");
    if (!json) return no_json();
    if (set.path.empty()) {
      if (auto other = another_id(set, *json)) return std::move(*other);
      return changed_cells(with_row_replaced(root_.document(), *row, JsonView(*json)), *row, "");
    }
    const std::string& key = set.path.front();
    if (key == "changed" || key == "changed_by" || key == "id") return kept_field(key);
    if (set.path.size() > 1) {
      return wrong_type(pointer_to("/columns", key),
                        {"Här väntades ett objekt", "An object was expected here"});
    }
    return changed_cells(with_cell(root_.document(), *row, key, *json), *row, key);
  }

  Result<std::string> change_columns(const AddRecord& add) const {
    const auto json = sound(add.json);
    if (!json) return no_json();
    const auto id = id_in(*json);
    if (!id) return no_id(add);
    if (find_row(root_, *id)) return id_taken(add, *id);
    const std::string record = with_time(*json);
    auto text = with_row(root_.document(), JsonView(record));
    if (text) return std::move(*text);
    return wrong_type("/columns",
                      {"Värdet passar inte i kolumnen", "The value does not fit into the column"});
  }

  Result<std::string> change_columns(const DeleteRecord& deletion) const {
    const auto row = find_row(root_, deletion.record.id);
    if (!row) return no_record(deletion.record);
    if (is_deleted_row(root_, *row)) return std::string(root_.document());
    return changed_cells(with_cell(root_.document(), *row, "deleted", "true"), *row, "deleted");
  }

  const Document& document_;
  const Edit& edit_;
  JsonView root_;
};

}  // namespace

Result<Document> apply(const Document& document, const Edit& edit) {
  if (std::holds_alternative<AddDocument>(edit.what)) return path_taken(document.path);
  Document next = document;
  if (!next.sound) {
    Parsed parsed = parse_json(document.path, document.file.bytes);
    if (parsed.problem) {
      // What the reader took it to mean is what is edited, and so what is written.
      Understood meant = understand(document.path, document.file.bytes.view(), std::move(*parsed.problem));
      if (meant.problem) return std::move(*meant.problem);
      next.file.bytes = std::move(meant.bytes);
      next.mended = true;
    }
    next.sound = true;
  }
  auto text = Editor(next, edit).edited();
  if (!text) return text.problem();
  if (*text == next.file.bytes.view()) return next.mended ? document : next;
  next.file.bytes = std::move(*text);
  next.edited = true;
  const auto revision = JsonView(next.file.bytes).find("revision");
  next.revision = revision ? revision->integer() : std::nullopt;
  return next;
}

}  // namespace lagesbild::data

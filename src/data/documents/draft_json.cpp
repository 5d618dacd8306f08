#include "data/documents/draft_json.hpp"

#include "data/json/json.hpp"
#include "data/json/json_writer.hpp"
#include "data/read/manifest.hpp"

namespace lagesbild::data {
namespace {

constexpr std::string_view draft_format = "lagesbild-draft/1";
constexpr std::string_view draft_name = "utkast.json";

class EditWriter {
 public:
  explicit EditWriter(JsonWriter& json) : json_(json) {}

  void operator()(const SetField& set) {
    json_.member("kind", "set");
    write_name(set.record);
    json_.key("path");
    json_.begin_array();
    for (const std::string& step : set.path) json_.value(step);
    json_.end_array();
    if (set.json) json_.member("json", *set.json);
  }
  void operator()(const AddRecord& add) {
    json_.member("kind", "add");
    json_.member("list", add.list);
    json_.member("json", add.json);
  }
  void operator()(const DeleteRecord& deletion) {
    json_.member("kind", "delete");
    write_name(deletion.record);
  }
  void operator()(const AddDocument& add) {
    json_.member("kind", "document");
    json_.member("bytes", add.bytes.view());
  }
  void operator()(const RemoveDocument&) { json_.member("kind", "remove"); }

 private:
  void write_name(const RecordName& name) {
    json_.member("list", name.list);
    json_.member("record", name.id);
  }

  JsonWriter& json_;
};

/// Reads an edit, and remembers whether it lacked something. Texts are taken as they are: what readers of
/// documents would mend in them is not the draft's to mend.
class EditReader {
 public:
  explicit EditReader(const Json& json) : json_(json), is_whole_(json.is_object()) {}

  Edit read() {
    Edit edit;
    edit.document = text("document");
    edit.id = text("id");
    edit.changed = text("changed");
    edit.unit = text("unit");
    edit.what = what(text("kind"));
    return edit;
  }
  bool is_whole() const { return is_whole_; }

 private:
  const Json* find(std::string_view key) const {
    const auto found = json_.find(key);
    return found == json_.end() ? nullptr : &*found;
  }

  std::string text_of(const Json* value) {
    is_whole_ = is_whole_ && value != nullptr && value->is_string();
    return is_whole_ ? value->get<std::string>() : std::string();
  }
  std::string text(std::string_view key) { return text_of(find(key)); }

  RecordName name() {
    std::string list = text("list");
    return {std::move(list), text("record")};
  }

  decltype(Edit::what) what(const std::string& kind) {
    if (kind == "set") return set();
    if (kind == "add") {
      std::string list = text("list");
      return AddRecord{std::move(list), text("json")};
    }
    if (kind == "delete") return DeleteRecord{name()};
    if (kind == "document") return AddDocument{text("bytes")};
    if (kind == "remove") return RemoveDocument{};
    is_whole_ = false;
    return SetField{};
  }

  SetField set() {
    SetField set{name(), {}, std::nullopt};
    const Json* path = find("path");
    is_whole_ = is_whole_ && path != nullptr && path->is_array();
    if (!is_whole_) return set;
    for (const Json& step : *path) set.path.push_back(text_of(&step));
    if (find("json") != nullptr) set.json = text("json");
    return set;
  }

  const Json& json_;
  bool is_whole_;
};

Problem no_edit(std::string pointer) {
  return {
      Severity::error,
      std::string(draft_name),
      std::move(pointer),
      {"Utkastet går inte att läsa", "The draft cannot be read"},
      {"Spara undan utkastet som en fil, och be om hjälp", "Put the draft away as a file, and ask for help"},
      ProblemCode::wrong_type};
}

}  // namespace

std::string write_draft(std::span<const Edit> draft) {
  JsonWriter json;
  json.begin_object();
  json.member("format", draft_format);
  json.key("edits");
  json.begin_array();
  for (const Edit& edit : draft) {
    json.begin_object();
    json.member("document", edit.document);
    std::visit(EditWriter(json), edit.what);
    json.member("id", edit.id);
    json.member("changed", edit.changed);
    json.member("unit", edit.unit);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

Result<Draft> read_draft(std::string_view text) {
  Parsed parsed = parse_json(draft_name, text);
  if (parsed.problem) return std::move(*parsed.problem);
  ProblemLog log;
  log.begin_file(std::string(draft_name));
  if (!expect_format(*parsed.value, draft_format, log)) return log.problems().front();
  const Json list = parsed.value->value("edits", Json());
  if (!list.is_array()) return no_edit("/edits");
  Draft draft;
  for (const Json& json : list) {
    EditReader reader(json);
    Edit edit = reader.read();
    if (!reader.is_whole()) return no_edit(pointer_to("/edits", draft.size()));
    draft.push_back(std::move(edit));
  }
  return draft;
}

}  // namespace lagesbild::data

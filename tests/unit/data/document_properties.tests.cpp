#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "data/documents/documents.hpp"
#include "data/json/splice.hpp"
#include "tests/fuzz/mutate.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

namespace {

using Tree = nlohmann::ordered_json;

constexpr const char* now = "2026-11-25T10:00:00+01:00";

/// Documents of measures as different programs would write them, and edits of them.
class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_.below(limit); }

  std::string document() {
    line_ = pick({"", "\n", "\r\n"});
    indent_ = pick({"", " ", "\t"});
    colon_ = pick({":", ": ", " : "});
    ids_.clear();
    for (std::size_t i = below(5); i > 0; --i) ids_.push_back("m" + std::to_string(i));
    std::string text = pick({"", "\xEF\xBB\xBF", "  \n"});
    text += "{" + gap(1) + "\"format\"" + colon_ + "\"lagesbild-measures/1\"";
    if (below(2) == 0) text += "," + gap(1) + "\"x-\\u00e5\"" + colon_ + value(2);
    if (below(2) == 0) text += "," + gap(1) + "\"revision\"" + colon_ + std::to_string(below(50));
    text += "," + gap(1) + "\"measures\"" + colon_ + "[";
    for (std::size_t i = 0; i < ids_.size(); ++i) text += (i > 0 ? "," : "") + gap(2) + record(ids_[i]);
    text += (ids_.empty() ? "" : gap(1)) + "]";
    if (below(2) == 0) text += "," + gap(1) + "\"later\"" + colon_ + value(2);
    return text + gap(0) + "}" + line_;
  }

  Edit edit() {
    const std::string id = ids_.empty() ? "none" : ids_[below(ids_.size())];
    Edit edit{"x.json", DeleteRecord{{"measures", id}}, "e", below(8) == 0 ? "" : now, "T"};
    const std::size_t kind = below(8);
    if (kind == 0) {
      edit.what = AddRecord{"measures", record("n" + std::to_string(below(3)))};
    } else if (kind == 1) {
      edit.what = SetField{{"measures", id}, {}, record(id)};
    } else if (kind > 2) {
      std::vector<std::string> path{field()};
      if (below(4) == 0) path.push_back(field());
      const bool goes = below(4) == 0;
      edit.what = SetField{{"measures", id}, path, goes ? std::nullopt : std::optional(value(3))};
    }
    return edit;
  }

 private:
  std::string pick(std::initializer_list<const char*> from) { return *(from.begin() + below(from.size())); }
  std::string gap(int depth) {
    std::string text = line_;
    for (int i = 0; i < depth; ++i) text += indent_;
    return text;
  }
  std::string field() { return pick({"status", "title", "joint", "x-dnr", "å", "areas", "a/b~"}); }

  std::string value(int depth) {
    switch (below(depth > 0 ? 9 : 7)) {
      case 0:
        return "1.50";
      case 1:
        return "-0.0e+2";
      case 2:
        return "\"a\\\"b\\\\\"";
      case 3:
        return "\"\\u00e5, ]}\"";
      case 4:
        return "\"åäö\"";
      case 5:
        return "null";
      case 6:
        return "true";
      case 7:
        return "[" + value(depth - 1) + (below(2) == 0 ? " , " + value(depth - 1) : "") + "]";
      default:
        return "{\"" + field() + "\"" + colon_ + value(depth - 1) + "}";
    }
  }

  std::string record(const std::string& id) {
    std::vector<std::string> members{"\"id\"" + colon_ + "\"" + id + "\""};
    for (const char* key : {"status", "\\u0074itle", "x-dnr", "å", "changed", "deleted"}) {
      if (below(2) == 0 || (key == std::string("deleted") && below(3) > 0)) continue;
      const bool time = key == std::string("changed");
      members.push_back("\"" + std::string(key) + "\"" + colon_ + (time ? "\"2026-01-01\"" : value(2)));
    }
    std::swap(members.front(), members[below(members.size())]);
    std::string text = "{";
    for (std::size_t i = 0; i < members.size(); ++i) text += (i > 0 ? "," + gap(3) : "") + members[i];
    return text + "}";
  }

  fuzz::Mutator random_;
  std::string line_, indent_, colon_;
  std::vector<std::string> ids_;
};

Tree parsed(std::string_view text) {
  return Tree::parse(text.begin(), text.end());
}

/// The same edit on the tree, without a thought for bytes.
void apply_to(Tree& tree, const Edit& edit, bool first) {
  Tree& list = tree["measures"];
  const auto record = [&](const std::string& id) -> Tree& {
    return *std::find_if(list.begin(), list.end(), [&](const Tree& one) { return one["id"] == id; });
  };
  if (const auto* add = std::get_if<AddRecord>(&edit.what)) {
    list.push_back(parsed(add->json));
    if (!edit.changed.empty()) list.back()["changed"] = edit.changed;
  } else {
    const auto* set = std::get_if<SetField>(&edit.what);
    Tree& one = record(set ? set->record.id : std::get<DeleteRecord>(edit.what).record.id);
    if (set == nullptr) {
      one["deleted"] = true;
    } else if (set->path.empty()) {
      one = parsed(*set->json);
    } else {
      Tree* holder = &one;
      for (std::size_t i = 0; i + 1 < set->path.size(); ++i) holder = &(*holder)[set->path[i]];
      if (set->json) {
        (*holder)[set->path.back()] = parsed(*set->json);
      } else {
        holder->erase(set->path.back());
      }
    }
    if (!edit.changed.empty()) one["changed"] = edit.changed;
  }
  if (!first) return;
  if (tree.contains("revision")) {
    tree["revision"] = tree["revision"].get<int>() + 1;
    return;
  }
  Tree with_revision = Tree::object();
  for (const auto& member : tree.items()) {
    with_revision[member.key()] = member.value();
    if (member.key() == "format") with_revision["revision"] = 1;
  }
  tree = std::move(with_revision);
}

/// Each record's bytes by id; what stands around them under "".
std::map<std::string, std::string> parts(const std::string& text) {
  std::map<std::string, std::string> all;
  std::size_t at = 0;
  for (const JsonView& record : JsonView(text).find("measures")->elements()) {
    all[record.find("id")->text().value()] = record.raw();
    all[""] += text.substr(at, record.begin() - at);
    at = record.end();
  }
  all[""] += text.substr(at);
  return all;
}

std::string edited_id(const Edit& edit) {
  if (const auto* set = std::get_if<SetField>(&edit.what)) return set->record.id;
  if (const auto* deletion = std::get_if<DeleteRecord>(&edit.what)) return deletion->record.id;
  return parsed(std::get<AddRecord>(edit.what).json)["id"];
}

/// Takes out which unit the edited record says that it was changed by; where in the record is nobody's
/// matter.
std::string taken_unit(Tree& tree, const std::string& id) {
  for (Tree& record : tree["measures"]) {
    if (record["id"] != id || !record.contains("changed_by")) continue;
    const std::string unit = record["changed_by"];
    record.erase("changed_by");
    return unit;
  }
  return "";
}

}  // namespace

TEST_CASE("Any edit of any document gives the tree that the edit means, and the bytes of all else") {
  Maker maker(20261125);
  std::size_t made = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string before = maker.document();
    const Edit edit = maker.edit();
    CAPTURE(round, before);
    const Document document{{"x.json", before}, "x.json", FileKind::measures, std::nullopt, false, false};
    const auto after = apply(document, edit);
    if (!after) continue;
    const std::string text = after->file.bytes.text();
    CAPTURE(text);
    REQUIRE(Tree::accept(text));
    if (!after->edited) {
      REQUIRE(text == before);
      continue;
    }
    ++made;
    Tree expected = parsed(before);
    apply_to(expected, edit, true);
    Tree now = parsed(text);
    REQUIRE(taken_unit(now, edited_id(edit)) == (edit.changed.empty() ? "" : edit.unit));
    REQUIRE(now == expected);

    auto old_parts = parts(before);
    auto new_parts = parts(text);
    for (const auto& [id, bytes] : old_parts) {
      if (!id.empty() && id != edited_id(edit)) REQUIRE(new_parts[id] == bytes);
    }
    // Around the records only the revision is another, and the comma before a new one.
    if (std::holds_alternative<AddRecord>(edit.what)) continue;
    const auto without_revision = [](std::string around) {
      const JsonView root(around);
      const auto splices = remove_member(root, "revision");
      return spliced(around, splices);
    };
    REQUIRE(without_revision(new_parts[""]) == without_revision(old_parts[""]));
  }
  CHECK(made > 2000);
}

TEST_CASE("A draft without its latest edits is what it was before them, to the byte") {
  Maker maker(7);
  for (int round = 0; round < 300; ++round) {
    const std::vector<File> files{
        {"lagesbild.json",
         R"({"format": "lagesbild/1", "sources": [], "categories": [], "measures": "x.json"})"},
        {"x.json", maker.document()}};
    const Documents base{files};
    Draft draft;
    std::vector<std::string> steps{files[1].bytes.text()};
    for (int i = 0; i < 6; ++i) {
      draft.push_back(maker.edit());
      steps.push_back(drafted(base, draft).documents.find("x.json")->file.bytes.text());
    }
    while (!draft.empty()) {
      CHECK(drafted(base, draft).documents.find("x.json")->file.bytes == steps[draft.size()]);
      draft.pop_back();
    }
    CHECK(drafted(base, draft).documents.find("x.json")->file.bytes.shares(files[1].bytes));
  }
}

}  // namespace lagesbild::data

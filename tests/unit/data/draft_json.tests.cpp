#include "data/documents/draft_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/fuzz/mutate.hpp"

namespace lagesbild::data {
namespace {

const Draft every_kind{
    {"insatser.json", SetField{{"measures", "m1"}, {"responsible", "a/b~\"å"}, "{\"unit\":\t\"Park\"}"}, "e1",
     "2026-11-25T10:00:00+01:00", "Trygghetsenheten"},
    {"insatser.json", SetField{{"measures", "m1"}, {}, std::nullopt}},
    {"överenskommelse.json", SetField{{}, {"goal"}, "\"\\u00e5\\n\""}},
    {"insatser.json", AddRecord{"measures", "{\"id\": \"m2\", \"n\": 1.50}"}, "e2", "", "T"},
    {"insatser.json", DeleteRecord{{"measures", "m2"}}},
    {"inkorg/k-2026-W46-7f.json",
     AddDocument{"\xEF\xBB\xBF{\r\n \"x\": \"\\\\ \xF0\x9F\x8C\xB2\x7F\"\r\n}\r\n"}}};

std::string code_of(const std::string& text) {
  const auto read = read_draft(text);
  return read ? std::string() : std::string(problem_id(read.problem().code)) + read.problem().pointer;
}

std::string with_edit(const std::string& edit) {
  return R"({"format": "lagesbild-draft/1", "edits": [)" + edit + "]}";
}

}  // namespace

TEST_CASE("A draft that was kept is the same draft, edit by edit and byte by byte") {
  const auto again = read_draft(write_draft(every_kind));
  REQUIRE(again);
  CHECK(*again == every_kind);
  CHECK(write_draft(*again) == write_draft(every_kind));
  CHECK(read_draft(write_draft({}))->empty());
}

TEST_CASE("What is no draft is told, and never read by half") {
  CHECK(code_of("") == "damaged-file");
  CHECK(code_of("{") == "damaged-file");
  CHECK(code_of("[]") == "wrong-type");
  CHECK(code_of("{}") == "missing-key");
  CHECK(code_of(R"({"format": "lagesbild-draft/2", "edits": []})") == "unknown-format/format");
  CHECK(code_of(R"({"format": "lagesbild-draft/1"})") == "wrong-type/edits");
  const std::string rest = R"(, "id": "", "changed": "", "unit": "")";
  const std::string sound = R"({"document": "x", "kind": "delete", "list": "a", "record": "b")" + rest + "}";
  CHECK(code_of(with_edit(sound)).empty());
  CHECK(code_of(with_edit(sound + ", 1")) == "wrong-type/edits/1");
  CHECK(code_of(with_edit(R"({"document": "x", "kind": "move")" + rest + "}")) == "wrong-type/edits/0");
  CHECK(code_of(with_edit(R"({"document": 7, "kind": "document", "bytes": "{}")" + rest + "}")) ==
        "wrong-type/edits/0");
  const std::string set = R"({"document": "x", "kind": "set", "list": "a", "record": "b", )";
  CHECK(code_of(with_edit(set + R"("path": ["c"], "json": null)" + rest + "}")) == "wrong-type/edits/0");
  CHECK(code_of(with_edit(set + R"("path": "c", "json": "1")" + rest + "}")) == "wrong-type/edits/0");
  CHECK(code_of(with_edit(set + R"("path": [1], "json": "1")" + rest + "}")) == "wrong-type/edits/0");
}

TEST_CASE("No damage of what was kept does harm: it is read whole, or refused") {
  const std::string kept = write_draft(every_kind);
  fuzz::Mutator random(7);
  std::size_t refused = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text = kept;
    random.mutate(text);
    const auto read = read_draft(text);
    if (read) {
      CHECK(*read_draft(write_draft(*read)) == *read);
    } else {
      ++refused;
    }
  }
  CHECK(refused > 1000);
}

}  // namespace lagesbild::data

#include <catch2/catch_test_macros.hpp>

#include "data/documents/documents.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

namespace {

constexpr const char* now = "2026-11-25T10:00:00+01:00";
constexpr const char* path = "handelser/kommun.json";

const std::string in_columns = R"({"format": "lagesbild-incidents/1", "revision": 4, "layout": "columns",
  "from": "2026-01-01",
  "dictionary": {"source": ["kommun"], "area": ["A", "B"], "category": ["vandalism", "violence"]},
  "columns": {"id": ["a", "b", "c"], "x-dnr": [1.50, 2, 3], "source": [0, 0, 0], "day": [0, 3, 9],
    "area": [0, 1, 0], "category": [0, 0, 0], "hour": [22, null, 3], "count": [1, 2, null]},
  "reporting": []})";

const std::string in_rows = R"({"format": "lagesbild-incidents/1", "revision": 4, "incidents": [
  {"id": "a", "source": "kommun", "date": "2026-01-01", "area": "A", "category": "vandalism", "hour": 22},
  {"id": "b", "source": "kommun", "date": "2026-01-04", "area": "B", "category": "vandalism", "count": 2},
  {"id": "c", "source": "kommun", "date": "2026-01-10", "area": "A", "category": "vandalism", "hour": 3}],
  "reporting": []})";

Documents documents(const std::string& incidents) {
  Sample sample;
  sample.incidents = incidents;
  return Documents(sample.files());
}

Edit edit(decltype(Edit::what) what) {
  return {path, std::move(what), "e", now, {}};
}

SetField field(const std::string& id, const std::string& key, std::optional<std::string> json) {
  return {{"incidents", id}, {key}, std::move(json)};
}

std::string edited(const std::string& incidents, const Edit& edit) {
  const auto after = documents(incidents).with(edit);
  return after ? after->find(path)->file.bytes.text() : std::string(problem_id(after.problem().code));
}

std::string with(std::string text, const std::string& old, const std::string& fresh) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), fresh);
}

}  // namespace

TEST_CASE("An incident in columns changes its cell, its time and the revision, and no other byte") {
  std::string expected = with(in_columns, "[22, null, 3]", "[22, 17, 3]");
  expected = with(expected, "\"count\": [1, 2, null]",
                  "\"count\": [1, 2, null], \"changed\": [null,\"" + std::string(now) + "\",null]");
  CHECK(edited(in_columns, edit(field("b", "hour", "17"))) ==
        with(expected, "\"revision\": 4", "\"revision\": 5"));
  SECTION("a word that the dictionary lacks is put last in it") {
    const std::string after = edited(in_columns, {path, field("b", "area", "\"C\"")});
    CHECK(after.find(R"("area": ["A", "B", "C"])") != std::string::npos);
    CHECK(after.find(R"("area": [0, 2, 0])") != std::string::npos);
  }
  SECTION("what says the same already leaves every byte") {
    for (const auto& [key, json] : {std::pair{"hour", "null"},
                                    {"area", "\"B\""},
                                    {"date", "\"2026-01-04\""},
                                    {"count", "2.0"},
                                    {"place", "null"}}) {
      CHECK(edited(in_columns, edit(field("b", key, json))) == in_columns);
    }
  }
}

TEST_CASE("An edit of incidents means the same in columns as in rows") {
  const std::vector<Edit> edits{
      edit(field("a", "area", "\"B\"")),
      edit(field("a", "date", "\"2026-02-01\"")),
      edit(field("c", "category", "\"violence\"")),
      edit(field("c", "hour", std::nullopt)),
      edit(field("b", "place", "\"Torget\"")),
      edit(AddRecord{"incidents", R"({"id": "d", "source": "bovardar", "date": "2025-12-31", "area": "A",
        "category": "violence", "hour": 5, "note": "Ny"})"}),
      edit(DeleteRecord{{"incidents", "b"}}),
      edit(SetField{{"incidents", "c"}, {}, R"({"id": "c", "source": "kommun", "date": "2026-03-01",
        "area": "B", "category": "vandalism"})"})};
  for (std::size_t count = 1; count <= edits.size(); ++count) {
    const std::vector<Edit> draft(edits.begin(), edits.begin() + static_cast<std::ptrdiff_t>(count));
    const Drafted columns = drafted(documents(in_columns), draft);
    const Drafted rows = drafted(documents(in_rows), draft);
    CAPTURE(count, columns.documents.find(path)->file.bytes.text());
    CHECK(columns.refused.empty());
    CHECK(rows.refused.empty());
    CHECK(columns.documents.find(path)->revision == 5);
    const Loaded read = read_situation(columns.documents.files());
    const Loaded expected = read_situation(rows.documents.files());
    CHECK(read.errors == expected.errors);
    const Incidents& a = read.situation->incidents;
    const Incidents& b = expected.situation->incidents;
    CHECK(a.source == b.source);
    CHECK(a.day == b.day);
    CHECK(a.area == b.area);
    CHECK(a.category == b.category);
    CHECK(a.hour == b.hour);
    CHECK(a.count == b.count);
    REQUIRE(a.details.size() == b.details.size());
    for (std::size_t i = 0; i < a.details.size(); ++i) CHECK(a.details[i] == b.details[i]);
  }
}

TEST_CASE("What cannot be edited in columns is told and changes nothing") {
  CHECK(edited(in_columns, edit(field("z", "hour", "1"))) == "edit-no-record");
  CHECK(edited(in_columns, edit(field("a", "id", "\"z\""))) == "edit-wrong-type");
  CHECK(edited(in_columns, edit(field("a", "date", "\"i går\""))) == "edit-wrong-type");
  CHECK(edited(in_columns, edit(SetField{{"incidents", "a"}, {"place", "x"}, "1"})) == "edit-wrong-type");
  CHECK(edited(in_columns, edit(AddRecord{"incidents", R"({"id": "a"})"})) == "edit-id-taken");
  CHECK(edited(in_columns, edit(AddRecord{"incidents", R"({"date": "2026-01-01"})"})) == "edit-wrong-type");
  CHECK(edited(in_columns, edit(SetField{{"incidents", "a"}, {}, R"({"id": "b"})"})) == "edit-wrong-type");
}

}  // namespace lagesbild::data

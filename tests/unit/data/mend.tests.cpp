#include "data/json/mend.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Labels = std::vector<std::string>;

namespace {

/// What a text becomes, and what was told.
struct Meant {
  std::string value;
  std::string told;
};

Meant meant(std::string_view bytes) {
  ProblemLog log;
  log.begin_file("a.json");
  const Parsed parsed = parse_meant("a.json", bytes, &log);
  log.end_file();
  std::string told;
  for (const Problem& problem : log.problems()) told += problem.pointer + ";";
  return {parsed.value ? parsed.value->dump() : "refused: " + parsed.problem->what.sv, told};
}

}  // namespace

TEST_CASE("What is certain in a broken text is put right and told where it stands") {
  struct Case {
    const char *written, *read, *told;
  };
  for (const Case& one : {
           Case{R"({"a": ["x\ud83d", 1]})", R"({"a":["x�",1]})", "/a/0;"},
           Case{R"({"a": "\ude00x"})", R"({"a":"�x"})", "/a;"},
           Case{R"({"a": "C:\qv\u12"})", R"({"a":"C:\\qv\\u12"})", "/a;"},
           Case{R"({"a": NaN, "b": [1, -Infinity], "c": 1e999})", R"({"a":null,"b":[1,null],"c":null})",
                "/a;"},
           Case{"{\"a\": \"två\nrader\"}", R"({"a":"två\nrader"})", "/a;"},
           Case{R"({"a": [1, 2,], "b": {"c": 1,},})", R"({"a":[1,2],"b":{"c":1}})", "/a/1;"},
           Case{R"({"a": 1 "b": [{} {}]})", R"({"a":1,"b":[{},{}]})", "/a;"},
           Case{"{ // ett\n\"a\": /* två */ 1 # tre\n}", R"({"a":1})", ";"},
           Case{R"({a: 'x "y"', “b”: “z”})", R"({"a":"x \"y\"","b":"z"})", ";"},
           Case{R"({"a": True, "b": None})", R"({"a":true,"b":null})", "/a;"},
           Case{R"({"a": 0163, "b": +5, "c": .5})", R"({"a":"0163","b":5,"c":0.5})", "/a;/b;"},
           Case{"{\"a\": \"\xE5 å\"}", R"({"a":"å å"})", "/a;"},
           Case{"{\"a\": \"\xE5\x96\"}", R"({"a":"å–"})", ";"},
       }) {
    CAPTURE(one.written);
    const Meant is = meant(one.written);
    CHECK(is.value == one.read);
    CHECK(is.told.starts_with(one.told));
  }
  CHECK(meant(std::string_view("\xFF\xFE{\0\"\0\xE5\0\"\0:\0"
                               "1\0}\0",
                               16))
            .value == R"({"å":1})");
  CHECK(meant(std::string_view("{\"a\": 1}\0\0\0", 11)).value == R"({"a":1})");
}

TEST_CASE("What is not certain stays refused, for its own reason") {
  CHECK(meant(R"({"a": [1, 2)").value.find("avkortad") != std::string::npos);
  CHECK(meant(R"({"a": NaN, "b": [1, 2)").value.find("avkortad") != std::string::npos);
  CHECK(meant(R"({"a": "x", "b)").value.find("avkortad") != std::string::npos);
  CHECK(meant(R"({"a": "han sa "hej" till"})").value.starts_with("refused"));
  CHECK(meant("{\"a\": \"x,\n \"b\": 1}").value.starts_with("refused: Rad 1"));
  CHECK(meant(R"({"a": 12 345})").value.starts_with("refused"));
  CHECK(meant(R"({"a": 1} {"b": 2})").value.starts_with("refused"));
}

TEST_CASE("Half a sign and a NaN cost nothing of an incidents file, and ids count once") {
  const std::string records =
      R"({"id": "1", "source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism", "hour": NaN},
         {"id": "2", "source": "kommun", "date": "2026-11-14", "area": "B", "category": "vandalism", "note": "x\ud83d"})";
  const Loaded loaded = with_incidents(records);
  CHECK(labels(loaded) == Labels{"warning handelser/kommun.json#/incidents/0/hour mended",
                                 "warning handelser/kommun.json#/incidents/1/note mended"});
  CHECK(loaded.situation->incidents.size() == 2);
  CHECK(loaded.situation->incidents.details.at(1).note == "x\uFFFD");
}

TEST_CASE("A cut incidents file says how much is not counted") {
  Sample sample;
  sample.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [
    {"id": "1", "source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism"}, {"id": )";
  const Loaded loaded = sample.load();
  REQUIRE(labels(loaded) == Labels{"error handelser/kommun.json# damaged-file"});
  CHECK(loaded.problems.at(0).what.sv.ends_with("inga av filens händelser räknas (minst 1)"));
  CHECK(loaded.situation->incidents.size() == 0);
}

TEST_CASE("What cannot be shown is replaced, and told") {
  const Loaded loaded = with_incidents(
      R"({"id": "1", "source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism",
          "place": "Torget\u0000 \u202egap"})");
  CHECK(labels(loaded) == Labels{"warning handelser/kommun.json#/incidents/0/place hidden-sign"});
  CHECK(loaded.situation->incidents.details.at(0).place == "Torget\uFFFD \uFFFDgap");
}

}  // namespace lagesbild::data

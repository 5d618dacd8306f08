#include "data/json/mend.hpp"

#include <catch2/catch_test_macros.hpp>

#include "data/documents/documents.hpp"
#include "data/documents/merge.hpp"
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

TEST_CASE("What two have added between Git's marks is read, and what they say differently is asked about") {
  const Meant records = meant(
      "{\"a\": [\n{\"id\": 1},\n<<<<<<< HEAD\n{\"id\": 2}\n=======\n{\"id\": 3},\n{\"id\": 4}\n>>>>>>> "
      "gren\n]}");
  CHECK(records.value == R"({"a":[{"id":1},{"id":2},{"id":3},{"id":4}]})");
  CHECK(records.told == ";");
  CHECK(
      meant(
          "{\n<<<<<<< HEAD\r\n\"a\": 1,\r\n||||||| bas\r\n=======\r\n\"b\": 2,\r\n>>>>>>> gren\r\n\"c\": 3}")
          .value == R"({"a":1,"b":2,"c":3})");
  // What every saving raises is in every merge.
  const char* risen =
      "{\n<<<<<<< HEAD\n\"revision\": 7,\n\"updated\": \"2026-11-20\",\n||||||| bas\n\"revision\": 6,\n"
      "=======\n\"revision\": 8,\n\"updated\": \"2026-11-19\",\n>>>>>>> gren\n\"a\": 1}";
  CHECK(meant(risen).value == R"({"a":1,"revision":8,"updated":"2026-11-20"})");
  for (const char* unclear :
       {"{\n<<<<<<< HEAD\n\"a\": 1\n=======\n\"a\": 2\n>>>>>>> gren\n}",
        "[\n<<<<<<< HEAD\n{\"a\": 1, \"b\":\n=======\n{\"a\": 2, \"b\":\n>>>>>>> gren\n3}]",
        "[\n<<<<<<< HEAD\n1\n||||||| bas\n2\n=======\n3\n>>>>>>> gren\n]",
        "[\n<<<<<<< HEAD\n1\n=======\n3\n]"}) {
    CAPTURE(unclear);
    CHECK(meant(unclear).value.starts_with("refused: Rad 2: Git har lagt två versioner"));
  }
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

namespace {

std::string event(int number, const std::string& date, const std::string& more = {}) {
  return R"({"id": "k)" + std::to_string(number) + R"(", "source": "kommun", "date": ")" + date +
         R"(", "area": "A", "category": "vandalism")" + more + "}";
}

constexpr const char* three_weeks = R"({"format": "lagesbild-incidents/1", "reporting": [
    {"source": "kommun", "week": "2026-W44", "status": "reported"},
    {"source": "kommun", "week": "2026-W45", "status": "reported"},
    {"source": "kommun", "week": "2026-W46", "status": "reported"}], "incidents": [
)";

std::vector<std::string> weeks_said(const Loaded& loaded) {
  std::vector<std::string> weeks;
  for (const ReportingStatus& said : loaded.situation->reporting) weeks.push_back(to_string(said.week));
  return weeks;
}

}  // namespace

TEST_CASE("Of a file that is cut the whole events count, and weeks that may lack some are unknown") {
  Sample sample;
  // One came four days late: what is lost may belong to the week before the last one that is seen.
  sample.incidents = three_weeks + event(1, "2026-10-28") + ",\n" + event(2, "2026-11-09") + ",\n" +
                     event(3, "2026-11-05") + ",\n" + event(4, "2026-11-09").substr(0, 50);
  const Loaded loaded = sample.load();
  REQUIRE(labels(loaded) == Labels{"error handelser/kommun.json# damaged-file"});
  CHECK(loaded.problems.at(0).what.sv.find(
            "3 händelser går att läsa och räknas; från och med vecka 45 2026") != std::string::npos);
  CHECK(loaded.situation->incidents.size() == 3);
  CHECK(weeks_said(loaded) == std::vector<std::string>{"2026-W44"});
}

TEST_CASE("A loose quotation mark costs its own event, and the week that it is of") {
  Sample sample;
  sample.incidents = three_weeks + event(1, "2026-10-28") + ",\n" +
                     event(2, "2026-11-05", R"(, "note": "han sa "hej" där")") + ",\n" +
                     event(3, "2026-11-06", R"(, "note": "en "ensam mark")") + ",\n" +
                     event(4, "2026-11-09", R"(, "note": "[hel, \"och\" {ren}")") + "]}";
  const Loaded loaded = sample.load();
  REQUIRE(labels(loaded) == Labels{"error handelser/kommun.json# syntax"});
  CHECK(loaded.problems.at(0).what.sv.find("2 händelser går att läsa och räknas, 1 ") != std::string::npos);
  CHECK(loaded.situation->incidents.size() == 2);
  CHECK(weeks_said(loaded) == std::vector<std::string>{"2026-W44", "2026-W46"});
}

TEST_CASE("A damaged file is read by, and never written: no edit, merge or folding goes to it") {
  Sample sample;
  sample.incidents = three_weeks + event(1, "2026-10-28") + ",\n" + event(2, "2026-11-10") + ",\n{\"id\": ";
  const std::vector<File> files = sample.files();
  const Documents documents(files);
  const Edit change{"handelser/kommun.json", SetField{{"incidents", "k1"}, {"count"}, "2"}};
  CHECK_FALSE(documents.with(change));
  const Bytes bytes(sample.incidents);
  CHECK_FALSE(merge("handelser/kommun.json", bytes, bytes, bytes));
  CHECK_FALSE(merge_two("handelser/kommun.json", bytes, bytes));
}

TEST_CASE("A cut file in no order of days is not read by: any week may lack events") {
  Sample sample;
  sample.incidents = three_weeks + event(1, "2026-11-10") + ",\n" + event(2, "2026-10-27") + ",\n{\"id\": ";
  const Loaded loaded = sample.load();
  REQUIRE(labels(loaded) == Labels{"error handelser/kommun.json# damaged-file"});
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

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Labels = std::vector<std::string>;

TEST_CASE("A week as Swedes write it is read, with one warning") {
  const auto week = [](const char* text) { return meant_week(text) ? to_string(*meant_week(text)) : ""; };
  for (const char* text : {"2026-v46", "2026-V46", "2026 v.46", "2026v46", "2026w46"}) {
    CAPTURE(text);
    CHECK(week(text) == "2026-W46");
  }
  for (const char* text : {"2026-46", "2026-11", "46", "2025-v53", "v46", "2026-v"})
    CHECK(week(text).empty());
}

TEST_CASE("The four states of a week are read as they are given") {
  const Loaded loaded = with_incidents("", R"({"source": "kommun", "week": "2026-W46", "status": "reported"},
    {"source": "kommun", "week": "2026-W45", "status": "nothing"}, {"source": "kommun", "week": "2026-W44", "status": "missing"},
    {"source": "kommun", "week": "2026-W43", "status": "partial", "areas": ["B", "A", "B"]})");
  CHECK(labels(loaded) == Labels{});
  const auto& weeks = loaded.situation->reporting;
  REQUIRE(weeks.size() == 4);
  CHECK(weeks[0].status == Reported::reported);
  CHECK(to_string(weeks[0].week) == "2026-W46");
  CHECK(weeks[1].status == Reported::nothing);
  CHECK(weeks[2].status == Reported::missing);
  CHECK(weeks[3].status == Reported::partial);
  CHECK(weeks[3].areas == std::vector<std::size_t>{0, 1});
}

TEST_CASE("A status that cannot be understood leaves its week unknown") {
  struct Case {
    const char *record, *label;
  };
  for (const Case& one : {
           Case{R"({"source": "polis", "week": "2026-W46", "status": "reported"})", "/source unknown-source"},
           Case{R"({"source": "kommun", "week": "2026-46", "status": "reported"})", "/week bad-week"},
           Case{R"({"source": "kommun", "week": "2025-W53", "status": "reported"})", "/week bad-week"},
           Case{R"({"source": "kommun", "week": "1926-W46", "status": "reported"})", "/week unlikely-date"},
           Case{R"({"source": "kommun", "week": "2026-W46", "status": "report"})", "/status unknown-word"},
           Case{R"({"source": "kommun", "week": 46, "status": "reported"})", "/week wrong-type"},
           Case{R"({"source": "kommun", "status": "reported"})", " missing-key"},
           Case{R"("kommun")", " wrong-type"},
       }) {
    CAPTURE(one.record);
    const Loaded loaded = with_incidents("", one.record);
    CHECK(labels(loaded) == Labels{std::string("error handelser/kommun.json#/reporting/0") + one.label});
    CHECK(loaded.situation->reporting.empty());
  }
}

TEST_CASE("Of a partial week the areas must be known") {
  const Loaded unknown = with_incidents(
      "", R"({"source": "kommun", "week": "2026-W46", "status": "partial", "areas": ["A", "C"]})");
  CHECK(labels(unknown) == Labels{"error handelser/kommun.json#/reporting/0/areas/1 unknown-area"});
  CHECK(unknown.situation->reporting.at(0).areas == std::vector<std::size_t>{0});
  CHECK(labels(with_incidents("", R"({"source": "kommun", "week": "2026-W46", "status": "partial"})")) ==
        Labels{"warning handelser/kommun.json#/reporting/0 partial-areas"});
  CHECK(labels(with_incidents(
            "", R"({"source": "kommun", "week": "2026-W46", "status": "reported", "areas": ["A"]})")) ==
        Labels{"warning handelser/kommun.json#/reporting/0/areas partial-areas"});
}

TEST_CASE("Two words on the same week must agree") {
  const std::string first = R"({"source": "kommun", "week": "2026-W46", "status": "reported"})";
  CHECK(labels(with_incidents("", first + "," + first)) == Labels{});
  const Loaded loaded =
      with_incidents("", first + R"(,{"source": "kommun", "week": "2026-W46", "status": "missing"})");
  CHECK(labels(loaded) == Labels{"error handelser/kommun.json#/reporting/1 double-status"});
  REQUIRE(loaded.situation->reporting.size() == 1);
  CHECK(loaded.situation->reporting[0].status == Reported::reported);
}

TEST_CASE("An incident in a week that is said to be empty is pointed out, once a week") {
  const std::string incident =
      R"({"source": "kommun", "date": "2026-11-10", "area": "A", "category": "vandalism"})";
  const Loaded loaded = with_incidents(incident + "," + incident,
                                       R"({"source": "kommun", "week": "2026-W46", "status": "nothing"})");
  CHECK(labels(loaded) == Labels{"warning handelser/kommun.json#/incidents/0/date contradicts-status"});
  CHECK(loaded.problems.at(0).what.sv ==
        "Kommunen säger sig inte ha något att rapportera 2026-W46 men har 2 händelser då; veckan räknas som "
        "delvis "
        "rapporterad");
  CHECK(loaded.situation->incidents.size() == 2);
}

}  // namespace lagesbild::data

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Labels = std::vector<std::string>;

namespace {

struct ColumnSample {
  std::string dictionary =
      R"({"source": ["kommun", "bovardar"], "area": ["A", "B"], "category": ["vandalism", "violence"]})";
  std::string from = R"("2026-01-01")";
  std::string columns = R"({"source": [0, 0, 1], "day": [0, 3, 317], "area": [1, 0, 0], "category": [0, 1, 0],
                            "hour": [22, null, 3], "count": [1, 2, null]})";

  Loaded load() const {
    Sample sample;
    sample.incidents = R"({"format": "lagesbild-incidents/1", "layout": "columns", "dictionary": )" +
                       dictionary + ", \"from\": " + from + ", \"columns\": " + columns +
                       ", \"reporting\": []}";
    return sample.load();
  }
};

}  // namespace

TEST_CASE("Columns mean the same as rows") {
  const Loaded columns = ColumnSample{}.load();
  const Loaded rows = with_incidents(R"(
    {"source": "kommun", "date": "2026-01-01", "area": "B", "category": "vandalism", "hour": 22, "count": 1},
    {"source": "kommun", "date": "2026-01-04", "area": "A", "category": "violence", "count": 2},
    {"source": "bovardar", "date": "2026-11-14", "area": "A", "category": "vandalism", "hour": 3})");
  CHECK(labels(columns) == Labels{});
  REQUIRE(columns.situation);
  const Incidents& a = columns.situation->incidents;
  const Incidents& b = rows.situation->incidents;
  CHECK(a.source == b.source);
  CHECK(a.day == b.day);
  CHECK(a.area == b.area);
  CHECK(a.category == b.category);
  CHECK(a.hour == b.hour);
  CHECK(a.count == b.count);
}

TEST_CASE("Columns may stand before what explains them") {
  Sample sample;
  sample.incidents =
      R"({"columns": {"source": [0], "day": [0], "area": [0], "category": [0]}, "from": "2026-01-01",
    "dictionary": {"source": ["kommun"], "area": ["B"], "category": ["violence"]}, "format": "lagesbild-incidents/1"})";
  const Loaded loaded = sample.load();
  CHECK(labels(loaded) == Labels{});
  CHECK(loaded.situation->incidents.area == std::vector<std::uint16_t>{1});
}

TEST_CASE("Columns can hold all that rows can, texts by number or as they are") {
  ColumnSample sample;
  sample.dictionary =
      R"({"source": ["kommun"], "area": ["A"], "severity": ["low", "high"], "place": ["Torget", "Skolan"]})";
  sample.columns = R"({"source": [0, 0], "date": ["2026-05-01", "2026-05-02"], "area": [0, 0],
    "category": ["violence", "vandalism"], "severity": [1, null], "place": [1, 0], "note": ["Rop", null],
    "id": ["x", "y"], "police_report": [true, null], "point": [[17.9, 59.4], null], "reported": [130, null]})";
  const Loaded loaded = sample.load();
  CHECK(labels(loaded) == Labels{});
  const Incidents& all = loaded.situation->incidents;
  REQUIRE(all.size() == 2);
  CHECK(all.severity == std::vector{IncidentSeverity::high, IncidentSeverity::unknown});
  CHECK(all.police_report == std::vector{PoliceReport::yes, PoliceReport::unknown});
  CHECK(all.category == std::vector<std::uint16_t>{1, 0});
  CHECK(all.details[0].place == "Skolan");
  CHECK(all.details[0].note == "Rop");
  CHECK(all.details[0].point == LonLat{17.9, 59.4});
  CHECK(all.details[0].reported == parse_date("2026-05-11"));
  CHECK(all.details[1].id == "y");
  CHECK_FALSE(all.details[1].point);
}

TEST_CASE("A cell that cannot stand takes its row away, no other") {
  struct Case {
    const char *columns, *label;
  };
  for (
      const Case& one : {
          Case{R"({"source": [0, 9, 1], "day": [0, 3, 4], "area": [1, 0, 0], "category": [0, 1, 0]})",
               "/columns/source/1 bad-index"},
          Case{R"({"source": [0, -1, 1], "day": [0, 3, 4], "area": [1, 0, 0], "category": [0, 1, 0]})",
               "/columns/source/1 bad-index"},
          Case{R"({"source": [0, 0, 1], "day": [0, 3, 4], "area": [1, null, 0], "category": [0, 1, 0]})",
               "/columns/area/1 missing-key"},
          Case{R"({"source": [0, 0, 1], "day": [0, null, 4], "area": [1, 0, 0], "category": [0, 1, 0]})",
               "/columns/day/1 missing-key"},
          Case{R"({"source": [0, 0, 1], "day": [0, 1.5, 4], "area": [1, 0, 0], "category": [0, 1, 0]})",
               "/columns/day/1 wrong-type"},
          Case{R"({"source": [0, 0, 1], "day": [0, "x", 4], "area": [1, 0, 0], "category": [0, 1, 0]})",
               "/columns/day/1 wrong-type"},
          Case{
              R"({"source": [0, 0, 1], "day": [0, 1999999999, 4], "area": [1, 0, 0], "category": [0, 1, 0]})",
              "/columns/day/1 unlikely-date"},
          Case{R"({"source": [0, [0], 1], "day": [0, 1, 4], "area": [1, 0, 0], "category": [0, 1, 0]})",
               "/columns/source/1 wrong-type"},
          Case{R"({"source": [0, {}, 1], "day": [0, 1, 4], "area": [1, 0, 0], "category": [0, 1, 0]})",
               "/columns/source/1 wrong-type"},
          Case{
              R"({"source": [0, 0, 1], "day": [0, 1, 4], "area": [1, 0, 0], "category": [0, 1, 0], "count": [1, 0, 1]})",
              "/columns/count/1 bad-count"},
          Case{
              R"({"source": [0, 0, 1], "day": [0, 1, 4], "area": [1, 0, 0], "category": [0, 1, 0], "count": [1, "2", 1]})",
              "/columns/count/1 wrong-type"},
      }) {
    CAPTURE(one.columns);
    ColumnSample sample;
    sample.columns = one.columns;
    const Loaded loaded = sample.load();
    CHECK(labels(loaded) == Labels{std::string("error handelser/kommun.json#") + one.label});
    CHECK(loaded.situation->incidents.size() == 2);
    CHECK(loaded.files.back().set_aside == 1);
  }
}

TEST_CASE("A word in the dictionary that is unknown is reported where it stands, once") {
  ColumnSample sample;
  sample.dictionary =
      R"({"source": ["kommun", "bovardar"], "area": ["A", "Q"], "category": ["vandalism", "violence", "unused"]})";
  const Loaded loaded = sample.load();
  CHECK(labels(loaded) == Labels{"error handelser/kommun.json#/dictionary/area/1 unknown-area"});
  CHECK(loaded.situation->incidents.size() == 2);
  CHECK(loaded.files.back().set_aside == 1);
}

TEST_CASE("Columns that do not belong together refuse the file, since zeros would be made up") {
  struct Case {
    const char *columns, *label;
  };
  for (const Case& one :
       {Case{R"({"source": [0, 0], "day": [0, 3, 4], "area": [1, 0, 0], "category": [0, 1, 0]})",
             "/columns/source column-length"},
        Case{R"({"source": [0], "day": [0], "category": [0]})", "/columns missing-key"},
        Case{R"({"source": 0, "day": [0], "area": [0], "category": [0]})", "/columns/source wrong-type"},
        Case{"[1]", "/columns wrong-type"}}) {
    CAPTURE(one.columns);
    ColumnSample sample;
    sample.columns = one.columns;
    const Loaded loaded = sample.load();
    CHECK(labels(loaded) == Labels{std::string("error handelser/kommun.json#") + one.label});
    CHECK_FALSE(loaded.files.back().used);
  }
  ColumnSample sample;
  sample.from = "\"first of May\"";
  CHECK(labels(sample.load()) == Labels{"error handelser/kommun.json#/from bad-date"});
}

TEST_CASE("Empty columns are no incidents") {
  ColumnSample sample;
  sample.columns = "{}";
  CHECK(labels(sample.load()) == Labels{});
}

}  // namespace lagesbild::data

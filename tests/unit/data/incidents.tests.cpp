#include <catch2/catch_test_macros.hpp>

#include "data/documents/documents.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Labels = std::vector<std::string>;

namespace {

const std::string good =
    R"({"id": "1", "source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism"})";

/// A good record with one key set to something, as JSON.
std::string record_with(const std::string& key, const std::string& value) {
  const auto member = [&](const std::string& name, const std::string& usual) {
    return "\"" + name + "\": " + (name == key ? value : usual);
  };
  std::string text = "{" + member("source", "\"kommun\"") + ", " + member("date", "\"2026-11-14\"") + ", " +
                     member("area", "\"A\"") + ", " + member("category", "\"vandalism\"");
  const bool is_other = key != "source" && key != "date" && key != "area" && key != "category";
  return text + (is_other ? ", " + member(key, "") : "") + "}";
}

}  // namespace

TEST_CASE("An incident is read with all that it can have") {
  const Loaded loaded =
      with_incidents(R"({"id": "b-1", "source": "bovardar", "date": "2026-11-14", "hour": 22,
    "area": "A", "category": "violence", "severity": "medium", "count": 3, "place": "Malmvägen 10", "note": "Två dörrar",
    "police_report": true, "point": [17.9447, 59.427], "reported": "2026-11-16", "changed": "2026-11-16T08:00:00Z"})");
  CHECK(labels(loaded) == Labels{});
  REQUIRE(loaded.situation->incidents.size() == 1);
  const Incidents& all = loaded.situation->incidents;
  CHECK(all.source[0] == 1);
  CHECK(all.area[0] == 0);
  CHECK(all.category[0] == 1);
  CHECK(all.day[0] == parse_date("2026-11-14")->days_since_epoch);
  CHECK(all.hour[0] == 22);
  CHECK(all.count[0] == 3);
  CHECK(all.severity[0] == IncidentSeverity::medium);
  CHECK(all.police_report[0] == PoliceReport::yes);
  REQUIRE(all.detail[0] == 0);
  CHECK(all.details[0].id == "b-1");
  CHECK(all.details[0].place == "Malmvägen 10");
  CHECK(all.details[0].note == "Två dörrar");
  CHECK(all.details[0].point == LonLat{17.9447, 59.427});
  CHECK(all.details[0].reported == parse_date("2026-11-16"));
}

TEST_CASE("What an incident need not have is left open") {
  const Loaded loaded = with_incidents(
      R"({"source": "kommun", "date": "2026-11-14", "area": "B", "category": "vandalism", "hour": null, "own_key": {"a": [1]}})");
  CHECK(labels(loaded) == Labels{});
  const Incidents& all = loaded.situation->incidents;
  REQUIRE(all.size() == 1);
  CHECK(all.hour[0] == Incidents::no_hour);
  CHECK(all.count[0] == 1);
  CHECK(all.severity[0] == IncidentSeverity::unknown);
  CHECK(all.police_report[0] == PoliceReport::unknown);
  CHECK(all.detail[0] == Incidents::no_detail);
}

TEST_CASE("An incident that cannot be counted is set aside and the others stay") {
  struct Case {
    const char *key, *value, *pointer, *code;
  };
  for (const Case& one :
       {Case{"source", "\"polis\"", "/source", "unknown-source"},
        Case{"area", "\"C\"", "/area", "unknown-area"},
        Case{"category", "\"vandalims\"", "/category", "unknown-category"},
        Case{"date", "\"2026-02-30\"", "/date", "bad-date"},
        Case{"date", "\"16/11 2026\"", "/date", "bad-date"}, Case{"date", "20261316", "/date", "wrong-type"},
        Case{"date", "\"0026-11-16\"", "/date", "unlikely-date"},
        Case{"date", "\"2062-11-16\"", "/date", "unlikely-date"}, Case{"count", "0", "/count", "bad-count"},
        Case{"count", "-2", "/count", "bad-count"},
        Case{"count", "18446744073709551615", "/count", "bad-count"},
        Case{"count", "1.5", "/count", "wrong-type"}, Case{"count", "\"ett\"", "/count", "wrong-type"},
        Case{"area", "[\"A\"]", "/area", "wrong-type"},
        Case{"area", "{\"id\": \"A\"}", "/area", "wrong-type"}, Case{"area", "null", "", "missing-key"}}) {
    CAPTURE(one.key, one.value);
    const Loaded loaded =
        with_incidents(good + "," + record_with(one.key, one.value) + "," + record_with("count", "2"));
    CHECK(labels(loaded) ==
          Labels{std::string("error handelser/kommun.json#/incidents/1") + one.pointer + " " + one.code});
    REQUIRE(loaded.situation);
    CHECK(loaded.situation->incidents.size() == 2);
    CHECK(loaded.files.back().records == 3);
    CHECK(loaded.files.back().set_aside == 1);
  }
}

TEST_CASE("An incident with a slip in what is not needed is counted without it") {
  struct Case {
    const char *key, *value, *code;
  };
  for (const Case& one :
       {Case{"hour", "24", "bad-hour"}, Case{"hour", "-1", "bad-hour"},
        Case{"hour", "\"tjugo\"", "wrong-type"}, Case{"severity", "\"mittemellan\"", "wrong-type"},
        Case{"police_report", "\"ja\"", "wrong-type"}, Case{"place", "7", "wrong-type"},
        Case{"point", "[1]", "wrong-type"}, Case{"point", "[200, 59]", "bad-point"},
        Case{"point", "\"17,59\"", "wrong-type"}, Case{"point", "[\"17\", 59]", "wrong-type"},
        Case{"point", "[17, [59]]", "wrong-type"}, Case{"reported", "\"igår\"", "bad-date"}}) {
    CAPTURE(one.key, one.value);
    const Loaded loaded = with_incidents(record_with(one.key, one.value));
    CHECK(labels(loaded) ==
          Labels{std::string("error handelser/kommun.json#/incidents/0/") + one.key + " " + one.code});
    CHECK(loaded.situation->incidents.size() == 1);
    CHECK(loaded.files.back().set_aside == 0);
  }
}

TEST_CASE("A record that is no object is set aside by its number") {
  const Loaded loaded = with_incidents("7, " + good + ", [], \"text\"");
  CHECK(labels(loaded) == Labels{"error handelser/kommun.json#/incidents/0 wrong-type"});
  CHECK(loaded.problems.at(0).what.sv.ends_with("(även på 2 ställen till: /incidents/2, /incidents/3)"));
  CHECK(loaded.situation->incidents.size() == 1);
  CHECK(loaded.files.back().set_aside == 3);
}

TEST_CASE("An unknown name comes with what was probably meant") {
  const Loaded loaded = with_incidents(record_with("category", "\"vandalims\""));
  CHECK(loaded.problems.at(0).what.sv == "Okänd kategori: vandalims; menade du vandalism?");
  CHECK(loaded.problems.at(0).what.en == "Unknown category: vandalims; did you mean vandalism?");
  CHECK(with_incidents(record_with("category", "\"xyzzy\"")).problems.at(0).what.sv ==
        "Okänd kategori: xyzzy");
}

TEST_CASE("An id counts once") {
  const Loaded loaded = with_incidents(good + "," + good);
  CHECK(labels(loaded) == Labels{"error handelser/kommun.json#/incidents/1/id duplicate-id"});
  CHECK(loaded.situation->incidents.size() == 1);

  SECTION("also when the same source's file is there under two names") {
    Sample sample;
    sample.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [)" + good + "]}";
    const std::string named = "[\"handelser/kommun.json\"";
    sample.manifest.replace(sample.manifest.find(named), named.size(), named + ", \"kopia.json\"");
    std::vector<File> files = sample.files();
    files.push_back({"kopia.json", sample.incidents});
    CHECK(labels(read_situation(files)) == Labels{"error kopia.json#/incidents/0/id duplicate-id"});
  }
  SECTION("but two sources may number their own alike in two files") {
    Sample sample;
    sample.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [)" + good + "]}";
    const std::string named = "[\"handelser/kommun.json\"";
    sample.manifest.replace(sample.manifest.find(named), named.size(), named + ", \"b.json\"");
    std::vector<File> files = sample.files();
    files.push_back({"b.json", R"({"format": "lagesbild-incidents/1", "incidents": [
      {"id": "1", "source": "bovardar", "date": "2026-11-14", "area": "A", "category": "violence"}]})"});
    CHECK(labels(read_situation(files)) == Labels{});
  }
}

TEST_CASE("A deleted record is neither counted nor an error") {
  const Loaded loaded = with_incidents(R"({"id": "1", "deleted": true, "changed": "2026-11-16"}, )" + good);
  CHECK(labels(loaded) == Labels{});
  CHECK(loaded.situation->incidents.size() == 1);
  CHECK(loaded.files.back().records == 1);
}

TEST_CASE("A day after the update is used but pointed out, unless it is something to come") {
  CHECK(labels(with_incidents(record_with("date", "\"2026-11-21\""))) ==
        Labels{"warning handelser/kommun.json#/incidents/0/date future-date"});
  const Loaded coming =
      with_incidents(R"({"source": "kommun", "date": "2026-12-13", "area": "A", "category": "upcoming"})");
  CHECK(labels(coming) == Labels{});
  CHECK(coming.situation->incidents.size() == 1);
}

TEST_CASE("Many values that are wrong for one reason are told once, with examples") {
  std::string late;
  std::string none;
  for (int day = 21; day < 28; ++day) {
    late += (late.empty() ? "" : ",") + record_with("date", "\"2026-11-" + std::to_string(day) + "\"");
    none += (none.empty() ? "" : ",") + record_with("date", "\"dag " + std::to_string(day) + "\"");
  }
  for (const std::string& records : {late, none}) {
    const Loaded loaded = with_incidents(records);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.errors + loaded.warnings == 1);
    CHECK(loaded.problems[0].what.sv.find("21") != std::string::npos);
    CHECK(loaded.problems[0].what.sv.find("även på 6 ställen till") != std::string::npos);
  }
}

TEST_CASE("Dates in another order are read where the whole file makes them certain, with one warning") {
  const auto first_days = [](const std::string& one, const std::string& other) {
    const Loaded loaded = with_incidents(record_with("date", "\"" + one + "\"") + "," +
                                         record_with("date", "\"" + other + "\""));
    std::string days;
    for (const std::int32_t day : loaded.situation->incidents.day) days += to_string(Date{day}) + " ";
    return days + std::to_string(loaded.errors) + std::to_string(loaded.warnings);
  };
  CHECK(first_days("14.11.2026", "2.11.2026") == "2026-11-14 2026-11-02 01");
  CHECK(first_days("11/14/2026", "11/2/2026") == "2026-11-14 2026-11-02 01");
  CHECK(first_days("261114", "261102") == "2026-11-14 2026-11-02 01");
  // Nobody can say which is the day.
  CHECK(first_days("04.11.2026", "02.11.2026") == "10");
  CHECK(first_days("14.11.2026", "11.14.2026") == "10");
}

TEST_CASE("A point in another part of the country is told of, and so is a year that nothing reaches") {
  const std::string far = record_with("point", "[13.0, 55.6]");
  CHECK(labels(with_incidents(far)) == Labels{"warning handelser/kommun.json#/incidents/0/point bad-point"});
  Sample sample;
  sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [)" + good + "]}";
  const std::size_t year = sample.manifest.find("2026", sample.manifest.find("\"updated\""));
  sample.manifest.replace(year, 4, "2062");
  CHECK(labels(sample.load()) == Labels{"warning lagesbild.json#/updated unlikely-date"});
}

TEST_CASE("A path that Windows would understand is read, and told of") {
  for (const char* path : {"handelser\\\\kommun.json", "Handelser/Kommun.json"}) {
    Sample sample;
    sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [)" + good + "]}";
    const std::string_view named = "handelser/kommun.json";
    sample.manifest.replace(sample.manifest.find(named), named.size(), path);
    const Loaded loaded = sample.load();
    CAPTURE(path);
    CHECK(labels(loaded) == Labels{"warning lagesbild.json#/incidents/0 bad-path"});
    CHECK(loaded.situation->incidents.size() == 1);
    const Documents documents(sample.files());
    CHECK(documents.find(FileKind::incidents) != nullptr);
  }
}

TEST_CASE("An incident where its source does not report is used but pointed out") {
  const Loaded loaded =
      with_incidents(R"({"source": "bovardar", "date": "2026-11-14", "area": "B", "category": "vandalism"})");
  CHECK(labels(loaded) == Labels{"warning handelser/kommun.json#/incidents/0/area not-covered"});
  CHECK(loaded.situation->incidents.size() == 1);
}

TEST_CASE("A key that looks like a slip is pointed out once") {
  const std::string slip =
      R"({"source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism", "huor": 3})";
  const Loaded loaded = with_incidents(slip + "," + slip);
  CHECK(labels(loaded) == Labels{"warning handelser/kommun.json#/incidents/0/huor unknown-key"});
}

TEST_CASE("Many errors of one kind are summed up, and their number stands") {
  std::string records = good;
  for (int i = 0; i < 1500; ++i) records += "," + record_with("area", "\"X" + std::to_string(i) + "\"");
  const Loaded loaded = with_incidents(records);
  CHECK(loaded.problems.size() == 21);
  CHECK(loaded.errors == 1500);
  CHECK(loaded.problems.back().what.sv ==
        "Ytterligare 1\u00a0480 av samma slag som det förra (sammanlagt 1\u00a0500)");
  CHECK(loaded.files.back().set_aside == 1500);
  CHECK(loaded.situation->incidents.size() == 1);
}

TEST_CASE("A file of another kind or version is refused as a whole") {
  Sample sample;
  const auto pointer_of = [&](const std::string& incidents) {
    sample.incidents = incidents;
    const Loaded loaded = sample.load();
    CHECK(loaded.situation);
    CHECK_FALSE(loaded.files.back().used);
    return labels(loaded);
  };
  const std::string rest =
      R"(, "reporting": [{"source": "kommun", "week": "2026-W46", "status": "reported"}])";
  CHECK(pointer_of(R"({"format": "lagesbild-incidents/2", "incidents": [)" + record_with("area", "\"C\"") +
                   "]}") == Labels{"error handelser/kommun.json#/format unknown-format"});
  CHECK(pointer_of(R"({"format": "lagesbild-surveys/1", "surveys": []})") ==
        Labels{"error handelser/kommun.json#/format unknown-format"});
  CHECK(pointer_of(R"({"incidents": []})") == Labels{"error handelser/kommun.json# missing-key"});
  CHECK(pointer_of(R"({"format": "lagesbild-incidents/1"})") ==
        Labels{"error handelser/kommun.json# missing-key"});
  CHECK(pointer_of(R"({"format": "lagesbild-incidents/1", "incidents": {})" + rest + "}") ==
        Labels{"error handelser/kommun.json#/incidents wrong-type"});
  CHECK(pointer_of(R"({"format": "lagesbild-incidents/1", "incidents": 3)" + rest + "}") ==
        Labels{"error handelser/kommun.json#/incidents wrong-type"});
  CHECK(pointer_of("[1, [2]]") == Labels{"error handelser/kommun.json# wrong-type"});
  CHECK(pointer_of("7") == Labels{"error handelser/kommun.json# wrong-type"});
  CHECK(pointer_of(R"({"format": "lagesbild-incidents/1", "incidents": [)" + good) ==
        Labels{"error handelser/kommun.json# damaged-file"});
  CHECK(sample.load().situation->reporting.empty());
}

}  // namespace lagesbild::data

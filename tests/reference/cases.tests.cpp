#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <map>

#include "data/json/json.hpp"
#include "tests/unit/cli/memory.hpp"

/// Real trouble from shared folders, as the cases beside the project describe it, through the command line.
namespace lagesbild::cli {
namespace {

using namespace test;
using Catch::Matchers::WithinAbs;
using data::Json;
using data::test::read_bytes;
using data::test::read_folder;
using Files = std::vector<data::File>;

/// A case's folder; skips the test where it is not beside the project.
Files files_of(const std::string& name) {
  const auto folder = data::test::shared_folder("cases/" + name);
  if (!folder) SKIP("the case " + name + " is not beside the project; LAGESBILD_SHARED can say where it is");
  Files files = read_folder(*folder);
  std::erase_if(files, [](const data::File& file) {
    return !file.path.ends_with(".json") && !file.path.ends_with(".geojson");
  });
  return files;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end == std::string::npos ? text.size() : end + 1;
  }
  return lines;
}

/// Every problem, a line each.
std::vector<std::string> checked(const Files& files) {
  return lines_of(run_on(files, {"check", "x"}).out);
}

std::size_t starting(const std::vector<std::string>& lines, const std::string& beginning) {
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [&](const std::string& line) { return line.starts_with(beginning); }));
}

/// How many lines hold all the words.
std::size_t holding(const std::vector<std::string>& lines, const std::vector<std::string>& words) {
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return line.find(word) != std::string::npos; });
  }));
}

Outcome ranked(const Files& files, bool until = true) {
  std::vector<std::string> arguments{"rank",         "x",      "--json", "--weeks", "13",    "--k", "2",
                                     "--indicators", "harm=1", "--nu",   "4",       "--phi", "1"};
  if (until) arguments.insert(arguments.end(), {"--until", "2026-W46"});
  return run_on(files, arguments);
}

Json answer(const Outcome& outcome) {
  CHECK(outcome.status == 0);
  const data::Parsed parsed = data::parse_json("answer", outcome.out);
  REQUIRE(parsed.value);
  return *parsed.value;
}

Json area_in(const Json& answer, const std::string& id) {
  for (const Json& area : answer.at("areas")) {
    if (area.at("id") == id) return area;
  }
  FAIL("no area " << id);
  return {};
}

/// The golden numbers within their tolerances; areas called otherwise by `ids`.
void check_golden(const Outcome& outcome, const std::map<std::string, std::string>& ids = {}) {
  const auto folder = data::test::shared_folder("reference/golden");
  REQUIRE(folder);
  const data::Parsed golden = data::parse_json("expected.json", read_bytes(*folder / "expected.json"));
  REQUIRE(golden.value);
  const Json& tolerance = golden.value->at("tolerance");
  const Json result = answer(outcome);
  CHECK(result.at("areas").size() == golden.value->at("areas").size());
  CHECK(result.at("window").at("from") == "2026-W34");
  CHECK(result.at("window").at("to") == "2026-W46");
  for (const auto& entry : golden.value->at("areas").items()) {
    const auto called = ids.find(entry.key());
    const Json area = area_in(result, called == ids.end() ? entry.key() : called->second);
    const Json& expected = entry.value();
    CAPTURE(entry.key());
    for (const char* category : {"vandalism", "violence"}) {
      CHECK_THAT(
          area.at("expected").at(category).get<double>(),
          WithinAbs(expected.at(category).at(0).get<double>(), tolerance.at("expected").get<double>()));
      CHECK_THAT(area.at("level").at(category).at("mean").get<double>(),
                 WithinAbs(expected.at(category).at(1).get<double>(), tolerance.at("level").get<double>()));
    }
    CHECK_THAT(area.at("harm").at("mean").get<double>(),
               WithinAbs(expected.at("harm").get<double>(), tolerance.at("harm").get<double>()));
    CHECK_THAT(area.at("p_top").get<double>(),
               WithinAbs(expected.at("p_top").get<double>(), tolerance.at("p_top").get<double>()));
    CHECK_THAT(area.at("rank").at("expected").get<double>(),
               WithinAbs(expected.at("rank").get<double>(), tolerance.at("rank_expected").get<double>()));
  }
}

data::File& file_in(Files& files, const std::string& path) {
  for (data::File& file : files) {
    if (file.path == path) return file;
  }
  FAIL("no file " << path);
  return files.front();
}

void replace(data::File& file, const std::string& what, const std::string& with) {
  std::string text = file.bytes.text();
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  file.bytes = text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("Case 01: of two codes the finer is the area's id") {
  const Files files = files_of("01-scb-deso-both-codes");
  CHECK(checked(files).empty());
  check_golden(ranked(files), {{"A", "0163C1010"},
                               {"B", "0163C1020"},
                               {"C", "0163C1030"},
                               {"D", "0163C1040"},
                               {"E", "0163C1050"},
                               {"F", "0163C1060"}});
}

TEST_CASE("Case 02: a row number called id is passed over for the code that the records use") {
  const Files files = files_of("02-gis-row-number-as-id");
  CHECK(starting(checked(files), "error") == 0);
  CHECK(checked(files).size() <= 1);
  check_golden(ranked(files), {{"A", "0163R001"},
                               {"B", "0163R002"},
                               {"C", "0163R003"},
                               {"D", "0163R004"},
                               {"E", "0163R005"},
                               {"F", "0163R006"}});
}

TEST_CASE("Case 03: whole numbers are ids, with one warning a file") {
  const Files files = files_of("03-number-ids");
  const auto lines = checked(files);
  CHECK(starting(lines, "error") == 0);
  for (const char* path : {"omraden.geojson", "handelser/kommun.json", "handelser/bostad.json"}) {
    CHECK(starting(lines, std::string("warning ") + path) == 1);
  }
  CHECK(lines.size() == 3);
  check_golden(ranked(files),
               {{"A", "101"}, {"B", "102"}, {"C", "103"}, {"D", "104"}, {"E", "105"}, {"F", "106"}});
}

TEST_CASE("Case 05: an area without a border is ranked, and told") {
  const Files files = files_of("05-null-and-collection-geometry");
  const auto lines = checked(files);
  CHECK(lines.size() == 3);
  CHECK(starting(lines, "warning omraden.geojson#/features/0/geometry:") == 1);
  CHECK(starting(lines, "error omraden.geojson#/features/2:") == 1);
  CHECK(starting(lines, "error omraden.geojson#/features/3/geometry/coordinates:") == 1);
  check_golden(ranked(files));
  const data::Loaded loaded = data::read_situation(files);
  REQUIRE(loaded.situation);
  const auto& areas = loaded.situation->areas;
  REQUIRE(areas.size() == 6);
  for (const std::size_t without : {0U, 2U, 3U}) CHECK(areas[without].shape.empty());
  for (const std::size_t with : {1U, 4U, 5U}) CHECK(areas[with].shape.size() == 1);
}

TEST_CASE("Case 07: a crs that says metres over degrees gives one warning and a map") {
  const Files files = files_of("07-crs-says-metres-but-degrees");
  const auto lines = checked(files);
  CHECK(lines.size() == 1);
  CHECK(holding(lines, {"warning omraden.geojson#/crs", "EPSG::3006 men koordinaterna är grader"}) == 1);
  check_golden(ranked(files));
  const data::Loaded loaded = data::read_situation(files);
  for (const Area& area : loaded.situation->areas) CHECK_FALSE(area.shape.empty());
}

TEST_CASE("Case 09: names that look the same are the same, with one warning a kind") {
  const Files files = files_of("09-names-that-look-the-same");
  const auto lines = checked(files);
  CHECK(starting(lines, "error") == 0);
  CHECK(lines.size() == 3);
  CHECK(holding(lines, {"två tecken"}) == 1);
  CHECK(holding(lines, {"blanksteg"}) == 1);
  CHECK(holding(lines, {"inte syns"}) == 1);
  check_golden(ranked(files), {{"A", "Å-centrum"}, {"B", "Norr by"}, {"C", "Östra"}, {"F", "Kafé"}});
}

TEST_CASE("Case 10: the same instant is the same day, however it is written") {
  Files files = files_of("10-updated-in-utc");
  const Outcome first_check = run_on(files, {"check", "x"});
  const Outcome first = ranked(files, false);
  CHECK(first_check.out.empty());
  check_golden(first);
  const auto instant = GENERATE(as<std::string>{}, "2026-11-15T00:30:00+01:00", "2026-11-14T18:30:00-05:00",
                                "2026-11-15 00:30");
  replace(file_in(files, "lagesbild.json"), "2026-11-14T23:30:00Z", instant);
  CHECK(run_on(files, {"check", "x"}).out == first_check.out);
  CHECK(ranked(files, false).out == first.out);
}

TEST_CASE("Case 12: one mistyped year moves neither the window nor the memory") {
  const Files files = files_of("12-mistyped-year-and-no-updated");
  const auto lines = checked(files);
  CHECK(holding(lines, {"lagesbild.json#:", "updated"}) == 1);
  CHECK(holding(lines, {"handelser/bostad.json#/incidents/", "2062-11-03"}) == 1);
  CHECK(holding(lines, {"handelser/bostad.json#/incidents/", "2006-11-03"}) == 1);
  CHECK(lines.size() == 3);
  check_golden(ranked(files, false));
  CHECK(run_on(files, {"patterns", "x"}).status == 0);
  CHECK(run_on(files, {"backtest", "x"}).out.find("2062") == std::string::npos);
}

TEST_CASE("Case 13: a population that is missing is neither nobody nor everybody") {
  const Files files = files_of("13-population-missing");
  const auto lines = checked(files);
  CHECK(lines.size() == 3);
  CHECK(holding(lines, {"error omraden.geojson#/features/0/properties/population", "1\u00A0200",
                        "Skriv 1200 utan citattecken"}) == 1);
  CHECK(holding(lines, {"error omraden.geojson#/features/1/properties/population", "\"..\""}) == 1);
  CHECK(holding(lines, {"error omraden.geojson#/features/2/properties/population", "null"}) == 1);

  const Outcome outcome = ranked(files);
  for (const char* nonsense : {"inf", "NaN", "nan", "null"}) {
    CHECK(outcome.out.find(std::string(":") + nonsense) == std::string::npos);
    CHECK(outcome.out.find(std::string(": ") + nonsense) == std::string::npos);
  }
  const Json result = answer(outcome);
  for (const char* id : {"A", "B", "C"}) {
    const Json area = area_in(result, id);
    CHECK(area.at("tier") == "too_little_data");
    CHECK(area.at("reason").get<std::string>().starts_with("Folkmängden saknas"));
    for (const char* none : {"population", "level", "expected", "harm", "p_top", "rank", "score"}) {
      CHECK_FALSE(area.contains(none));
    }
  }
  const Json industry = area_in(result, "F");
  CHECK(industry.at("population") == 0);
  CHECK(industry.at("observed").at("vandalism") == 2);
  CHECK_FALSE(industry.contains("level"));
  CHECK(industry.at("reason").get<std::string>().starts_with("Ingen bor här"));

  // D and E among themselves: what is observed of them is what is expected of them.
  for (const char* category : {"vandalism", "violence"}) {
    double observed = 0;
    double expected = 0;
    for (const char* id : {"D", "E"}) {
      const Json area = area_in(result, id);
      CHECK(area.contains("rank"));
      observed += area.at("observed").at(category).get<double>();
      expected += area.at("expected").at(category).get<double>();
    }
    CHECK_THAT(expected, WithinAbs(observed, 1e-9));
  }
}

TEST_CASE("Case 15: one broken text costs no file") {
  const Files files = files_of("15-one-broken-text");
  const auto lines = checked(files);
  CHECK(starting(lines, "error") == 0);
  CHECK(holding(lines, {"warning handelser/kommun.json#/incidents/6/note", "avhugget (som \\ud83d"}) == 1);
  CHECK(holding(lines, {"warning handelser/kommun.json#/incidents/8/place"}) == 1);
  CHECK(holding(lines, {"warning handelser/bostad.json#/incidents/4/hour", "NaN"}) == 1);
  CHECK(lines.size() == 3);
  check_golden(ranked(files));
  const data::Loaded loaded = data::read_situation(files);
  for (const IncidentDetail& detail : loaded.situation->incidents.details) {
    CHECK(detail.place.find('\0') == std::string::npos);
    CHECK(detail.place.find("\u202E") == std::string::npos);
  }
}

TEST_CASE("Import case 13: what lies in a shared folder is known for what it is") {
  const Files files = files_of("import-13-what-lies-in-a-shared-folder");
  const auto lines = checked(files);
  CHECK(holding(lines, {"handelser/kommun.json#:", "Annas motstridiga kopia", "kommun-PC0417.json",
                        "kommun_conflict-20261116-140501.json", "som kommun.json saknar"}) == 1);
  CHECK(holding(lines, {"nämns inte i manifestet, så den läses inte"}) == 0);
  CHECK(holding(lines, {"error beslut.json#:", "Tom fil", "gått förlorat"}) == 1);
  CHECK(holding(lines, {"error insatser.json#:", "avkortad", "gått förlorat"}) == 1);
  for (const char* noise : {"._lagesbild", "crswap", "lock", "DS_Store", "Thumbs", "desktop.ini"}) {
    CHECK(holding(lines, {noise}) == 0);
  }
  check_golden(ranked(files));
}

}  // namespace lagesbild::cli

#include "data/documents/with_files.hpp"

#include <catch2/catch_test_macros.hpp>

#include "data/read/profiles.hpp"
#include "data/read/write_profiles.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Labels = std::vector<std::string>;

namespace {

const std::string bare_borders = R"({"type": "FeatureCollection", "name": "SCB", "features": [
  {"type": "Feature", "properties": {"regsokod": "B", "regsonamn": "Nya Beta"},
   "geometry": {"type": "Polygon", "coordinates": [[[17, 59], [18, 59], [18, 60], [17, 59]]]}},
  {"type": "Feature", "properties": {"regsokod": "A"},
   "geometry": {"type": "Polygon", "coordinates": [[[16, 59], [17, 59], [17, 60], [16, 59]]]}}]})";

}  // namespace

TEST_CASE("Borders dropped on a situation keep the areas' names, populations and districts") {
  const Joined joined =
      with_files(Sample{}.files(), std::vector<File>{{"ladda ner/RegSO.geojson", bare_borders}});
  CHECK(joined.problems.empty());
  REQUIRE(joined.files.size() == 3);
  const Loaded loaded = read_situation(joined.files);
  CHECK(labels(loaded) == Labels{});
  const std::vector<Area>& areas = loaded.situation->areas;
  REQUIRE(areas.size() == 2);
  CHECK(areas[0].id == "B");
  CHECK(areas[0].name == "Nya Beta");
  CHECK(areas[0].population == 800);
  CHECK(areas[1].name == "Alfa");
  CHECK(areas[1].district == "Norr");
  CHECK(areas[1].shape.at(0).rings.at(0).at(0) == LonLat{16, 59});
  CHECK(loaded.situation->map.note.sv == "SCB");
}

TEST_CASE("A newer version of a file takes the older one's place") {
  const std::string newer = R"({"format": "lagesbild-incidents/1", "incidents": [
    {"source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism"}]})";
  const Joined joined = with_files(Sample{}.files(), std::vector<File>{{"kommun.json", newer}});
  REQUIRE(joined.files.size() == 3);
  CHECK(read_situation(joined.files).situation->incidents.size() == 1);
}

TEST_CASE("A file that the manifest does not name is added to it") {
  const std::vector<File> dropped{{"mapp/polis.json", R"({"format": "lagesbild-incidents/1", "incidents": [
    {"source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism"}]})"},
                                  {"enkät.json", R"({"format": "lagesbild-surveys/1", "surveys": []})"}};
  const Joined joined = with_files(Sample{}.files(), dropped);
  CHECK(joined.problems.empty());
  const Loaded loaded = read_situation(joined.files);
  CHECK(labels(loaded) == Labels{});
  CHECK(loaded.files.size() == 5);
  CHECK(loaded.situation->incidents.size() == 1);
}

TEST_CASE("What is put into a manifest or an area file leaves every other byte as it was") {
  Sample sample;
  sample.manifest =
      "{\r\n  \"x-system\": 1.50,\r\n  \"format\": \"lagesbild/1\",\r\n  \"areas\": \"omraden.geojson\",\r\n"
      "  \"incidents\": [\"handelser/kommun.json\"],\r\n  \"title\": \"Bl\\u00e5\"\r\n}\r\n";
  const auto put = [](std::string text, const std::string& behind, const std::string& more) {
    return text.insert(text.find(behind) + behind.size(), more);
  };
  const auto manifest_with = [&](const File& dropped) {
    const Joined joined = with_files(sample.files(), std::vector{dropped});
    return joined.files.front().bytes.text();
  };
  CHECK(manifest_with({"polis.json", R"({"format": "lagesbild-incidents/1", "incidents": []})"}) ==
        put(sample.manifest, R"("handelser/kommun.json")", R"(,"polis.json")"));
  CHECK(manifest_with({"enkät.json", R"({"format": "lagesbild-surveys/1", "surveys": []})"}) ==
        put(sample.manifest, R"("title": "Bl\u00e5")", ",\r\n  \"surveys\": \"enkät.json\""));
  const std::string profile = R"({"id": "p", "x-more": 1e2, "name": "P"})";
  CHECK(manifest_with({"p.json", R"({"format": "lagesbild-profiles/1", "profiles": [)" + profile + "]}"}) ==
        put(sample.manifest, R"("title": "Bl\u00e5")", ",\r\n  \"profiles\": [" + profile + "]"));
  CHECK(manifest_with({"kommun.json", sample.incidents}) == sample.manifest);

  const Joined borders = with_files(sample.files(), std::vector<File>{{"RegSO.geojson", bare_borders}});
  std::string expected = put(bare_borders, R"("regsonamn": "Nya Beta")", R"(, "population": 800)");
  expected =
      put(expected, R"("regsokod": "A")", R"(, "name": "Alfa", "population": 1200, "district": "Norr")");
  CHECK(borders.files[1].bytes == expected);
}

TEST_CASE("Profiles opened on a situation are put among its own") {
  const auto file = [](const std::string& profiles) {
    return std::vector<File>{
        {"profil.json", R"({"format": "lagesbild-profiles/1", "profiles": [)" + profiles + "]}"}};
  };
  const std::string mine = R"({"id": "mine", "name": "Mina", "by": "Enheten", "date": "2026-11-20",
    "severity": {"vandalism": 7}, "k": 2})";
  Joined joined = with_files(Sample{}.files(), file(mine));
  CHECK(joined.problems.empty());
  Loaded loaded = read_situation(joined.files);
  CHECK(labels(loaded) == Labels{});
  REQUIRE(loaded.profiles.size() == 1);
  CHECK(loaded.profiles[0].by.sv == "Enheten");
  CHECK(loaded.profiles[0].severity == std::map<std::string, double>{{"vandalism", 7}});
  CHECK(loaded.profiles[0].k == 2);

  SECTION("a newer one of the same id takes the older one's place") {
    std::string newer = mine;
    newer.replace(newer.find("Mina"), 4, "Nyare");
    std::string other = mine;
    other.replace(other.find("mine"), 4, "other");
    joined = with_files(joined.files, file(newer + "," + other));
    loaded = read_situation(joined.files);
    REQUIRE(loaded.profiles.size() == 2);
    CHECK(loaded.profiles[0].name.sv == "Nyare");
    CHECK(loaded.profiles[1].id == "other");
  }
  SECTION("what is written can be opened again") {
    const std::string bytes = write_profiles(loaded.profiles);
    const Loaded again =
        read_situation(with_files(Sample{}.files(), std::vector<File>{{"p.json", bytes}}).files);
    CHECK(labels(again) == Labels{});
    REQUIRE(again.profiles.size() == 1);
    CHECK(write_profiles(again.profiles) == bytes);
  }
  SECTION("what is wrong is told where it stands, and the rest is used") {
    joined = with_files(Sample{}.files(), file(mine + R"(, {"id": "x", "name": "X", "date": "2026-11-20",
      "indicators": {"harm": 0}, "severity": {"vandalsm": 1, "vandalism": -1}}, {"id": "dag", "name": "M",
      "by": "E", "date": "i går"}, {"id": "tom", "name": "T", "by": "E", "date": "2026-11-20"})"));
    loaded = read_situation(joined.files);
    CHECK(loaded.profiles.size() == 1);
    std::vector<std::string> places;
    for (const auto& problem : loaded.problems)
      places.push_back(std::string(problem_id(problem.code)) + " " + problem.pointer);
    for (const char* place : {"missing-key /profiles/1", "no-indicator /profiles/1/indicators",
                              "unknown-category /profiles/1/severity/vandalsm", "bad-date /profiles/2/date",
                              "no-weights /profiles/3"}) {
      INFO(place);
      CHECK(std::find(places.begin(), places.end(), place) != places.end());
    }
    CHECK(std::any_of(loaded.problems.begin(), loaded.problems.end(), [](const Problem& problem) {
      return problem.pointer == "/profiles/1/severity/vandalism";
    }));
  }
  SECTION("a file that holds none is refused") {
    joined =
        with_files(Sample{}.files(), std::vector<File>{{"p.json", R"({"format": "lagesbild-profiles/9"})"}});
    REQUIRE(joined.problems.size() == 1);
    CHECK(joined.problems[0].file == "p.json");
    CHECK(joined.problems[0].pointer == "/format");
  }
}

TEST_CASE("A manifest among the files is another situation") {
  Sample other;
  other.manifest.replace(other.manifest.find("Kommunen"), 8, "Granne");
  const Joined joined = with_files(Sample{}.files(), other.files());
  CHECK(joined.files.size() == 3);
  CHECK(read_situation(joined.files).situation->parties[0].name.sv.starts_with("Granne"));
}

TEST_CASE("A file of no known kind is refused and changes nothing") {
  const Joined joined =
      with_files(Sample{}.files(), std::vector<File>{{"bild.png", "\x89PNG"}, {"x.json", "{}"}});
  CHECK(joined.files.size() == 3);
  REQUIRE(joined.problems.size() == 2);
  CHECK(joined.problems[0].file == "bild.png");
  CHECK(joined.problems[0].code == ProblemCode::unknown_kind);
}

TEST_CASE("A file's kind is told by its content") {
  CHECK(recognise(Sample{}.manifest) == FileKind::manifest);
  CHECK(recognise(Sample{}.areas) == FileKind::areas);
  CHECK(recognise(Sample{}.incidents) == FileKind::incidents);
  CHECK(recognise(R"({ "a": 1, "format" : "lagesbild-measures/1"})") == FileKind::measures);
  CHECK(recognise(R"({"features": [)" + std::string(9000, ' ') + R"(], "type": "FeatureCollection"})") ==
        FileKind::areas);
  CHECK(recognise("") == FileKind::unknown);
  CHECK(recognise("\"format\"") == FileKind::unknown);
}

TEST_CASE("Reading goes file by file and tells how far it has come") {
  Loader loader(Sample{}.files());
  CHECK(loader.progress() == 0);
  double before = 0;
  int steps = 0;
  while (loader.step()) {
    CHECK(loader.progress() >= before);
    before = loader.progress();
    ++steps;
  }
  CHECK(steps == 3);
  CHECK(loader.progress() == 1);
  CHECK(loader.take().situation);
}

}  // namespace lagesbild::data

#include <catch2/catch_test_macros.hpp>

#include "data/documents/with_files.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Labels = std::vector<std::string>;

namespace {

std::string feature(const std::string& properties, const std::string& geometry) {
  return R"({"type": "Feature", "properties": )" + properties + R"(, "geometry": )" + geometry + "}";
}

std::string point(const char* at) {
  return std::string(R"({"type": "Point", "coordinates": )") + at + "}";
}

const std::string square =
    R"({"type": "Polygon", "coordinates": [[[17.9, 59.4], [18, 59.4], [18, 59.5], [17.9, 59.4]]]})";

std::string collection(const std::string& features, const std::string& more = "") {
  return R"({"type": "FeatureCollection", )" + more + R"("features": [)" + features + "]}";
}

std::vector<File> files_with(const std::string& ground) {
  Sample sample;
  sample.manifest.replace(sample.manifest.find(R"("areas":)"), 8, R"("ground": "grund.geojson", "areas":)");
  std::vector<File> files = sample.files();
  files.push_back({"grund.geojson", ground});
  return files;
}

Loaded with_ground(const std::string& ground) {
  return read_situation(files_with(ground));
}

}  // namespace

TEST_CASE("Water, neighbours, stations and places are read with their names, and counted as no areas") {
  const Loaded loaded = with_ground(
      collection(feature(R"({"kind": "water", "name": {"sv": "Sjön", "en": "The lake"}})", square) + "," +
                     feature(R"({"kind": "water"})", square) + "," +
                     feature(R"({"kind": "neighbour", "namn": "Grannstad"})", point("[17.95, 59.44]")) + "," +
                     feature(R"({"kind": "station", "name": "Norr"})", point("[17.91, 59.43]")) + "," +
                     feature(R"({"kind": "place", "name": "Torget"})", point("[17.92, 59.43]")),
                 R"("note": "Ur kommunens karta.", )"));
  CHECK(labels(loaded) == Labels{});
  CHECK(loaded.situation->areas.size() == 2);
  const MapGround& ground = loaded.situation->ground;
  CHECK(ground.note.sv == "Ur kommunens karta.");
  REQUIRE(ground.features.size() == 5);
  CHECK(ground.features[0].kind == GroundKind::water);
  CHECK(ground.features[0].name.in(Language::en) == "The lake");
  CHECK(ground.features[0].shape.size() == 1);
  CHECK(ground.features[1].name.sv.empty());
  CHECK(ground.features[2].name.sv == "Grannstad");
  CHECK(ground.features[3].point == LonLat{17.91, 59.43});
  CHECK(ground.features[4].kind == GroundKind::place);
}

TEST_CASE("The ground may be in metres, as a municipality's own map is") {
  const Loaded loaded =
      with_ground(collection(feature(R"({"kind": "station", "name": "Norr"})", point("[666540, 6592020]")),
                             R"("crs": {"type": "name", "properties": {"name": "EPSG:3006"}}, )"));
  CHECK(labels(loaded) == Labels{});
  REQUIRE(loaded.situation->ground.features.size() == 1);
  const LonLat at = *loaded.situation->ground.features[0].point;
  CHECK((at.lon > 17.9 && at.lon < 18 && at.lat > 59.4 && at.lat < 59.5));
}

TEST_CASE("What cannot be used of the ground is told where it stands, and the rest is used") {
  const Loaded loaded = with_ground(
      collection(feature(R"({"kind": "lake", "name": "Sjön"})", square) + "," +
                 feature(R"({"kind": "station", "name": "Norr"})", square) + "," +
                 feature(R"({"kind": "place"})", point("[17.92, 59.43]")) + "," +
                 feature(R"({"kind": "place", "name": "Torget"})", point(R"(["öst", 59.43])")) + "," +
                 feature(R"({"kind": "station", "name": "Söder"})", point("[17.92, 59.43]"))));
  CHECK(labels(loaded) == Labels{"error grund.geojson#/features/0/properties/kind unknown-word",
                                 "error grund.geojson#/features/1/geometry/type wrong-type",
                                 "error grund.geojson#/features/2/properties missing-key",
                                 "error grund.geojson#/features/3/geometry/coordinates wrong-type"});
  REQUIRE(loaded.situation->ground.features.size() == 1);
  CHECK(loaded.situation->ground.features[0].name.sv == "Söder");
  CHECK(loaded.situation->areas.size() == 2);
}

TEST_CASE("A file of ground that is dropped alone takes the ground's place and never the areas'") {
  const std::string ground =
      collection(feature(R"({"kind": "station", "name": "Norr"})", point("[17.91, 59.43]")),
                 R"("format": "lagesbild-ground/1", )");
  const Joined joined = with_files(Sample{}.files(), std::vector<File>{{"stationer.geojson", ground}});
  CHECK(joined.problems.empty());
  const Loaded loaded = read_situation(joined.files);
  CHECK(labels(loaded) == Labels{});
  CHECK(loaded.situation->areas.size() == 2);
  CHECK(loaded.situation->ground.features.size() == 1);
}

}  // namespace lagesbild::data

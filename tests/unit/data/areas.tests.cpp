#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "data/documents/with_files.hpp"
#include "data/read/sweref99.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Catch::Matchers::WithinAbs;
using Labels = std::vector<std::string>;

namespace {

/// Named, where the properties have an id of ours and do not say "unnamed".
std::string feature(std::string properties, const std::string& geometry) {
  const bool named = properties.find("name") != std::string::npos;
  if (!named && properties.starts_with(R"({"id")")) properties.insert(1, R"("name": "Området", )");
  return R"({"type": "Feature", "properties": )" + properties + ", \"geometry\": " + geometry + "}";
}

std::string collection(const std::string& features, const std::string& more = "") {
  return R"({"type": "FeatureCollection", )" + more + "\"features\": [" + features + "]}";
}

std::string crs_of(const std::string& name) {
  return R"("crs": {"type": "name", "properties": {"name": ")" + name + R"("}}, )";
}

const std::string square =
    R"({"type": "Polygon", "coordinates": [[[17.9, 59.4], [18, 59.4], [18, 59.5], [17.9, 59.4]]]})";

/// True when one ring is the other, wherever each begins. Metres are written whole and degrees with five
/// decimals, which together is what they may differ by.
bool same_ring(const Ring& a, const Ring& b) {
  const auto near = [](const LonLat& p, const LonLat& q) {
    return std::abs(p.lon - q.lon) < 1.4e-5 && std::abs(p.lat - q.lat) < 1.0e-5;
  };
  for (std::size_t start = 0; start < b.size(); ++start) {
    std::size_t k = 0;
    while (k < a.size() && near(a[k], b[(start + k) % b.size()])) ++k;
    if (k == a.size()) return true;
  }
  return false;
}

Loaded with_areas(const std::string& areas) {
  Sample sample;
  sample.areas = areas;
  return sample.load();
}

}  // namespace

TEST_CASE("Areas may have SCB's property names") {
  const Loaded regso = with_areas(collection(
      feature(R"({"regsokod": "A", "regsonamn": "Alfa", "bef": 1200})", square) + "," +
      feature(R"({"DESOKOD": "B", "regsonamn": null, "Bef": 7.5, "kommundel": "Söder"})", square)));
  CHECK(labels(regso) == Labels{});
  REQUIRE(regso.situation->areas.size() == 2);
  CHECK(regso.situation->areas[0].name == "Alfa");
  CHECK(regso.situation->areas[1].id == "B");
  CHECK(regso.situation->areas[1].name == "B");
  CHECK(regso.situation->areas[1].population == 7.5);
  CHECK(regso.situation->areas[1].district == "Söder");
}

TEST_CASE("Polygons keep their holes and parts, and lose the closing point") {
  const Loaded loaded = with_areas(collection(feature(R"({"id": "A", "population": 1})",
                                                      R"({"type": "MultiPolygon", "coordinates": [
                   [[[17,59],[18,59],[18,60],[17,59]], [[17.5,59.1],[17.6,59.1],[17.6,59.2],[17.5,59.1]]],
                   [[[19,59,12],[20,59,12],[20,60,12],[19,59,12]]]]})") +
                                              "," + feature(R"({"id": "B", "population": 1})", square)));
  CHECK(labels(loaded) == Labels{});
  const MultiPolygon& shape = loaded.situation->areas[0].shape;
  REQUIRE(shape.size() == 2);
  REQUIRE(shape[0].rings.size() == 2);
  CHECK(shape[0].rings[0] == Ring{{17, 59}, {18, 59}, {18, 60}});
  CHECK(shape[1].rings.at(0).size() == 3);
}

TEST_CASE("An area with a wrong shape can be ranked but not drawn") {
  struct Case {
    const char *geometry, *label;
  };
  for (const Case& one : {
           Case{R"({"type": "Polygon", "coordinates": [[[17,59],[18,59],[17,59]]]})",
                "/coordinates/0 short-ring"},
           Case{R"({"type": "Polygon", "coordinates": [[[17,59],[190,59],[18,60],[17,59]]]})",
                "/coordinates/0/1 bad-coordinate"},
           Case{R"({"type": "Polygon", "coordinates": [[[17,59],["18",59],[18,60],[17,59]]]})",
                "/coordinates/0/1 wrong-type"},
           Case{R"({"type": "Polygon", "coordinates": [[17,59],[18,59],[18,60],[17,59]]})",
                "/coordinates/0/0 wrong-type"},
           Case{R"({"type": "Polygon", "coordinates": [7]})", "/coordinates/0 wrong-type"},
           Case{R"({"type": "Polygon", "coordinates": []})", "/coordinates no-shape"},
           Case{R"({"type": "MultiPolygon", "coordinates": 7})", "/coordinates wrong-type"},
           Case{R"({"type": "Point", "coordinates": [17,59]})", "/type unknown-word"},
           Case{R"({"coordinates": []})", " missing-key"},
           Case{"7", " wrong-type"},
       }) {
    CAPTURE(one.geometry);
    const Loaded loaded = with_areas(collection(feature(R"({"id": "A", "population": 1})", one.geometry) +
                                                "," + feature(R"({"id": "B", "population": 1})", square)));
    CHECK(labels(loaded) == Labels{std::string("error omraden.geojson#/features/0/geometry") + one.label});
    REQUIRE(loaded.situation->areas.size() == 2);
    CHECK(loaded.situation->areas[0].shape.empty());
    CHECK(loaded.situation->areas[0].population == 1);
  }
}

TEST_CASE("A border that is not closed is closed, and said") {
  const Loaded loaded =
      with_areas(collection(feature(R"({"id": "A", "population": 1})",
                                    R"({"type": "Polygon", "coordinates": [[[17,59],[18,59],[18,60]]]})") +
                            "," + feature(R"({"id": "B", "population": 1})", square)));
  CHECK(labels(loaded) == Labels{"warning omraden.geojson#/features/0/geometry/coordinates/0 open-ring"});
  CHECK(loaded.situation->areas[0].shape.at(0).rings.at(0).size() == 3);
}

TEST_CASE("An area needs an id of its own and a population") {
  const auto labels_of = [](const std::string& properties) {
    return labels(with_areas(collection(feature(R"({"id": "A", "population": 1})", square) + "," +
                                        feature(R"({"id": "B", "population": 1})", square) + "," +
                                        feature(properties, square))));
  };
  CHECK(labels_of(R"({"id": "A", "population": 5})") ==
        Labels{"error omraden.geojson#/features/2/properties/id duplicate-id"});
  CHECK(labels_of(R"({"regsokod": "A", "population": 5})") ==
        Labels{"error omraden.geojson#/features/2/properties/regsokod duplicate-id"});
  CHECK(labels_of(R"({"population": 5})") ==
        Labels{"error omraden.geojson#/features/2/properties missing-key"});
  CHECK(labels_of(R"({"id": "", "population": 5})") ==
        Labels{"error omraden.geojson#/features/2/properties/id wrong-type"});
  CHECK(labels_of(R"({"id": "C", "population": -5})") ==
        Labels{"error omraden.geojson#/features/2/properties/population out-of-range"});
  CHECK(labels_of(R"({"id": "C"})") == Labels{"error omraden.geojson#/features/2/properties missing-key"});
  CHECK(labels_of(R"({"id": "C", "population": 5, "unnamed": true})") ==
        Labels{"error omraden.geojson#/features/2/properties missing-key"});
  CHECK(labels_of(R"({"desokod": "C", "population": 5})") == Labels{});
  CHECK(labels_of(R"({"id": "C", "bef": "många"})") ==
        Labels{"error omraden.geojson#/features/2/properties/bef wrong-type"});
}

TEST_CASE("Without areas nothing can be placed, and that is said once") {
  const Loaded loaded = with_areas(R"({"type": "FeatureCollection", "features": []})");
  CHECK(labels(loaded) ==
        Labels{"error omraden.geojson#/features no-areas", "error handelser/kommun.json# no-areas"});
  CHECK(loaded.situation);
}

TEST_CASE("Coordinates in another system are converted or refused, never misread") {
  const std::string metres =
      R"({"type": "Polygon", "coordinates": [[[669866,6590065],[668633,6589504],[668553,6589522],[669866,6590065]]]})";
  const std::string features = feature(R"({"id": "A", "population": 1})", metres) + "," +
                               feature(R"({"id": "B", "population": 1})", metres);
  const std::string crs =
      R"("crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}}, )";
  const Loaded loaded = with_areas(collection(features, crs));
  CHECK(labels(loaded) == Labels{});
  const LonLat corner = loaded.situation->areas[0].shape.at(0).rings.at(0).at(0);
  CHECK_THAT(corner.lon, WithinAbs(17.99337, 1e-5));
  CHECK_THAT(corner.lat, WithinAbs(59.41482, 1e-5));

  CHECK(labels(with_areas(collection(features))) == Labels{"warning omraden.geojson# assumed-crs"});
  const std::string unknown =
      R"({"type": "Polygon", "coordinates": [[[98000,79000],[97000,79000],[97000,80000],[98000,79000]]]})";
  const Loaded refused =
      with_areas(collection(feature(R"({"id": "A", "population": 1})", unknown), crs_of("EPSG:3152")));
  CHECK(labels(refused).front() == "error omraden.geojson#/crs/properties/name unknown-crs");
  CHECK(refused.situation->areas.at(0).shape.empty());
}

// The corner by proj4's transformation of seven parameters (npm, 2.9).
TEST_CASE("RT 90, which was the system of maps before SWEREF 99, is read, said or not") {
  const std::string old = feature(
      R"({"id": "A", "population": 1})",
      R"({"type": "Polygon", "coordinates": [[[1629000,6592000],[1628000,6592000],[1628000,6593000],[1629000,6592000]]]})");
  for (const std::string& crs : {crs_of("EPSG:3021"), crs_of("RT90 2.5 gon V"), std::string()}) {
    CAPTURE(crs);
    const Loaded loaded = with_areas(collection(old, crs));
    const bool told = labels(loaded) == Labels{"warning omraden.geojson# assumed-crs"};
    CHECK(told == crs.empty());
    const LonLat corner = loaded.situation->areas.at(0).shape.at(0).rings.at(0).at(0);
    CHECK_THAT(corner.lon, WithinAbs(18.078186, 1e-5));
    CHECK_THAT(corner.lat, WithinAbs(59.428732, 1e-5));
  }
}

TEST_CASE("A map in another zone than crs says, or of another municipality, is told by the county") {
  Sample sample;
  const std::string key = "\"parties\"";
  sample.manifest.insert(sample.manifest.find(key), R"("municipality": {"code": "0163", "name": "Prov"}, )");
  const auto told = [&](const std::string& areas) {
    sample.areas = areas;
    const Loaded loaded = sample.load();
    const auto found =
        std::find_if(loaded.problems.begin(), loaded.problems.end(),
                     [](const Problem& problem) { return problem.code == ProblemCode::outside_county; });
    return found == loaded.problems.end() ? std::string("nothing") : found->remedy.sv;
  };
  const std::string metres = feature(
      R"({"id": "A", "population": 1})",
      R"({"type": "Polygon", "coordinates": [[[147162,6590572],[148162,6590572],[148162,6591572],[147162,6590572]]]})");
  CHECK(told(collection(metres, crs_of("EPSG:3011"))) == "nothing");
  // 120 km to the west, in Värmland.
  CHECK(told(collection(metres, crs_of("EPSG:3009"))) ==
        "Kontrollera att kartan är över rätt kommun och att crs är rätt; i länet hamnar den med EPSG:3011, "
        "EPSG:3014, EPSG:3015");
  CHECK(told(collection(feature(R"({"id": "A", "population": 1})", square))) == "nothing");
  const std::string malmo =
      R"({"type": "Polygon", "coordinates": [[[13.0, 55.6], [13.1, 55.6], [13.1, 55.7], [13.0, 55.6]]]})";
  CHECK(told(collection(feature(R"({"id": "A", "population": 1})", malmo))) ==
        "Kontrollera att kartan är över rätt kommun och att crs är rätt");
}

TEST_CASE("Latitude before longitude is noticed") {
  const std::string swapped =
      R"({"type": "Polygon", "coordinates": [[[59.4,17.9],[59.4,18],[59.5,18],[59.4,17.9]]]})";
  const Loaded loaded = with_areas(collection(feature(R"({"id": "A", "population": 1})", swapped) + "," +
                                              feature(R"({"id": "B", "population": 1})", square)));
  CHECK(labels(loaded) == Labels{"warning omraden.geojson#/features/0/geometry outside-sweden"});
}

TEST_CASE("SWEREF 99 TM agrees with the projection's own definition") {
  // The forward projection by Lantmäteriet's formulas, with Newton's method turned on it: what comes back
  // must be where it started.
  const auto forward = [](double lat_deg, double lon_deg) {
    const double f = 1 / 298.257222101, e2 = f * (2 - f), n = f / (2 - f), e = std::sqrt(e2);
    const double lat = lat_deg * M_PI / 180, dlon = (lon_deg - 15) * M_PI / 180;
    const double conformal =
        std::atan(std::sinh(std::asinh(std::tan(lat)) - e * std::atanh(e * std::sin(lat))));
    const double xi = std::atan2(std::tan(conformal), std::cos(dlon));
    const double eta = std::atanh(std::cos(conformal) * std::sin(dlon));
    const double n2 = n * n, n3 = n2 * n, n4 = n3 * n;
    const double b[4] = {n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180,
                         13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440, 61 * n3 / 240 - 103 * n4 / 140,
                         49561 * n4 / 161280};
    double north = xi, east = eta;
    for (int k = 1; k <= 4; ++k) {
      north += b[k - 1] * std::sin(2 * k * xi) * std::cosh(2 * k * eta);
      east += b[k - 1] * std::cos(2 * k * xi) * std::sinh(2 * k * eta);
    }
    const double radius = 0.9996 * 6378137 / (1 + n) * (1 + n2 / 4 + n4 / 64);
    return std::pair{north * radius, 500000 + east * radius};
  };
  for (const double lat : {55.3, 57.7, 59.43, 63.8, 69.0}) {
    for (const double lon : {11.0, 13.5, 15.0, 17.95, 24.1}) {
      const auto [north, east] = forward(lat, lon);
      const LonLat back = from_gauss({}, north, east);
      CHECK_THAT(back.lat, WithinAbs(lat, 1e-8));
      CHECK_THAT(back.lon, WithinAbs(lon, 1e-8));
    }
  }
}

TEST_CASE("The municipality's real borders are the same in both coordinate systems") {
  const auto folder = shared_folder("geo");
  if (!folder) SKIP("the geo folder is not beside the project; LAGESBILD_SHARED can say where it is");
  const std::vector<File> demo = read_folder(demo_folder());
  const auto dropped = [&](const char* name) {
    const std::vector<File> borders{{name, read_bytes(*folder / name)}};
    const Joined joined = with_files(demo, borders);
    CHECK(joined.problems.empty());
    Loaded loaded = read_situation(joined.files);
    CHECK(labels(loaded) == Labels{});
    REQUIRE(loaded.situation);
    return std::move(*loaded.situation);
  };
  const Situation schematic = *read_situation(demo).situation;
  const Situation degrees = dropped("regso-2023.geojson");
  const Situation metres = dropped("regso-2023-sweref99tm.geojson");
  CHECK(schematic.map.schematic);
  CHECK_FALSE(degrees.map.schematic);
  REQUIRE(degrees.areas.size() == 20);
  REQUIRE(metres.areas.size() == 20);
  CHECK(degrees.incidents.size() == schematic.incidents.size());
  for (std::size_t i = 0; i < 20; ++i) {
    const Area& a = degrees.areas[i];
    const auto b = std::find_if(metres.areas.begin(), metres.areas.end(),
                                [&](const Area& one) { return one.id == a.id; });
    REQUIRE(b != metres.areas.end());
    CHECK(a.population == b->population);
    REQUIRE(a.shape.size() == b->shape.size());
    for (std::size_t p = 0; p < a.shape.size(); ++p) {
      REQUIRE(a.shape[p].rings.size() == b->shape[p].rings.size());
      for (std::size_t r = 0; r < a.shape[p].rings.size(); ++r) {
        REQUIRE(a.shape[p].rings[r].size() == b->shape[p].rings[r].size());
        CHECK(same_ring(a.shape[p].rings[r], b->shape[p].rings[r]));
      }
    }
  }
}

}  // namespace lagesbild::data

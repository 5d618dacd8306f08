#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "data/read/sweref99.hpp"
#include "tests/unit/data/support.hpp"

/// What the world sends that is not as the format says, and what is meant by it.
namespace lagesbild::data {
using namespace test;
using Catch::Matchers::WithinAbs;
using Labels = std::vector<std::string>;

namespace {

std::string incident(const std::string& more) {
  return R"({"source": "kommun", "date": "2026-11-14", "category": "vandalism", )" + more + "}";
}

std::string area(const std::string& properties) {
  return R"({"type": "Feature", "properties": )" + properties +
         R"(, "geometry": {"type": "Polygon", "coordinates": [[[17.9, 59.42], [17.92, 59.42], [17.92, 59.43],
             [17.9, 59.42]]]}})";
}

Sample with_map(const std::string& features, const std::string& records) {
  Sample sample;
  const std::string covers = R"(, "covers": ["A"])";
  sample.manifest.erase(sample.manifest.find(covers), covers.size());
  sample.areas = R"({"type": "FeatureCollection", "features": [)" + features + "]}";
  sample.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [)" + records + "]}";
  return sample;
}

std::vector<std::string> ids_of(const Loaded& loaded) {
  std::vector<std::string> ids;
  for (const Area& one : loaded.situation->areas) ids.push_back(one.id);
  return ids;
}

}  // namespace

TEST_CASE(
    "A name in place of an id, and other small and large letters, are read where only one can be meant") {
  Sample sample = with_map(
      area(R"({"id": "n1", "name": "Norr", "population": 100})") + "," +
          area(R"({"id": "s1", "name": "Söder", "population": 100})") + "," +
          area(R"({"id": "x1", "name": "Torget", "population": 100})") + "," +
          area(R"({"id": "x2", "name": "Torget", "population": 100})"),
      incident(R"("area": "söder", "hour": "22:15")") + "," + incident(R"("area": "N1", "hour": "7.05")") +
          "," + incident(R"("area": "Torget")") + "," + incident(R"("area": "n1", "hour": "25:00")"));
  sample.incidents.insert(
      sample.incidents.find("\"incidents\""),
      R"("reporting": [{"source": "KOMMUN", "week": "2026-W46", "status": "Reported"}], )");
  const Loaded loaded = sample.load();
  REQUIRE(loaded.situation);
  const Incidents& read = loaded.situation->incidents;
  REQUIRE(read.size() == 3);
  CHECK(read.area == std::vector<std::uint16_t>{1, 0, 0});
  CHECK(read.hour == std::vector<std::int8_t>{22, 7, Incidents::no_hour});
  CHECK(loaded.situation->reporting.size() == 1);
  // Two places are called Torget, and nobody can say which is meant; there is no hour 25.
  CHECK(loaded.errors == 2);
}

TEST_CASE("An hour and a count within quotation marks are the numbers that they say, told once for all") {
  const Loaded loaded = with_map(area(R"({"id": "A", "name": "Ett", "population": 1})"),
                                 incident(R"("area": "A", "hour": "22", "count": "3")") + "," +
                                     incident(R"("area": "A", "hour": " 7 ")") + "," +
                                     incident(R"("area": "A", "hour": "tjugo")"))
                            .load();
  const Incidents& incidents = loaded.situation->incidents;
  REQUIRE(incidents.size() == 3);
  CHECK(incidents.hour == std::vector<std::int8_t>{22, 7, Incidents::no_hour});
  CHECK(incidents.count[0] == 3);
  CHECK(loaded.errors == 1);
}

TEST_CASE("Whole numbers are ids; those that programs cannot keep apart are not") {
  const Loaded whole = with_map(area(R"({"id": 101, "name": "Ett", "population": 1})"),
                                incident(R"("area": 101, "id": 7)") + "," + incident(R"("area": "101")"))
                           .load();
  CHECK(whole.errors == 0);
  CHECK(ids_of(whole) == std::vector<std::string>{"101"});
  CHECK(whole.situation->incidents.size() == 2);
  CHECK(whole.situation->incidents.details.at(0).id == "7");

  for (const char* id : {"101.0", "9007199254740993", "1e3"}) {
    const std::string records =
        incident(std::string("\"area\": ") + id) + "," + incident(std::string("\"area\": ") + id);
    const Loaded unsafe = with_map(area(R"({"id": "A", "name": "Ett", "population": 1})"), records).load();
    CAPTURE(id);
    CHECK(labels(unsafe) == Labels{"error handelser/kommun.json#/incidents/0/area number-id"});
    CHECK(unsafe.situation->incidents.size() == 0);
  }
}

TEST_CASE("The areas' id is the property that the records use, else the finer code") {
  const std::string both = area(R"({"id": 1, "kod": "x1", "name": "Ett", "population": 1})") + "," +
                           area(R"({"id": 2, "kod": "x2", "name": "Två", "population": 1})");
  CHECK(ids_of(with_map(both, incident(R"("area": 2)")).load()) == std::vector<std::string>{"1", "2"});
  const Loaded other = with_map(both, incident(R"("area": "x2")")).load();
  CHECK(ids_of(other) == std::vector<std::string>{"x1", "x2"});
  CHECK(labels(other) == Labels{"warning omraden.geojson#/features/0/properties other-id"});

  const std::string codes = area(R"({"regsokod": "R1", "DeSOkod": "C1", "population": 1})") + "," +
                            area(R"({"regsokod": "R1", "DeSOkod": "C2", "population": 1})");
  const Loaded fine = with_map(codes, "").load();
  CHECK(labels(fine) == Labels{});
  CHECK(ids_of(fine) == std::vector<std::string>{"C1", "C2"});

  const std::string own = R"({"type": "Feature", "id": "f1", "properties": {"name": "Ett", "population": 1},
                              "geometry": null})";
  CHECK(ids_of(with_map(own, "").load()) == std::vector<std::string>{"f1"});
}

TEST_CASE("Ids that look the same are the same wherever they stand") {
  Sample sample = with_map(area(R"({"id": "Östra", "name": "Ö", "population": 1})"),
                           incident("\"area\": \"O\u0308stra\"") + "," + incident("\"area\": \" Östra\""));
  sample.manifest.insert(sample.manifest.find(R"("name": "Bovärdar")"), "\"covers\": [\"Östra\u00A0\"], ");
  const Loaded loaded = sample.load();
  CHECK(loaded.errors == 0);
  CHECK(loaded.warnings == 3);
  CHECK(loaded.situation->incidents.size() == 2);
  CHECK(loaded.situation->sources[1].covers_area(0));

  SECTION("in columns too") {
    sample.incidents =
        "{\"format\": \"lagesbild-incidents/1\", \"layout\": \"columns\", \"from\": "
        "\"2026-11-01\", \"dictionary\": {\"source\": [\"kommun\"], \"area\": "
        "[\"O\u0308stra\"], \"category\": [\"vandalism\"]}, \"columns\": {\"source\": [0], "
        "\"day\": [3], \"area\": [0], \"category\": [0]}}";
    CHECK(sample.load().situation->incidents.size() == 1);
  }
  SECTION("and files are found in either writing") {
    std::vector<File> files = sample.files();
    files[1].path = "o\u0308mraden.geojson";
    std::string manifest = sample.manifest;
    manifest.replace(manifest.find("omraden"), 7, "ömraden");
    files[0].bytes = manifest;
    CHECK(read_situation(files).situation->areas.size() == 1);
  }
}

TEST_CASE("Points are put right or told, never put off the coast of Africa") {
  struct Case {
    const char *point, *label;
    bool there;
  };
  for (const Case& one : {
           Case{"[17.91, 59.425]", "", true},
           Case{"[59.425, 17.91]", "warning handelser/kommun.json#/incidents/0/point assumed-crs", true},
           Case{"[665000, 6590000]", "warning handelser/kommun.json#/incidents/0/point assumed-crs", true},
           Case{"[6590000, 665000]", "warning handelser/kommun.json#/incidents/0/point assumed-crs", true},
           Case{"[144500, 6589200]", "warning handelser/kommun.json#/incidents/0/point assumed-crs", true},
           Case{"[1619187, 6591262]", "warning handelser/kommun.json#/incidents/0/point assumed-crs", true},
           Case{"[0, 0]", "error handelser/kommun.json#/incidents/0/point bad-point", false},
           Case{"[-17.91, 59.425]", "error handelser/kommun.json#/incidents/0/point bad-point", false},
           Case{"[150000, 7500000]", "error handelser/kommun.json#/incidents/0/point bad-point", false},
       }) {
    CAPTURE(one.point);
    const Loaded loaded =
        with_incidents(incident(std::string(R"("id": "1", "area": "A", "point": )") + one.point));
    CHECK(labels(loaded) == (*one.label ? Labels{one.label} : Labels{}));
    const auto& point = loaded.situation->incidents.details.at(0).point;
    REQUIRE(point.has_value() == one.there);
    if (point) CHECK((std::abs(point->lon - 17.91) < 0.05 && std::abs(point->lat - 59.425) < 0.05));
  }
}

TEST_CASE("Every local zone of SWEREF 99 comes back where Krüger's forward formulas went from") {
  // Lantmäteriet, "Gauss Conformal Projection (Transverse Mercator)", forward; the zones by EPSG's register.
  const double meridians[]{12, 13.5, 15, 16.5, 18, 14.25, 15.75, 17.25, 18.75, 20.25, 21.75, 23.25};
  for (int zone = 0; zone < 12; ++zone) {
    const double lat_deg = 55.5 + zone, lon_deg = meridians[zone] + 0.7;
    const double f = 1 / 298.257222101, e = std::sqrt(f * (2 - f)), n = f / (2 - f), n2 = n * n;
    const double lat = lat_deg * M_PI / 180, dlon = (lon_deg - meridians[zone]) * M_PI / 180;
    const double conformal =
        std::atan(std::sinh(std::asinh(std::tan(lat)) - e * std::atanh(e * std::sin(lat))));
    const double xi = std::atan2(std::tan(conformal), std::cos(dlon));
    const double eta = std::atanh(std::cos(conformal) * std::sin(dlon));
    const double b[4] = {n / 2 - 2 * n2 / 3 + 5 * n2 * n / 16 + 41 * n2 * n2 / 180,
                         13 * n2 / 48 - 3 * n2 * n / 5 + 557 * n2 * n2 / 1440,
                         61 * n2 * n / 240 - 103 * n2 * n2 / 140, 49561 * n2 * n2 / 161280};
    double north = xi, east = eta;
    for (int k = 1; k <= 4; ++k) {
      north += b[k - 1] * std::sin(2 * k * xi) * std::cosh(2 * k * eta);
      east += b[k - 1] * std::cos(2 * k * xi) * std::sinh(2 * k * eta);
    }
    const double radius = 6378137 / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64);
    CAPTURE(3007 + zone);
    const LonLat back = from_gauss(*sweref99(3007 + zone), north * radius, 150'000 + east * radius);
    CHECK_THAT(back.lat, WithinAbs(lat_deg, 1e-8));
    CHECK_THAT(back.lon, WithinAbs(lon_deg, 1e-8));
  }
  CHECK_FALSE(sweref99(3005));
  CHECK_FALSE(sweref99(3019));

  // The same paper's control point, on the projection that it gives there.
  const LonLat control = from_gauss({13 + 35 / 60.0 + 7.692 / 3600, 1.00000254, 84182.8790, -6226307.8640},
                                    1135809.413803, 555304.016555);
  CHECK_THAT(control.lat, WithinAbs(66, 1e-8));
  CHECK_THAT(control.lon, WithinAbs(24, 1e-8));
}

TEST_CASE("A mistyped year is set aside where the others are many") {
  std::string records;
  for (int day = 1; day <= 28; ++day) {
    const std::string date = "2026-10-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
    records += R"({"source": "kommun", "area": "A", "category": "vandalism", "date": ")" + date + "\"}, ";
  }
  const std::string slip =
      R"({"source": "kommun", "area": "A", "category": "vandalism", "date": "2006-10-05"})";
  const Loaded loaded = with_incidents(records + slip);
  CHECK(labels(loaded) == Labels{"error handelser/kommun.json#/incidents/28/date unlikely-date"});
  CHECK(loaded.situation->incidents.size() == 28);
  CHECK(loaded.files.back().set_aside == 1);
  CHECK(with_incidents(slip).situation->incidents.size() == 1);
}

TEST_CASE("Copies that synchronising put aside are told once, and other years' files are no copies") {
  const auto file = [](const std::string& ids) {
    std::string records;
    for (const char id : ids) {
      records +=
          (records.empty() ? "" : ",") + incident("\"area\": \"A\", \"id\": \"" + std::string(1, id) + "\"");
    }
    return R"({"format": "lagesbild-incidents/1", "incidents": [)" + records + "]}";
  };
  Sample sample;
  sample.incidents = file("abc");
  std::vector<File> files = sample.files();
  files.push_back({"handelser/kommun.sync-conflict-20261116.json", file("abcd")});
  files.push_back({"handelser/kommun-PC04.json", file("abce")});
  files.push_back({"handelser/kommun (1).json", file("abc")});
  files.push_back({"handelser/Kopia av kommun.json", file("abcd")});
  files.push_back({"handelser/.~lock.kommun.json", file("a")});
  const Loaded loaded = read_situation(files);
  REQUIRE(labels(loaded) == Labels{"warning handelser/kommun.json# conflict-copy"});
  CHECK(loaded.problems.at(0).what.sv.find("2 händelser som kommun.json saknar") != std::string::npos);
  CHECK(loaded.situation->incidents.size() == 3);

  files.resize(3);
  files.push_back({"handelser/kommun-2025.json", file("xyz")});
  CHECK(labels(read_situation(files)) == Labels{"warning lagesbild.json#/incidents unnamed-file"});
}

TEST_CASE("A population that is not known is no population of zero") {
  const Loaded loaded = with_map(area(R"({"id": "A", "name": "Ett", "population": ".."})") + "," +
                                     area(R"({"id": "B", "name": "Två", "population": 0})"),
                                 "")
                            .load();
  CHECK(labels(loaded) == Labels{"error omraden.geojson#/features/0/properties/population wrong-type"});
  CHECK_FALSE(loaded.situation->areas.at(0).population_known);
  CHECK(loaded.situation->areas.at(1).population_known);
}

TEST_CASE("A date that is written otherwise is read where it can only be one day, and told once") {
  std::string records;
  for (const std::string_view date :
       {"\"2026/11/14\"", "\"2026.11.14\"", "\"20261114\"", "20261114", "\" 2026-11-14\"",
        "\"2026-11-14T22:10:00+01:00\"", "\"2026-11-14 22:10\""}) {
    if (!records.empty()) records += ", ";
    records +=
        R"({"source": "kommun", "area": "A", "category": "vandalism", "date": )" + std::string(date) + "}";
  }
  const Loaded loaded = with_incidents(records);
  REQUIRE(loaded.situation->incidents.size() == 7);
  for (const auto day : loaded.situation->incidents.day) CHECK(to_string(Date{day}) == "2026-11-14");
  CHECK(labels(loaded) == Labels{"warning handelser/kommun.json#/incidents/0/date meant-date"});
}

TEST_CASE("A day that could be another is asked for, and the day that an instant is in Sweden is the day") {
  CHECK_FALSE(meant_date("14/11/2026"));
  CHECK_FALSE(meant_date("11-14-2026"));
  CHECK_FALSE(meant_date("2026-13-01"));
  CHECK_FALSE(meant_date("2026/11"));
  CHECK_FALSE(meant_date("2026/11/14/1"));
  CHECK_FALSE(meant_date("vecka 46"));
  CHECK_FALSE(meant_date(""));
  CHECK(to_string(meant_date("2026-1-4").value()) == "2026-01-04");
  CHECK(to_string(meant_date("2026-11-14T23:30:00Z").value()) == "2026-11-15");
}

}  // namespace lagesbild::data

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "data/found/founding.hpp"
#include "data/found/ids.hpp"
#include "data/found/municipalities.hpp"
#include "data/found/standards.hpp"
#include "data/read/load.hpp"

namespace lagesbild::data {

namespace {

std::string feature(const std::string& properties) {
  return R"({"type": "Feature", "properties": )" + properties +
         R"(, "geometry": {"type": "Polygon", "coordinates": [[[18, 59], [18.1, 59], [18, 59.1], [18, 59]]]}})";
}

std::string collection(const std::vector<std::string>& properties) {
  std::string text = R"({"type": "FeatureCollection", "name": "RegSO", "features": [)";
  for (const std::string& one : properties) text += (text.ends_with('[') ? "" : ", ") + feature(one);
  return text + "]}";
}

Bytes two_areas() {
  return collection({R"({"id": "norr", "name": "Norr", "population": 4200})",
                     R"({"id": "soder", "name": "Söder", "population": 3100})"});
}

/// All that is usual, with two areas.
Founding ordinary() {
  Founding founding;
  founding.municipality = {"0163", {"Sollentuna kommun", "Sollentuna municipality"}};
  founding.title = {"Lägesbild Sollentuna", ""};
  founding.parties = standard_parties(founding.municipality.name);
  for (const StandardSource& one : standard_sources()) founding.sources.push_back(one.source);
  founding.categories = standard_categories();
  founding.weights = {standard_weights_origin(), "2026-11-26"};
  founding.areas = areas_of_file("o.geojson", two_areas(), "0163", {});
  founding.updated = "2026-11-26T08:00:00Z";
  return founding;
}

std::string all_words(const Problems& problems) {
  std::string all;
  for (const Problem& problem : problems) all += problem.pointer + ": " + problem.what.sv + "\n";
  return all;
}

bool has_fault_at(const Founding& founding, std::string_view pointer) {
  const Problems faults = faults_of(founding);
  return std::any_of(faults.begin(), faults.end(),
                     [&](const Problem& problem) { return problem.pointer == pointer; });
}

}  // namespace

TEST_CASE("Each of Sweden's 290 municipalities is found by its code and by its name, and lies in a county") {
  REQUIRE(municipalities().size() == 290);
  for (const MunicipalityName& one : municipalities()) {
    CAPTURE(one.code);
    CHECK(find_municipality(one.code) == &one);
    CHECK(find_municipality(one.name) == &one);
    CHECK(find_municipality(one.full) == &one);
    CHECK_FALSE(county_of(one.code).empty());
  }
  CHECK(find_municipality("0163")->full == "Sollentuna kommun");
  CHECK(find_municipality("Österåker")->full == "Österåkers kommun");
  CHECK(find_municipality("sollentuna")->code == "0163");
  CHECK(county_of("0163") == "Stockholms län");
  CHECK(find_municipality("0000") == nullptr);
}

TEST_CASE("A list of areas is read as people type it and as sheets paste it") {
  const auto first = [](std::string_view text) {
    const AreaList list = read_area_list(text);
    CHECK(list.problems.empty());
    REQUIRE(list.areas.size() >= 1);
    return list.areas.front();
  };
  for (const std::string_view line :
       {"Norr; 4200", "Norr\t4 200", "Norr,4200", "Norr 4200", "Norr 4 200", "Norr;4.200",
        "\xef\xbb\xbfNorr; 4\u00a0200\r\n", "\"Norr\";\"4200\""}) {
    CAPTURE(line);
    CHECK(first(line) == ListedArea{"", "Norr", 4200, "", 1});
  }
  CHECK(first("0163R001; Norr; 4200; Centrum") == ListedArea{"0163R001", "Norr", 4200, "Centrum", 1});
  CHECK(first("0163R001 Norr; 4200") == ListedArea{"0163R001", "Norr", 4200, "", 1});
  CHECK(first("Område;Invånare\nNorr;4200") == ListedArea{"", "Norr", 4200, "", 2});
  CHECK(first("Norr, östra delen, 900").name == "Norr, östra delen");
  CHECK(read_area_list("Norr; 4200\n\n  \nSöder; 3100\n").areas.size() == 2);
}

TEST_CASE("A sheet's sum is no area, its codes are codes, and inhabitants may be called so") {
  const AreaList list = read_area_list("Område;Invånare;Kod\nNorr;4 200 inv;N1\nSöder;3100;S1\nSumma;7300\n");
  REQUIRE(list.areas.size() == 2);
  CHECK(list.areas[0].name == "Norr");
  CHECK(list.areas[0].population == 4200.0);
  CHECK(list.areas[0].code == "N1");
  CHECK(list.areas[1].district.empty());
  REQUIRE(list.problems.size() == 1);
  CHECK(list.problems[0].severity == Severity::warning);
  CHECK(read_area_list("1. Centrum – 3100\nNorr: 10\n").areas[0].name == "1. Centrum");
  // Alone it is what somebody calls the place.
  CHECK(read_area_list("Totalt; 900\n").areas.size() == 1);
}

TEST_CASE("What is wrong in a list of areas is told with its line") {
  CHECK(all_words(areas_of_list(read_area_list("Norr; 4200\nSöder; många")).problems) ==
        "/areas: Rad 2: antalet invånare i Söder, många saknas\n");
  CHECK(all_words(read_area_list("Norr; 4200\nSöder; 3100\nNorr; 10").problems) ==
        "/areas: Rad 3: Norr står redan på rad 1\n");
  CHECK(all_words(areas_of_list(read_area_list(" \n")).problems) == "/areas: Det finns inga områden\n");
  // No heading is taken for one where no line has a number.
  CHECK(areas_of_list(read_area_list("Norr; få\nSöder; många")).problems.size() == 2);
}

TEST_CASE("Of a file with the areas of all of Sweden the municipality's are taken, each with its own bytes") {
  const std::string ours = R"({"regsokod": "0163R001", "regsonamn": "Norr", "bef": 4.20e3})";
  const std::string file = collection({R"({"regsokod": "0114R001", "regsonamn": "Väsby", "bef": 10})", ours});
  const FoundAreas found = areas_of_file("regso.geojson", file, "0163", {});
  CHECK(found.problems.empty());
  CHECK(found.others == 1);
  REQUIRE(found.areas.size() == 1);
  CHECK(found.areas[0].id == "0163R001");
  CHECK(found.areas[0].population == 4200);
  CHECK(found.geojson.view().find(feature(ours)) != std::string_view::npos);
  CHECK(found.geojson.view().find(R"("name": "RegSO")") != std::string_view::npos);
  CHECK(found.geojson.view().find("Väsby") == std::string_view::npos);

  // A municipality's own file is taken as it is.
  const Bytes own = collection({R"({"id": "norr", "name": "Norr", "population": 4200})"});
  CHECK(areas_of_file("o.geojson", own, "0163", {}).geojson.shares(own));
  CHECK(all_words(areas_of_file("regso.geojson", file, "0180", {}).problems) ==
        "/areas: Filen har inga områden i Stockholm; områdena hör till Upplands Väsby\n");
}

TEST_CASE("A file without inhabitants gets them from a list, by code or by name") {
  const std::string file = collection({R"({"regsokod": "0163R001", "regsonamn": "Norr"})",
                                       R"({"regsokod": "0163R002", "regsonamn": "Söder", "bef": 5})"});
  const FoundAreas without = areas_of_file("o.geojson", file, "0163", {});
  CHECK(all_words(without.problems) == "/areas: Antalet invånare saknas för 1 områden: Norr\n");
  for (const std::string_view list : {"Norr; 4200", "0163R001; Norr; 4200", "0163R001; 4200"}) {
    const FoundAreas found = areas_of_file("o.geojson", file, "0163", read_area_list(list));
    CHECK(all_words(found.problems) == "");
    REQUIRE(found.areas.size() == 2);
    CHECK(found.areas[0].population == 4200);
    CHECK(found.areas[1].population == 5);
  }
  CHECK(all_words(areas_of_file("o.geojson", file, "0163", read_area_list("Norr; 1\nÖster; 2")).problems) ==
        "/areas: Rad 2: kartan har inget område Öster\n");
}

TEST_CASE("A map of another place than the municipality is told before there is any situation") {
  const auto told_in = [](double longitude, double latitude) {
    const auto corner = [&](double east, double north) {
      return "[" + std::to_string(longitude + east) + "," + std::to_string(latitude + north) + "]";
    };
    const std::string map =
        R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "A", "name": "Alfa",
        "population": 1200}, "geometry": {"type": "Polygon", "coordinates": [[)" +
        corner(0, 0) + "," + corner(0.02, 0) + "," + corner(0.02, 0.01) + "," + corner(0, 0) + "]]}}]}";
    const FoundAreas found = areas_of_file("karta.geojson", map, "0163", {});
    return std::any_of(found.problems.begin(), found.problems.end(), [](const Problem& problem) {
      return problem.code == ProblemCode::outside_county && problem.severity == Severity::warning;
    });
  };
  CHECK(told_in(12.0, 57.7));
  CHECK_FALSE(told_in(17.9, 59.42));
}

TEST_CASE("A file that is no map of areas is told of and makes no situation") {
  for (const std::string_view file :
       {"{", "[]", R"({"type": "FeatureCollection"})", R"({"type": "FeatureCollection", "features": []})"}) {
    const FoundAreas found = areas_of_file("o.geojson", Bytes(std::string(file)), "0163", {});
    CAPTURE(file);
    CHECK_FALSE(found.problems.empty());
    Founding founding = ordinary();
    founding.areas = found;
    CHECK_FALSE(faults_of(founding).empty());
  }
}

TEST_CASE("The answers become a situation that is read without an error") {
  const Founding founding = ordinary();
  CHECK(all_words(faults_of(founding)) == "");
  const std::vector<File> files = files_of(founding);
  CHECK(files.size() == 2 + founding.sources.size());
  const Loaded loaded = read_situation(files);
  CHECK(loaded.errors == 0);
  REQUIRE(loaded.situation);
  const Situation& made = *loaded.situation;
  CHECK(made.title.sv == "Lägesbild Sollentuna");
  CHECK_FALSE(made.synthetic);
  CHECK(made.updated == founding.updated);
  CHECK(made.municipality.name.en == "Sollentuna municipality");
  REQUIRE(made.areas.size() == 2);
  CHECK(made.areas[1].id == "soder");
  CHECK(made.areas[1].population == 3100);
  REQUIRE(made.sources.size() == founding.sources.size());
  CHECK(made.parties[*made.sources[0].party].id == "bostadsbolag");
  for (std::size_t i = 0; i < made.categories.size(); ++i) {
    CHECK(made.categories[i].weight == founding.categories[i].weight);
    CHECK(made.categories[i].family == founding.categories[i].family);
  }
  CHECK(made.weights.date == "2026-11-26");
  // Areas without a map are read as well.
  Founding listed = ordinary();
  listed.areas = areas_of_list(read_area_list("Norr; 4200\nSöder; 3100"));
  const Loaded read = read_situation(files_of(listed));
  CHECK(read.problems.empty());
  REQUIRE(read.situation);
  CHECK(read.situation->areas[1].population == 3100);
  // The same answers give the same bytes.
  for (std::size_t i = 0; i < files.size(); ++i) CHECK(files[i].bytes == files_of(ordinary())[i].bytes);
}

TEST_CASE("Each fault of the answers is told at its place") {
  Founding founding = ordinary();
  SECTION("no municipality") {
    founding.municipality = {};
    CHECK(has_fault_at(founding, "/municipality/code"));
    CHECK(has_fault_at(founding, "/municipality/name"));
  }
  SECTION("no title") {
    founding.title = {};
    CHECK(has_fault_at(founding, "/title"));
  }
  SECTION("no sources") {
    founding.sources.clear();
    CHECK(has_fault_at(founding, "/sources"));
  }
  SECTION("a source twice, and one without a party") {
    founding.sources[2].name = founding.sources[0].name;
    founding.sources[3].party.reset();
    CHECK(has_fault_at(founding, "/sources/2/name"));
    CHECK(has_fault_at(founding, "/sources/3/party"));
  }
  SECTION("a category without a name, and a weight below nothing") {
    founding.categories[1].name = {};
    founding.categories[2].weight = -1;
    CHECK(has_fault_at(founding, "/categories/1/name"));
    CHECK(has_fault_at(founding, "/categories/2/weight"));
  }
  SECTION("nothing that could compare areas") {
    std::erase_if(founding.categories, [](const NewCategory& one) { return one.id != "staff"; });
    CHECK(has_fault_at(founding, "/categories"));
  }
  SECTION("no areas") {
    founding.areas = areas_of_list({});
    CHECK(has_fault_at(founding, "/areas"));
  }
}

TEST_CASE("A new id is made of the name's letters, and is free") {
  const std::vector<std::string> taken{"skolor"};
  CHECK(id_from_name("Park och gata", taken, "kalla") == "park-och-gata");
  CHECK(id_from_name("Ängs- & Åsgårdar ", taken, "kalla") == "angs-asgardar");
  CHECK(id_from_name("Skolor", taken, "kalla") == "skolor-2");
  CHECK(id_from_name("…", taken, "kalla") == "kalla");
}

}  // namespace lagesbild::data

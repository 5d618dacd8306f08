#include "data/documents/dated_copies.hpp"

#include <catch2/catch_test_macros.hpp>

#include "data/documents/documents.hpp"
#include "data/read/load.hpp"

namespace lagesbild::data {

TEST_CASE("A dated copy is named by its file and day, and its name says which") {
  const Date day = *parse_date("2026-11-26");
  for (const char* path :
       {"beslut.json", "handelser/kommun.json", "v1.2/omraden", "lagesbild.json", "a-b.geojson"}) {
    CAPTURE(path);
    const std::string copy = dated_copy_path(path, day);
    const auto of = dated_copy_of(copy);
    REQUIRE(of);
    CHECK(of->of == path);
    CHECK(of->day == day);
    CHECK(copy.starts_with(dated_copies_folder(path)));
    CHECK(copy.find('/', dated_copies_folder(path).size()) == std::string::npos);
  }
  CHECK(dated_copy_path("handelser/kommun.json", day) == "historik/handelser/kommun-2026-11-26.json");
  for (const char* other :
       {"beslut-2026-11-26.json", "historik/beslut.json", "historik/beslut-skadad-1.json",
        "historik/beslut-2026-13-26.json", "historik/-2026-11-26.json", "historik/", ""}) {
    CAPTURE(other);
    CHECK_FALSE(dated_copy_of(other));
  }
}

TEST_CASE("Copies beside a situation are neither read as data nor told to be forgotten") {
  const std::string measures = R"({"format": "lagesbild-measures/1", "measures": []})";
  const std::string incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": []})";
  const std::vector<File> files{
      {"lagesbild.json",
       R"({"format": "lagesbild/1", "title": "Prov", "updated": "2026-11-20T14:00:00+01:00",
        "municipality": {"code": "9999", "name": "Prov"}, "parties": [{"id": "k", "name": "K"}],
        "sources": [{"id": "v", "name": "V", "party": "k"}],
        "categories": [{"id": "b", "name": "B", "family": "event", "weight": 1}],
        "areas": "omraden.geojson", "incidents": ["h.json"]})"},
      {"h.json", incidents},
      {"historik/h-2026-11-26.json", incidents},
      {"historik/insatser-2026-11-26.json", measures}};
  const Documents documents(files);
  CHECK(documents.find(FileKind::measures) == nullptr);
  CHECK(documents.path_for(FileKind::measures) == "insatser.json");
  REQUIRE(documents.find("historik/insatser-2026-11-26.json") != nullptr);
  const Loaded loaded = read_situation(files);
  REQUIRE(loaded.situation);
  for (const Problem& problem : loaded.problems) CHECK(problem.code != ProblemCode::unnamed_file);
}

}  // namespace lagesbild::data

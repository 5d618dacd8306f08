#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "tests/unit/views/layouts.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;
using Json = nlohmann::json;

constexpr ui::Stage::View wide{.width = 1440, .height = 900};

/// The series are tested after the ranking is shown.
void finish(TestProgram& program) {
  while (program.application().work()) {
  }
  program.settle();
}

}  // namespace

TEST_CASE("The analysis shows every formula with its numbers, and what the series say") {
  TestProgram program(demo(), {}, wide);
  REQUIRE(program.choose_tool("Analys"));
  finish(program);
  auto& screen = program.screen();
  CHECK(program.hash() == "sida=analys");
  CHECK(screen.find(Role::heading, "Analys"));
  CHECK(screen.find(Role::paragraph, "Påhittade testdata"));
  CHECK(program.says("dragningar med slumptalsfrö 1"));
  CHECK(screen.find(Role::figure, "Kategoriernas tal"));
  CHECK(screen.find(Role::figure, "Områdena mot slumpen"));
  CHECK(screen.find(Role::figure, "r per källa: händelser per 1 000 invånare och vecka"));
  CHECK(screen.find(Role::figure, "Förväntat, observerat och nivå per område och kategori"));
  CHECK(program.says("serier prövade"));
  CHECK(screen.find(Role::list, "Säkraste förändringarna"));
  CHECK(program.says("Skadegörelse och klotter i Gillbo-Gillberga: "));
  CHECK_FALSE(program.says("Gillbo-Gillberga, Incident mot personal"));
  REQUIRE(program.press("Översikt"));
  CHECK(screen.find(Role::region, "Karta över områdena"));
}

TEST_CASE("Every number of the analysis can be saved, marked as made up") {
  TestProgram program(demo(), "sida=analys", wide);
  finish(program);
  REQUIRE(program.press("Spara alla tal som JSON"));
  REQUIRE(program.latest<program::SaveFile>());
  const program::SaveFile json_file = *program.latest<program::SaveFile>();
  CHECK(json_file.file_name == "lagesbild-sollentuna-kommun-2026-v46-alla-tal-for-gruppen.json");
  const Json json = Json::parse(json_file.bytes);
  CHECK(json["format"] == "lagesbild-analysis/1");
  CHECK(json["synthetic"] == true);
  CHECK(json["audience"] == "group");
  CHECK(json["areas"].size() == 20);
  CHECK(json["categories"]["vandalism"]["nu_values"].size() == 24);
  const Json& area = json["areas"][0];
  CHECK_FALSE(area["categories"].contains("staff"));
  double expected = 0;
  for (const Json& source : area["categories"]["vandalism"]["sources"]) {
    expected += source["expected"].get<double>();
  }
  CHECK(std::abs(expected - area["categories"]["vandalism"]["expected"].get<double>()) < 1e-9);
  CHECK(json["this_week"]["series"].size() > 50);
  REQUIRE(program.press("Spara alla tal som CSV"));
  REQUIRE(program.latest<program::SaveFile>());
  const program::SaveFile csv_file = *program.latest<program::SaveFile>();
  CHECK(csv_file.file_name == "lagesbild-sollentuna-kommun-2026-v46-alla-tal-for-gruppen.csv");
  const auto lines = std::count(csv_file.bytes.begin(), csv_file.bytes.end(), '\n');
  CHECK(static_cast<std::size_t>(lines) == 1 + json["areas"].size() * json["areas"][0]["categories"].size());
}

TEST_CASE("The track record is tried when asked for") {
  TestProgram program(demo(), "sida=analys", wide);
  CHECK_FALSE(program.says("Brier"));
  finish(program);
  REQUIRE(program.press("Pröva tidigare perioder"));
  finish(program);
  CHECK(program.says("av skadan i nästa period"));
  CHECK(program.says("Sannolikheten efter skadenivå: Brier "));
  CHECK(program.says("Listan med gruppens vikter hade bland sina 3 främsta "));
  CHECK(program.screen().find(Role::figure, "Sagd sannolikhet mot utfall"));
  CHECK(program.screen().find(Role::figure, "Sagd sannolikhet mot utfall, som bild"));
  CHECK(program.screen().find(Role::figure, "De främsta, period för period"));
}

TEST_CASE("On the analyst's pages each item has a real element, nothing sticks out, and all comes to rest") {
  check_layouts({"sida=analys", "sida=analys&sprak=en&veckor=8"}, {{320, 32}, {800}, {1440}});
}

}  // namespace lagesbild::views

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "tests/unit/views/layouts.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

constexpr ui::Stage::View wide{.width = 1440, .height = 900};

/// The table of a figure's numbers, which stands beside it in the record.
const ui::TableContent* table(const TestProgram& program, std::string_view name) {
  for (const auto& node : program.record().nodes) {
    if (node.table && node.table->caption == name) return node.table.get();
  }
  return nullptr;
}

}  // namespace

TEST_CASE("When and where: hours, season, clusters and what cannot be shown, each with its coverage") {
  TestProgram program(demo(), {}, wide);
  REQUIRE(program.press("När och var"));
  program.finish();
  CHECK(program.hash() == "sida=monster");
  CHECK(program.screen().find(Role::heading, "När och var"));
  CHECK(program.screen().find(Role::paragraph, "Påhittade testdata"));
  const auto* hours = table(program, "Veckodag och timme");
  REQUIRE(hours != nullptr);
  CHECK(hours->rows.size() == 8);
  CHECK(hours->columns.size() == 25);
  CHECK(program.screen().find(Role::figure, "Veckodag och timme"));
  CHECK(program.screen().find(Role::figure, "Årstid"));
  CHECK(program.says("har klockslag och räknas här"));
  CHECK(program.says("Lördag"));
  CHECK(program.says("Gillbo-Gillberga: 98 händelser v. 34–46 2026 mot "));
  CHECK(program.says("kräver minst 30 områden och kommunen har 20"));
  CHECK(program.says("Kategorier med skyddade uppgifter visas inte här: incident mot personal."));
}

TEST_CASE("When and where: near repeats are a section where events have points, and else a line") {
  TestProgram without(demo_without_points(), "sida=monster", wide);
  without.finish();
  CHECK_FALSE(without.screen().find(Role::heading, "Upprepning på nära håll"));
  CHECK(without.says("så upprepning på nära håll kan inte prövas."));
  Files files = demo_without_points();
  std::string& bytes = files.at("handelser/kommun.json");
  const std::string area = R"("area":"0163R006")";
  const std::string point = R"("point":[17.94,59.43],)";
  for (auto at = bytes.find(area); at != std::string::npos; at = bytes.find(area, at + 1)) {
    bytes.insert(at, point);
    at += point.size();
  }
  TestProgram with(files, "sida=monster", wide);
  with.finish();
  CHECK(with.screen().find(Role::heading, "Upprepning på nära håll"));
  CHECK(table(with, "Par av händelser efter avstånd och tid, mot slumpen"));
}

TEST_CASE("When and where follows the area, which is chosen on the page or by a cluster's button") {
  TestProgram program(demo(), "sida=monster", wide);
  program.finish();
  REQUIRE(program.press("Visa Gillbo-Gillberga"));
  program.finish();
  CHECK(program.hash() == "omrade=0163R006&sida=monster");
  CHECK(program.says("Förväntat är att områdets händelser har samma tider"));
  CHECK(program.says("98 händelser v. 34–46 2026. 85 har klockslag"));
  REQUIRE(program.press("Översikt"));
  CHECK(program.hash() == "omrade=0163R006");
}

TEST_CASE("When and where follows the filters, and says so where nothing is left") {
  TestProgram program(demo(),
                      "sida=monster&ej-kategorier=vandalism,arson,gathering,drugs,violence,theft,traffic,"
                      "disorder,unsafe_place,close_relation",
                      wide);
  program.finish();
  CHECK(program.says("Det finns inga händelser i urvalet under perioden."));
  CHECK_FALSE(program.screen().find(Role::figure, "Veckodag och timme"));
  CHECK(program.says("Det finns inga händelser att söka bland."));
}

TEST_CASE("When and where is not counted while nobody looks") {
  TestProgram program(demo(), {}, wide);
  program.finish();
  CHECK_FALSE(program.says("Veckodag och timme"));
  CHECK_FALSE(program.says("Räknar mönster"));
}

TEST_CASE("When and where: each item has a real element, nothing sticks out, and all comes to rest") {
  check_layouts({"sida=monster", "sida=monster&sprak=en&omrade=0163R014&veckor=52"},
                {{320, 32}, {390}, {900}, {1440}}, Looked::when_finished);
}

TEST_CASE("When and where never says that nothing stands out beside a coloured hour") {
  TestProgram program(demo(), "omrade=0163R007&veckor=156&sida=monster", wide);
  program.finish();
  CHECK(program.says("Lördag kl. 18–21: 11 händelser mot "));
  CHECK_FALSE(program.says("Ingen veckodag eller timme skiljer sig säkert"));
}

// What is planted where is written in scripts/demo/planted.json.
TEST_CASE("The planted rises are said in plain Swedish on their areas' cards") {
  TestProgram vandalism(demo(), "omrade=0163R006", wide);
  vandalism.finish();
  CHECK(vandalism.says("Har ökat mot sin tidigare nivå"));
  CHECK(vandalism.says("Skadegörelse och klotter i Gillbo-Gillberga: "));
  CHECK(vandalism.says(" gånger sin tidigare nivå (90 %: "));
  CHECK(vandalism.says("48 händelser mot "));
  TestProgram traffic(demo(), "omrade=0163R020", wide);
  traffic.finish();
  CHECK(traffic.says("Störande eller olovlig trafik i Viby-Järvafältet: "));
  CHECK(traffic.says(" gånger sin tidigare nivå (90 %: "));
  CHECK(traffic.says("15 händelser mot "));
}

TEST_CASE("Where the map has no room for a name it has a number, which is told below it") {
  TestProgram program(demo(), "sida=monster", {.width = 390, .height = 844});
  program.finish();
  // Those alone whose names had no room, in the order of their numbers.
  const std::string said = program.text();
  const auto at = said.find("Siffrorna på kartan, högst nivå först: ");
  REQUIRE(at != std::string::npos);
  const std::string numbers = said.substr(at, said.find('\n', at) - at);
  CHECK(numbers.ends_with("."));
  CHECK(std::count(numbers.begin(), numbers.end(), ',') < 19);
}

}  // namespace lagesbild::views

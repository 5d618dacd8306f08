#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/views/layouts.hpp"
#include "tests/unit/views/listed.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

bool choose_layer(TestProgram& program, std::string_view name) {
  return program.press("Lager") && program.activate(Role::menu_item, name);
}

std::string said_of_map(const TestProgram& program) {
  const ui::RecordedItem* map = program.screen().find(Role::figure, "Karta");
  return map ? map->description : "";
}

std::string picture(TestProgram& program) {
  REQUIRE(program.press("Spara bild"));
  REQUIRE(program.activate(Role::menu_item, "Vektorbild (SVG)"));
  REQUIRE(program.latest<program::SaveFile>());
  return program.latest<program::SaveFile>()->bytes;
}

}  // namespace

TEST_CASE("What lies around the areas is told in words too, and with whose word it stands") {
  TestProgram program(demo(), {}, wider);
  CHECK(said_of_map(program) ==
        "Stationer: Rotebro, Norrviken, Häggvik, Sollentuna, Helenelund. Vatten: Norrviken, Edsviken. "
        "Grannkommuner: Järfälla, Upplands Väsby, Täby, Stockholm, Danderyd.");
  CHECK(program.says("Stationer på hundra meter när."));
  REQUIRE(program.screen().find(Role::figure, "Tecken på kartan"));
  CHECK(program.screen().find(Role::figure, "Tecken på kartan")->description == "station, vatten.");

  SECTION("until it is hidden, which the link keeps") {
    CHECK(choose_layer(program, "Dölj stationer, vatten och grannar"));
    CHECK(said_of_map(program).empty());
    CHECK_FALSE(program.says("Stationer på hundra meter när."));
    CHECK(program.hash().find("lager=inga") != std::string::npos);
    CHECK(program.press("Ångra"));
    CHECK(program.hash().find("lager") == std::string::npos);
  }
}

TEST_CASE("Where events happened is shown when it is asked for, with how many have a point") {
  TestProgram program(demo(), {}, wider);
  CHECK_FALSE(program.says("har en punkt"));
  CHECK(choose_layer(program, "Visa händelsernas platser"));
  CHECK(program.hash().find("lager=underlag,punkter") != std::string::npos);
  CHECK(program.says(" händelser, v. 34–46 2026, har en punkt. Flest i "));
  CHECK(said_of_map(program).find("har en punkt. Flest i ") != std::string::npos);
  CHECK(program.says("Händelser med punkt: "));
  CHECK(program.says("De följer inte med på papper och i bilder."));
  CHECK(choose_layer(program, "Visa hur tätt det hänt"));
  CHECK(program.says("m bred: mörkast "));

  SECTION("and not on tiles, where nothing has a place") {
    program.application().hash_changed("lager=punkter&vy=rutor");
    program.finish();
    CHECK_FALSE(program.says("Händelser med punkt"));
    CHECK_FALSE(program.screen().find(Role::button, "Lager"));
  }
}

TEST_CASE("A picture or a paper of the map holds no events' places, whatever the screen shows") {
  TestProgram with(demo(), "lager=underlag,punkter,tathet", wider);
  TestProgram without(demo(), {}, wider);
  with.finish();
  without.finish();
  CHECK(picture(with) == picture(without));
  CHECK(with.application().paper() == without.application().paper());
}

TEST_CASE("In another site's page nobody is shown where events happened, though the link asks for it") {
  TestProgram program(demo(), "del=karta&lager=underlag,punkter,tathet", wider);
  CHECK(program.says("Händelsernas platser visas bara för gruppen."));
  CHECK_FALSE(program.says("har en punkt"));
  CHECK_FALSE(program.says("Händelser med punkt: "));
  CHECK_FALSE(program.screen().find(Role::figure, "Tecken på kartan")->description.ends_with("händelse."));
}

TEST_CASE("Without ground and without points the menu says so, and the map is as it was") {
  Files files = demo_without_points();
  std::string& manifest = files["lagesbild.json"];
  const std::string named = " \"ground\": \"kartunderlag.geojson\",\n";
  REQUIRE(manifest.find(named) != std::string::npos);
  manifest.erase(manifest.find(named), named.size());
  TestProgram program(files, "lager=underlag,punkter", wider);
  CHECK(program.says("Inga händelser, v. 34–46 2026, har en punkt på kartan."));
  CHECK(said_of_map(program).empty());
  CHECK(program.press("Lager"));
  const auto* ground = program.screen().find(Role::menu_item, "Kartunderlag saknas");
  REQUIRE(ground);
  CHECK(ground->disabled);
  CHECK(program.screen().find(Role::menu_item, "Inga händelser med punkt"));
}

TEST_CASE("The map's layers fit at every size") {
  check_layouts({"lager=underlag,punkter,tathet&bredvid=karta"}, {{390}, {1280}, {1440, 32}});
}

}  // namespace lagesbild::views

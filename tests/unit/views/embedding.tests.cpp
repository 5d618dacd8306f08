#include <catch2/catch_test_macros.hpp>

#include "app/link.hpp"
#include "tests/unit/views/typing.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

ui::Stage::View frame() {
  return {.width = 700, .height = 480};
}

}  // namespace

TEST_CASE("A part alone has no header and no choices, but says its period and that it is made up") {
  TestProgram program(demo(), "del=prioritering", frame());
  CHECK(program.screen().find(Role::region, "Områden att prioritera"));
  CHECK_FALSE(program.screen().find(Role::navigation, "Sidor"));
  CHECK_FALSE(program.screen().find(Role::button, "Mer"));
  CHECK_FALSE(program.screen().find(Role::region, "Karta över områdena"));
  CHECK(program.says("v. 34–46 2026"));
  CHECK(program.says("Påhittade testdata"));
  CHECK(program.screen().find(Role::link, "Öppna i egen flik"));
}

TEST_CASE("A link to a part gives back the part, also of an area that was chosen in it") {
  for (const std::string_view link :
       {"del=prioritering", "del=karta", "omrade=0163R006&del=omrade", "omrade=0163R006&del=karta"}) {
    CHECK(app::to_link(app::from_link(link)) == link);
  }
  CHECK(app::to_link(app::from_link("del=insatser")) == "sida=insatser&del=insatser");
  CHECK(app::to_link(app::from_link("del=annat")).empty());
}

TEST_CASE("What is opened from a part leads back to it") {
  TestProgram program(demo(), "del=karta", frame());
  CHECK_FALSE(program.screen().find(Role::button, "Tillbaka"));
  REQUIRE(program.press("Så räknas det"));
  REQUIRE(program.screen().find(Role::button, "Tillbaka"));
  REQUIRE(program.press("Tillbaka"));
  CHECK(program.hash() == "del=karta");
}

TEST_CASE(
    "The card of an area alone has a choice of area while none is chosen, and names nothing that is not "
    "there") {
  TestProgram program(demo(), "del=omrade", frame());
  CHECK_FALSE(program.says("i listan eller på kartan"));
  write(program, Role::combo_box, "Välj ett område", "Gillbo");
  program.screen().stage().mirror({.kind = ui::MirrorEvent::Kind::key,
                                   .id = program.screen().find(Role::combo_box, "Välj ett område")->id,
                                   .text = "Enter"});
  program.settle();
  CHECK(program.hash().find("omrade=") != std::string::npos);
  CHECK_FALSE(program.screen().find(Role::combo_box, "Välj ett område"));
}

TEST_CASE("In a frame where nothing can be saved the whole program has a way out of it, and elsewhere not") {
  TestProgram program(demo());
  CHECK_FALSE(program.screen().find(Role::link, "Öppna i egen flik"));
  app::Road nowhere;
  nowhere.kind = app::RoadKind::none;
  program.find_road(nowhere);
  CHECK(program.screen().find(Role::link, "Öppna i egen flik"));
}

}  // namespace lagesbild::views

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/views/support.hpp"
#include "tests/unit/views/typing.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

constexpr ui::Stage::View wide{.width = 1440, .height = 900};
constexpr ui::Stage::View phone{.width = 390, .height = 844};
const std::string lucia = "sö 13\u00a0dec., Luciatåg genom centrum";

bool has(const TestProgram& program, Role role, std::string_view name) {
  return program.screen().find(role, name) != nullptr;
}

}  // namespace

TEST_CASE("The calendar is reached from the menu and from the strip of what is to come") {
  TestProgram program(demo(), "oppna=kommande", wide);
  REQUIRE(program.press("Hela året i kalendern"));
  CHECK(program.hash().find("sida=kalender") != std::string::npos);
  CHECK(program.says("Luciatåg genom centrum"));
  TestProgram other(demo(), {}, wide);
  REQUIRE(other.choose_tool("Kalender"));
  CHECK(other.says("Luciatåg genom centrum"));
}

TEST_CASE("Each entry of the calendar is a step to its detail") {
  TestProgram program(demo(), "sida=kalender&oppna=kvartalet", wide);
  const auto leads_to = [&](std::string_view name, std::string_view hash) {
    INFO(name);
    program.application().hash_changed("sida=kalender&oppna=kvartalet");
    program.settle();
    REQUIRE(program.press(name));
    CHECK(program.hash().find(hash) != std::string::npos);
  };
  leads_to("fr 13\u00a0nov., Veckomöte", "sida=mote");
  leads_to("må 16\u00a0nov., Veckolägesbild v.\u00a046 2026", "rapport-till=2026-W46");
  leads_to("v.\u00a046, Rapport saknas: Störningsjour och väktare", "oppna=");
  leads_to("må 30\u00a0nov., Genomgång av rapporteringen med bovärdarna", "sida=insatser");
}

TEST_CASE("A month that is chosen is listed alone, and all of them again") {
  TestProgram program(demo(), "sida=kalender", wide);
  CHECK(program.says("Skolavslutning"));
  REQUIRE(program.press("Mars 2027, 4 händelser"));
  CHECK_FALSE(program.says("Skolavslutning"));
  CHECK(program.says("Sportlov"));
  REQUIRE(program.press("Visa alla månader"));
  CHECK(program.says("Skolavslutning"));
}

TEST_CASE("A kind of entry is hidden and shown by its name") {
  TestProgram program(demo(), "sida=kalender", wide);
  REQUIRE(has(program, Role::button, lucia));
  REQUIRE(program.activate(Role::toggle_button, "Arrangemang"));
  CHECK_FALSE(has(program, Role::button, lucia));
  CHECK(program.says("Jullov"));
  REQUIRE(program.activate(Role::toggle_button, "Arrangemang"));
  CHECK(has(program, Role::button, lucia));
}

TEST_CASE("An event is written in a form above the calendar, which says what is wrong and loses nothing") {
  TestProgram program(demo(), "sida=kalender", wide);
  REQUIRE(program.press("Lägg till händelse …"));
  write(program, Role::text_area, "Vad", "Julmarknad i centrum");
  REQUIRE(program.press("Spara i kalendern"));
  CHECK(program.says("Skriv en dag, som 2026-12-13"));
  CHECK(program.says("Välj ett slag"));
  REQUIRE(program.press("Avbryt"));
  REQUIRE(program.press(lucia));
  write(program, Role::text_area, "Vad", "Luciatåg till torget");
  REQUIRE(program.press("Spara i kalendern"));
  CHECK(has(program, Role::button, "sö 13\u00a0dec., Luciatåg till torget"));
  CHECK_FALSE(has(program, Role::button, lucia));
  program.finish();  // the ranking too: it has read the facts again
  REQUIRE(program.press("Ångra"));
  CHECK(has(program, Role::button, lucia));
}

TEST_CASE("On a phone the calendar is the list alone") {
  TestProgram program(demo(), "sida=kalender", phone);
  CHECK(has(program, Role::button, lucia));
  CHECK_FALSE(has(program, Role::region, "Året"));
}

}  // namespace lagesbild::views

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/views/support.hpp"
#include "tests/unit/views/typing.hpp"

namespace lagesbild::views {

namespace {

using ui::MirrorEvent;
using ui::Role;

constexpr ui::Stage::View phone{.width = 390, .height = 844};
constexpr std::string_view link_to_report = "sida=rapportera&kalla=bovardar";

void send(TestProgram& program, Role role, std::string_view name, MirrorEvent event) {
  const ui::RecordedItem* node = program.screen().find(role, name);
  INFO(name);
  REQUIRE(node);
  event.id = node->id;
  program.screen().stage().mirror(std::move(event));
  program.settle();
}

/// Writes a part of the name and takes the match, as one does with a keyboard.
void pick(TestProgram& program, std::string_view name, std::string_view part) {
  write(program, Role::combo_box, name, part);
  send(program, Role::combo_box, name, {.kind = MirrorEvent::Kind::key, .text = "ArrowDown"});
  send(program, Role::combo_box, name, {.kind = MirrorEvent::Kind::key, .text = "Enter"});
}

void choose_radio_named(TestProgram& program, std::string_view part) {
  for (const auto& node : program.record().nodes) {
    if (node.role != Role::radio || !std::string_view(node.name).starts_with(part)) continue;
    program.screen().stage().mirror({.kind = MirrorEvent::Kind::activate, .id = node.id});
    program.settle();
    return;
  }
  FAIL("no radio " << part);
}

}  // namespace

TEST_CASE(
    "A report is made and sent by keyboard: source by link, an event, the note's warning, the receipt") {
  TestProgram program(demo(), link_to_report, phone);
  REQUIRE(program.screen().find(Role::heading, "Rapportera"));
  CHECK(program.screen().find(Role::combo_box, "Vem rapporterar?")->value_text == "Bovärdar");
  choose_radio_named(program, "Något har hänt");
  choose_radio_named(program, "Skadegörelse och klotter");
  REQUIRE(program.activate(Role::toggle_button, "I går"));
  pick(program, "Område", "Hägg");
  write(program, Role::text_area, "Kort anteckning (om det behövs)", "Klotter. Ring 070-174 06 05.");
  CHECK(program.says("telefonnummer 070-174 06 05"));
  REQUIRE(program.press("Skicka rapporten"));
  CHECK(program.says("Ta bort personuppgifterna ur texten"));
  CHECK_FALSE(program.says("Tack, rapporten är klar men inte sparad än"));
  REQUIRE(program.press("Ta bort ur texten"));
  CHECK_FALSE(program.says("070-174"));
  CHECK(program.says("1 händelse och besked för"));
  REQUIRE(program.press("Skicka rapporten"));
  CHECK(program.says("Tack, rapporten är klar men inte sparad än"));
  CHECK(program.says("Skadegörelse och klotter"));
  CHECK(program.says("inkorg/bovardar-"));
  SECTION("and what was written comes back to be changed") {
    REQUIRE(program.press("Ändra det jag skrev"));
    CHECK(program.screen().find(Role::text_area, "Kort anteckning (om det behövs)")->value_text ==
          "Klotter. Ring.");
  }
  SECTION("and the next report begins empty, of the same source") {
    REQUIRE(program.press("Ny rapport"));
    CHECK(program.screen().find(Role::combo_box, "Vem rapporterar?")->value_text == "Bovärdar");
    CHECK_FALSE(program.screen().find(Role::text_area, "Kort anteckning (om det behövs)"));
  }
}

TEST_CASE(
    "The place that the browser says becomes an area, and what it cannot say is told with the way by the "
    "list") {
  TestProgram program(demo(), link_to_report, phone);
  choose_radio_named(program, "Något har hänt");
  const auto area = [&] { return program.screen().find(Role::combo_box, "Område")->value_text; };
  SECTION("within an area") {
    program.stand_at("17.966 59.443 20");
    REQUIRE(program.press("Min plats"));
    CHECK(area() == "Edsberg");
    CHECK(program.screen().find(Role::status, "Området är Edsberg. Platsen sparas inte."));
    CHECK_FALSE(program.says("17,96"));
  }
  SECTION("not surely within it") {
    program.stand_at("17.966 59.443 900");
    REQUIRE(program.press("Min plats"));
    CHECK(area() == "Edsberg");
    CHECK(program.says("osäker på 900 meter när"));
  }
  SECTION("outside them all, and an answer that is none") {
    for (const char* place : {"18.9 59.443 20", "", "17.966 59.443", "öst väst 3"}) {
      program.stand_at(place);
      REQUIRE(program.press("Min plats"));
      CHECK(area().empty());
      CHECK(program.says("Välj område i listan."));
    }
  }
  SECTION("refused") {
    program.answer_with(program::RequestResult::Outcome::denied);
    REQUIRE(program.press("Min plats"));
    CHECK(area().empty());
    CHECK(program.says("Webbläsaren får inte säga var du är."));
  }
}

TEST_CASE("Nothing to report is three presses") {
  TestProgram program(demo(), link_to_report, phone);
  choose_radio_named(program, "Inget att rapportera");
  CHECK(program.says("Besked om att inget har hänt"));
  REQUIRE(program.press("Skicka rapporten"));
  CHECK(program.says("Inget att rapportera för"));
}

TEST_CASE("The inbox is in the menu once something lies there, and a report in it is told and answered") {
  constexpr ui::Stage::View wide{.width = 1440, .height = 900};
  TestProgram program(demo(), link_to_report, wide);
  const ui::RecordedItem* week = program.screen().find(Role::select, "Vecka");
  REQUIRE(week);
  for (const std::string& option : week->options) CHECK(option.find("rapporter") != std::string::npos);
  choose_radio_named(program, "Inget att rapportera");
  REQUIRE(program.press("Skicka rapporten"));
  REQUIRE(program.choose_tool("Inkorg 1"));
  CHECK(program.says("Bovärdar, v."));
  CHECK(program.says("Utkast, inte sparat"));
  REQUIRE(program.press("Skicka tillbaka …"));
  REQUIRE(program.press("Skicka tillbaka"));
  const ui::RecordedItem* answer = program.screen().find(Role::text_area, "Vad behöver ses över?");
  REQUIRE(answer);
  CHECK(answer->form.error == "Skriv vad som behöver ses över");
  program.screen().stage().mirror(
      {.kind = ui::MirrorEvent::Kind::set_text, .id = answer->id, .text = "Vilken dag?"});
  program.settle();
  REQUIRE(program.press("Skicka tillbaka"));
  CHECK(program.says("Tillbakaskickad"));
  CHECK(program.says("1 rapport ligger kvar"));
  REQUIRE(program.press("Ta in rapporten"));
  CHECK(program.says("Inkorgen är tom"));
  CHECK_FALSE(program.screen().find(Role::button, "Inkorg 1"));
}

TEST_CASE("What is missing stands at the fields and on top, and goes when it is put right") {
  TestProgram program(demo(), link_to_report, phone);
  choose_radio_named(program, "Något har hänt");
  REQUIRE(program.press("Skicka rapporten"));
  CHECK(program.says("Det här behövs innan rapporten kan skickas"));
  const auto error_of = [&](Role role, std::string_view name) {
    const ui::RecordedItem* node = program.screen().find(role, name);
    REQUIRE(node);
    return node->form.error;
  };
  CHECK(error_of(Role::combo_box, "Område") == "Välj ett område");
  CHECK(error_of(Role::text_field, "Dag") == "Skriv dagen så här: 2026-11-25");
  pick(program, "Område", "Hägg");
  CHECK(error_of(Role::combo_box, "Område").empty());
}

TEST_CASE("A crime in close relations asks for no area") {
  TestProgram program(demo(), "sida=rapportera&kalla=omradespolis", phone);
  choose_radio_named(program, "Något har hänt");
  CHECK(program.screen().find(Role::combo_box, "Område"));
  choose_radio_named(program, "Brott i nära relation");
  CHECK_FALSE(program.screen().find(Role::combo_box, "Område"));
  CHECK(program.says("Inget område behövs"));
}

TEST_CASE("What is written survives a visit to another page, and another language") {
  TestProgram program(demo(), link_to_report, phone);
  choose_radio_named(program, "Något har hänt");
  write(program, Role::text_area, "Kort anteckning (om det behövs)", "Klotter i porten");
  REQUIRE(program.press("Till lägesbilden"));
  REQUIRE(program.choose_tool("Rapportera"));
  CHECK(program.screen().find(Role::text_area, "Kort anteckning (om det behövs)")->value_text ==
        "Klotter i porten");
  REQUIRE(program.press("English"));
  CHECK(program.screen().find(Role::text_area, "Short note (if needed)")->value_text == "Klotter i porten");
}

TEST_CASE("Whoever reports on a phone meets no tools that they have no use for") {
  const TestProgram program(demo(), link_to_report, phone);
  for (const char* name : {"Ångra", "Gör om", "Mer", "Insatser"})
    CHECK_FALSE(program.screen().find(Role::button, name));
  // Nor the calendar of what is to come, or how the list is drawn by lot.
  CHECK_FALSE(program.says("slumptalsfrö"));
  CHECK_FALSE(program.says("Skollov"));
  const TestProgram coordinator(demo(), "", {.width = 1440, .height = 900});
  CHECK(coordinator.says("slumptalsfrö"));
}

TEST_CASE("On a reporter's phone the mark of made-up data stands beside the title") {
  const TestProgram program(demo(), link_to_report, phone);
  const auto nodes = program.record().nodes;
  const auto rect_of = [&](std::string_view name) {
    const auto at =
        std::find_if(nodes.begin(), nodes.end(), [&](const auto& node) { return node.name == name; });
    REQUIRE(at != nodes.end());
    return at->rect;
  };
  const ui::Rect title = rect_of("Lägesbild Sollentuna");
  const ui::Rect mark = rect_of("Påhittat");
  CHECK(mark.x > title.x + title.width / 2);
  CHECK(mark.y < title.y + title.height);
}

}  // namespace lagesbild::views

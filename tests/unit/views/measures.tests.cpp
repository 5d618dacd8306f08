#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/support/json_edit.hpp"
#include "tests/unit/views/layouts.hpp"

namespace lagesbild::views {

namespace {

using ui::MirrorEvent;
using ui::Role;

constexpr ui::Stage::View desk{.width = 1440, .height = 900};
constexpr const char* hang = "Åtgärder mot trapphushäng";

void type(TestProgram& program, Role role, std::string_view name, std::string_view text) {
  const ui::RecordedItem* node = program.screen().find(role, name);
  INFO(name);
  REQUIRE(node);
  program.screen().stage().mirror(
      {.kind = MirrorEvent::Kind::set_text, .id = node->id, .text = std::string(text)});
  program.settle();
}

/// The move menu of the measure with that title.
const ui::RecordedItem* mover_of(TestProgram& program, std::string_view title) {
  for (const auto* node : program.screen().all(Role::button, "Flytta")) {
    if (node->description == title) return node;
  }
  return nullptr;
}

/// The demo without measures, where they can be saved.
Files without_measures() {
  Files files = demo();
  test::edit_json(files["lagesbild.json"], "", [](auto& manifest) { manifest.erase("measures"); });
  files.erase("insatser.json");
  return files;
}

}  // namespace

TEST_CASE("The register says what is missing in the chain and what is late, in words") {
  TestProgram program(demo(), "sida=insatser", desk);
  CHECK(program.says("Saknas"));
  CHECK(program.says("uppföljning, resultat"));
  CHECK(program.says("Försenad"));
  CHECK(program.says("Att följa upp"));
}

TEST_CASE("The register is narrowed by what is chosen, and the link keeps it") {
  TestProgram program(demo(), "sida=insatser", desk);
  REQUIRE(program.screen().choose("Område", "Rotsunda"));
  program.settle();
  CHECK(program.hash() == "insatser-omrade=0163R014&sida=insatser");
  CHECK(program.screen().find(Role::button, "Trygghetsvandring med boende"));
  CHECK_FALSE(program.screen().find(Role::button, hang));
  REQUIRE(program.press("Visa alla"));
  CHECK(program.hash() == "sida=insatser");
  CHECK(program.screen().find(Role::button, hang));
}

TEST_CASE("On the board a measure is moved by a menu, and undo moves it back") {
  TestProgram program(demo(), "insatser-som=tavla&sida=insatser", desk);
  const std::string title = "Hastighetssäkring och dialog med A-traktorförare";
  const auto heading = [&](std::string_view name) {
    return program.screen().find(Role::heading, name) != nullptr;
  };
  CHECK(heading("Planerad (1)"));
  const ui::RecordedItem* mover = mover_of(program, title);
  REQUIRE(mover);
  program.screen().stage().mirror({.kind = MirrorEvent::Kind::activate, .id = mover->id});
  program.settle();
  REQUIRE(program.activate(Role::menu_item, "Pågår"));
  CHECK(heading("Planerad (0)"));
  CHECK(program.says("1 ändring"));
  REQUIRE(program.press("Ångra"));
  CHECK(heading("Planerad (1)"));
}

TEST_CASE("The time line is a figure with the days as a table, and its rows lead to the measures") {
  TestProgram program(demo(), "insatser-som=tid&sida=insatser", desk);
  CHECK(program.screen().find(Role::figure, "Tidslinje"));
  CHECK(program.screen().find(Role::table, "Tidslinje"));
  REQUIRE(program.press("Trygghetsvandring med boende, Att följa upp"));
  CHECK(program.hash() == "insats=insats-2026-13&insatser-som=tid&sida=insatser");
}

TEST_CASE("A measure is written, with what its chain lacks said gently, and undone") {
  TestProgram program(demo(), "sida=insatser", desk);
  REQUIRE(program.press("Ny insats"));
  REQUIRE(program.press("Spara insatsen"));
  CHECK(program.says("Det här behövs innan det kan sparas"));
  CHECK(program.screen().find(Role::text_field, "Titel")->form.error == "Skriv en titel");
  type(program, Role::text_field, "Titel", "Fler vuxna vid stationen");
  type(program, Role::text_area, "Problem", "Oro på kvällarna");
  CHECK(program.says("orsak, ansvarig och datum, väntad effekt. Insatsen kan sparas ändå."));
  type(program, Role::text_area, "Orsak 1", "Få vuxna efter kl. 20");
  REQUIRE(program.screen().choose("Orsak 1: sida i brottstriangeln", "Bristande kontroll"));
  program.settle();
  REQUIRE(program.press("Spara insatsen"));
  CHECK(program.screen().find(Role::heading, "Fler vuxna vid stationen"));
  CHECK(program.says("problem: finns"));
  CHECK(program.says("väntad effekt: saknas"));
  CHECK(program.says("Orsak: Få vuxna efter kl. 20 (bristande kontroll)"));
  REQUIRE(program.press("Ångra"));
  CHECK_FALSE(program.says("Fler vuxna vid stationen"));
  CHECK(program.hash() == "sida=insatser");
}

TEST_CASE(
    "Where there are no measures the first one makes their file, the manifest names it, and undo takes "
    "both") {
  TestProgram program(without_measures(), "sida=insatser", desk);
  CHECK(program.says("Skriv den första här."));
  REQUIRE(program.press("Ny insats"));
  type(program, Role::text_field, "Titel", "Belysning");
  REQUIRE(program.press("Spara insatsen"));
  CHECK(program.screen().find(Role::heading, "Belysning"));
  REQUIRE(program.press("Alla insatser"));
  CHECK(program.screen().find(Role::button, "Belysning"));
  REQUIRE(program.press("Ångra"));
  REQUIRE(program.press("Ångra"));
  CHECK(program.says("Skriv den första här."));
}

TEST_CASE("The guard shows what points at a person in any text of a measure, and takes it out") {
  TestProgram program(demo(), "sida=insatser", desk);
  REQUIRE(program.press("Ny insats"));
  type(program, Role::text_field, "Titel", "Samtal");
  type(program, Role::text_field, "Ansvarig enhet", "Ring 070-123 45 67");
  CHECK(program.says("telefonnummer 070-123 45 67"));
  REQUIRE(program.press("Spara insatsen"));
  CHECK(program.screen().find(Role::button, "Spara insatsen"));
  REQUIRE(program.press("Ta bort ur texten"));
  CHECK(program.screen().find(Role::text_field, "Ansvarig enhet")->value_text == "Ring");
}

TEST_CASE("A form with changes asks before it is left") {
  TestProgram program(demo(), "insats=insats-2026-13&sida=insatser", desk);
  REQUIRE(program.press("Ändra"));
  type(program, Role::text_field, "Titel", "Vandring");
  REQUIRE(program.press("Avbryt"));
  REQUIRE(program.press("Fortsätt skriva"));
  CHECK(program.screen().find(Role::text_field, "Titel")->value_text == "Vandring");
  REQUIRE(program.press("Avbryt"));
  REQUIRE(program.press("Lämna utan att spara"));
  CHECK(program.screen().find(Role::heading, "Trygghetsvandring med boende"));
}

TEST_CASE("A follow-up asks two things, with what the numbers say beside, and closes the measure") {
  TestProgram program(demo(), "insats=insats-2026-20&sida=insatser", desk);
  CHECK(program.says("uppföljning: saknas"));
  REQUIRE(program.press("Följ upp"));
  CHECK(program.says("Så säger siffrorna"));
  CHECK(program.says("Det är för få händelser"));
  REQUIRE(program.press("Spara uppföljningen"));
  CHECK(program.says("Svara om den genomfördes som tänkt"));
  CHECK(program.says("Svara om verkan"));
  REQUIRE(program.activate(Role::radio, "Delvis"));
  REQUIRE(program.activate(Role::radio, "För tidigt att säga"));
  type(program, Role::text_area, "Vad svaren bygger på", "Lamporna lyser.");
  REQUIRE(program.press("Spara uppföljningen"));
  CHECK(program.says("Lamporna lyser."));
  CHECK(program.says("Genomförd som tänkt: delvis."));
  CHECK(program.says("uppföljning: finns"));
  CHECK(program.says("Uppföljd"));
}

TEST_CASE("A measure is taken away when that is confirmed, and comes back by undo") {
  TestProgram program(demo(), "insats=insats-2026-13&sida=insatser", desk);
  REQUIRE(program.press("Ta bort …"));
  REQUIRE(program.press("Behåll den"));
  CHECK(program.screen().find(Role::heading, "Trygghetsvandring med boende"));
  REQUIRE(program.press("Ta bort …"));
  REQUIRE(program.press("Ta bort insatsen"));
  CHECK(program.hash() == "sida=insatser");
  CHECK_FALSE(program.says("Trygghetsvandring med boende"));
  REQUIRE(program.press("Ångra"));
  CHECK(program.screen().find(Role::heading, "Trygghetsvandring med boende"));
}

TEST_CASE("Board, time line and one measure speak English") {
  TestProgram program(demo(), "insatser-som=tavla&sida=insatser&sprak=en", desk);
  CHECK(program.says("Under way"));
  CHECK(program.says("Missing: "));
  CHECK(program.screen().find(Role::button, "New measure"));
}

TEST_CASE(
    "In every shape of the register each item has a real element, nothing sticks out, and all comes to "
    "rest") {
  check_layouts({"sida=insatser&insatser-som=tavla", "sida=insatser&insatser-som=tid&sprak=en"},
                {{320, 32}, {390}, {800}, {1280}, {1440}});
}

}  // namespace lagesbild::views

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/views/typing.hpp"

namespace lagesbild::views {

using ui::Role;

namespace {

constexpr std::string_view two_areas =
    R"({"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"id": "norr", "name": "Norr", "population": 4200},
       "geometry": {"type": "Polygon", "coordinates": [[[17.90, 59.42], [17.94, 59.42], [17.94, 59.45], [17.90, 59.42]]]}},
      {"type": "Feature", "properties": {"id": "soder", "name": "Söder", "population": 3100},
       "geometry": {"type": "Polygon", "coordinates": [[[17.90, 59.39], [17.94, 59.39], [17.94, 59.42], [17.90, 59.39]]]}}]})";

constexpr std::string_view reported =
    R"({"format": "lagesbild-incidents/1",
        "reporting": [{"source": "skolor", "week": "2026-W46", "status": "reported"}],
        "incidents": [{"id": "1", "source": "skolor", "date": "2026-11-12", "area": "norr", "category": "vandalism"},
                      {"id": "2", "source": "skolor", "date": "2026-11-12", "area": "soder", "category": "arson"}]})";

void choose_municipality(TestProgram& program, std::string_view written) {
  const auto send = [&](ui::MirrorEvent::Kind kind, std::string_view text) {
    const auto* field = program.screen().find(Role::combo_box, "Kommun");
    REQUIRE(field);
    program.screen().stage().mirror({.kind = kind, .id = field->id, .text = std::string(text)});
    program.settle();
  };
  send(ui::MirrorEvent::Kind::set_text, written);
  send(ui::MirrorEvent::Kind::key, "Enter");
}

}  // namespace

TEST_CASE("From the empty page a situation is made, opened, and ranked when there are reports") {
  TestProgram program({}, {}, {.width = 1440, .height = 900});
  REQUIRE(program.press("Ny lägesbild …"));
  CHECK(program.hash() == "sida=ny");
  CHECK(program.screen().find(Role::heading, "Ny lägesbild"));
  choose_municipality(program, "Sollentuna");
  CHECK(program.says("Kod 0163, Stockholms län"));

  REQUIRE(program.press("Välj kartfil …"));
  REQUIRE(program.latest<program::PickFiles>());
  program.application().files_opened({{"regso.geojson", std::string(two_areas)}});
  program.settle();
  CHECK(program.says("Kartfil: regso.geojson"));
  CHECK(program.says("2 områden, 8 källor och 12 kategorier."));

  REQUIRE(program.press("Skapa lägesbilden"));
  CHECK(program.screen().find(Role::heading, "Lägesbild Sollentuna"));
  CHECK(program.screen().find(Role::heading, "Lägesbilden har inga händelser"));
  CHECK(program.screen().find(Role::status, "Lägesbilden är skapad. Den är inte sparad än."));
  CHECK_FALSE(program.says("problem i data"));

  program.application().files_opened({{"skolor.json", std::string(reported)}});
  program.settle();
  CHECK(program.screen().find(Role::region, "Områden att prioritera"));

  // One step back the reports are gone, another and the situation is; the answers are still there.
  program.application().undo();
  program.settle();
  CHECK(program.screen().find(Role::heading, "Lägesbilden har inga händelser"));
  program.application().undo();
  program.settle();
  CHECK(program.screen().find(Role::heading, "Ingen lägesbild är öppen"));
  program.application().redo();
  program.settle();
  CHECK(program.screen().find(Role::heading, "Lägesbild Sollentuna"));
  program.application().undo();
  program.settle();
  REQUIRE(program.press("Ny lägesbild …"));
  CHECK(program.says("Kartfil: regso.geojson"));
}

TEST_CASE("What is missing is said at its field once one tries to make the situation") {
  TestProgram program({}, "sida=ny", {.width = 1440, .height = 900});
  CHECK_FALSE(program.says("Det här behöver rättas"));
  REQUIRE(program.press("Skapa lägesbilden"));
  CHECK(program.says("Det här behöver rättas"));
  const auto* municipality = program.screen().find(Role::combo_box, "Kommun");
  REQUIRE(municipality);
  CHECK(municipality->form.error == "Välj kommun");
  CHECK(program.says("Välj en kartfil, eller skriv områdena i en lista"));
}

TEST_CASE("Personal data in the list of areas is shown, taken out by a press, and makes no situation") {
  TestProgram program({}, "sida=ny", {.width = 1440, .height = 900});
  choose_municipality(program, "Sollentuna");
  REQUIRE(program.activate(Role::radio, "Jag skriver en lista"));
  const auto list = [&] {
    const auto* field = program.screen().find(Role::text_area, "Områden och antal invånare");
    return field ? field->value_text : std::string{"no field"};
  };
  write(program, Role::text_area, "Områden och antal invånare", "Norr; 4200\nSöder, 070-174 06 05; 3100\n");
  CHECK(program.says("070-174 06 05"));
  REQUIRE(program.press("Skapa lägesbilden"));
  CHECK(program.screen().find(Role::heading, "Ny lägesbild"));
  REQUIRE(program.press("Ta bort ur texten"));
  CHECK(list().find("070") == std::string::npos);
  CHECK(list().find("Söder") != std::string::npos);
  // Numbers of inhabitants on lines of their own are nobody's.
  write(program, Role::text_area, "Områden och antal invånare",
        "Norr; 4200\nSöder; 3100\n0701; 740\n605; 12\n");
  CHECK_FALSE(program.screen().find(Role::button, "Ta bort ur texten"));
  REQUIRE(program.press("Skapa lägesbilden"));
  CHECK(program.screen().find(Role::heading, "Lägesbild Sollentuna"));
}

TEST_CASE("Sources and categories are ticked, changed and added") {
  TestProgram program({}, "sida=ny", {.width = 1440, .height = 900});
  REQUIRE(program.activate(Role::checkbox, "Bovärdar (Bostadsbolaget)"));
  CHECK(program.says("7 källor"));
  REQUIRE(program.press("Lägg till källa"));
  REQUIRE(program.screen().set_text("Källans namn", "Biblioteket"));
  program.settle();
  CHECK(program.says("Biblioteket (part saknas)"));
  CHECK(program.says("8 källor"));
  REQUIRE(program.press("Ändra Anlagd brand"));
  REQUIRE(program.screen().set_text("Vikt", "7,5"));
  program.settle();
  CHECK(program.says("Anlagd brand (container, fordon, soprum) · vikt 7,5"));
  // A source without a party is opened where that is told.
  REQUIRE(program.press("Skapa lägesbilden"));
  CHECK(program.says("Välj vilken part som Biblioteket hör till"));
  CHECK(program.screen().find(Role::combo_box, "Hör till"));
}

}  // namespace lagesbild::views

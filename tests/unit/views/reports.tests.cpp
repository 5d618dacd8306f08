#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/unit/support/json_edit.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

using ui::MirrorEvent;
using ui::Role;

void write_text(TestProgram& program, std::string_view name, std::string_view text) {
  for (const Role role : {Role::text_area, Role::text_field}) {
    const ui::RecordedItem* node = program.screen().find(role, name);
    if (!node) continue;
    program.screen().stage().mirror(
        {.kind = MirrorEvent::Kind::set_text, .id = node->id, .text = std::string(text)});
    return program.settle();
  }
  FAIL("no field " << name);
}

}  // namespace

TEST_CASE("A report is chosen, seen, saved and printed on its page") {
  TestProgram program(demo(), "sida=rapporter");
  program.finish();
  CHECK(program.says("Veckolägesbild"));
  CHECK(program.says("Områden att prioritera"));
  REQUIRE(program.press("Spara som fil (HTML)"));
  const auto* saved = program.latest<program::SaveFile>();
  REQUIRE(saved);
  CHECK(saved->file_name == "rapport-week-2026-w46.html");
  CHECK(saved->bytes.starts_with("<!doctype html>"));
  const auto printed = nlohmann::json::parse(program.application().paper());
  CHECK(printed[2][0] == "main.sheet");
  REQUIRE(program.press("Skriv ut"));
  CHECK(program.latest<program::Print>());
}

TEST_CASE("A link opens a report of a period, and one to residents is for outside the group") {
  TestProgram program(demo(), "sida=rapporter&rapport=invanare&rapport-till=2026-W34");
  program.finish();
  CHECK(program.says("tertial 2 2026"));
  CHECK(program.says("För spridning utanför gruppen"));
  CHECK_FALSE(program.says("Sannolikhet"));
  program.application().hash_changed("sida=rapporter&rapport=protokoll&rapport-mote=mote-2026-t2");
  program.finish();
  CHECK(program.says("tertialmöte"));
}

TEST_CASE("What is written is put in the report as an edit, which is undone; persons are not let in") {
  TestProgram program(demo(), "sida=rapporter");
  program.finish();
  write_text(program, "Kommentar", "Ring 070-123 45 67 om det");
  CHECK(program.says("070-123 45 67"));
  CHECK_FALSE(program.press("Lägg in i rapporten"));
  REQUIRE(program.press("Ta bort ur texten"));
  CHECK_FALSE(program.says("070-123 45 67"));
  write_text(program, "Kommentar", "Ärende 070-123 45 67");
  CHECK_FALSE(program.press("Lägg in i rapporten"));
  REQUIRE(program.activate(Role::checkbox, "Det är ingen personuppgift"));
  REQUIRE(program.press("Lägg in i rapporten"));
  program.application().undo();
  write_text(program, "Kommentar", "Belysningen lagas i nästa vecka.");
  REQUIRE(program.press("Lägg in i rapporten"));
  const std::string paper = program.application().paper();
  CHECK(paper.find("Belysningen lagas i nästa vecka.") != std::string::npos);
  program.application().undo();
  program.finish();
  CHECK(program.application().paper().find("Belysningen lagas") == std::string::npos);
}

TEST_CASE(
    "The first text of a situation begins its file, and the law's clock starts when a decision is noted") {
  Files files = demo();
  test::edit_json(files["lagesbild.json"], "",
                  [](nlohmann::ordered_json& manifest) { REQUIRE(manifest.erase("reports") == 1); });
  files.erase("rapporter.json");
  TestProgram program(files, "sida=rapporter&rapport=plan");
  program.finish();
  write_text(program, "Beslutad av", "Kommunstyrelsen");
  CHECK_FALSE(program.press("Lägg in i rapporten"));  // on which day is needed too
  write_text(program, "Beslutad den", "2024-12-01");
  REQUIRE(program.press("Lägg in i rapporten"));
  program.application().hash_changed("");
  program.finish();
  CHECK(
      program.says("Åtgärdsplanen enligt lag (2023:196) ska följas upp och uppdateras senast 1 dec. 2026."));
  CHECK_FALSE(program.says("Lägesbilden enligt lag (2023:196)"));
}

TEST_CASE("The overview says in one line that the two-year picture is soon due, and leads to it") {
  TestProgram program(demo());
  program.finish();
  CHECK(program.says("Lägesbilden enligt lag (2023:196) ska uppdateras senast 12 feb. 2027."));
  REQUIRE(program.press("Lägesbilden enligt lag (2023:196) ska uppdateras senast 12\u00a0feb. 2027."));
  program.finish();
  CHECK(program.hash().find("rapport=lagesbild") != std::string::npos);
}

}  // namespace lagesbild::views

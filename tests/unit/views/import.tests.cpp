#include <catch2/catch_test_macros.hpp>

#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

using ui::Role;

namespace {

constexpr ui::Stage::View desk{.width = 1440, .height = 900};

void drop(TestProgram& program, std::string name, std::string bytes) {
  program.application().files_opened({{std::move(name), std::move(bytes)}});
  program.settle();
}

/// The option is chosen in the list of that name.
void choose(TestProgram& program, std::string_view name, std::string_view option) {
  const auto* field = program.screen().find(Role::select, name);
  REQUIRE(field);
  const auto at = std::find(field->options.begin(), field->options.end(), option);
  REQUIRE(at != field->options.end());
  program.screen().stage().mirror({.kind = ui::MirrorEvent::Kind::choose,
                                   .id = field->id,
                                   .number = static_cast<double>(at - field->options.begin())});
  program.settle();
}

void choose_in_combo(TestProgram& program, std::string_view name, std::string_view written) {
  for (const bool enter : {false, true}) {
    const auto* field = program.screen().find(Role::combo_box, name);
    REQUIRE(field);
    program.screen().stage().mirror(
        {.kind = enter ? ui::MirrorEvent::Kind::key : ui::MirrorEvent::Kind::set_text,
         .id = field->id,
         .text = enter ? std::string("Enter") : std::string(written)});
    program.settle();
  }
}

const std::string rows =
    "Datum;Område;Kategori;Telefon;Anteckning\n2026-11-09;Edsberg;vandalism;070-174 06 07;klotter\n"
    "2026-11-10;Häggvik-Klasro;vandalism;;\n2026-02-30;Knista;vandalism;;\n";

}  // namespace

TEST_CASE("The import page takes a table from the file to the draft, and says what becomes of each row") {
  TestProgram program(demo(), "sida=importera", desk);
  CHECK(program.screen().find(Role::heading, "Importera händelser"));
  CHECK(program.screen().find(Role::text_area, "Eller klistra in tabellen här"));
  REQUIRE(program.press("Välj fil …"));
  REQUIRE(program.latest<program::PickFiles>());
  drop(program, "lista.csv", rows);
  CHECK(program.says("Fil: lista.csv"));
  CHECK(program.says("UTF-8, semikolon mellan cellerna"));
  CHECK(program.says("Ord i filen: Område, Häggvik"));
  CHECK(program.says("Kolumner om personer tas inte med: D Telefon"));
  CHECK(program.says("Svara på frågorna ovan"));
  CHECK_FALSE(program.screen().find(Role::button, "Ta in 1 rad"));
  choose_in_combo(program, "Källa som alla rader kommer från", "Bov");
  CHECK_FALSE(program.says("Svara på frågorna ovan"));
  CHECK(program.says("dagen «2026-02-30» finns inte"));
  choose(program, "Visa", "Tas inte in (1)");
  CHECK_FALSE(program.says("2026-11-09 · Edsberg"));
  REQUIRE(program.press("Spara raderna som inte togs in"));
  const auto* refused = program.latest<program::SaveFile>();
  REQUIRE(refused);
  CHECK(refused->file_name == "lista - rader att rätta.csv");
  CHECK(refused->bytes.find("Knista") != std::string::npos);
  CHECK(refused->bytes.find("070-174") == std::string::npos);

  REQUIRE(program.press("Ta in 2 rader"));
  CHECK(program.says("Intaget ur lista.csv: 2 nya och 0 ändrade. De är ett utkast tills du sparar."));
  CHECK(program.says("Det finns inget att ta in"));
  program.application().undo();
  program.settle();
  CHECK_FALSE(program.says("Intaget ur"));
  CHECK(program.screen().find(Role::button, "Ta in 2 rader"));
}

TEST_CASE("What was pasted is read, a column's use is changed, and the table is put away") {
  TestProgram program(demo(), "sida=importera", desk);
  const auto* field = program.screen().find(Role::text_area, "Eller klistra in tabellen här");
  REQUIRE(field);
  program.screen().stage().mirror({.kind = ui::MirrorEvent::Kind::set_text,
                                   .id = field->id,
                                   .text = "Xyz\tOmråde\tKategori\n2026-11-09\tx\ty\n"});
  program.settle();
  REQUIRE(program.press("Läs det inklistrade"));
  CHECK(program.says("En inklistrad tabell"));
  REQUIRE(program.press("Visa 1 kolumn som inte används"));
  choose(program, "A Xyz", "Datum");
  CHECK(program.says("tabb mellan cellerna"));
  REQUIRE(program.press("Lägg bort tabellen"));
  CHECK(program.screen().find(Role::text_area, "Eller klistra in tabellen här"));
}

TEST_CASE("What is no table is said, and nothing is lost") {
  TestProgram program(demo(), "sida=importera", desk);
  drop(program, "gammal.xls", std::string("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + std::string(600, '\0'));
  CHECK(program.says("Excel"));
  CHECK(program.says("spara den som .xlsx eller CSV"));
  CHECK(program.screen().find(Role::button, "Välj en annan fil …"));
}

TEST_CASE("The import page has a way there from the menu, also where there are no events") {
  TestProgram program(demo(), {}, desk);
  REQUIRE(program.choose_tool("Importera händelser …"));
  CHECK(program.hash() == "sida=importera");
  REQUIRE(program.press("Översikt"));
  CHECK(program.hash().empty());
}

}  // namespace lagesbild::views

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/unit/views/listed.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

}  // namespace

TEST_CASE("An area's card explains where it stands") {
  TestProgram program(demo(), "omrade=0163R006" + all_sections, wide);
  auto& screen = program.screen();
  CHECK(screen.find(Role::region, "Området Gillbo-Gillberga"));
  CHECK(screen.find(Role::figure, "Från kommunens snitt till Gillbo-Gillberga"));
  CHECK(screen.find(Role::figure, "Nivå per kategori i Gillbo-Gillberga"));
  CHECK(screen.find(Role::figure, "Händelser per vecka i Gillbo-Gillberga, 26 veckor"));
  CHECK(program.says("Sannolikheten att området ska stå före nästa i listan, "));
  program.finish();
  CHECK(screen.find(Role::list, "Har ökat mot sin tidigare nivå"));
  CHECK(screen.find(Role::list, "Håller bedömningen?"));
  CHECK(program.says("Med 26 veckor"));
  CHECK(program.says("Bovärdar: rapporterade 12 av 13 veckor."));
  CHECK(program.says("täckning 93"));
  CHECK(program.press("Visa hela kommunen"));
  CHECK(screen.find(Role::region, "Hela kommunen"));
}

TEST_CASE("A card tells of one change: the bar says what it rests on, and leaves the ratio to the sentence") {
  TestProgram program(demo(), {}, wider);
  int told = 0;
  for (const std::string& area : listed_areas(program)) {
    REQUIRE(choose_area(program, area));
    const auto* bars = program.screen().find(Role::table, "Det som väger tyngst");
    if (!bars || !bars->table) continue;
    for (const auto& row : bars->table->rows) {
      if (row.front() != "Förändring") continue;
      ++told;
      CHECK(row.back().find("gånger") == std::string::npos);
      CHECK(row.back().find(" mot ") != std::string::npos);
    }
  }
  CHECK(told > 0);
}

TEST_CASE("A card gives its answer first, and folds what holds with the answer in short") {
  TestProgram program(demo(), "omrade=0163R006", wide);
  auto& screen = program.screen();
  program.finish();
  CHECK(screen.find(Role::figure, "Det som väger tyngst"));
  CHECK(screen.find(Role::figure, "Händelser per vecka i Gillbo-Gillberga, 26 veckor"));
  for (const char* folded : {"Varför det står där det gör", "Nivå per kategori", "Hur nivån kom till",
                             "Vem har rapporterat?", "Vad skulle ändra ordningen?", "Händelserna"}) {
    INFO(folded);
    const ui::RecordedItem* heading = screen.find(Role::button, folded);
    REQUIRE(heading);
    CHECK(heading->expanded == false);
  }
  CHECK_FALSE(screen.find(Role::figure, "Från kommunens snitt till Gillbo-Gillberga"));
  CHECK(program.says("täckning 93 %, 7 källor saknar veckor"));
  SECTION("what deviates stands open until it is folded, and the link says which") {
    REQUIRE(screen.find(Role::button, "Sticker ut nu"));
    CHECK(screen.find(Role::button, "Sticker ut nu")->expanded == true);
    REQUIRE(program.press("Sticker ut nu"));
    CHECK(screen.find(Role::button, "Sticker ut nu")->expanded == false);
    CHECK(program.hash() == "omrade=0163R006&stang=avviker");
    REQUIRE(program.press("Sticker ut nu"));
    CHECK(program.hash() == "omrade=0163R006");
  }
  SECTION("what is opened stays open in the next area, and in the link") {
    REQUIRE(program.press("Nivå per kategori"));
    CHECK(program.hash() == "omrade=0163R006&oppna=niva");
    REQUIRE(choose_area(program, listed_areas(program)[1]));
    CHECK(screen.find(Role::button, "Nivå per kategori")->expanded == true);
  }
}

TEST_CASE("The expected stands in the table of weeks") {
  TestProgram program(demo(), "omrade=0163R006", wide);
  int tables = 0;
  for (const auto& node : program.record().nodes) {
    if (!node.table || node.table->caption != "Händelser per vecka i Gillbo-Gillberga, 26 veckor") continue;
    ++tables;
    REQUIRE(node.table->columns[3] == "Förväntat");
    for (const auto& row : node.table->rows) CHECK_FALSE(row[3].empty());
  }
  CHECK(tables == 1);
}

TEST_CASE("The events themselves are listed, filtered and told in full") {
  TestProgram program(demo(), "omrade=0163R006&oppna=handelser", wide);
  auto& screen = program.screen();
  const auto rows = [&] {
    for (const auto& node : program.record().nodes) {
      if (node.role == Role::data_table && node.name.starts_with("Händelser i Gillbo-Gillberga, "))
        return node.form.count - 1;
    }
    return -1;
  };
  const int all = rows();
  CHECK(all > 50);
  CHECK_FALSE(program.says("Incident mot personal"));
  REQUIRE(screen.choose("Kategori", "Skadegörelse och klotter"));
  program.settle();
  CHECK(rows() > 0);
  CHECK(rows() < all);
  REQUIRE(screen.set_text("Sök i plats och anteckning", "finns inte här"));
  program.settle();
  CHECK(rows() == 0);
  CHECK(program.says("Inga händelser"));
  // What is written there may name a place: it is in no link.
  CHECK(program.hash().empty());
}

TEST_CASE("Any two areas can be compared: chosen on the card, in the link, undone") {
  TestProgram program(demo(), "omrade=0163R006&oppna=jamforelse", wide);
  auto& screen = program.screen();
  const std::string sentence = "att Gillbo-Gillberga är mer belastat än Rotsunda. Skillnad i skada: +";
  CHECK_FALSE(program.says(sentence));
  REQUIRE(screen.choose("Jämför med", "Rotsunda"));
  program.settle();
  CHECK(program.hash() == "omrade=0163R006&jamfor-med=0163R014&oppna=jamforelse");
  CHECK(program.says(sentence));
  const ui::RecordedItem* table = screen.find(Role::figure, "Gillbo-Gillberga bredvid Rotsunda");
  REQUIRE(table);
  CHECK(program.says("Skadegörelse och klotter 2,9 "));
  TestProgram again(demo(), program.hash(), wide);
  CHECK(again.says(sentence));
  REQUIRE(program.press("Ångra"));
  CHECK(program.hash() == "omrade=0163R006&oppna=jamforelse");
  CHECK_FALSE(program.says(sentence));
  // Another selection ends it.
  REQUIRE(screen.choose("Jämför med", "Bagarby"));
  program.settle();
  REQUIRE(program.press("Visa hela kommunen"));
  CHECK(program.hash().find("jamfor-med") == std::string::npos);
}

TEST_CASE("An area can be compared with itself in an earlier period, with what differs and its interval") {
  TestProgram program(demo(), "omrade=0163R006&oppna=jamforelse", wide);
  auto& screen = program.screen();
  REQUIRE(screen.choose("Med en tidigare period", "v.\u00a021–33 2026"));
  program.settle();
  CHECK(program.hash() == "omrade=0163R006&jamfor-bakat=13&oppna=jamforelse");
  CHECK(program.says(" gånger så många per rapporterad vecka (90 %: "));
  CHECK(program.says("Årstiden är inte borträknad."));
  const ui::RecordedItem* figure = screen.find(Role::figure, "Gillbo-Gillberga nu och v.\u00a021–33 2026");
  REQUIRE(figure);
  const ui::RecordedItem* table = figure + 1;
  REQUIRE(table->table);
  CHECK(table->table->columns.size() == 4);
  CHECK(table->table->rows.back().front() == "Täckning");
  // The same weeks a year before: the season is the same.
  REQUIRE(screen.choose("Med en tidigare period", "v.\u00a034–46 2025, ett år tidigare"));
  program.settle();
  CHECK_FALSE(program.says("Årstiden är inte borträknad."));
  // Another area takes its place, and it is undone.
  REQUIRE(screen.choose("Jämför med", "Rotsunda"));
  program.settle();
  CHECK(program.hash() == "omrade=0163R006&jamfor-med=0163R014&oppna=jamforelse");
  REQUIRE(program.press("Ångra"));
  CHECK(program.hash() == "omrade=0163R006&jamfor-bakat=52&oppna=jamforelse");
}

TEST_CASE("A card tells how a level came about and what it rests on, in words and as a bar") {
  TestProgram program(demo(), "omrade=0163R006&oppna=ursprung", wide);
  CHECK(program.says(" förväntade (rått "));
  CHECK(program.says(" efter hänsyn till slump, områdets övriga händelser och tidigare månader"));
  const ui::RecordedItem* bar =
      program.screen().find(Role::figure, "Vad nivån vilar på: Skadegörelse och klotter");
  REQUIRE(bar);
  CHECK(program.says("Vilar på, från vänster: perioden "));
  TestProgram without(demo(), "omrade=0163R006&minne=nej&oppna=ursprung", wide);
  CHECK(without.says(" efter hänsyn till slump och områdets övriga händelser"));
  CHECK_FALSE(without.says("områdets övriga händelser och tidigare månader"));
  CHECK(without.says(", tidigare månader 0 %"));
}

}  // namespace lagesbild::views

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/views/layouts.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

constexpr ui::Stage::View wide{.width = 1440, .height = 900};

/// A radio of the group with that name.
bool choose_radio(TestProgram& program, std::string_view group, std::string_view radio) {
  const auto& nodes = program.record().nodes;
  for (const auto& node : nodes) {
    if (node.role != Role::radio || node.name != radio || node.parent < 0) continue;
    const auto& parent = nodes[static_cast<std::size_t>(node.parent)];
    if (parent.role != Role::radio_group || parent.name != group) continue;
    program.screen().stage().mirror({.kind = ui::MirrorEvent::Kind::activate, .id = node.id});
    program.settle();
    return true;
  }
  return false;
}

void answer(TestProgram& program, const std::string& first, const std::string& second,
            const std::string& heavier, const std::string& strength = {}) {
  INFO(first << " or " << second);
  REQUIRE(choose_radio(program, first + " eller " + second + ": vilket väger tyngst?", heavier));
  if (strength.empty()) return;
  const std::string& lighter = heavier == first ? second : first;
  REQUIRE(choose_radio(program, "Hur mycket tyngre väger " + heavier + " än " + lighter + "?", strength));
}

const ui::TableContent& bars(const TestProgram& program) {
  const ui::RecordedItem* node = program.screen().find(Role::table, "Vikter enligt svaren");
  REQUIRE(node);
  REQUIRE(node->table);
  return *node->table;
}

}  // namespace

TEST_CASE("Indicator weights are found by comparing two and two, used, and undone") {
  TestProgram program(demo(), "oppna=vikter", wide);
  REQUIRE(program.press("Jämför indikatorer parvis …"));
  auto& screen = program.screen();
  CHECK(screen.find(Role::heading, "Jämför två och två"));
  CHECK(screen.find(Role::paragraph, "Påhittade testdata"));
  CHECK_FALSE(program.press("Använd vikterna"));
  CHECK(bars(program).rows[0][1] == "–");
  CHECK(program.says("0 av 6 besvarade"));

  answer(program, "Skadenivå", "Förändring", "Skadenivå", "Klart");
  answer(program, "Skadenivå", "Varaktighet", "Skadenivå");
  answer(program, "Skadenivå", "Upplevd otrygghet", "Lika");
  CHECK(program.says("3 av 6 besvarade"));
  CHECK(program.says("Räknat på de svar som finns."));
  CHECK(bars(program).rows[0][1] != "–");
  answer(program, "Förändring", "Varaktighet", "Varaktighet", "Något");
  answer(program, "Förändring", "Upplevd otrygghet", "Upplevd otrygghet", "Klart");
  answer(program, "Varaktighet", "Upplevd otrygghet", "Upplevd otrygghet", "Något");
  CHECK(program.says("Svaren hänger ihop (konsistenskvot 0,0"));
  CHECK(program.hash().find("indikator.") == std::string::npos);

  REQUIRE(program.press("Använd vikterna"));
  CHECK(program.hash().find("indikator.skada=0.39") != std::string::npos);
  CHECK(program.says("De här vikterna används nu."));
  const std::string used = program.hash();
  REQUIRE(program.press("Ångra"));
  CHECK(program.hash().find("indikator.") == std::string::npos);
  CHECK(program.says("6 av 6 besvarade"));

  SECTION("and going back loses no answer") {
    REQUIRE(program.press("Tillbaka"));
    CHECK(screen.find(Role::dialog, "Vikter"));
    REQUIRE(program.press("Jämför indikatorer parvis …"));
    CHECK(program.says("6 av 6 besvarade"));
  }
  SECTION("nor does clearing that cannot be undone") {
    REQUIRE(program.press("Rensa svaren"));
    CHECK(program.says("0 av 6 besvarade"));
    REQUIRE(program.press("Ångra"));
    CHECK(program.says("6 av 6 besvarade"));
  }
  SECTION("and a link has them all") {
    TestProgram again(demo(), used, wide);
    CHECK(again.says("6 av 6 besvarade"));
    CHECK(again.says("De här vikterna används nu."));
  }
}

TEST_CASE("Answers that go round in a circle are told in plain words") {
  TestProgram program(
      demo(),
      "sida=jamfor&par.skada,forandring=2&par.forandring,varaktighet=2&par.skada,varaktighet=-2"
      "&par.skada,trygghet=1&par.forandring,trygghet=1&par.varaktighet,trygghet=1",
      wide);
  CHECK(program.says("Svaren säger emot varandra (konsistenskvot "));
  CHECK(
      program.says("De här tre går sämst ihop: Skadenivå väger klart tyngre än Förändring. Varaktighet väger "
                   "klart tyngre än Skadenivå. Förändring väger klart tyngre än Varaktighet."));
  CHECK(program.says("Det svar som avviker mest från alla de andra: "));
  CHECK(program.screen().all(Role::paragraph, "går sämst ihop").size() == 3);
  // It is the group's decision all the same.
  CHECK(program.press("Använd vikterna"));
}

TEST_CASE("Of the many categories some are chosen before the questions") {
  TestProgram program(demo(), "oppna=vikter", wide);
  REQUIRE(program.press("Jämför allvar parvis …"));
  CHECK_FALSE(program.screen().find(Role::list, "Frågor"));
  REQUIRE(program.activate(Role::checkbox, "Anlagd brand"));
  REQUIRE(program.activate(Role::checkbox, "Inbrott och tillgrepp"));
  answer(program, "Anlagd brand", "Inbrott och tillgrepp", "Anlagd brand", "Mycket");
  REQUIRE(program.press("Använd vikterna"));
  CHECK(program.hash().find("vikt.arson=") != std::string::npos);
  CHECK(program.hash().find("vikt.theft=") != std::string::npos);
  CHECK(program.hash().find("vikt.violence=") == std::string::npos);
}

TEST_CASE("On the page of pairs each item has a real element, nothing sticks out, and all comes to rest") {
  check_layouts({"sida=jamfor&par.skada,forandring=2&par.forandring,varaktighet=2&par.skada,varaktighet=-2"
                 "&par.skada,trygghet=1&par.forandring,trygghet=1&par.varaktighet,trygghet=1",
                 "sida=jamfor&jamfor=allvar&jamfor-kategorier=arson,theft,gathering&allvarspar.arson,theft=3"
                 "&sprak=en"},
                {{320, 32}, {390}, {1440}});
}

}  // namespace lagesbild::views

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "tests/unit/views/layouts.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

constexpr ui::Stage::View wide{.width = 1440, .height = 900};
constexpr const char* worked = "sida=insatser&insats=insats-2026-12";

const ui::RecordedItem* node_named(TestProgram& program, Role role, std::string_view name) {
  for (const auto& node : program.record().nodes) {
    if (node.role == role && node.name == name) return &node;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("The follow-up lists the measures with what is known of them") {
  TestProgram program(demo(), {}, wide);
  REQUIRE(program.press("Insatser"));
  auto& screen = program.screen();
  CHECK(program.hash() == "sida=insatser");
  CHECK(screen.find(Role::heading, "Insatser"));
  CHECK(screen.find(Role::data_table, "Insatser"));
  CHECK(screen.find(Role::button, "Ordningsvakter och öppen fritidsgård fredag och lördag"));
  CHECK(program.says("Uppföljd"));
  CHECK(program.says("30 sept."));
  CHECK(program.says("Trygghetsenheten"));
  CHECK(program.says("Minskning"));
  CHECK(program.says("Hela kommunen"));
  CHECK(program.says("För tidigt"));
  CHECK(program.says("Läget gäller 20 nov. 2026"));
  SECTION("a passed due date is told, and not that it goes on") {
    REQUIRE(program.activate(Role::radio, "Att följa upp 5"));
    CHECK(program.hash() == "insatser=folja-upp&sida=insatser");
    CHECK(screen.find(Role::button, "Åtgärder mot trapphushäng"));
    CHECK(program.says("Försenad"));
    CHECK(program.says("Skulle ha börjat"));
    CHECK_FALSE(screen.find(Role::button, "Samordnad tillsyn av lokaler"));
  }
  SECTION("the verdict of each that can be followed up comes by itself") {
    program.finish();
    CHECK(program.says("Färre"));
  }
  SECTION("sorted by a column, in the link") {
    REQUIRE(program.press("Klar senast"));
    CHECK(program.hash() == "insatser-efter=klar&sida=insatser");
    REQUIRE(program.press("Klar senast"));
    CHECK(program.hash() == "insatser-efter=-klar&sida=insatser");
  }
}

TEST_CASE("A measure that worked is said to, with what the words rest on") {
  TestProgram program(demo(), "sida=insatser", wide);
  REQUIRE(program.press("Ordningsvakter och öppen fritidsgård fredag och lördag"));
  CHECK(program.hash() == "insats=insats-2026-12&sida=insatser");
  auto& screen = program.screen();
  CHECK(program.says("Det blev färre händelser efter insatsen än vad som kunde väntas ändå."));
  CHECK(program.says("Före är v. 40 2025–v. 13 2026, efter är v. 15–40 2026."));
  CHECK(program.says("Kvoten mot jämförelseområdena är 0,20 (95 %: 0,10–0,42)"));
  CHECK(program.says("Förväntad återgång utan åtgärd: 47 händelser"));
  CHECK(program.says("Inget av de 19 områdena utan insats minskade lika tydligt."));
  CHECK(program.says("Siffrorna visar om något skilde sig, inte varför."));
  for (const char* figure : {"Händelser i Rotsunda vecka för vecka", "Händelser före och efter",
                             "Skillnad mot jämförelseområdena (WDD)",
                             "Skillnaden i insatsens områden bland områden utan insats"}) {
    CHECK(screen.find(Role::figure, figure));
  }
  CHECK(program.says("v. 14 2026 (insatsen börjar)"));
  CHECK(program.says("Viktad, med områden intill"));
  CHECK(program.says("Oviktad"));
  CHECK(program.says("Minskningen står sig. Ordningsvakterna trappas ned. Gruppens bedömning: minskning."));
}

TEST_CASE("Control and displacement areas are changed with check boxes, undone, and set back") {
  TestProgram program(demo(), worked, wide);
  auto& screen = program.screen();
  const std::string proposed = "Bagarby (föreslaget)";
  const auto* box = node_named(program, Role::checkbox, proposed);
  REQUIRE(box);
  CHECK(box->checked == true);
  const std::string before = program.text();
  REQUIRE(program.activate(Role::checkbox, proposed));
  program.finish();
  CHECK(program.hash().find("insats-jamfor=") != std::string::npos);
  CHECK(node_named(program, Role::checkbox, proposed)->checked == false);
  CHECK(program.text() != before);
  // A neighbour that is compared with is no longer taken for a place that events moved to.
  REQUIRE(program.activate(Role::checkbox, "Norrviken (föreslaget)"));
  program.finish();
  CHECK(program.hash().find("insats-flytt=") != std::string::npos);
  CHECK(node_named(program, Role::checkbox, "Norrviken (föreslaget)")->checked == false);
  REQUIRE(program.press("Återställ till förslaget"));
  program.finish();
  CHECK(program.hash() == "insats=insats-2026-12&sida=insatser");
  CHECK(program.text() == before);
  REQUIRE(program.press("Ångra"));
  program.finish();
  CHECK(program.hash().find("insats-jamfor=") != std::string::npos);
  CHECK(screen.find(Role::heading, "Jämförelseområden"));
}

TEST_CASE("The answer follows the events and the weeks that are chosen") {
  TestProgram program(demo(), worked, wide);
  REQUIRE(program.activate(Role::checkbox, "Otrygghetsskapande samling"));
  program.finish();
  CHECK(program.hash().find("insats-kategorier=disorder") != std::string::npos);
  REQUIRE(program.activate(Role::checkbox, "Annan ordningsstörning"));
  program.finish();
  CHECK(program.says("Det finns ingen kategori att räkna."));
  REQUIRE(program.press("Återställ till förslaget"));
  program.finish();
  REQUIRE(program.activate(Role::radio, "13"));
  program.finish();  // until then the former answer stays
  CHECK(program.hash().find("insats-veckor=13") != std::string::npos);
  CHECK(program.says("Före är v. 1–13 2026, efter är v. 15–27 2026."));
}

TEST_CASE("Where there is no answer the follow-up says why") {
  const std::pair<const char*, const char*> cases[] = {
      {"insats-2026-05", "Insatsen gäller hela kommunen"},
      {"insats-2026-30", "Insatsen är inte påbörjad"},
      {"insats-2026-31", "Det är för tidigt"},
      {"insats-2026-13", "Räkna även veckorna efter slutdatum"},
      {"insats-2026-20", "Det är för få händelser"}};
  for (const auto& [id, text] : cases) {
    INFO(id);
    TestProgram program(demo(), std::string("sida=insatser&insats=") + id, wide);
    CHECK(program.says(text));
    CHECK_FALSE(program.says("färre händelser efter insatsen"));
    CHECK(program.screen().find(Role::region, "Så jämförs det"));
  }
  TestProgram short_one(demo(), "sida=insatser&insats=insats-2026-13", wide);
  REQUIRE(short_one.activate(Role::checkbox, "Räkna även veckorna efter slutdatum"));
  short_one.finish();
  CHECK(short_one.screen().find(Role::figure, "Händelser före och efter"));
}

TEST_CASE(
    "An area's card leads to its measures' follow-up, and the follow-up back to the area and the list") {
  TestProgram program(demo(), "omrade=0163R014&oppna=insatser", wide);
  CHECK(program.screen().find(Role::list, "Insatser här"));
  REQUIRE(program.press("Trygghetsvandring med boende, Att följa upp"));
  CHECK(program.hash() == "omrade=0163R014&insats=insats-2026-13&sida=insatser&oppna=insatser");
  REQUIRE(program.press("Visa Rotsunda i översikten"));
  CHECK(program.hash() == "omrade=0163R014&insats=insats-2026-13&oppna=insatser");
  REQUIRE(program.press("Insatser"));
  REQUIRE(program.press("Alla insatser"));
  CHECK(program.hash() == "omrade=0163R014&sida=insatser&oppna=insatser");
  TestProgram without(demo(), "omrade=0163R008&oppna=insatser", wide);
  CHECK_FALSE(without.screen().find(Role::list, "Insatser här"));
}

TEST_CASE("The follow-up speaks English") {
  TestProgram program(demo(), std::string(worked) + "&sprak=en", wide);
  CHECK(program.says("There were fewer events after the measure than could be expected anyway."));
  CHECK(program.screen().find(Role::region, "How it is compared"));
  CHECK(program.screen().find(Role::figure, "Events before and after"));
}

TEST_CASE(
    "On the follow-up's pages each item has a real element, nothing sticks out, and all comes to rest") {
  check_layouts({"sida=insatser", worked, "sida=insatser&insats=insats-2026-05&sprak=en"},
                {{320, 32}, {390}, {800}, {1440}});
}

}  // namespace lagesbild::views

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "tests/unit/views/layouts.hpp"
#include "tests/unit/views/listed.hpp"
#include "tests/unit/views/typing.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

/// The program on somebody's first visit, or a later one, at an address.
TestProgram visit(bool first, std::string_view hash = {}, ui::Stage::View view = wide) {
  return TestProgram(demo(), hash, view, {.first_visit = first});
}

}  // namespace

TEST_CASE("A question beside a heading is answered where it stands, and leads to more") {
  TestProgram program(demo(), {}, wider);
  REQUIRE(program.press("Vad säger sannolikheten?"));
  REQUIRE(program.screen().find(Role::dialog, "Vad säger sannolikheten?"));
  CHECK(program.says("Mellan 20 och 49 går området inte att skilja från sina grannar"));

  SECTION("it closes, and nothing else has changed") {
    const std::string before = program.hash();
    CHECK(program.press("Stäng"));
    CHECK_FALSE(program.screen().find(Role::dialog, "Vad säger sannolikheten?"));
    CHECK(program.hash() == before);
  }
  SECTION("to the page of help, where the chapter that was asked for stands first, also by its link") {
    CHECK(program.press("Läs mer"));
    CHECK(program.hash() == "sida=hjalp&avsnitt=sannolikhet");
    const auto first_chapter = [](const TestProgram& shown) {
      for (const auto& node : shown.record().nodes) {
        if (node.role == Role::heading && node.level == 3) return node.name;
      }
      return std::string();
    };
    CHECK(first_chapter(program) == "Sannolikheten att vara bland de främsta");
    CHECK(first_chapter(TestProgram(demo(), program.hash(), wide)) == first_chapter(program));
    CHECK(program.press("Tillbaka"));
    CHECK(program.screen().find(Role::region, "Områden att prioritera"));
  }
}

TEST_CASE("Each question has an answer, and its chapter on the page of help") {
  std::set<std::string> chapters;
  for (const char* word : {"sannolikhet", "niva", "skada", "vikter", "nytt", "tackning", "verkan", "karta"}) {
    CAPTURE(word);
    const TestProgram program(demo(), std::string("sida=hjalp&avsnitt=") + word, wide);
    for (const auto& node : program.record().nodes) {
      if (node.role != Role::heading || node.level != 3) continue;
      chapters.insert(node.name);
      break;
    }
  }
  CHECK(chapters.size() == 8);
  CHECK_FALSE(chapters.contains("Vad listan är till för"));
}

TEST_CASE("Words of the glossary are found by any part of them, in either language") {
  TestProgram program(demo(), "sida=hjalp&avsnitt=ordlista", wide);
  CHECK(program.says("Täckning\n"));
  CHECK(program.says("Börda\n"));
  write(program, Role::search_field, "Sök ord", "zebra");
  CHECK(program.says("Inget ord passar."));
  write(program, Role::search_field, "Sök ord", "TÄCKN");
  CHECK(program.says("Täckning\n"));
  CHECK_FALSE(program.says("Börda\n"));

  TestProgram english(demo(), "sida=hjalp&avsnitt=ordlista&sprak=en", wide);
  CHECK(english.says("Coverage\n"));
}

TEST_CASE("The page of help has tabs for words, keys and the program, each with a link") {
  TestProgram program(demo(), "sida=hjalp", wide);
  CHECK(program.says("Formlerna"));
  CHECK(program.activate(Role::tab, "Tangentbord"));
  CHECK(program.hash() == "sida=hjalp&avsnitt=tangenter");
  CHECK(program.says("Ctrl+Z"));
  CHECK(program.activate(Role::tab, "Om programmet"));
  CHECK(program.hash() == "sida=hjalp&avsnitt=om");
  CHECK(program.says("MIT-licensen"));
}

TEST_CASE("Whoever comes for the first time is shown around, and may leave at any step") {
  TestProgram program = visit(true);
  REQUIRE(program.screen().find(Role::region, "Rundtur"));
  CHECK(program.says("Rundtur 1 av 5: Välkommen till översikten"));
  CHECK(program.screen().find(Role::region, "Områden att prioritera"));

  SECTION("step by step, each with the page that it is about, and back") {
    CHECK(program.press("Nästa"));
    CHECK(program.press("Nästa"));
    CHECK(program.says("Rundtur 3 av 5: Insatser"));
    CHECK(program.hash() == "sida=insatser");
    CHECK(program.press("Nästa"));
    CHECK(program.hash() == "sida=mote");
    CHECK(program.press("Tillbaka"));
    CHECK(program.hash() == "sida=insatser");
    CHECK(program.press("Nästa"));
    CHECK(program.press("Nästa"));
    CHECK(program.says("Rundtur 5 av 5: Resten av veckan"));
    CHECK(program.press("Klar"));
    CHECK_FALSE(program.screen().find(Role::region, "Rundtur"));
  }
  SECTION("and stays away when it has been left") {
    CHECK(program.press("Avsluta rundturen"));
    CHECK_FALSE(program.screen().find(Role::region, "Rundtur"));
    CHECK(program.press("Insatser"));
    CHECK_FALSE(program.screen().find(Role::region, "Rundtur"));
  }
}

TEST_CASE("Nobody is shown around who has been here, follows a link, or sees a part in another site") {
  CHECK_FALSE(visit(false).screen().find(Role::region, "Rundtur"));
  CHECK_FALSE(visit(true, "sida=insatser").screen().find(Role::region, "Rundtur"));
  CHECK_FALSE(visit(true, "sida=rapportera&kalla=bovardar").screen().find(Role::region, "Rundtur"));
  CHECK_FALSE(visit(true, "del=prioritering").screen().find(Role::region, "Rundtur"));
}

TEST_CASE("The tour is there again for who asks the help for it") {
  TestProgram program(demo(), "sida=hjalp", wide);
  REQUIRE(program.press("Visa rundturen"));
  CHECK(program.says("Rundtur 1 av 5: Välkommen till översikten"));
  CHECK(program.screen().find(Role::region, "Områden att prioritera"));
}

TEST_CASE("Help fits at every size") {
  check_layouts({"sida=hjalp", "sida=hjalp&avsnitt=ordlista", "sida=hjalp&avsnitt=tangenter&sprak=en"},
                {{390}, {390, 32}, {1280}});
  TestProgram program = visit(true, {}, narrow);
  for (const auto& node : program.record().nodes) CHECK(node.rect.x + node.rect.width <= 392);
}

}  // namespace lagesbild::views

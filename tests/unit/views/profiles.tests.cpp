#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/unit/support/twins.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;
using Json = nlohmann::json;

constexpr ui::Stage::View wide{.width = 1440, .height = 900};

std::string chosen(const TestProgram& program, std::string_view name) {
  const ui::RecordedItem* node = program.screen().find(Role::select, name);
  REQUIRE(node);
  REQUIRE(node->chosen >= 0);
  return node->options.at(static_cast<std::size_t>(node->chosen));
}

}  // namespace

TEST_CASE("A weight profile is chosen as a whole, with who decided it and when, and undone") {
  TestProgram program(demo(), "oppna=vikter", wide);
  CHECK(chosen(program, "Viktprofil") == "Lägesbildens egna");
  CHECK(program.says("Allvarsvikter enligt Påhittade vikter för demonstrationen, 1 sept. 2026."));
  REQUIRE(program.screen().choose("Viktprofil", "Snabba förändringar (påhittad)"));
  program.settle();
  CHECK(program.says("Bestämd av Lokalpolisområdets lägesgrupp (påhittad), 2026-10-01."));
  CHECK(program.hash() ==
        "lage=vecka&vikt.arson=60&indikator.skada=0.2&indikator.forandring=0.4&indikator.varaktighet=0.1"
        "&indikator.trygghet=0.05&indikator.akut=0.25&oppna=vikter");
  SECTION("a weight that is moved makes it nobody's") {
    REQUIRE(program.screen().set_number("Förändring", 0.9));
    program.settle();
    CHECK(chosen(program, "Viktprofil") == "Egna val");
    CHECK(program.says("hör inte till någon profil"));
  }
  SECTION("undo takes all of it back at once") {
    REQUIRE(program.press("Ångra"));
    CHECK(program.hash() == "oppna=vikter");
    CHECK(chosen(program, "Viktprofil") == "Lägesbildens egna");
  }
  SECTION("and the situation's own are a choice among the others") {
    REQUIRE(program.screen().choose("Viktprofil", "Lägesbildens egna"));
    program.settle();
    CHECK(program.hash() == "oppna=vikter");
  }
}

TEST_CASE("Harm alone is one choice away, in the link and undone, and the screen then says of what P is") {
  TestProgram program(demo(), "oppna=vikter&k=2&vikt.arson=20", wide);
  CHECK(program.says("bland de 2 främsta med valda vikter"));
  REQUIRE(program.screen().choose("Viktprofil", "Skadan ensam"));
  program.settle();
  CHECK(chosen(program, "Viktprofil") == "Skadan ensam");
  CHECK(program.says("Sannolikhet att vara bland de 2 mest belastade"));
  CHECK_FALSE(program.says("främsta med"));
  // What the categories weigh, and how many are in focus, is another question.
  CHECK(program.hash() ==
        "vikt.arson=20&indikator.skada=1&indikator.forandring=0&indikator.varaktighet=0"
        "&indikator.trygghet=0&indikator.akut=0&k=2&oppna=vikter");
  TestProgram again(demo(), program.hash(), wide);
  CHECK(chosen(again, "Viktprofil") == "Skadan ensam");
  REQUIRE(again.press("Vikter (ändrade)"));
  CHECK(again.says("Sannolikhet att vara bland de 2 mest belastade: "));
  REQUIRE(program.press("Ångra"));
  CHECK(program.hash() == "vikt.arson=20&k=2&oppna=vikter");
}

TEST_CASE("Under the group's weights P is said to be of them, and of one area in the singular") {
  TestProgram program(demo(), "omrade=0163R006", wide);
  CHECK(program.says("bland de 3 främsta med gruppens vikter"));
  TestProgram one(demo(), "k=1", wide);
  CHECK(one.says("det främsta med gruppens vikter"));
}

TEST_CASE("Whoever looks without memory does so whatever the weights, until all is put back") {
  TestProgram program(demo(), "minne=nej&oppna=vikter", wide);
  CHECK(chosen(program, "Viktprofil") == "Lägesbildens egna");
  CHECK(program.screen().find(Role::button, "Vikter (ändrade)"));
  REQUIRE(program.screen().choose("Viktprofil", "Skadan ensam"));
  program.settle();
  REQUIRE(program.screen().choose("Viktprofil", "Lägesbildens egna"));
  program.settle();
  CHECK(program.hash() == "minne=nej&oppna=vikter");
  REQUIRE(program.press("Återställ"));
  CHECK(program.hash() == "oppna=vikter");
  CHECK_FALSE(program.press("Återställ"));
}

TEST_CASE("The weights that hold are saved as a profile of a unit, and can be opened again") {
  TestProgram program(demo(), "oppna=vikter,ny-profil&indikator.forandring=0.6", wide);
  auto& screen = program.screen();
  CHECK_FALSE(program.press("Spara profilen"));
  REQUIRE(screen.set_text("Profilens namn", "Höstens vikter"));
  CHECK(program.says("Skriv vilken enhet eller grupp som har bestämt vikterna."));
  REQUIRE(screen.set_text("Enhet eller grupp", "anna.svensson@exempel.se"));
  CHECK(program.says("inga e-postadresser"));
  CHECK_FALSE(program.press("Spara profilen"));
  REQUIRE(screen.set_text("Enhet eller grupp", "Lokala BRÅ"));
  REQUIRE(program.press("Spara profilen"));

  REQUIRE(program.latest<program::SaveFile>());
  const program::SaveFile saved = *program.latest<program::SaveFile>();
  CHECK(saved.file_name == "viktprofil-hostens-vikter.json");
  const Json json = Json::parse(saved.bytes);
  CHECK(json["format"] == "lagesbild-profiles/1");
  const Json& profile = json["profiles"][0];
  CHECK(profile["name"] == "Höstens vikter");
  CHECK(profile["by"] == "Lokala BRÅ");
  CHECK(profile["date"].get<std::string>().size() == 10);
  CHECK(profile["indicators"]["change"] == 0.6);
  CHECK(profile["severity"]["arson"] == 15);
  CHECK(chosen(program, "Viktprofil") == "Höstens vikter");
  CHECK(screen.find(Role::status, "Profilen är sparad"));

  TestProgram other(demo(), "oppna=vikter", wide);
  other.application().files_opened({{saved.file_name, saved.bytes}});
  other.finish();
  REQUIRE(other.screen().choose("Viktprofil", "Höstens vikter"));
  other.settle();
  CHECK(other.says("Bestämd av Lokala BRÅ, "));
  CHECK(other.hash().find("indikator.forandring=0.6") != std::string::npos);
}

TEST_CASE("With the new profile's fields each item has a real element and nothing sticks out") {
  for (const auto& [width, text_px] : {std::pair{320.0f, 32.0f}, {390.0f, 16.0f}, {1440.0f, 16.0f}}) {
    TestProgram program(demo(), "oppna=vikter,ny-profil",
                        {.width = width, .height = 800, .text_px = text_px});
    test::ItemCollector items(program.screen().stage());
    program.settle();
    for (const auto& problem : test::twin_problems(items, program.record())) FAIL_CHECK(problem);
    for (const auto& node : program.record().nodes) {
      INFO("«" << node.name << "» " << node.rect.x << " + " << node.rect.width);
      CHECK(node.rect.x + node.rect.width <= width + 2);
    }
  }
}

}  // namespace lagesbild::views

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <tuple>

#include "tests/unit/support/json_edit.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

constexpr const char* measures = "insatser.json";
constexpr const char* measures_of_that_day = "historik/insatser-2026-11-20.json";

/// The demo with the measures as they were when the 20th began, spelt alike.
Files with_copy() {
  Files files = demo();
  test::edit_json(files[measures], "", [](auto&) {});
  files[measures_of_that_day] = files[measures];
  return files;
}

std::unique_ptr<TestProgram> history_of(Files files, const std::string& language = "sv") {
  auto program = std::make_unique<TestProgram>(std::move(files), "sida=historik&sprak=" + language,
                                               ui::Stage::View{.width = 1440, .height = 900});
  program->find_road({.kind = app::RoadKind::webdav, .place = "lage.exempel.se"});
  program->finish();
  return program;
}

/// Whether a cell of the history says exactly this.
bool tells(const TestProgram& program, std::string_view what) {
  const auto& nodes = program.record().nodes;
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](const auto& node) { return node.role == ui::Role::cell && node.name == what; });
}

}  // namespace

TEST_CASE(
    "The history names each field that was changed in words, and one that is unknown as it is written") {
  Files files = with_copy();
  test::edit_json(files[measures], "/measures/0", [](auto& measure) {
    measure["due"] = "2026-12-31";
    measure["status"] = "done";
    measure["x-dnr, due"] = "2026/17";
  });
  test::edit_json(files[measures], "/measures/1",
                  [](auto& measure) { measure["taking_part"].push_back("polis"); });
  for (const auto& [language, many, one] :
       {std::tuple{"sv", "Ändrat: Klar senast, Status, x-dnr, due", "Ändrat: Andra som medverkar"},
        std::tuple{"en", "Changed: Due, Status, x-dnr, due", "Changed: Others that take part"}}) {
    const auto program = history_of(files, language);
    CAPTURE(program->text());
    CHECK(tells(*program, many));
    CHECK(tells(*program, one));
  }
}

TEST_CASE("A file that is only spelt otherwise has not been changed") {
  Files files = with_copy();
  files[measures] = demo()[measures];
  REQUIRE(files[measures] != files[measures_of_that_day]);
  const auto program = history_of(files);
  CHECK(program->says("20 nov. 2026"));
  CHECK_FALSE(program->says("Ändrat: "));
}

TEST_CASE("A report's text is named by its period in words") {
  const auto program = history_of(demo());
  CHECK(tells(*program, "Till invånarna, tertial 3 2026: Sammanfattning"));
}

}  // namespace lagesbild::views

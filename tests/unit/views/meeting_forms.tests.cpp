#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/views/meeting_begun.hpp"

/// What the meeting's forms ask for, and where they leave the keyboard.
namespace lagesbild::views {

TEST_CASE("On the way to another step the keyboard goes to where it begins") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  const std::uint32_t focused = program.focus_after_press("Vidare till 2 Rapportering");
  const auto* step = program.screen().find(Role::region, "2 Rapportering");
  REQUIRE(step);
  CHECK(focused == step->id);
}

TEST_CASE("Faults lead the keyboard to the first of them, and a decision on to the next area") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  const auto id_of = [&](Role role, std::string_view name) {
    const auto* found = program.screen().find(role, name);
    return found ? found->id : 0;
  };
  REQUIRE(program.press("4 Fokus"));
  REQUIRE(program.press(area));
  std::uint32_t focused = program.focus_after_press("Skriv in beslutet");
  CHECK(focused != 0);
  CHECK(focused == id_of(Role::radio, "Prioriterat"));
  REQUIRE(program.activate(Role::radio, "Prioriterat"));
  focused = program.focus_after_press("Skriv in beslutet");
  CHECK(focused != 0);
  CHECK(focused == id_of(Role::text_area, "Skäl"));
  write(program, Role::text_area, "Skäl", "Klotter vid skolan.");
  focused = program.focus_after_press("Skriv in beslutet");
  // The list's first area is decided: the keyboard is at the second.
  const auto& nodes = program.record().nodes;
  const auto first = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) {
    return node.role == Role::button && node.name == area;
  });
  REQUIRE(first != nodes.end());
  const auto second =
      std::find_if(first + 1, nodes.end(), [](const auto& node) { return node.role == Role::button; });
  REQUIRE(second != nodes.end());
  CHECK(focused == second->id);
}

TEST_CASE(
    "A measure begins where the focus is, and its problem is what is written, not why the area was decided") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  REQUIRE(program.press("4 Fokus"));
  decide(program, area, "Prioriterat", "Bråken följs en vecka till.");
  REQUIRE(program.press("Skriv in beslutet"));
  REQUIRE(program.press("6 Insatser"));
  const auto add = [&](const char* title) {
    write(program, Role::text_field, "Vad ska göras?", title);
    REQUIRE(program.activate(Role::radio, "Sollentuna kommun"));
    write(program, Role::text_field, "Klart till", "2026-12-18");
    REQUIRE(program.press("Skriv in insatsen"));
  };
  const auto measure_in_draft = [&](std::string_view title) {
    const std::string draft = draft_of(program);
    const auto at = draft.find("\\\"title\\\":\\\"" + std::string(title));
    REQUIRE(at != std::string::npos);
    return draft.substr(at, draft.find("planned", at) - at);
  };
  add("Fältarbete");
  CHECK(measure_in_draft("Fältarbete").find("0163R") != std::string::npos);
  CHECK(measure_in_draft("Fältarbete").find("problem") == std::string::npos);
  write(program, Role::text_field, "Vilket problem möter den?", "Bråk vid stationen på fredagskvällar");
  add("Fler vuxna");
  CHECK(measure_in_draft("Fler vuxna").find("Bråk vid stationen") != std::string::npos);
  REQUIRE(program.screen().choose("Var?", "Hela kommunen"));
  program.settle();
  add("Utbildning");
  CHECK(measure_in_draft("Utbildning").find("0163R") == std::string::npos);
}

TEST_CASE("Minutes are adjusted by somebody: the field says so, and has the keyboard") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  REQUIRE(program.press("7 Avslut"));
  REQUIRE(program.press("Avsluta mötet"));
  REQUIRE(program.press("Gör utkast till protokoll"));
  const std::uint32_t focused = program.focus_after_press("Justera …");
  CHECK(has_error(program, "Skriv vilka enheter som justerar"));
  CHECK_FALSE(program.screen().find(Role::button, "Justera protokollet"));
  const auto* field = program.screen().find(Role::text_field, "Vilka justerar?");
  REQUIRE(field);
  CHECK(focused == field->id);
  write(program, Role::text_field, "Vilka justerar?", "Skolorna");
  REQUIRE(program.press("Justera …"));
  REQUIRE(program.press("Justera protokollet"));
  CHECK(program.says("av Skolorna"));
}

}  // namespace lagesbild::views

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "app/link.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

constexpr ui::Stage::View laptop{.width = 1280, .height = 800};
constexpr ui::Stage::View tablet{.width = 768, .height = 1024};
constexpr ui::Stage::View small_phone{.width = 390, .height = 844, .coarse_pointer = true};

/// The draft of a meeting that has just begun, as the browser keeps it.
std::string begun_meeting() {
  TestProgram program(demo(), "sida=mote", laptop);
  REQUIRE(program.press("Börja mötet"));
  return program.kept_draft();
}

/// What the header's menu offers.
std::vector<std::string> menu_of(TestProgram& program) {
  REQUIRE(program.press("Mer"));
  std::vector<std::string> names;
  for (const auto& node : program.record().nodes) {
    if (node.role == Role::menu_item) names.push_back(node.name);
  }
  return names;
}

/// The buttons of the navigation.
std::vector<const ui::RecordedItem*> places_of(const TestProgram& program) {
  std::vector<const ui::RecordedItem*> places;
  const auto& nodes = program.record().nodes;
  for (const auto& node : nodes) {
    if (node.role != Role::button) continue;
    for (auto parent = node.parent; parent >= 0; parent = nodes[static_cast<std::size_t>(parent)].parent) {
      const auto& around = nodes[static_cast<std::size_t>(parent)];
      // The skip links are a navigation as well.
      const bool is_pages = around.name == "Sidor" || around.name == "Pages";
      if (around.role == Role::navigation && is_pages) places.push_back(&node);
    }
  }
  return places;
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  for (const std::string& one : names) {
    if (one == name) return true;
  }
  return false;
}

}  // namespace

TEST_CASE(
    "Whoever comes by a link has nothing to take back, until something is chosen or another is followed") {
  const auto can_undo = [](const TestProgram& program) {
    const auto* undo = program.screen().find(Role::button, "Ångra");
    REQUIRE(undo != nullptr);
    return !undo->disabled;
  };
  TestProgram program(demo(), "omrade=0163R006&veckor=26", laptop);
  CHECK_FALSE(can_undo(program));
  program.application().hash_changed("omrade=0163R004&veckor=26");
  program.settle();
  REQUIRE(can_undo(program));
  program.application().undo();
  program.settle();
  CHECK(program.hash() == "omrade=0163R006&veckor=26");
  CHECK_FALSE(can_undo(program));
}

TEST_CASE("The places of the week stand on one line, on a laptop and on a phone") {
  for (const auto& [view, hash] : std::vector<std::pair<ui::Stage::View, const char*>>{
           {laptop, ""}, {tablet, ""}, {small_phone, ""}, {small_phone, "sprak=en"}}) {
    TestProgram program(demo(), hash, view);
    // With a draft, whose button wants its room too.
    program.application().draft_found("förra", begun_meeting());
    program.settle();
    const auto places = places_of(program);
    REQUIRE(places.size() == 4);
    CHECK(places.front()->current);
    for (const ui::RecordedItem* place : places) {
      CHECK(place->rect.y == places.front()->rect.y);
      CHECK(place->rect.x + place->rect.width <= view.width);
    }
  }
}

TEST_CASE("What is opened now and then is in the menu, and the inbox only where something lies there") {
  TestProgram program(demo(), {}, laptop);
  const auto names = menu_of(program);
  CHECK(holds(names, "Analys"));
  CHECK(holds(names, "Rapportera"));
  CHECK_FALSE(holds(names, "Inkorg 1"));
}

TEST_CASE("A link to the follow-up of before opens the measures") {
  TestProgram program(demo(), "sida=uppfoljning", laptop);
  CHECK(app::to_link(app::from_link("sida=uppfoljning")) == "sida=insatser");
  CHECK(program.screen().find(Role::heading, "Insatser"));
}

}  // namespace lagesbild::views

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

ui::Stage::View projector() {
  return {.width = 1280, .height = 720};
}

bool key(TestProgram& program, std::string_view name) {
  const bool taken = program.application().key_pressed(name);
  program.settle();
  return taken;
}

/// The heading of the area that is shown, or "".
std::string area_shown(const TestProgram& program) {
  const auto headings = [&] {
    std::vector<std::string> names;
    for (const auto& node : program.record().nodes) {
      if (node.role == Role::heading && node.level == 2) names.push_back(node.name);
    }
    return names;
  }();
  return headings.empty() ? std::string{} : headings.front();
}

}  // namespace

TEST_CASE("P shows the situation to the group, and Escape ends it") {
  TestProgram program(demo(), {}, projector());
  CHECK_FALSE(key(program, "ArrowRight"));
  REQUIRE(key(program, "p"));
  CHECK(program.hash() == "visning=ja");
  CHECK_FALSE(program.screen().find(Role::button, "Insatser"));
  CHECK(program.says("v. 34–46 2026"));
  CHECK(program.says("Påhittade testdata"));
  REQUIRE(key(program, "Escape"));
  CHECK(program.screen().find(Role::button, "Insatser"));
  CHECK_FALSE(key(program, "Escape"));
}

TEST_CASE(
    "Across a room a draft that is taken up is a word in the header, which takes one more line at most") {
  const auto top_of_list = [](const TestProgram& program) {
    for (const auto& node : program.record().nodes) {
      if (node.role == Role::heading && node.level == 2) return node.rect.y;
    }
    return 0.0f;
  };
  TestProgram writing(demo(), "sida=mote", projector());
  REQUIRE(writing.press("Börja mötet"));
  TestProgram program(demo(), "visning=ja", projector());
  const float before = top_of_list(program);
  program.application().draft_found("förra", writing.kept_draft());
  program.settle();
  CHECK(program.says("Utkast"));
  CHECK_FALSE(program.screen().find(Role::button, "Kasta utkastet"));
  // Not a panel with what can be done about it above the list.
  CHECK(top_of_list(program) < before + 90);
}

TEST_CASE("On a large screen across a room the steps and the way out stand at the header's other edge") {
  TestProgram program(demo(), "visning=ja", {.width = 1920, .height = 1080});
  const auto& nodes = program.record().nodes;
  const auto way_out = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) {
    return node.name.starts_with("Avsluta visningen");
  });
  REQUIRE(way_out != nodes.end());
  CHECK(way_out->rect.x + way_out->rect.width > 1800);
}

TEST_CASE("In the presentation the arrows step through the areas in the list's order") {
  TestProgram program(demo(), "visning=ja", projector());
  REQUIRE(key(program, "ArrowRight"));
  const std::string first = program.hash();
  CHECK(area_shown(program) == "Gillbo-Gillberga");
  REQUIRE(key(program, "PageDown"));
  CHECK(area_shown(program) == "Eriksberg-Fågelsången");
  REQUIRE(key(program, "ArrowLeft"));
  CHECK(program.hash() == first);
  REQUIRE(key(program, "ArrowLeft"));
  CHECK(program.hash() == "visning=ja");
}

TEST_CASE(
    "When and where and the measures are presented too, with nothing to choose among but what ends it") {
  for (const char* page : {"sida=monster", "sida=insatser", "sida=insatser&insats=insats-2026-12"}) {
    CAPTURE(page);
    TestProgram program(demo(), page, projector());
    CHECK(program.screen().find(Role::button, "Översikt"));
    REQUIRE(key(program, "p"));
    CHECK(program.application().appearance().presenting);
    CHECK(program.says("Påhittade testdata"));
    CHECK_FALSE(program.screen().find(Role::button, "Översikt"));
    CHECK_FALSE(program.screen().find(Role::button, "Vikter"));
    CHECK_FALSE(key(program, "ArrowRight"));
    REQUIRE(key(program, "Escape"));
    CHECK(program.screen().find(Role::button, "Översikt"));
  }
}

TEST_CASE("A page that is read is not presented") {
  TestProgram program(demo(), "visning=ja&sida=analys", projector());
  CHECK_FALSE(program.application().appearance().presenting);
  CHECK_FALSE(key(program, "p"));
  CHECK_FALSE(key(program, "ArrowRight"));
}

TEST_CASE("A letter is no key where it has been turned off") {
  TestProgram program(demo(), {}, projector());
  REQUIRE(program.choose_tool("Stäng av tangenten P"));
  CHECK_FALSE(key(program, "p"));
  REQUIRE(program.choose_tool("Slå på tangenten P"));
  CHECK(key(program, "p"));
}

TEST_CASE("Every choice is said with what came of it") {
  TestProgram program(demo(), {}, projector());
  const auto said = [&] {
    for (const auto& node : program.record().nodes) {
      if (node.role == Role::status) return node.name;
    }
    return std::string{};
  };
  program.application().hash_changed("omrade=0163R006");
  program.settle();
  CHECK(program.record().title == "Gillbo-Gillberga – Översikt – Lägesbild Sollentuna");
  REQUIRE(program.activate(Role::radio, "26 v"));
  program.finish();
  CHECK(said().starts_with("Listan är omräknad, v."));
}

TEST_CASE("The first stops of the keyboard lead past the header") {
  TestProgram program(demo(), "omrade=0163R006", projector());
  const std::uint32_t focused = program.focus_after_press("Hoppa till kartan");
  const auto* map = program.screen().find(Role::region, "Karta över områdena");
  REQUIRE(map);
  CHECK(focused == map->id);
  program.settle();
  CHECK(program.record().focus == 0);  // asked for once
}

TEST_CASE("Every area that has a number on the presented map has its name in the list or below it") {
  TestProgram program(demo(), "visning=ja", projector());
  program.finish();
  for (const char* name : {"Gillbo-Gillberga", "Rotsunda", "Bagarby", "Nytorp-Hersby-Skansen"}) {
    CHECK(program.says(name));
  }
  CHECK_FALSE(program.says("till\n10 "));
}

TEST_CASE("A small screen across a room has the first areas as rows, though the others are named below") {
  TestProgram program(demo(), "visning=ja", {.width = 1280, .height = 720});
  program.finish();
  const auto& nodes = program.record().nodes;
  const auto rows = std::count_if(nodes.begin(), nodes.end(),
                                  [](const auto& node) { return node.role == Role::row_header; });
  CHECK(rows >= 4);
  CHECK(rows < 20);
  // Nobody scrolls across a room: the last of the names is seen too.
  const auto names = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) {
    return node.role == Role::paragraph && node.name.find("Nytorp-Hersby-Skansen") != std::string::npos;
  });
  REQUIRE(names != nodes.end());
  CHECK(names->rect.y + names->rect.height < 700);
}

namespace {

struct Projector {
  const char* language;
  ui::Stage::View view;
};
constexpr Projector projectors[] = {{"", {.width = 1280, .height = 720}},
                                    {"&sprak=en", {.width = 1280, .height = 720}},
                                    {"", {.width = 1920, .height = 1080}},
                                    {"&sprak=en", {.width = 1920, .height = 1080}}};

}  // namespace

TEST_CASE("Across a room list, map and legend are seen to their last line, whatever the map is of") {
  for (const Projector& room : projectors) {
    TestProgram program(demo(), std::string("visning=ja") + room.language, room.view);
    for (const char* shown : {"", "&ej-kategorier=vandalism", "&vy=rutor", "&matt=risk",
                              "&matt=borda&ej-kategorier=vandalism", "&matt=andring", "&matt=niva:vandalism",
                              "&matt=niva:vandalism&vy=rutor", "&lager=underlag,punkter,tathet"}) {
      const std::string hash = std::string("visning=ja") + room.language + shown;
      CAPTURE(hash, room.view.width);
      program.application().hash_changed(hash);
      program.settle();
      std::size_t columns = 0;
      for (const ui::RecordedItem& node : program.record().nodes) {
        if (node.role == Role::scroll_area) {
          ++columns;
          CHECK(node.content_height <= node.rect.height);
          CHECK(node.rect.y + node.rect.height < room.view.height);
          CHECK(node.rect.y < 0.3f * room.view.height);  // the header has one line
        }
        const bool is_map = node.role == Role::figure && (node.name == "Karta" || node.name == "Map" ||
                                                          node.name == "Rutor" || node.name == "Tiles");
        if (is_map) CHECK(node.rect.height > 0.12f * room.view.height);
      }
      CHECK(columns == 2);
    }
  }
}

TEST_CASE("Across a room the edge cuts no line and no chart of an area: they stand whole, or below it") {
  for (const Projector& room : projectors) {
    TestProgram program(demo(), std::string("visning=ja") + room.language, room.view);
    for (const char* area : {"0163R001", "0163R002", "0163R006", "0163R012", "0163R019"}) {
      const std::string hash = std::string("visning=ja&omrade=") + area + room.language;
      CAPTURE(hash, room.view.width);
      program.application().hash_changed(hash);
      program.settle();
      std::size_t below = 0;
      for (const ui::RecordedItem& node : program.record().nodes) {
        const bool is_seen_whole = node.role == Role::paragraph || node.role == Role::figure ||
                                   node.role == Role::heading || node.role == Role::button;
        if (!is_seen_whole || node.rect.height <= 0) continue;
        CAPTURE(node.name);
        const bool begins_above = node.rect.y < room.view.height;
        CHECK_FALSE((begins_above && node.rect.y + node.rect.height > room.view.height));
        below += begins_above ? 0 : 1;
      }
      CHECK(below > 0);
    }
  }
}

TEST_CASE("On a phone no presentation is offered") {
  TestProgram program(demo(), {}, {.width = 390, .height = 844});
  REQUIRE(program.press("Mer"));
  CHECK(program.screen().find(Role::menu_item, "Kopiera länk till den här bilden"));
  CHECK_FALSE(program.screen().find(Role::menu_item, "Visa för gruppen (P)"));
}

}  // namespace lagesbild::views

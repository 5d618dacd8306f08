#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/unit/views/listed.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

}  // namespace

TEST_CASE("Filters and weights lie above the page, which stays in use, and are closed by Escape") {
  TestProgram program(demo(), {}, wide);
  auto& screen = program.screen();
  const ui::Rect list = screen.find(Role::region, "Områden att prioritera")->rect;
  REQUIRE(program.press("Filter"));
  const ui::RecordedItem* filters = screen.find(Role::dialog, "Filter");
  REQUIRE(filters);
  CHECK_FALSE(filters->form.modal);
  CHECK(screen.find(Role::region, "Områden att prioritera")->rect == list);
  // Beside the map, and with the list's names, levels and probabilities in sight.
  CHECK(filters->rect.x + filters->rect.width <=
        screen.find(Role::region, "Karta över områdena")->rect.x + 1);
  CHECK(filters->rect.x > list.x + list.width / 2);
  for (const auto& node : program.record().nodes) {
    const bool is_number = node.name.ends_with("%") && node.rect.x < filters->rect.x && list.x < node.rect.x;
    if (is_number && node.role == Role::cell) CHECK(node.rect.x + node.rect.width <= filters->rect.x + 1);
  }
  screen.stage().mirror({.kind = ui::MirrorEvent::Kind::key, .id = filters->id, .text = "Escape"});
  program.settle();
  CHECK_FALSE(screen.find(Role::dialog, "Filter"));
  CHECK(program.hash().empty());
}

TEST_CASE(
    "Filters that are opened by keyboard begin where a press by mistake changes nothing that is counted") {
  TestProgram program(demo(), {}, wide);
  const std::uint32_t focused = program.focus_after_press("Filter");
  const auto* close = program.screen().find(Role::button, "Stäng");
  REQUIRE(close);
  CHECK(focused == close->id);
}

TEST_CASE("Only one of a kind, none, or all of it is one press, and each press one step back") {
  TestProgram program(demo(), "oppna=filter", wider);
  auto& screen = program.screen();
  const auto in_group = [&](std::string_view name, std::string_view description) -> std::uint32_t {
    for (const auto& node : program.record().nodes) {
      if (node.role == Role::button && node.name == name && node.description == description) return node.id;
    }
    return 0;
  };
  REQUIRE(in_group("Bara denna", "Anlagd brand") != 0);
  screen.stage().mirror(
      {.kind = ui::MirrorEvent::Kind::activate, .id = in_group("Bara denna", "Anlagd brand")});
  program.settle();
  CHECK(screen.find(Role::button, "Bara Anlagd brand"));
  CHECK_FALSE(program.says("Utan Skadegörelse och klotter"));
  REQUIRE(program.press("Bara Anlagd brand"));
  CHECK(program.hash() == "oppna=filter");
  REQUIRE(program.activate(Role::checkbox, "Polisen"));
  REQUIRE(program.activate(Role::checkbox, "Anlagd brand"));
  CHECK(screen.find(Role::button, "Utan Polisen"));
  SECTION("what is left out is said on every page with numbers, and taken back there") {
    REQUIRE(program.press("När och var"));
    CHECK(screen.find(Role::button, "Utan Anlagd brand"));
    REQUIRE(program.choose_tool("Analys"));
    CHECK(screen.find(Role::button, "Utan Anlagd brand"));
    REQUIRE(program.press("Utan Anlagd brand"));
    CHECK(program.hash().find("ej-kategorier") == std::string::npos);
    CHECK(program.hash().find("ej-parter=polis") != std::string::npos);
  }
  SECTION("and all of it by one press") {
    REQUIRE(program.press("Visa allt"));
    CHECK(program.hash() == "oppna=filter");
  }
}

TEST_CASE("In week mode no profile of quarter mode is said to hold, and the reset leads out of it") {
  TestProgram program(demo(), "oppna=vikter&lage=vecka", wide);
  CHECK(program.says("Vikterna är ändrade och hör inte till någon profil."));
  REQUIRE(program.press("Återställ"));
  CHECK(program.hash() == "oppna=vikter");
  CHECK_FALSE(program.says("Vikterna är ändrade"));
}

TEST_CASE("What the situation does not have is no longer chosen, and that is said") {
  TestProgram program(demo(), "omrade=0184X&ej-kategorier=arson,sabotage&ej-kallor=okand&vikt.brand=3", wide);
  CHECK(program.says("inte längre valt: 0184X, sabotage, okand, brand."));
  CHECK(program.hash() == "ej-kategorier=arson");
  REQUIRE(program.press("Filter"));
  CHECK_FALSE(program.says("inte längre valt"));
}

TEST_CASE("A week that is yet to come cannot be chosen") {
  TestProgram program(demo(), {}, {.width = 1440, .height = 900});
  const ui::RecordedItem* until = program.screen().find(ui::Role::select, "Till och med");
  REQUIRE(until);
  // The demo was updated in week 47, and tells of events in weeks after that.
  CHECK(until->options.front() == "t.o.m. v.\u00a047 2026");
}

TEST_CASE("From 1280 px the toolbar is one line, in English too") {
  TestProgram program(demo(), "sprak=en", {.width = 1280, .height = 800});
  const ui::RecordedItem* weights = program.screen().find(Role::button, "Weights");
  const ui::RecordedItem* reports = program.screen().find(Role::button, "1 missing, 1 in part week\u00a046");
  REQUIRE(weights);
  REQUIRE(reports);
  CHECK(reports->rect.y == weights->rect.y);
}

TEST_CASE("A sign that would stand alone on the toolbar's line has words beside it") {
  const auto reports_at = [](ui::Stage::View view) {
    TestProgram program(demo(), {}, view);
    for (const auto& node : program.record().nodes) {
      if (node.role == Role::button &&
          (node.name.find("delvis") != std::string::npos || node.name == "Saknas v. 46"))
        return node.rect;
    }
    return ui::Rect{};
  };
  // A sign is as wide as it is high, or a little more.
  const ui::Rect sign = reports_at({.width = 390, .height = 844});
  CHECK(sign.width > 0);
  CHECK(sign.width < 2 * sign.height);
  for (const float width : {390.0f, 480.0f, 640.0f, 800.0f, 1280.0f}) {
    CAPTURE(width);
    const ui::Rect at = reports_at({.width = width, .height = 844, .text_px = 32});
    const bool is_beside_another = at.x > 100;
    const bool has_words = at.width > 3 * at.height;
    CHECK((is_beside_another || has_words));
  }
}

}  // namespace lagesbild::views

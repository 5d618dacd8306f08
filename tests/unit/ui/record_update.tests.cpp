#include "ui/kit/record_update.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <memory>
#include <utility>

namespace lagesbild::ui {
namespace {

using Catch::Matchers::ContainsSubstring;

RecordedItem node(std::uint32_t id, Role role, std::string name,
                  std::int32_t parent = RecordedItem::no_parent) {
  RecordedItem result;
  result.id = id;
  result.role = role;
  result.name = std::move(name);
  result.parent = parent;
  return result;
}

Record sample() {
  Record record;
  record.title = "Prov";
  record.language = "sv";
  record.nodes = {node(7, Role::main, ""), node(8, Role::button, "Spara", 0)};
  return record;
}

}  // namespace

TEST_CASE("Roles go by the names of their enumerators") {
  CHECK(role_name(Role::banner) == "banner");
  CHECK(role_name(Role::scroll_area) == "scroll_area");
  CHECK(role_name(Role::toggle_button) == "toggle_button");
  CHECK(role_name(Role::gesture_surface) == "gesture_surface");
  CHECK(role_name(Role::combo_box) == "combo_box");
  CHECK(role_name(Role::toast) == "toast");
}

TEST_CASE("The first record is sent whole") {
  RecordUpdate update;
  REQUIRE(update.take(sample()));
  CHECK(update.json() == R"({"title":"Prov","lang":"sv","height":0,"nodes":[{"id":7,"role":"main"},)"
                         R"({"id":8,"parent":7,"role":"button","name":"Spara"}],"order":[7,8]})");
  CHECK(update.rects().size() == 8);
}

TEST_CASE("What did not change is not sent again") {
  RecordUpdate update;
  Record record = sample();
  update.take(record);
  CHECK_FALSE(update.take(record));

  SECTION("a moved item is only a rectangle") {
    record.nodes[1].rect = {1, 2, 3, 4};
    REQUIRE(update.take(record));
    CHECK(update.json() == R"({"title":"Prov","lang":"sv","height":0,"nodes":[]})");
    CHECK(update.rects()[5] == 2);
  }
  SECTION("a renamed item is sent without its neighbours") {
    record.nodes[1].name = "Sparad";
    REQUIRE(update.take(record));
    CHECK_THAT(update.json(), ContainsSubstring("Sparad"));
    CHECK_THAT(update.json(), !ContainsSubstring("main"));
    CHECK_THAT(update.json(), !ContainsSubstring("order"));
  }
  SECTION("a new item before another sends the order and the new one") {
    record.nodes.insert(record.nodes.begin(), node(9, Role::banner, ""));
    record.nodes[2].parent = 1;
    REQUIRE(update.take(record));
    CHECK_THAT(update.json(), ContainsSubstring(R"("order":[9,7,8])"));
    CHECK_THAT(update.json(), ContainsSubstring(R"({"id":9,"role":"banner"})"));
    CHECK_THAT(update.json(), !ContainsSubstring("Spara"));
  }
}

TEST_CASE("Texts are written as JSON") {
  Record record = sample();
  record.nodes[1].name = "\"Å\"\\\n\x01";
  RecordUpdate update;
  update.take(record);
  CHECK_THAT(update.json(), ContainsSubstring(R"("name":"\"Å\"\\\u000a\u0001")"));
}

TEST_CASE("States and tables are written where they differ from the default") {
  Record record = sample();
  RecordedItem& button = record.nodes[1];
  button.disabled = true;
  button.checked = false;
  button.now = 0.1;
  button.options = {"a", "b"};
  button.chosen = 0;
  button.table =
      std::make_shared<const TableContent>(TableContent{"Nivå", {"Område"}, {{"Häggvik"}, {"Rotebro"}}});
  RecordUpdate update;
  update.take(record);
  CHECK_THAT(update.json(),
             ContainsSubstring(
                 R"("disabled":true,"checked":false,"now":0.1,"options":["a","b"],"chosen":0,)"
                 R"("table":{"caption":"Nivå","columns":["Område"],"rows":[["Häggvik"],["Rotebro"]]})"));
}

TEST_CASE("What forms say is written in a part of its own, and only where there is any") {
  Record record = sample();
  RecordUpdate update;
  update.take(record);
  CHECK_THAT(update.json(), !ContainsSubstring("form"));
  FormState& form = record.nodes[1].form;
  form.error = "Skriv ett tal.";
  form.keys = "ArrowDown Enter";
  form.controls = 7;
  form.required = true;
  form.no_tab_stop = true;
  REQUIRE(update.take(record));
  CHECK_THAT(update.json(),
             ContainsSubstring(
                 R"("form":{"error":"Skriv ett tal.","keys":"ArrowDown Enter","controls":7,"required":true,)"
                 R"("noTabStop":true}})"));
}

TEST_CASE("The keyboard is asked to move once") {
  Record record = sample();
  RecordUpdate update;
  update.take(record);
  record.focus = 8;
  REQUIRE(update.take(record));
  CHECK_THAT(update.json(), ContainsSubstring(R"("focus":8)"));
  record.focus = 0;
  REQUIRE(update.take(record));
  CHECK_THAT(update.json(), !ContainsSubstring("focus"));
}

}  // namespace lagesbild::ui

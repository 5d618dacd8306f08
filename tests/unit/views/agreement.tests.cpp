#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

using ui::MirrorEvent;
using ui::Role;
using Json = nlohmann::json;

constexpr ui::Stage::View wide{.width = 1440, .height = 900};
constexpr const char* vandalism = "Skadegörelse per 1 000 invånare per period, med mål";

bool has_error(const TestProgram& program, std::string_view error) {
  const auto& nodes = program.record().nodes;
  return std::any_of(nodes.begin(), nodes.end(), [&](const auto& node) { return node.form.error == error; });
}

/// The choice of a commitment's status, in the order that they stand on the page.
ui::RecordedItem commitment_status(const TestProgram& program, std::size_t number) {
  for (const auto& node : program.record().nodes) {
    if (node.role == Role::select && node.name == "Läge" && number-- == 0) return node;
  }
  FAIL("no such commitment");
  return {};
}

/// The cell of the figure's table that is of the period, or "".
std::string value_of(const TestProgram& program, std::string_view figure, std::string_view period) {
  const ui::RecordedItem* node = program.screen().find(Role::table, figure);
  REQUIRE(node);
  REQUIRE(node->table);
  for (const auto& row : node->table->rows) {
    if (row.front() == period) return row.back();
  }
  return "";
}

/// The button of that name that says it is of the thing.
void press_of(TestProgram& program, std::string_view name, std::string_view of) {
  for (const auto& node : program.record().nodes) {
    if (node.role != Role::button || node.name != name || node.description != of) continue;
    program.screen().stage().mirror({.kind = MirrorEvent::Kind::activate, .id = node.id});
    program.settle();
    return;
  }
  FAIL("no button " << name << " of " << of);
}

}  // namespace

TEST_CASE("The agreement is told with its goal, its themes, and what is known and unknown of the way") {
  TestProgram program(demo(), "sida=overenskommelse", wide);
  program.finish();
  CHECK(program.screen().find(Role::heading, "Samverkansöverenskommelse 2023–2026"));
  CHECK(program.says("Kommunen ska varken ha eller få några utsatta områden."));
  CHECK(program.says("Den listan finns inte i lägesbilden"));
  CHECK(program.says("Indikatorer: 1 har nått målet"));
  CHECK(program.says("Brott i nära relation: "));
  CHECK(program.says("Redovisas bara för hela kommunen."));
  CHECK(program.says("Polisen: Ta tidig kontakt vid upprepade ärenden."));
  CHECK(value_of(program, vandalism, "2025") == "6,4");
  CHECK(value_of(program, vandalism, "Mål") == "5,5");
}

TEST_CASE("An indicator gets a new value, an old period another, and undo takes it back") {
  TestProgram program(demo(), "sida=overenskommelse", wide);
  press_of(program, "Nytt värde", "Skadegörelse per 1 000 invånare");
  press_of(program, "Skriv in värdet", "Skadegörelse per 1 000 invånare");
  CHECK(has_error(program, "Skriv vilken period värdet gäller"));
  CHECK(has_error(program, "Skriv ett tal, till exempel 12 eller 0,5"));
  REQUIRE(program.screen().set_text("Period", "2026"));
  program.settle();
  REQUIRE(program.screen().set_text("Värde", "5,4"));
  program.settle();
  press_of(program, "Skriv in värdet", "Skadegörelse per 1 000 invånare");
  CHECK(value_of(program, vandalism, "2026") == "5,4");
  CHECK(value_of(program, vandalism, "2025") == "6,4");
  CHECK(program.says("Indikatorer: 2 har nått målet"));
  REQUIRE(program.press("Ångra"));
  CHECK(value_of(program, vandalism, "2026").empty());
}

TEST_CASE("A commitment's status is changed, and keeps all else of the agreement") {
  TestProgram program(demo(), "sida=overenskommelse", wide);
  const auto third = [&] { return commitment_status(program, 3); };
  REQUIRE(third().chosen == 0);
  program.screen().stage().mirror({.kind = MirrorEvent::Kind::choose, .id = third().id, .number = 2});
  program.settle();
  CHECK(third().chosen == 2);
  CHECK(program.says("Fältarbete kvällar och helger"));
  program.find_road({.kind = app::RoadKind::webdav, .place = "lage.exempel.se"});
  REQUIRE(program.press("Utkast, inte delat (1 ändring)"));
  REQUIRE(program.press("Spara nu"));
  program.finish();
  const Json saved = Json::parse(program.place().at("overenskommelse.json"));
  const Json& theme = saved.at("focus").at(1);
  CHECK(theme.at("commitments").at(1).at("status") == "done");
  CHECK(theme.at("commitments").at(0).at("status") == "ongoing");
  CHECK(theme.at("indicators").size() == 1);
}

TEST_CASE("Without an agreement the page says how one is put in") {
  Files files = demo();
  Json manifest = Json::parse(files.at("lagesbild.json"));
  manifest.erase("agreement");
  files["lagesbild.json"] = manifest.dump();
  TestProgram program(files, "sida=overenskommelse", wide);
  CHECK(program.says("Lägesbilden har ingen överenskommelse."));
}

}  // namespace lagesbild::views

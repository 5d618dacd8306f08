#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/unit/views/support.hpp"
#include "tests/unit/views/typing.hpp"

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

TEST_CASE(
    "An indicator's name, target and direction are written, a new one is made, and undo takes both back") {
  TestProgram program(demo(), "sida=overenskommelse", wide);
  press_of(program, "Ändra indikatorn", "Skadegörelse per 1 000 invånare");
  write(program, Role::text_field, "Mål, ett tal", "mycket");
  REQUIRE(program.press("Skriv in"));
  CHECK(has_error(program, "Skriv ett tal, eller lämna fältet tomt"));
  write(program, Role::text_field, "Mål, ett tal", "4,5");
  write(program, Role::text_field, "Källa", "Kommunens felanmälan");
  REQUIRE(program.activate(Role::radio, "Ska minska"));
  REQUIRE(program.press("Skriv in"));
  CHECK(value_of(program, vandalism, "Mål") == "4,5");
  CHECK(value_of(program, vandalism, "2025") == "6,4");
  CHECK(program.says("Ska minska till 4,5."));
  CHECK(program.says("Källa: Kommunens felanmälan. Senaste värdet: 2025."));
  press_of(program, "Ny indikator", "Organiserad brottslighet");
  write(program, Role::text_field, "Indikator", "Tillsyner med åtgärd");
  REQUIRE(program.press("Skriv in"));
  CHECK(program.screen().find(Role::table, "Tillsyner med åtgärd per period, med mål"));
  press_of(program, "Ändra indikatorn", "Tillsyner med åtgärd");
  press_of(program, "Ta bort", "Tillsyner med åtgärd");
  CHECK_FALSE(program.says("Tillsyner med åtgärd"));
  REQUIRE(program.press("Ångra"));
  CHECK(program.says("Tillsyner med åtgärd"));
  REQUIRE(program.press("Ångra"));
  REQUIRE(program.press("Ångra"));
  CHECK(value_of(program, vandalism, "Mål") == "5,5");
}

TEST_CASE("A commitment gets other words and another party, and a new one is planned") {
  TestProgram program(demo(), "sida=overenskommelse", wide);
  press_of(program, "Ändra åtagandet", "Ta tidig kontakt vid upprepade ärenden.");
  write(program, Role::text_field, "Åtagande", "Ta kontakt inom en vecka.");
  REQUIRE(program.activate(Role::radio, "Sollentuna kommun"));
  REQUIRE(program.press("Skriv in"));
  CHECK(program.says("Sollentuna kommun: Ta kontakt inom en vecka."));
  CHECK(commitment_status(program, 1).chosen == 1);
  press_of(program, "Nytt åtagande", "Brott i nära relation");
  REQUIRE(program.press("Skriv in"));
  CHECK(has_error(program, "Skriv något här"));
  CHECK(has_error(program, "Välj minst en part"));
  write(program, Role::text_field, "Åtagande", "Ring 070-174 06 05.");
  REQUIRE(program.activate(Role::radio, "Polisen"));
  REQUIRE(program.press("Skriv in"));
  CHECK(has_error(program, "Ta bort personuppgifterna ur texten"));
  write(program, Role::text_field, "Åtagande", "Mötas varje månad.");
  REQUIRE(program.press("Skriv in"));
  CHECK(program.says("Polisen: Mötas varje månad."));
  CHECK(commitment_status(program, 2).chosen == 0);
}

TEST_CASE("The next agreement takes the place of the one that holds, which stays in a file of its own") {
  TestProgram program(demo(), "sida=overenskommelse", wide);
  REQUIRE(program.press("Nästa överenskommelse"));
  write(program, Role::text_field, "Namn", "Samverkansöverenskommelse 2027–2030");
  write(program, Role::text_field, "Från och med", "2027-01-01");
  REQUIRE(program.press("Skriv in"));
  CHECK(has_error(program, "Skriv båda dagarna så här: 2027-01-01, den första först"));
  write(program, Role::text_field, "Till och med", "2030-12-31");
  REQUIRE(program.press("Skriv in"));
  CHECK(program.screen().find(Role::heading, "Samverkansöverenskommelse 2027–2030"));
  CHECK(program.says("Gäller 1 jan. 2027 till 31 dec. 2030."));
  CHECK(value_of(program, vandalism, "2025") == "6,4");
  press_of(program, "Ändra fokusområdet", "Organiserad brottslighet");
  write(program, Role::text_field, "Fokusområde", "Ekonomisk brottslighet");
  REQUIRE(program.press("Skriv in"));
  CHECK(program.screen().find(Role::heading, "Ekonomisk brottslighet"));
  program.find_road({.kind = app::RoadKind::webdav, .place = "lage.exempel.se"});
  for (const auto& node : program.record().nodes) {
    if (node.role != Role::button || !node.name.starts_with("Utkast, inte delat")) continue;
    REQUIRE(program.press(node.name));
    break;
  }
  REQUIRE(program.press("Spara nu"));
  program.finish();
  const Json next = Json::parse(program.place().at("overenskommelse.json"));
  CHECK(next.at("period").at("to") == "2030-12-31");
  CHECK(next.at("goal").at("en").get<std::string>().starts_with("The municipality shall neither"));
  for (const Json& theme : next.at("focus")) {
    for (const Json& commitment : theme.at("commitments")) CHECK(commitment.at("status") == "planned");
  }
  const Json kept = Json::parse(program.place().at("overenskommelse-2023-2026.json"));
  CHECK(kept == Json::parse(demo().at("overenskommelse.json")));
}

TEST_CASE("Without an agreement the page puts one in, and undo takes it back") {
  Files files = demo();
  Json manifest = Json::parse(files.at("lagesbild.json"));
  manifest.erase("agreement");
  files["lagesbild.json"] = manifest.dump();
  files.erase("overenskommelse.json");
  TestProgram program(files, "sida=overenskommelse", wide);
  CHECK(program.says("Lägesbilden har ingen överenskommelse."));
  REQUIRE(program.press("Lägg in överenskommelsen"));
  write(program, Role::text_field, "Namn", "Samverkan 2027");
  write(program, Role::text_field, "Från och med", "2027-01-01");
  write(program, Role::text_field, "Till och med", "2027-12-31");
  REQUIRE(program.activate(Role::checkbox, "Polisen"));
  write(program, Role::text_area, "Långsiktigt mål", "Trygga gator.");
  REQUIRE(program.press("Skriv in"));
  CHECK(program.screen().find(Role::heading, "Samverkan 2027"));
  CHECK(program.says("Trygga gator."));
  REQUIRE(program.press("Nytt fokusområde"));
  write(program, Role::text_field, "Fokusområde", "Trygga platser");
  write(program, Role::text_area, "Mål, ett per rad", "Färre ska vara otrygga.\nFler ska vara ute.");
  REQUIRE(program.press("Skriv in"));
  CHECK(program.screen().find(Role::heading, "Trygga platser"));
  CHECK(program.says("Fler ska vara ute."));
  REQUIRE(program.press("Ångra"));
  REQUIRE(program.press("Ångra"));
  CHECK(program.says("Lägesbilden har ingen överenskommelse."));
}

}  // namespace lagesbild::views

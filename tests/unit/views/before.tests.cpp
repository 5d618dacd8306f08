#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "tests/unit/support/json_edit.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

using ui::Role;

TEST_CASE("Without a situation the page says how to open one") {
  TestProgram program;
  CHECK(program.screen().find(Role::heading, "Ingen lägesbild är öppen"));
  CHECK(program.says("lagesbild.json"));
  REQUIRE(program.press("Öppna mapp …"));
  REQUIRE(program.latest<program::PickFolder>());
  REQUIRE(program.press("Öppna filer …"));
  REQUIRE(program.latest<program::PickFiles>());

  SECTION("and the user's own folder opens") {
    std::vector<program::HostFile> files;
    for (const auto& [path, bytes] : demo()) files.push_back({"min mapp/" + path, bytes});
    program.application().files_opened(std::move(files));
    program.settle();
    CHECK(program.screen().find(Role::region, "Områden att prioritera"));
    CHECK(program.screen().find(Role::status, "Lägesbilden är inläst"));
  }
}

TEST_CASE("While files are on their way there is a progress bar") {
  const auto application = program::make_application();
  application->start({}, {});
  application->file_progress(30, 100);
  platform::Headless screen(*application);
  const auto* bar = screen.find(Role::progress, "Läser in lägesbilden …");
  REQUIRE(bar);
  CHECK(std::abs(bar->now - 0.15) < 1e-6);
  CHECK(bar->value_text == "15\u00a0%");
}

TEST_CASE("A situation that cannot be opened says what is wrong and what to do") {
  TestProgram program(Files{{"lagesbild.json", "{\"format\": \"lagesbild/1\", "}});
  CHECK(program.screen().find(Role::heading, "Lägesbilden gick inte att öppna"));
  CHECK(program.screen().find(Role::heading, "lagesbild.json"));
  REQUIRE(program.press("Kopiera listan"));
  REQUIRE(program.latest<program::CopyText>());
  CHECK(program.latest<program::CopyText>()->text.starts_with("error lagesbild.json#"));
  REQUIRE(program.press("Spara listan"));
  REQUIRE(program.latest<program::SaveFile>());
}

TEST_CASE("A bad record is listed and the rest is shown") {
  auto files = demo();
  test::edit_json(files["handelser/polis.json"], "/incidents", [](auto& incidents) {
    incidents.insert(
        incidents.begin(),
        nlohmann::ordered_json{
            {"source", "omradespolis"}, {"date", "2026-02-31"}, {"area", "0163R001"}, {"category", "theft"}});
  });
  TestProgram program(files, {}, {.width = 1440, .height = 900});
  CHECK(program.screen().find(Role::region, "Områden att prioritera"));
  REQUIRE(program.press("1 problem i data"));
  CHECK(program.screen().find(Role::heading, "handelser/polis.json"));
  CHECK(program.says("/incidents/0/date"));
}

TEST_CASE("Other borders change the map and not the list") {
  TestProgram program(demo(), {}, {.width = 1440, .height = 900});
  const auto list_of = [&] {
    std::string list;
    for (const auto& node : program.record().nodes) {
      if (node.role == Role::paragraph && node.name.find("förväntat") != std::string::npos) list += node.name;
      if (node.role == Role::button && node.name.find(". ") == 1) list += node.name + "\n";
    }
    return list;
  };
  const std::string before = list_of();
  std::string borders = bytes_of("assets/demo/omraden.geojson");
  test::set_json(borders, "/schematic", false);
  test::set_json(borders, "/note", "Gränser: kommunens egna, 2026.");
  program.application().files_opened({{"regso.geojson", borders}});
  program.settle();
  CHECK(list_of() == before);
  CHECK(program.says("Gränser: kommunens egna, 2026."));
  // Of borders that say nothing of themselves nothing is said, and of no map whose it is not.
  test::set_json(borders, "/note", "");
  program.application().files_opened({{"regso.geojson", borders}});
  program.settle();
  CHECK_FALSE(program.says("Gränser: "));
  CHECK_FALSE(program.says("SCB"));
}

TEST_CASE("A situation without events says so") {
  TestProgram program(Files{
      {"lagesbild.json",
       R"({"format": "lagesbild/1", "title": "Tom", "municipality": {"code": "0163", "name": "Sollentuna"},
            "parties": [], "sources": [{"id": "a", "name": "A"}],
            "categories": [{"id": "c", "name": "C", "family": "event", "weight": 1}], "areas": "o.geojson",
            "incidents": []})"},
      {"o.geojson",
       R"({"type": "FeatureCollection", "features": [{"type": "Feature",
            "properties": {"id": "1", "name": "Ett", "population": 10},
            "geometry": {"type": "Polygon", "coordinates": [[[18, 59], [18.1, 59], [18, 59.1], [18, 59]]]}}]})"}});
  CHECK(program.screen().find(Role::heading, "Lägesbilden har inga händelser"));
}

}  // namespace lagesbild::views

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/support/json_edit.hpp"
#include "tests/unit/views/layouts.hpp"
#include "tests/unit/views/listed.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

}  // namespace

TEST_CASE("The overview says what it shows, of what period and how surely") {
  TestProgram program(demo(), {}, wider);
  auto& screen = program.screen();
  CHECK(program.record().title == "Översikt – Lägesbild Sollentuna");
  CHECK(program.record().language == "sv");
  CHECK(screen.find(Role::heading, "Lägesbild Sollentuna"));
  CHECK(program.says("v. 34–46 2026"));
  CHECK(program.says("Saknas v. 46: Störningsjour och väktare."));
  CHECK(screen.find(Role::region, "Områden att prioritera"));
  CHECK(screen.find(Role::region, "Karta över områdena"));
  CHECK(screen.find(Role::region, "Hela kommunen"));
  CHECK(program.says("Schematisk karta"));
  CHECK(program.says("Källa till folkmängd och mittpunkter: SCB."));
  CHECK(program.says("slumptalsfrö 1"));
  CHECK(program.says("Fler rapporter kan betyda mer uppmärksamhet, inte fler händelser."));

  const auto areas = listed_areas(program);
  REQUIRE(areas.size() == 19);
  CHECK(areas.front() == "Gillbo-Gillberga");
  const auto rows = listed_rows(program);
  REQUIRE(rows.size() == 20);
  auto first = rows.front().cells;
  CHECK(first["Plats"] == "1");
  CHECK(first["Bland de 3 främsta"] == "Tydligt");
  CHECK(first["Sannolikhet"] == "över\u00a099\u00a0%");
  CHECK(first["Plats, 90 %"] == "1");
  CHECK(first["Händelser"] == "98 mot 40");
  CHECK(first["26 veckor"].starts_with("högst "));
  CHECK(first["Täckning"].ends_with("%"));
  SECTION("what has too little data stands last, without a place") {
    CHECK(rows.back().button->name == "Nytorp-Hersby-Skansen");
    auto last = rows.back().cells;
    CHECK(last["Plats"] == "–");
    CHECK(last["Bland de 3 främsta"] == "För lite underlag");
    CHECK(last["Sannolikhet"].empty());
  }
  SECTION("what is restricted or the municipality's is told for the whole only") {
    CHECK(program.says("brott i nära relation"));
    CHECK(choose_area(program, areas.front()));
    CHECK(program.press("Nivå per kategori"));
    CHECK(program.press("Händelserna"));
    CHECK_FALSE(program.says("Incident mot personal"));
    CHECK(program.says("Kategorier med skyddade uppgifter redovisas bara för hela kommunen."));
  }
}

TEST_CASE(
    "The list stays where it is; beside it stands the map, a selected area's card, or what is asked for") {
  TestProgram program(demo(), {}, wide);
  auto& screen = program.screen();
  const auto shows = [&](std::string_view name) { return screen.find(Role::region, name) != nullptr; };
  const auto areas = listed_areas(program);
  CHECK(shows("Karta över områdena"));
  CHECK_FALSE(shows("Hela kommunen"));
  const ui::Rect list = screen.find(Role::region, "Områden att prioritera")->rect;
  REQUIRE(choose_area(program, areas[1]));
  CHECK(listed_areas(program).size() == areas.size());
  CHECK(screen.find(Role::region, "Områden att prioritera")->rect.x == list.x);
  CHECK(shows("Området Eriksberg-Fågelsången"));
  CHECK_FALSE(shows("Karta över områdena"));
  REQUIRE(program.activate(Role::radio, "Karta"));
  CHECK(shows("Karta över områdena"));
  CHECK(program.hash() == "omrade=0163R004&bredvid=karta");
  REQUIRE(choose_area(program, areas[2]));
  CHECK_FALSE(shows("Karta över områdena"));
  REQUIRE(program.press("Visa hela kommunen"));
  CHECK(shows("Hela kommunen"));
  SECTION("where there is room all three stand side by side") {
    TestProgram all(demo(), "omrade=0163R004", wider);
    CHECK(listed_areas(all) == areas);
    CHECK(all.screen().find(Role::region, "Karta över områdena"));
    CHECK(all.screen().find(Role::region, "Området Eriksberg-Fågelsången"));
    CHECK_FALSE(all.screen().find(Role::radio_group, "Bredvid listan"));
  }
  SECTION("on a narrow page the map is one tap away") {
    TestProgram phone(demo(), {}, narrow);
    REQUIRE(phone.activate(Role::radio, "Karta"));
    CHECK(phone.screen().find(Role::region, "Karta över områdena"));
    CHECK(listed_areas(phone).empty());
    REQUIRE(phone.activate(Role::radio, "Områden"));
    CHECK(listed_areas(phone) == areas);
  }
}

TEST_CASE("A list that can say nothing says why before it is read") {
  Files files = demo();
  const auto in_all = [&](const char* path) {
    for (auto& [name, bytes] : files) {
      if (name.starts_with("handelser/") &&
          bytes.find("\"" + std::string(path + 1) + "\"") != std::string::npos)
        test::set_json(bytes, path, nlohmann::ordered_json::array());
    }
  };
  SECTION("where nothing has happened") {
    in_all("/incidents");
    test::set_json(files["lagesbild.json"], "/incidents",
                   {"handelser/kommun.json", "handelser/polis.json", "handelser/sollentunahem.json"});
    // What people have answered would order the areas.
    test::set_json(files["lagesbild.json"], "/surveys", nlohmann::ordered_json::array());
    TestProgram program(files, {}, wider);
    CHECK(program.says("Inga händelser är rapporterade i perioden."));
    auto first = listed_rows(program).front().cells;
    CHECK(first["Bedömning"] == "Inga händelser");
  }
  SECTION("where no source has said what it has reported") {
    in_all("/reporting");
    TestProgram program(files, {}, wider);
    CHECK(program.says("Ingen källa har sagt vilka veckor den har rapporterat."));
    CHECK(program.says("Ingen källa har sagt vad den har rapporterat"));
    CHECK_FALSE(program.says("0 saknas"));
  }
  SECTION("where all are in focus") {
    test::set_json(files["lagesbild.json"], "/method/k", 30);
    TestProgram program(files, {}, wider);
    CHECK(program.says("Fokus gäller lika många områden som det finns, 19: alla ryms"));
    for (auto& row : listed_rows(program)) CHECK(row.cells["Sannolikhet"].empty());
  }
}

TEST_CASE("A week that has not been does not stay in the address") {
  TestProgram program(demo(), "till=2026-W53", wider);
  CHECK(program.says("v. 34–46 2026"));
  CHECK(program.hash().find("W53") == std::string::npos);
}

TEST_CASE("What the group has decided stands by itself, with its date, in the list and on the card") {
  TestProgram program(demo(), {}, wide);
  CHECK(program.says("Prioriterat 13 nov."));
  CHECK_FALSE(program.says("Bevakas 23 okt."));
  CHECK(program.says("Bevakas 6 nov."));
  TestProgram card(demo(), "omrade=0163R014", narrow);
  CHECK(listed_areas(card).empty());
  CHECK(card.says("Beslutat 13 nov. 2026: normalläge"));
  CHECK_FALSE(card.says("Beslutat 13 nov. 2026: prioriterat"));
}

TEST_CASE("Everything the user can choose is reached through the real elements, and undone") {
  TestProgram program(demo(), {}, wider);
  auto& screen = program.screen();
  const std::string before = program.text();
  using Choices = std::vector<std::pair<std::function<bool()>, std::string>>;
  const auto check = [&](const Choices& choices) {
    for (const auto& [choose, part] : choices) {
      INFO(part);
      program.finish();
      const std::string was = program.text();
      REQUIRE(choose());
      program.finish();
      CHECK(program.hash().find(part) != std::string::npos);
      CHECK(program.text() != was);
      REQUIRE(program.press("Ångra"));
      program.finish();
      CHECK(program.hash().find(part) == std::string::npos);
      CHECK(program.text().size() == was.size());
      REQUIRE(program.press("Gör om"));
      REQUIRE(program.press("Ångra"));
    }
  };
  check({{[&] { return program.activate(Role::radio, "26 v"); }, "veckor=26"},
         {[&] { return program.activate(Role::radio, "1 v"); }, "veckor=1"},
         {[&] { return screen.choose("Till och med", "t.o.m. v.\u00a040 2026"); }, "till=2026-W40"},
         {[&] { return program.activate(Role::radio, "Vecka"); }, "lage=vecka"},
         {[&] { return program.activate(Role::radio, "Rutor"); }, "vy=rutor"},
         {[&] { return screen.choose("Visa", "Skada i hela området (börda)"); }, "matt=borda"},
         {[&] { return screen.choose("Visa", "Nivå: Anlagd brand"); }, "matt=niva:arson"},
         {[&] { return screen.set_text("Sök område", "TÖJ"); }, "sok=T%C3%96J"}});
  REQUIRE(program.press("Filter"));
  CHECK(program.text() != before);
  check({{[&] { return program.activate(Role::checkbox, "Polisen"); }, "ej-parter=polis"},
         {[&] { return program.activate(Role::checkbox, "Bovärdar"); }, "ej-kallor=bovardar"},
         {[&] { return program.activate(Role::checkbox, "Anlagd brand"); }, "ej-kategorier=arson"}});
  REQUIRE(program.press("Vikter"));
  CHECK_FALSE(screen.find(Role::dialog, "Filter"));
  check({{[&] { return screen.set_number("Antal områden i fokus", 5); }, "k=5"},
         {[&] { return program.activate(Role::checkbox, "Utan minne: bara periodens egna händelser"); },
          "minne=nej"},
         {[&] { return screen.set_number("Förändring", 0.6); }, "indikator.forandring=0.6"},
         {[&] { return screen.set_number("Anlagd brand", 7); }, "vikt.arson=7"},
         {[&] { return program.activate(Role::radio, "Lika"); }, "allvar=lika"}});
}

TEST_CASE("A slider's movement is one step back") {
  TestProgram program(demo(), "oppna=vikter", wide);
  for (const double weight : {0.5, 0.6, 0.7}) REQUIRE(program.screen().set_number("Förändring", weight));
  program.settle();
  CHECK(program.hash().find("indikator.forandring=0.7") != std::string::npos);
  REQUIRE(program.press("Ångra"));
  CHECK(program.hash().find("indikator") == std::string::npos);
  CHECK_FALSE(program.press("Ångra"));
}

TEST_CASE("A link reopens the same picture") {
  TestProgram program(demo(), {}, wide);
  REQUIRE(program.activate(Role::radio, "8 v"));
  REQUIRE(program.activate(Role::radio, "Rutor"));
  REQUIRE(program.press("Vikter"));
  REQUIRE(program.screen().set_number("Våld, hot och bråk", 90));
  REQUIRE(choose_area(program, listed_areas(program)[2]));
  program.finish();
  TestProgram again(demo(), program.hash(), wide);
  again.finish();
  CHECK(again.text() == program.text());
}

TEST_CASE("Settings are for the whole program") {
  TestProgram program(demo(), {}, wide);
  REQUIRE(program.press("English"));
  CHECK(program.record().language == "en");
  CHECK(program.screen().find(Role::region, "Areas to prioritise"));
  CHECK(program.says("Made-up test data"));
  CHECK(program.says("weeks 34–46, 2026"));
  REQUIRE(program.choose_tool("Dark appearance"));
  CHECK(program.application().appearance().theme == ui::ThemeKind::dark);
  REQUIRE(program.choose_tool("Show as text"));
  CHECK(program.application().appearance().as_text);
  CHECK(program.hash() == "sprak=en&tema=morkt&text=ja");
}

TEST_CASE("What only the platform can do is asked of it") {
  TestProgram program(demo(), "veckor=8", wide);
  REQUIRE(program.choose_tool("Kopiera länk till den här bilden"));
  REQUIRE(program.latest<program::CopyText>());
  CHECK(program.latest<program::CopyText>()->text == "#veckor=8");
  CHECK(program.screen().find(Role::status, "Länken är kopierad"));
  REQUIRE(program.choose_tool("Öppna egna data …"));
  REQUIRE(program.latest<program::PickFolder>());
}

TEST_CASE("A link to what one has opened oneself says that the data do not follow it") {
  TestProgram program(demo(), "veckor=8", wide);
  REQUIRE(program.choose_tool("Kopiera länk till den här bilden"));
  CHECK(program.screen().find(Role::status, "Länken är kopierad"));
  std::vector<program::HostFile> files;
  for (const auto& [path, bytes] : demo()) files.push_back({path, bytes});
  program.application().files_opened(std::move(files));
  program.settle();
  REQUIRE(program.choose_tool("Kopiera länk till den här bilden"));
  CHECK(program.screen().find(
      Role::status,
      "Länken är kopierad. Den som öppnar den måste först öppna samma data: de följer inte med."));
}

TEST_CASE("What the platform could not do is told, with what to do instead, until something else is done") {
  TestProgram program(demo(), "veckor=8", wide);
  program.answer_with(program::RequestResult::Outcome::failed);
  REQUIRE(program.choose_tool("Kopiera länk till den här bilden"));
  CHECK_FALSE(program.screen().find(Role::status, "Länken är kopierad"));
  CHECK(program.says("Kopiera i stället adressen i webbläsarens adressfält."));
  program.answer_with(program::RequestResult::Outcome::done);
  REQUIRE(program.choose_tool("Kopiera länk till den här bilden"));
  CHECK(program.screen().find(Role::status, "Länken är kopierad"));
  CHECK_FALSE(program.says("adressfält"));
}

TEST_CASE("Nothing is said to be copied before the platform has answered") {
  const auto application = program::make_application();
  application->start({}, "");
  const auto asked_before = application->take_requests();
  REQUIRE(asked_before.size() == 1);
  application->request_done(asked_before[0].id, {});
  application->request_done(4711, {.outcome = program::RequestResult::Outcome::failed});
  platform::Headless screen(*application, wide);
  for (const auto& node : screen.record().nodes) {
    if (node.role == Role::status) CHECK(node.name.empty());
    CHECK(node.role != Role::alert);
  }
}

TEST_CASE("The command line runs on what is open") {
  TestProgram program(demo(), {}, wide);
  const std::vector<std::string> arguments{"rank", "--json"};
  const auto ranking = program.application().command(arguments);
  CHECK(ranking.status == 0);
  CHECK(ranking.error.empty());
  CHECK(ranking.out.find("\"lagesbild-ranking/1\"") != std::string::npos);
  const std::vector<std::string> unknown{"dance"};
  CHECK(program.application().command(unknown).status == 1);
}

TEST_CASE("Pages of text keep the mark of made-up data and lead back") {
  for (const char* page : {"hjalp", "tillganglighet", "problem"}) {
    TestProgram program(demo(), std::string("sida=") + page, wide);
    CHECK(program.screen().find(Role::paragraph, "Påhittade testdata"));
    CHECK_FALSE(program.screen().find(Role::region, "Karta över områdena"));
    CHECK(program.press("Tillbaka"));
    CHECK(program.screen().find(Role::region, "Karta över områdena"));
  }
}

TEST_CASE("On a narrow page a selected area has the page to itself, with a way back") {
  TestProgram program(demo(), {}, narrow);
  const auto areas = listed_areas(program);
  REQUIRE(areas.size() == 19);
  REQUIRE(choose_area(program, areas[1]));
  CHECK(listed_areas(program).empty());
  REQUIRE(program.latest<program::ScrollToTop>());
  REQUIRE(program.press("Till listan"));
  CHECK(listed_areas(program) == areas);
}

TEST_CASE("On every page each item has a real element, nothing sticks out, and all comes to rest") {
  const std::vector<std::string> states{"",
                                        "omrade=0163R006&vy=rutor&bredvid=karta",
                                        "omrade=0163R006",
                                        "omrade=0163R006" + all_sections,
                                        "omrade=0163R012&oppna=vikter,kallor",
                                        "ej-kategorier=arson,theft&lage=vecka&oppna=filter",
                                        "visar=kategorier&siffror=ja&ordning-kategori=theft",
                                        "visar=kartor",
                                        "matt=niva:theft&sok=centrum&sprak=en",
                                        "sida=hjalp",
                                        "sida=tillganglighet",
                                        "ej-parter=kommun,polis,sollentunahem",
                                        "veckor=52&till=2024-W20&lage=vecka"};
  check_layouts(states, {{320}, {320, 32}, {800}, {1200}, {1440, 32}, {1920}, {3840}});
}

namespace {

std::string said(const TestProgram& program) {
  for (const auto& node : program.record().nodes) {
    if (node.role == Role::status) return node.name;
  }
  return {};
}

}  // namespace

TEST_CASE("Each choice of how the areas are looked at is said with what came of it") {
  TestProgram program(demo(), {}, wide);
  program.finish();
  REQUIRE(program.press("Händelser"));
  CHECK(said(program).starts_with("Sorterat efter: Händelser. Först: "));
  REQUIRE(program.press("Händelser"));
  CHECK(said(program).starts_with("Sorterat efter: Händelser, omvänt. Först: "));
  REQUIRE(program.activate(Role::radio, "Kategorier"));
  CHECK(said(program) == "Kategorier visas");
  program.application().hash_changed("");
  program.settle();
  REQUIRE(program.screen().choose("Visa", "Förändring mot tidigare"));
  program.settle();
  CHECK(said(program) == "Kartan visar: Förändring mot tidigare");
}

TEST_CASE("What is left out is said, so that two categories fewer are not said alike") {
  TestProgram program(demo(), "oppna=filter", wide);
  program.finish();
  REQUIRE(program.activate(Role::checkbox, "Skadegörelse och klotter"));
  program.finish();
  const std::string first = said(program);
  CHECK(first.starts_with("Utan Skadegörelse och klotter. Listan är omräknad"));
}

}  // namespace lagesbild::views

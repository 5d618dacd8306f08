#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/unit/views/layouts.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

constexpr ui::Stage::View desk_view{.width = 1440, .height = 900};
constexpr ui::Stage::View phone_view{.width = 390, .height = 844};

/// The names of the cards.
std::vector<std::string> cards(const TestProgram& program) {
  std::vector<std::string> names;
  const auto& nodes = program.record().nodes;
  for (const auto& node : nodes) {
    if (node.role != Role::button || node.parent < 0) continue;
    const auto& item = nodes[static_cast<std::size_t>(node.parent)];
    if (item.role != Role::list_item || item.parent < 0) continue;
    if (nodes[static_cast<std::size_t>(item.parent)].name.starts_with("Nytt sedan"))
      names.push_back(node.name);
  }
  return names;
}

}  // namespace

TEST_CASE("The overview begins with what is new since the week before: five cards at most, each a way on") {
  TestProgram program(demo(), {}, desk_view);
  program.finish();
  CHECK(program.screen().find(Role::region, "Sedan v.\u00a045"));
  const auto news = cards(program);
  REQUIRE_FALSE(news.empty());
  CHECK(news.size() <= 5);
  CHECK(news.front().find(", sannolikhet ") != std::string::npos);
  CHECK(program.says("Försenad insats"));
  CHECK(program.says("10 nov., Åtgärder mot trapphushäng"));
  REQUIRE(program.press(news.front()));
  CHECK(program.hash().starts_with("omrade="));
}

TEST_CASE("What is compared with is chosen, in the link, and undone") {
  TestProgram program(demo(), {}, desk_view);
  program.finish();
  // Any earlier week, and not some of them.
  REQUIRE(program.screen().choose("Nytt sedan vilken vecka", "Sedan v.\u00a037 2026"));
  program.finish();
  REQUIRE(program.press("Ångra"));
  REQUIRE(program.screen().choose("Nytt sedan vilken vecka", "Sedan v.\u00a038 2026"));
  program.settle();
  CHECK(program.hash() == "sedan=2026-W38");
  program.finish();
  CHECK(program.screen().find(Role::region, "Sedan v.\u00a038"));
  REQUIRE(program.press("Ångra"));
  CHECK(program.hash().empty());
  TestProgram meeting(demo(), "sedan=mote", desk_view);
  CHECK(meeting.screen().find(Role::region, "Sedan v.\u00a045"));
}

TEST_CASE("The cards lead to who is missing, to the measure, and to what is to come") {
  TestProgram program(demo(), {}, phone_view);
  program.finish();
  REQUIRE(program.press("Nytt sedan v.\u00a045"));
  REQUIRE(program.press("Rapporter saknas v.\u00a046"));
  CHECK(program.hash() == "oppna=kallor,nyheter");
  REQUIRE(program.press("Rapporter saknas v.\u00a046"));
  REQUIRE(program.press("Arrangemang"));
  CHECK(program.hash() == "oppna=kommande,nyheter");
  CHECK(program.says("27 nov. 2026 kl. 16, "));
  CHECK(program.says("Julskyltning och tändning av granen"));
  REQUIRE(program.press("Försenad insats"));
  CHECK(program.hash().find("insats=insats-2026-24") != std::string::npos);
}

TEST_CASE("On a phone one line says what is first and how many there are, and the rest is a press away") {
  TestProgram program(demo(), {}, {.width = 390, .height = 844});
  program.finish();
  const auto list_top = [&] {
    return program.screen().find(ui::Role::region, "Områden att prioritera")->rect.y;
  };
  const float folded = list_top();
  CHECK(program.says(" % och 4 till"));
  CHECK_FALSE(program.says("Försenad insats"));
  REQUIRE(program.press("Nytt sedan v.\u00a045"));
  CHECK(program.says("Försenad insats"));
  CHECK(program.hash() == "oppna=nyheter");
  CHECK(list_top() > folded + 100);
  REQUIRE(program.press("Nytt sedan v.\u00a045"));
  CHECK(list_top() == folded);
}

TEST_CASE("Of an earlier period the news tell what was to come and late then, and not now") {
  TestProgram program(demo(), "till=2026-W40&oppna=kommande", desk_view);
  program.finish();
  CHECK_FALSE(program.says("Försenad insats\n10 nov."));
  CHECK_FALSE(program.says("27 nov. 2026"));
  CHECK_FALSE(program.says("10 nov., Åtgärder mot trapphushäng"));
}

TEST_CASE("While the earlier week is computed one line says so") {
  TestProgram program(demo(), "omrade=0163R006", desk_view);
  CHECK(program.says("Sedan v. 45"));
  program.finish();
  CHECK_FALSE(program.says("Jämför med v. 45"));
}

TEST_CASE("Who has not reported is named, with a text to send, and silence is answered and undone") {
  const TestProgram wide(demo(), {}, {.width = 1920, .height = 1080});
  CHECK(wide.says("Saknas v. 46: Störningsjour och väktare. Delvis: Bovärdar, 6 områden · täckning "));
  TestProgram program(demo(), "oppna=kallor", desk_view);
  CHECK(program.says("Saknas v. 46: Bovärdar (delvis), Störningsjour och väktare"));
  CHECK(program.says("av det som brukar komma in på en vecka."));
  REQUIRE(program.press("Kopiera påminnelse till Störningsjour och väktare"));
  const auto* copied = program.latest<program::CopyText>();
  REQUIRE(copied);
  CHECK(copied->text.starts_with("Hej! Lägesbilden saknar rapport från Störningsjour och väktare för "));
  CHECK(program.screen().find(ui::Role::status, "Texten är kopierad"));
  REQUIRE(program.says("Räkna som ”inte rapporterat”?"));
  REQUIRE(program.press("Ja, inte rapporterat"));
  CHECK_FALSE(program.says("Inget från Trygghetsvärdar i något område v. 38"));
  REQUIRE(program.press("Ångra"));
  CHECK(program.says("Inget från Trygghetsvärdar i något område v. 38"));
}

TEST_CASE("The list stays where it is when what has moved since the week before comes") {
  constexpr std::string_view counting = "Jämför med v. 45 …";
  constexpr ui::Stage::View tablet_view{.width = 900, .height = 1000};
  for (const ui::Stage::View& view : {phone_view, tablet_view, desk_view}) {
    CAPTURE(view.width);
    TestProgram program(demo(), {}, view);
    const auto list_top = [&] {
      return program.screen().find(Role::region, "Områden att prioritera")->rect.y;
    };
    const float before = list_top();
    while (program.says(counting)) {
      program.application().work();
      program.settle();
    }
    CHECK(list_top() == before);
  }
}

TEST_CASE("What opens below the news is said, and that it is closed") {
  TestProgram program(demo(), {}, desk_view);
  program.finish();
  const auto said = [&](std::string_view what) {
    return program.screen().find(Role::status, what) != nullptr;
  };
  REQUIRE(program.press("Arrangemang"));
  CHECK(said("De närmaste fyra veckorna visas"));
  REQUIRE(program.press("Arrangemang"));
  CHECK(said("De närmaste fyra veckorna visas inte"));
}

TEST_CASE("A page about a measure is named by it, whatever area is chosen") {
  TestProgram program(demo(), "omrade=0163R001", desk_view);
  program.finish();
  const std::string overview = program.record().title;
  REQUIRE(program.press("Försenad insats"));
  CHECK(program.record().title != overview);
  CHECK(program.record().title.find("Insatser – Lägesbild Sollentuna") != std::string::npos);
  CHECK(program.record().title.find(overview.substr(0, overview.find(" – "))) == std::string::npos);
  CHECK(program.says(program.record().title.substr(0, program.record().title.find(" – "))));
}

TEST_CASE("An answer about an earlier week does not move the picture to another period") {
  // It is made today, which is after the day that the demo was updated.
  TestProgram program(demo(), "oppna=kallor", desk_view);
  program.finish();
  REQUIRE(program.says("v. 34–46 2026"));
  REQUIRE(program.press("Ja, inte rapporterat"));
  program.finish();
  CHECK(program.screen().find(Role::button, "Ångra"));
  CHECK(program.says("v. 34–46 2026"));
  CHECK_FALSE(program.says("v. 35–47 2026"));
}

}  // namespace lagesbild::views

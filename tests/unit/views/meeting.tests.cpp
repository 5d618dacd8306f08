#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/unit/support/twins.hpp"
#include "tests/unit/views/meeting_begun.hpp"

namespace lagesbild::views {

namespace {

using Json = nlohmann::json;

/// What is recorded comes in the order that the keyboard meets it.
std::size_t place_in_order(const TestProgram& program, Role role, std::string_view name) {
  const auto& nodes = program.record().nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].role == role && nodes[i].name == name) return i;
  }
  return nodes.size();
}

}  // namespace

TEST_CASE(
    "A whole meeting is led by what the keyboard meets in order, from the units to the adjusted minutes") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  CHECK(program.says("Öppet"));
  CHECK(program.says("Beslutat: Veckomöte 13 nov. 2026"));
  CHECK(place_in_order(program, Role::button, "1 Uppföljning") <
        place_in_order(program, Role::button, "Kopiera frågan till alla"));
  REQUIRE(program.press("Kopiera frågan till alla"));
  REQUIRE(program.latest<program::CopyText>());
  CHECK(program.latest<program::CopyText>()->text.find("Hur går det med de här insatserna?") !=
        std::string::npos);

  REQUIRE(program.press("Vidare till 2 Rapportering"));
  CHECK(program.says("Saknas"));
  REQUIRE(program.press("Vidare till 3 Nytt"));
  CHECK(program.says("Välj en rad för att se området."));

  REQUIRE(program.press("Vidare till 4 Fokus"));
  REQUIRE(program.press(area));
  REQUIRE(program.press("Skriv in beslutet"));
  CHECK(has_error(program, "Välj prioriterat, bevakas eller normalläge"));
  CHECK(has_error(program, "Skriv ett skäl"));
  REQUIRE(program.activate(Role::radio, "Prioriterat"));
  write(program, Role::text_area, "Skäl", "Klotter vid skolan fyra kvällar.");
  REQUIRE(program.activate(Role::checkbox, "Ökande"));
  REQUIRE(program.activate(Role::checkbox, "Resurser saknas"));
  CHECK(place_in_order(program, Role::radio, "Prioriterat") <
        place_in_order(program, Role::text_area, "Skäl"));
  CHECK(place_in_order(program, Role::text_area, "Skäl") <
        place_in_order(program, Role::button, "Skriv in beslutet"));
  REQUIRE(program.press("Skriv in beslutet"));

  REQUIRE(program.press("Vidare till 5 Orsaker"));
  write(program, Role::text_field, "Ny orsak", "Skymd sikt bakom gymnastiksalen");
  REQUIRE(program.press("Lägg till orsaken"));
  CHECK(program.says("1. Skymd sikt bakom gymnastiksalen"));

  REQUIRE(program.press("Vidare till 6 Insatser"));
  write(program, Role::text_field, "Vad ska göras?", "Buskröjning vid skolan");
  REQUIRE(program.screen().choose("Var?", area));
  program.settle();
  REQUIRE(program.screen().choose("Mot vilken orsak?", "1. Skymd sikt bakom gymnastiksalen"));
  program.settle();
  REQUIRE(program.activate(Role::radio, "Sollentuna kommun"));
  write(program, Role::text_field, "Enhet", "Park och gata");
  write(program, Role::text_field, "Klart till", "2026-12-18");
  REQUIRE(program.press("Skriv in insatsen"));
  CHECK(program.says("Beslutade i dag"));
  CHECK(program.says("Buskröjning vid skolan"));
  REQUIRE(program.activate(Role::radio, "Beslut"));
  write(program, Role::text_area, "Anteckning", "Skolan bjuds in nästa gång");
  REQUIRE(program.press("Anteckna"));
  CHECK(program.says("följs upp nästa möte"));

  REQUIRE(program.press("Vidare till 7 Avslut"));
  write(program, Role::text_field, "Nästa möte", "2026-12-04");
  REQUIRE(program.press("Avsluta mötet"));
  CHECK(program.says("Mötet är avslutat och besluten gäller"));
  CHECK(program.says("Gillbo-Gillberga Prioriterat Klotter vid skolan fyra kvällar."));
  CHECK(program.says("Talar för: ökande."));
  CHECK(program.says("Talar emot: resurser saknas."));
  CHECK(program.says("slumptalsfrö 1"));
  CHECK(program.says("1. Skymd sikt bakom gymnastiksalen."));
  CHECK(program.says("Sollentuna kommun, Park och gata 18 dec. 2026"));
  CHECK(program.says("Skolan bjuds in nästa gång. Följs upp nästa möte."));
  CHECK(program.says("4 dec. 2026"));

  REQUIRE(program.press("Gör utkast till protokoll"));
  CHECK(program.says("Protokollet är ett utkast"));
  write(program, Role::text_area, "Kommentar i protokollet", "Rektorn har ordet nästa gång.");
  write(program, Role::text_field, "Vilka justerar?", "Skolorna");
  REQUIRE(program.press("Justera …"));
  REQUIRE(program.press("Justera protokollet"));
  CHECK(program.says("Protokollet är justerat och ändras inte"));
  CHECK(program.says("Rektorn har ordet nästa gång."));
  CHECK_FALSE(program.screen().find(Role::button, "Öppna mötet igen"));
}

TEST_CASE("A decision that is not the proposed one needs a word why, and the minutes say both") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  REQUIRE(program.press("4 Fokus"));
  decide(program, area, "Normalläge", "Insatsen får tid att verka.");
  REQUIRE(program.press("Skriv in beslutet"));
  CHECK(has_error(program, "Skriv varför gruppen väljer annat än förslaget"));
  write(program, Role::text_area, "Varför ett annat beslut än förslaget?", "Ny belysning sattes upp i går.");
  REQUIRE(program.press("Skriv in beslutet"));
  REQUIRE(program.press("7 Avslut"));
  CHECK(program.says("gruppen valde annat: Ny belysning sattes upp i går."));
  SECTION("and undo takes the decision back, and redo brings it again") {
    REQUIRE(program.press("Ångra"));
    CHECK_FALSE(program.says("Ny belysning sattes upp i går."));
    REQUIRE(program.press("Gör om"));
    CHECK(program.says("Ny belysning sattes upp i går."));
  }
}

TEST_CASE("Who is present is changed while the meeting is open, and not to nobody") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  CHECK(program.says("Med: Trygghetsenheten, Fältgruppen, Skolorna"));
  REQUIRE(program.press("Ändra vilka som är med"));
  REQUIRE(program.activate(Role::checkbox, "Skolorna"));
  write(program, Role::text_field, "Annan enhet", "Räddningstjänsten");
  REQUIRE(program.press("Lägg till enheten"));
  REQUIRE(program.press("Skriv in vilka som är med"));
  CHECK(program.says("Med: Trygghetsenheten, Fältgruppen, Park och gata"));
  CHECK(program.says("Räddningstjänsten"));
  CHECK_FALSE(program.screen().find(Role::button, "Skriv in vilka som är med"));
  REQUIRE(program.press("Ångra"));
  CHECK(program.says("Med: Trygghetsenheten, Fältgruppen, Skolorna"));
  REQUIRE(program.press("Ändra vilka som är med"));
  for (const char* unit : {"Trygghetsenheten", "Fältgruppen", "Skolorna", "Park och gata", "Områdespoliserna",
                           "Sollentunahem"}) {
    REQUIRE(program.activate(Role::checkbox, unit));
  }
  REQUIRE(program.press("Skriv in vilka som är med"));
  CHECK(has_error(program, "Välj minst en enhet"));
}

TEST_CASE("What is typed and not written in is written on the way, or holds the way up and says why") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  REQUIRE(program.press("4 Fokus"));
  decide(program, area, "Prioriterat", "Störningar vid stationen");
  REQUIRE(program.press("Vidare till 5 Orsaker"));
  CHECK(draft_of(program).find("Störningar vid stationen") != std::string::npos);
  CHECK(program.says("Ny orsak"));
  // One that departs from the proposal without a word why: the step stays, and what is wrong is marked.
  REQUIRE(program.press("4 Fokus"));
  REQUIRE(program.press(area));
  REQUIRE(program.activate(Role::radio, "Normalläge"));
  REQUIRE(program.press("7 Avslut"));
  CHECK(has_error(program, "Skriv varför gruppen väljer annat än förslaget"));
  CHECK(program.says("är inte infört än"));
}

TEST_CASE("The question to each unit can be sent before the meeting") {
  TestProgram program(demo(), "sida=mote", wide);
  CHECK(program.says("Före mötet"));
  CHECK(program.screen().find(Role::button, "Kopiera frågan till alla"));
}

TEST_CASE("Adjusted minutes are written in no more, on the page of reports either") {
  TestProgram program(demo(), "sida=rapporter&rapport=protokoll&rapport-mote=mote-2026-v46", wide);
  CHECK(program.says("Protokollet är justerat och ändras inte"));
  CHECK(program.says("Justerat 13 nov. 2026"));
  CHECK_FALSE(program.screen().find(Role::text_area, "Sammanfattning"));
  CHECK_FALSE(program.screen().find(Role::text_area, "Kommentar"));
}

TEST_CASE("What a measure becomes after the minutes are adjusted changes nothing in them") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  REQUIRE(program.press("6 Insatser"));
  write(program, Role::text_field, "Vad ska göras?", "Tätare rondering");
  REQUIRE(program.activate(Role::radio, "Sollentuna kommun"));
  write(program, Role::text_field, "Klart till", "2026-12-18");
  REQUIRE(program.press("Skriv in insatsen"));
  REQUIRE(program.press("7 Avslut"));
  REQUIRE(program.press("Avsluta mötet"));
  REQUIRE(program.press("Gör utkast till protokoll"));
  write(program, Role::text_field, "Vilka justerar?", "Skolorna och Fältgruppen");
  REQUIRE(program.press("Justera …"));
  REQUIRE(program.press("Justera protokollet"));
  CHECK(program.says("av Skolorna och Fältgruppen"));
  CHECK(program.says("Tätare rondering"));
  REQUIRE(program.press("Insatser"));
  program.settle();
  REQUIRE(program.press("Tätare rondering"));
  REQUIRE(program.press("Ändra"));
  write(program, Role::text_field, "Titel", "Ny rubrik");
  REQUIRE(program.press("Spara insatsen"));
  CHECK(program.screen().find(Role::heading, "Ny rubrik"));
  REQUIRE(program.press("Möte"));
  CHECK(program.says("Protokollet är justerat och ändras inte"));
  CHECK(program.says("Tätare rondering"));
  CHECK_FALSE(program.says("Ny rubrik"));
}

TEST_CASE("A cause keeps which side of the crime triangle it is on, from the meeting to its measure") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  REQUIRE(program.press("4 Fokus"));
  decide(program, area, "Prioriterat", "Störningar vid stationen");
  REQUIRE(program.press("Vidare till 5 Orsaker"));
  write(program, Role::text_field, "Ny orsak", "Inga vuxna på kvällen");
  REQUIRE(program.screen().choose("Sida i brottstriangeln", "Bristande kontroll"));
  program.settle();
  REQUIRE(program.press("Lägg till orsaken"));
  CHECK(program.says("1. Inga vuxna på kvällen (bristande kontroll)"));
  write(program, Role::text_field, "Ny orsak", "Skymd sikt");
  REQUIRE(program.press("Lägg till orsaken"));
  CHECK(program.says("2. Skymd sikt"));
  CHECK_FALSE(program.says("Skymd sikt ("));
  REQUIRE(program.press("6 Insatser"));
  write(program, Role::text_field, "Vad ska göras?", "Fältarbete");
  REQUIRE(program.screen().choose("Var?", area));
  program.settle();
  REQUIRE(program.screen().choose("Mot vilken orsak?", "1. Inga vuxna på kvällen (bristande kontroll)"));
  program.settle();
  REQUIRE(program.activate(Role::radio, "Polisen"));
  write(program, Role::text_field, "Klart till", "2026-12-18");
  REQUIRE(program.press("Skriv in insatsen"));
  REQUIRE(program.press("7 Avslut"));
  CHECK(program.says("Fältarbete"));
  CHECK(draft_of(program).find(R"(\"side\":\"control\")") != std::string::npos);
}

TEST_CASE("A meeting is printed as the minutes that the reports have") {
  TestProgram program(demo(), "sida=mote&mote=mote-2026-v46", wide);
  REQUIRE(program.press("Skriv ut protokollet"));
  const std::string printed = program.application().paper();
  TestProgram reports(demo(), "sida=rapporter&rapport=protokoll&rapport-mote=mote-2026-v46", wide);
  REQUIRE(reports.says("Protokoll, veckomöte 13 nov. 2026"));
  CHECK(printed == reports.application().paper());
}

TEST_CASE("Personal data are not written in a decision") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  REQUIRE(program.press("4 Fokus"));
  decide(program, area, "Prioriterat", "Ring 070-174 06 05.");
  REQUIRE(program.press("Skriv in beslutet"));
  CHECK(has_error(program, "Ta bort personuppgifterna, eller säg att det inte är några"));
  CHECK(draft_of(program).find("070-174") == std::string::npos);
  REQUIRE(program.press("Ta bort ur texten"));
  REQUIRE(program.press("Skriv in beslutet"));
  CHECK(draft_of(program).find("Ring") != std::string::npos);
  CHECK(draft_of(program).find("070-174") == std::string::npos);
}

TEST_CASE("What is noted at a meeting is guarded, and a false find is said to be none") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  write(program, Role::text_area, "Anteckning", "Ärende 070-174 06 05 är avslutat");
  REQUIRE(program.press("Anteckna"));
  CHECK(draft_of(program).find("070-174") == std::string::npos);
  REQUIRE(program.activate(Role::checkbox, "Det är ingen personuppgift"));
  REQUIRE(program.press("Anteckna"));
  CHECK(draft_of(program).find("070-174 06 05 är avslutat") != std::string::npos);
}

TEST_CASE("A meeting is in the draft while it goes, is resumed by its page, and opens again visibly") {
  const auto meeting = begun(phone);
  TestProgram& program = *meeting;
  CHECK(draft_of(program).find("mote-") != std::string::npos);
  REQUIRE(program.press("Alla möten"));
  CHECK(program.says("Ett möte är öppet"));
  REQUIRE(program.press("Fortsätt mötet"));
  REQUIRE(program.screen().choose("Steg", "7 Avslut"));
  program.settle();
  REQUIRE(program.press("Avsluta mötet"));
  REQUIRE(program.press("Öppna mötet igen"));
  CHECK(program.says("Öppnat igen"));
  CHECK(program.says("Öppna insatser"));
}

TEST_CASE("What a meeting left over comes back at the next with how many meetings it has been open in") {
  Files files = demo();
  Json decisions = Json::parse(files.at("beslut.json"));
  for (Json& held : decisions["decisions"]) held.erase("outcomes");
  decisions["decisions"].back()["outcomes"] =
      Json::array({{{"kind", "decision"}, {"text", "Fråga skolan om nycklar"}, {"open", true}}});
  files["beslut.json"] = decisions.dump();
  TestProgram program(files, "sida=mote", wide);
  REQUIRE(program.press("Börja mötet"));
  CHECK(program.says("Fråga skolan om nycklar"));
  CHECK(program.says("öppen i 1 möte"));
  REQUIRE(program.activate(Role::toggle_button, "Kvar"));
  REQUIRE(program.press("7 Avslut"));
  CHECK(program.says("Fråga skolan om nycklar. Kvar sedan 13 nov. 2026."));
  REQUIRE(program.press("Avsluta mötet"));
  REQUIRE(program.press("Alla möten"));
  REQUIRE(program.press("Börja mötet"));
  CHECK(program.says("öppen i 2 möten"));
  REQUIRE(program.activate(Role::toggle_button, "Klart"));
  REQUIRE(program.press("7 Avslut"));
  CHECK(program.says("Fråga skolan om nycklar. Klart, från 13 nov. 2026."));
}

TEST_CASE("A situation without decisions gets them at its first meeting, and undo takes them back") {
  Files files = demo();
  Json manifest = Json::parse(files.at("lagesbild.json"));
  manifest.erase("decisions");
  files["lagesbild.json"] = manifest.dump();
  TestProgram program(files, "sida=mote", wide);
  CHECK(program.says("Inget möte har hållits än"));
  REQUIRE(program.press("Börja mötet"));
  CHECK(has_error(program, "Välj minst en enhet"));
  REQUIRE(program.activate(Role::checkbox, "Fältgruppen"));
  REQUIRE(program.press("Börja mötet"));
  CHECK(program.says("Öppna insatser"));
  REQUIRE(program.press("Ångra"));
  CHECK(program.says("Nytt möte"));
}

TEST_CASE("What others can open is said, and the setting is an edit of the manifest") {
  TestProgram program(demo(), "sida=mote", wide);
  CHECK(program.says("allmän handling (TF 2 kap.)"));
  constexpr const char* setting = "Spara möten i den delade mappen även före justering";
  CHECK(program.screen().find(Role::checkbox, setting)->checked == false);
  REQUIRE(program.activate(Role::checkbox, setting));
  CHECK(program.screen().find(Role::checkbox, setting)->checked == true);
  CHECK(draft_of(program).find("share_unadjusted") != std::string::npos);
}

TEST_CASE("A meeting that is not adjusted is not where others read, and is once it is") {
  TestProgram program(demo(), "sida=mote", wide);
  program.find_road({.kind = app::RoadKind::webdav, .place = "lage.exempel.se"});
  REQUIRE(program.press("Börja mötet"));
  REQUIRE(program.press("7 Avslut"));
  REQUIRE(program.press("Avsluta mötet"));
  const std::string before = program.place().at("beslut.json");
  REQUIRE(program.press("Utkast, inte delat (2 ändringar)"));
  CHECK(program.says("2 ändringar hör till ett möte som inte är justerat."));
  REQUIRE(program.press("Spara nu"));
  program.finish();
  CHECK(program.place().at("beslut.json") == before);
  REQUIRE(program.press("Gör utkast till protokoll"));
  write(program, Role::text_field, "Vilka justerar?", "Skolorna");
  REQUIRE(program.press("Justera …"));
  REQUIRE(program.press("Justera protokollet"));
  REQUIRE(program.press("Spara nu"));
  program.finish();
  CHECK(program.place().at("beslut.json").find("adjusted") != std::string::npos);
  CHECK(program.place().at("beslut.json") != before);
}

TEST_CASE("Projected, the meeting has the room's letters, and the arrows step through it") {
  constexpr ui::Stage::View projector{.width = 1280, .height = 720};
  TestProgram program(demo(), "sida=mote", projector);
  REQUIRE(program.press("Börja mötet"));
  REQUIRE(program.press("Visa för gruppen (P)"));
  CHECK(program.application().appearance().presenting);
  CHECK(program.says("Öppna insatser"));
  REQUIRE(program.application().key_pressed("PageDown"));
  program.settle();
  CHECK(program.hash().find("steg=2") != std::string::npos);
  REQUIRE(program.application().key_pressed("Escape"));
  program.settle();
  CHECK_FALSE(program.application().appearance().presenting);
}

TEST_CASE(
    "A second window shows what the meeting's step speaks of: measures, the list, the area decided on") {
  const auto meeting = begun();
  TestProgram& program = *meeting;
  const auto in_room = [&] { return program.application().room_link(); };
  CHECK(in_room() == "visning=ja&sida=insatser");
  for (const char* step : {"2 Rapportering", "3 Nytt", "4 Fokus", "5 Orsaker", "7 Avslut"}) {
    CAPTURE(step);
    REQUIRE(program.press(step));
    CHECK(in_room() == "visning=ja");
  }
  REQUIRE(program.press("6 Insatser"));
  CHECK(in_room() == "visning=ja&sida=insatser");
  REQUIRE(program.press("4 Fokus"));
  decide(program, area, "Prioriterat", "Klotter vid skolan fyra kvällar.");
  CHECK(in_room() == "omrade=0163R006&visning=ja");
  REQUIRE(program.press("Skriv in beslutet"));
  CHECK(in_room() == "visning=ja");
}

TEST_CASE("A second window shows the same place in large letters, and nothing of what is read") {
  const auto in_room = [](const std::string& link) {
    return TestProgram(demo(), link, wide).application().room_link();
  };
  CHECK(in_room("omrade=0163R006&veckor=26&text=ja") == "omrade=0163R006&veckor=26&visning=ja");
  CHECK(in_room("insats=insats-2026-12&sida=insatser") == "insats=insats-2026-12&visning=ja&sida=insatser");
  for (const char* read : {"sida=analys", "sida=hjalp", "sida=mote&mote=mote-2026-v46"})
    CHECK(in_room(read).empty());
}

TEST_CASE("The meeting is led in English too") {
  TestProgram program(demo(), "sida=mote&sprak=en", wide);
  REQUIRE(program.press("Begin the meeting"));
  CHECK(program.says("Open measures"));
  REQUIRE(program.press("4 Focus"));
  CHECK(program.says("The program proposes by the list."));
}

}  // namespace lagesbild::views

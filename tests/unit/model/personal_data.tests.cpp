#include "model/personal_data.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <string>

using namespace lagesbild;
using personal_data::Kind;

namespace {

constexpr int today_year = 2026;

std::vector<personal_data::Finding> found_in(std::string_view text) {
  return personal_data::find(text, date_from_civil({today_year, 11, 26}));
}

/// "kind:text" of each that was found.
std::string said_of(std::string_view text) {
  std::string said;
  for (const auto& finding : found_in(text)) {
    static constexpr const char* names[] = {"person", "coordination", "telephone", "email", "plate", "name"};
    said += (said.empty() ? "" : "; ") + std::string(names[static_cast<std::size_t>(finding.kind)]) + ":" +
            std::string(text.substr(finding.from, finding.to - finding.from));
  }
  return said;
}

}  // namespace

TEST_CASE("Personal numbers are found however they are written") {
  for (const char* number : {"121212-1212", "19121212-1212", "191212121212", "1212121212", "121212+1212",
                             "19121212 1212", "12 12 12 – 1212", "1912-12-12 1212", "12.12.12-1212",
                             "１２１２１２－１２１２", "121212\u00ad-1212", "121212 1212", "121212- 12 12"}) {
    CAPTURE(number);
    CHECK(said_of(number) == "person:" + std::string(number));
    CHECK(said_of("Pojken (" + std::string(number) + "), sågs igen") == "person:" + std::string(number));
    CHECK(said_of("Två: " + std::string(number) + ".") == "person:" + std::string(number));
  }
  CHECK(said_of("121212-1212/121212-1212") == "person:121212-1212; person:121212-1212");
}

TEST_CASE("A coordination number has sixty added to its day") {
  CHECK(said_of("Samordningsnr 121272-1219") == "coordination:121272-1219");
  CHECK(said_of("född 19121272-1219") == "coordination:19121272-1219");
}

TEST_CASE(
    "A number whose check digit is wrong, or whose day does not exist, is a personal number only if called "
    "so") {
  CHECK(said_of("121212-1213").empty());
  CHECK(said_of("121312-1211").empty());
  CHECK(said_of("pnr 121212-1213") == "person:121212-1213");
  CHECK(said_of("Personnummer: 121212-1213") == "person:121212-1213");
}

TEST_CASE("A day of late and an hour are no birth") {
  CHECK(said_of("Händelse 261114-2007 enligt logg").empty());
  CHECK(said_of("261114-2007").empty());
  CHECK(said_of("Tid 20261114 20:07").empty());
  CHECK(said_of("20261114 2007").empty());
  CHECK(said_of("2026-11-14 2007").empty());
  CHECK(said_of("pnr 261114-2007") == "person:261114-2007");
}

TEST_CASE(
    "Telephone numbers are found by their groups, and long rows of digits only if they are mobiles or called "
    "so") {
  for (const char* number :
       {"070-174 06 05", "0701740607", "08-465 004 12", "+46 8 465 00 412", "070-1740605", "070 174 06 05",
        "(08) 465 004 12", "0046701740605", "+46 (0)70 174 06 05", "0701-74 06 05", "08/465 004 12",
        "070 – 174 06 05", "+358 40 123 4567"}) {
    CAPTURE(number);
    CHECK(said_of("Ring " + std::string(number)) == "telephone:" + std::string(number));
    CHECK(said_of(std::string(number) + ", eller mejla") == "telephone:" + std::string(number));
  }
  CHECK(said_of("Tel 0846500412") == "telephone:0846500412");
  CHECK(said_of("artikel 084650041").empty());
}

TEST_CASE("Plates are found with a space and without, and in small letters where a vehicle is spoken of") {
  CHECK(said_of("bil ABC 123 och moped abc12d") == "plate:ABC 123; plate:abc12d");
  CHECK(said_of("ABC123") == "plate:ABC123");
  CHECK(said_of("en vit bil, abc 123") == "plate:abc 123");
  CHECK(said_of("ABC-12D") == "plate:ABC-12D");
  CHECK(said_of("för 200 kr i hus 123, rum101, lgh 120").empty());
}

TEST_CASE("Addresses are found with the sign and with a word for it") {
  CHECK(said_of("mejla test.testsson(at)example.org") == "email:test.testsson(at)example.org");
  CHECK(said_of("K.Testsson@example.org.") == "email:K.Testsson@example.org");
  CHECK(said_of("test [at] example [dot] org") == "email:test [at] example [dot] org");
  CHECK(said_of("test＠example.org") == "email:test＠example.org");
  CHECK(said_of("2 st @ 15 kr").empty());
}

TEST_CASE("Two capitalised words are a hint, unless a sentence begins or a place is named") {
  CHECK(said_of("Test Testsson, lgh 1203, misstänks") == "name:Test Testsson");
  CHECK(said_of("Klotter av Åsa Öman i hissen") == "name:Åsa Öman");
  CHECK(said_of("Vid Malmvägen, mot Sollentuna Centrum. Bråk Helenelund").empty());
  CHECK(personal_data::is_hint(Kind::name));
  CHECK_FALSE(personal_data::is_hint(Kind::email));
}

TEST_CASE("One name is a hint where the words before it say that somebody is named") {
  CHECK(said_of("Kontakta Anna") == "name:Anna");
  CHECK(said_of("Sa mamman till Kevin i går") == "name:Kevin");
  CHECK(said_of("Pratat med Jörgen.") == "name:Jörgen");
  CHECK(said_of("Filmen lades upp av @kevin_08") == "name:@kevin_08");
  CHECK(said_of("Kontakta Eva Svensson") == "name:Eva Svensson");
  for (const char* text :
       {"Kontakta Trygghetsjouren", "Kontakta kommunen", "Ring Polisen", "Kontakta Bostadsbolaget",
        "Kontakta Sollentunahem", "Samtal med Fältgruppen", "Vägen till Rotebro", "@ kl 20", "Ring igen"}) {
    CAPTURE(text);
    CHECK(said_of(text).empty());
  }
}

TEST_CASE("A whole personal number with one figure wrong is asked about, but no number of a case") {
  CHECK(said_of("Pojke, 20050714-2383") == "person:20050714-2383");
  CHECK(said_of("20220714-2383").empty());
  CHECK(said_of("dnr 20050714-2383").empty());
  CHECK(said_of("20051314-2383").empty());
}

TEST_CASE("What only looks so is left alone") {
  for (const char* text :
       {"5000-K123456-26", "Dnr 2026/001234-5", "Exempel 1:212, 191 62", "Kostnad 1 212 121 212 kr",
        "Kostnad 1212121212 kr", "Buss 507, linje ABC, stopp 123", "EAN 7310865004703",
        "SWEREF 6591234 664567", "Skyddsrum 070-1", "kl 0130-0200", "08-11-2026", "59.0701740607, 17.94",
        "Kl. 22-23 på plan 2", "2026-W46", "bankgiro 5050-1055", "0163R006", ""}) {
    CAPTURE(text);
    CHECK(said_of(text).empty());
  }
}

TEST_CASE("Bytes that are no text are passed over, and positions are bytes of what was given") {
  CHECK(said_of("\xff\xc3 121212-1212 \xe2\x80") == "person:121212-1212");
  const auto findings = found_in("å 121212-1212");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0] == personal_data::Finding{Kind::personal_number, 3, 14});
}

TEST_CASE("What is taken out leaves a sentence without holes") {
  const auto left = [](std::string_view text) { return personal_data::without(text, found_in(text)); };
  CHECK(left("Klotter. Anmälare 121212-1212.") == "Klotter. Anmälare.");
  CHECK(left("Ring 070-174 06 05 efter sex") == "Ring efter sex");
  CHECK(left("121212-1212 sågs") == "sågs");
  CHECK(left("a@example.org b@example.org") == "");
  CHECK(left("Inget här") == "Inget här");
  CHECK(left("Klotter. 070-174 06 05, bil ABC 123, pnr 121212-1212") == "Klotter.");
  CHECK(left("Anmälare tel: 070-174 06 05, sett vid porten") == "Anmälare, sett vid porten");
  CHECK(left("Vittne, tel 070-174 06 05, såg det") == "Vittne, såg det");
  CHECK(left("Bilen stod kvar. Ring 070-174 06 05.") == "Bilen stod kvar. Ring.");
}

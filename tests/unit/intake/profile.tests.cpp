#include "intake/profile/profile.hpp"

#include <catch2/catch_test_macros.hpp>

#include "intake/plan/telling.hpp"
#include "intake/words.hpp"
#include "tests/unit/intake/taken.hpp"
#include "tests/unit/intake/workbook_maker.hpp"

namespace lagesbild::intake {

TEST_CASE("Profile: kept as text, it gives the same choices, and knows nothing of the rows", "[intake]") {
  Choices choices = from_kommun();
  choices.values[{Use::area, compact("Alfva")}] = "A";
  choices.hidden_rows = Answer::leave;
  choices.columns[Use::note] = std::nullopt;
  const Taken taken = take(heads + "7;2026-11-09;;Alfva;vandalism;1;hemlig\n", sample(), choices);
  const Profile profile = profile_of("lista", taken.input, taken.plan.columns, choices);
  const std::string text = write_profile(profile);
  CHECK(text.find("hemlig") == std::string::npos);
  const auto read = read_profile("p.json", text);
  REQUIRE(read.has_value());
  CHECK(write_profile(*read) == text);
  CHECK(read->choices.values == choices.values);
  CHECK_FALSE(read_profile("p.json", "{\"format\": \"x\"}").has_value());
}

TEST_CASE("Profile: a column put in the middle changes nothing, and another heading is told", "[intake]") {
  const Taken taken = take(heads + "7;2026-11-09;;Alfa;vandalism;1;\n", sample());
  const Profile profile = profile_of("lista", taken.input, taken.plan.columns, from_kommun());
  const Taken moved =
      take("Ärendenr;Kostnad;Datum;Kl;Område;Kategori;Antal;Anteckning\n7;9;2026-11-09;;Alfa;vandalism;1;\n",
           sample());
  const ProfileFit same = fit(profile, moved.input.headings);
  CHECK(same.is_whole());
  CHECK(same.columns.at(Use::date) == 2);
  CHECK(same.added == std::vector<std::string>{"Kostnad"});
  const Taken renamed =
      take("Ärendenr;Inkom;Kl;Område;Kategori;Antal;Anteckning\n7;2026-11-09;;Alfa;vandalism;1;\n", sample());
  const ProfileFit other = fit(profile, renamed.input.headings);
  CHECK_FALSE(other.is_whole());
  REQUIRE(fit_texts(other).size() == 1);
  CHECK(fit_texts(other)[0].sv == "Rubriken «Datum» (datum) är inte som i profilen; nya rubriker: «Inkom»");
  const std::vector<Profile> profiles{profile};
  CHECK(recognised(profiles, moved.input.headings) == 0);
  CHECK(recognised(profiles, renamed.input.headings) == 0);
}

TEST_CASE("Profile: a column that was there all the time does not take a renamed one's place unasked",
          "[intake]") {
  const std::string before = "Ärendenr;Datum;Datum;Område;Kategori\n7;2026-11-02;2026-11-09;Alfa;vandalism\n";
  Choices choices = from_kommun();
  choices.columns[Use::date] = 2;
  const Taken taken = take(before, sample(), choices);
  const Profile profile = profile_of("lista", taken.input, taken.plan.columns, choices);
  const std::string text =
      "Ärendenr;Datum;Händelsen skedde;Område;Kategori\n7;2026-11-02;2026-11-09;Alfa;vandalism\n";
  const Taken plain = take(text, sample());
  const ProfileFit other = fit(profile, plain.input.headings);
  const Choices after = with_profile(from_kommun(), profile, other);
  const Taken asked = take(text, sample(), after);
  CHECK(asked.plan.blocked);
  CHECK(asked.incidents.size() == 0);
  REQUIRE(asked.plan.questions.size() == 1);
  CHECK(asked.plan.questions[0].kind == Question::Kind::column);
  CHECK(question_text(asked.input, sample(), asked.plan.questions[0]).sv ==
        "Vilken kolumn är datum: Datum eller Händelsen skedde?");
  Choices answered = from_kommun();
  answered.columns[Use::date] = 2;
  const Taken right = take(text, sample(), with_profile(answered, profile, other));
  REQUIRE(right.incidents.size() == 1);
  CHECK(to_string(Date{right.incidents.day[0]}) == "2026-11-09");

  // A new heading that says the same is taken, and told.
  const std::string renamed =
      "Ärendenr;Datum;Händelsedatum;Område;Kategori\n7;2026-11-02;2026-11-09;Alfa;vandalism\n";
  const Taken again =
      take(renamed, sample(),
           with_profile(from_kommun(), profile, fit(profile, take(renamed, sample()).input.headings)));
  REQUIRE(again.incidents.size() == 1);
  CHECK(to_string(Date{again.incidents.day[0]}) == "2026-11-09");
}

TEST_CASE("Profile: known shapes are recognised by their headings", "[intake]") {
  const Taken police = take(
      "Registrerat datum;Områdeskod;Gata;Brottskod;Antal;Startdatum;Starttid;Slutdatum;Sluttid\n"
      "2026-11-16;A;Storgatan;vandalism;1;2026-11-14;22:00;2026-11-15;06:00\n",
      sample());
  const std::vector<Profile> known = presets();
  const auto found = recognised(known, police.input.headings);
  REQUIRE(found.has_value());
  CHECK(known[*found].name == "Polisens utdrag");
  CHECK(police.plan.count(Fate::added) == 1);
  CHECK(police.incidents.intervals.size() == 1);
}

TEST_CASE("Profile: polisen.se says no more than the municipality, which no area is told from", "[intake]") {
  data::test::Sample files;
  const std::string_view opens = "\"updated\":";
  files.manifest.insert(files.manifest.find(opens),
                        R"("municipality": {"code": "0163", "name": "Sollentuna kommun"}, )");
  const std::string_view upcoming = R"({"id": "upcoming")";
  files.manifest.insert(files.manifest.find(upcoming),
                        R"({"id": "traffic", "name": "Trafikolycka", "scope": "municipality"}, )");
  const Situation situation = std::move(*files.load().situation);
  const std::string text =
      "id,datetime,name,type,location.name,location.gps\n"
      "1,2026-11-09 9:05:00 +01:00,a,Trafikolycka,Sollentuna,\"59.428,17.951\"\n"
      "2,2026-11-10 19:05:00 +01:00,b,vandalism,Sollentuna,\"59.428,17.951\"\n"
      "3,2026-11-10 9:05:00 +01:00,c,Trafikolycka,Solna,\"59.36,18.0\"\n";
  auto input = open_input("polisen.csv", text, from_kommun());
  REQUIRE(input.has_value());
  const std::vector<Profile> known = presets();
  const auto found = recognised(known, input->headings);
  REQUIRE(found);
  CHECK(known[*found].name == "Händelser från polisen.se");
  const Choices choices = with_profile(from_kommun(), known[*found], fit(known[*found], input->headings));
  const Planned planned = make_plan(*input, situation, choices);
  const auto fate = [&](std::size_t row) { return planned.plan.fates[row]; };
  CHECK(fate(1) == Fate::added);
  CHECK(fate(2) == Fate::refused);
  CHECK(fate(3) == Fate::asked);
  REQUIRE(planned.incidents.size() == 1);
  CHECK(planned.incidents.area[0] == Incidents::no_area);
  CHECK(planned.incidents.hour[0] == 9);
  CHECK(to_string(Date{planned.incidents.day[0]}) == "2026-11-09");
  std::string told;
  for (const LocalText& one : row_texts(*input, planned.plan, 100)) told += one.sv + "\n";
  CHECK(told.find("location.name: raden säger bara kommunen; kategorin räknas per område") !=
        std::string::npos);

  // It is read back, in both layouts, and known again.
  data::File file = document_of(situation, planned.incidents, choices, "inkorg/");
  std::vector<data::File> all = files.files();
  all.push_back(file);
  const data::Loaded loaded = data::read_situation(all);
  CHECK(loaded.errors == 0);
  REQUIRE(loaded.situation->incidents.size() == 1);
  CHECK(make_plan(*input, *loaded.situation, choices).plan.fates[1] == Fate::doubled);
}

}  // namespace lagesbild::intake

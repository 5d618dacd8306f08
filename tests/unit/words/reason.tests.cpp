#include "words/reason.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

#include "../analysis/golden_situation.hpp"
#include "analysis/rank_job.hpp"
#include "words/sentence.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

Ranking ranking_of(const Situation& situation) {
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  settings.nu = 4;
  settings.phi = 1;
  settings.area_nu = std::numeric_limits<double>::infinity();
  settings.draws = 200;
  return rank(situation, cube, settings);
}

std::string reason_for(const Situation& situation, const Ranking& ranking, std::size_t area,
                       Language language) {
  return words::reason(situation, ranking, ranking.areas[*place_of(ranking, area)], language);
}

}  // namespace

TEST_CASE("A reason says level, interval, counts and what was not reported") {
  const Situation situation = testing::golden_situation();
  const Ranking ranking = ranking_of(situation);
  CHECK(reason_for(situation, ranking, 2, Language::sv) ==
        "1,7 gånger förväntat för skadegörelse (90\u00a0%: 1,0–2,6), 8 händelser mot 3,0 förväntade. "
        "Bostadsbolaget rapporterade 5 av 13 veckor.");
  CHECK(reason_for(situation, ranking, 2, Language::en) ==
        "1.7 times the expected for vandalism (90%: 1.0–2.6), 8 events against 3.0 expected. "
        "Bostadsbolaget reported 5 of 13 weeks.");
}

TEST_CASE("A source that never reported is told so") {
  const Situation situation = testing::golden_situation();
  const Ranking ranking = ranking_of(situation);
  CHECK_THAT(reason_for(situation, ranking, 5, Language::sv),
             ContainsSubstring("Bostadsbolaget rapporterade ingen av 13 veckor"));
  CHECK_THAT(reason_for(situation, ranking, 5, Language::sv),
             ContainsSubstring("1 händelse mot 0,4 förväntade"));
}

TEST_CASE("No events is never told as no risk") {
  Situation situation = testing::golden_situation();
  for (std::uint32_t& count : situation.incidents.count) count = 1;
  for (std::size_t row = 0; row < situation.incidents.size(); ++row) {
    if (situation.incidents.area[row] == 4) situation.incidents.area[row] = 3;
  }
  const Ranking ranking = ranking_of(situation);
  CHECK_THAT(reason_for(situation, ranking, 4, Language::sv), ContainsSubstring("Inga händelser"));
  CHECK_THAT(reason_for(situation, ranking, 4, Language::sv), ContainsSubstring("upp till 3,7"));
}

namespace {

/// A ranking whose area 0 has these parts of its score, and levels that are all the municipality's.
Ranking with_parts(const Situation& situation, double harm, double change, double safety) {
  Ranking ranking = ranking_of(situation);
  AreaResult& area = ranking.areas[*place_of(ranking, 0)];
  // Two kinds of event, the first a little heavier.
  for (CategoryResult& category : ranking.categories) category.severity = 1 / category.rate;
  ranking.categories.front().severity *= 1.2;
  ranking.reference_harm = 2200;
  const double level = std::exp2(harm > 0 ? 1 : harm < 0 ? -1 : 0);
  for (Level& each : area.levels) each.mean = level;
  area.harm.mean = level * ranking.reference_harm;
  area.harm_ratio = level;
  area.reference_score = 0.3;
  area.score = 0.3 + harm + change + safety;
  area.contributions = {{.indicator = Indicator::harm, .amount = harm},
                        {.indicator = Indicator::change, .amount = change},
                        {.indicator = Indicator::safety, .amount = safety}};
  area.change = Change{.observed = 43, .expected = 20, .mean = 1.8, .low = 1.2, .high = 2.5, .p_up = 0.99};
  area.safety = Safety{.year = 2025, .responses = 80, .share = 0.4, .municipal = 0.3, .ratio = 1.3};
  return ranking;
}

}  // namespace

TEST_CASE("The reason is the largest part of what sets the area apart, whatever it is") {
  const Situation situation = testing::golden_situation();
  const auto told = [&](double harm, double change, double safety) {
    return reason_for(situation, with_parts(situation, harm, change, safety), 0, Language::sv);
  };
  CHECK_THAT(told(0.04, 0.1, 0),
             StartsWith("1,8 gånger sin tidigare nivå (90\u00a0%: 1,2–2,5), 43 händelser mot "
                        "20,0 förväntade"));
  CHECK_THAT(told(0.04, 0.1, 0), !ContainsSubstring("Ökar"));  // once is enough
  CHECK_THAT(told(0.04, 0.1, 0), ContainsSubstring(". 2,0 gånger förväntat för skadegörelse"));
  CHECK_THAT(told(0.3, 0.05, 0), StartsWith("2,0 gånger förväntat för skadegörelse"));
  CHECK_THAT(told(0.04, 0.03, 0.1), StartsWith("Otryggheten är 1,3 gånger kommunens (undersökningen 2025)"));
  // Harm's categories are weighed one by one: .065 and .055 of .12.
  CHECK_THAT(told(0.12, 0.11, 0), StartsWith("1,8 gånger sin tidigare nivå"));
  // What raises comes first; where nothing does, what lowers.
  CHECK_THAT(told(-0.3, 0.05, 0), StartsWith("1,8 gånger sin tidigare nivå"));
  CHECK_THAT(told(-0.3, 0, 0), StartsWith("0,5 gånger förväntat"));
}

TEST_CASE("A change that may be none leads no reason, however much it weighs") {
  const Situation situation = testing::golden_situation();
  const auto told = [&](double harm, double mean, double low, double high) {
    Ranking ranking = with_parts(situation, harm, 0.2, 0);
    Change& change = *ranking.areas[*place_of(ranking, 0)].change;
    change.mean = mean;
    change.low = low;
    change.high = high;
    return reason_for(situation, ranking, 0, Language::sv);
  };
  CHECK_THAT(told(0.04, 1.4, 1.1, 1.8), StartsWith("1,4 gånger sin tidigare nivå"));
  CHECK_THAT(told(0.04, 1.4, 0.9, 2.1), StartsWith("2,0 gånger förväntat"));
  CHECK_THAT(told(0.04, 1.02, 1.01, 1.04), StartsWith("2,0 gånger förväntat"));
  CHECK_THAT(told(0, 1.4, 0.9, 2.1), StartsWith("Inget sticker ut"));
}

TEST_CASE("Weeks above the band lead a reason where they are more than chance gives, and raise the score") {
  const Situation situation = testing::golden_situation();
  const auto told = [&](double amount, int above, double harm = 0) {
    Ranking ranking = with_parts(situation, harm, 0, 0);
    AreaResult& area = ranking.areas[*place_of(ranking, 0)];
    area.persistence = Persistence{.weeks = 13, .above = above, .by_chance = 0.06, .share = 0.2};
    area.contributions.push_back({.indicator = Indicator::persistence, .amount = amount});
    return reason_for(situation, ranking, 0, Language::sv);
  };
  CHECK_THAT(told(0.07, 4), StartsWith("Fler händelser än slumpen brukar ge i 4 av 13 veckor"));
  CHECK_THAT(told(0.07, 0), StartsWith("Inget sticker ut"));
  CHECK_THAT(told(-0.07, 0), StartsWith("Inget sticker ut"));
  CHECK_THAT(told(-0.07, 4), StartsWith("Inget sticker ut"));
  // What else moves the score the same way is told in its place.
  CHECK_THAT(told(0.07, 0, 0.1), StartsWith("2,0 gånger förväntat för skadegörelse"));
  CHECK_THAT(told(-0.07, 0, -0.1), StartsWith("0,5 gånger förväntat för skadegörelse"));
}

TEST_CASE("A change whose figures go the other way than its weight is not what the place rests on") {
  const Situation situation = testing::golden_situation();
  Ranking ranking = with_parts(situation, 0, -0.1, 0);
  CHECK_THAT(reason_for(situation, ranking, 0, Language::sv), !StartsWith("1,8 gånger"));
  CHECK_THAT(reason_for(situation, ranking, 0, Language::sv),
             ContainsSubstring("Ökar till 1,8 gånger sin tidigare nivå."));
}

TEST_CASE(
    "A change that one source alone shows is told with that source, where it leads and where it does not") {
  const Situation situation = testing::golden_situation();
  for (const double amount : {0.2, 0.006}) {
    Ranking ranking = with_parts(situation, 0.1, amount, 0);
    CHECK_THAT(reason_for(situation, ranking, 0, Language::sv), !ContainsSubstring("rapportvanor"));
    ranking.areas[*place_of(ranking, 0)].change->follows = std::size_t{1};
    CHECK_THAT(reason_for(situation, ranking, 0, Language::sv),
               ContainsSubstring("sin tidigare nivå") &&
                   ContainsSubstring("Utan Bostadsbolaget syns det inte säkert: kanske nya rapportvanor."));
    CHECK_THAT(reason_for(situation, ranking, 0, Language::sv), !ContainsSubstring(".."));
  }
}

TEST_CASE("No sentence of a reason is longer than twenty words") {
  const Situation situation = testing::golden_situation();
  Ranking ranking = with_parts(situation, 0.12, 0.2, 0);
  ranking.areas[*place_of(ranking, 0)].change->follows = std::size_t{0};
  ranking.areas[*place_of(ranking, 0)].coverage = 0.6;
  for (int& weeks : ranking.expected.reported_weeks) weeks = std::min(weeks, 3);
  for (const Language language : {Language::sv, Language::en}) {
    for (std::size_t area = 0; area < situation.areas.size(); ++area) {
      const std::string said = reason_for(situation, ranking, area, language);
      CHECK(said.find(';') == std::string::npos);
      std::size_t words = 0;
      for (std::size_t at = 0; at < said.size(); ++at) {
        if (said[at] == ' ') ++words;
        const bool ends = said[at] == '.' && (at + 1 == said.size() || said[at + 1] == ' ');
        if (!ends) continue;
        CAPTURE(said);
        CHECK(words < 20);
        words = 0;
      }
    }
  }
}

TEST_CASE("Where no part is half a point of a hundred nothing stands out, and that is said") {
  const Situation situation = testing::golden_situation();
  CHECK_THAT(reason_for(situation, with_parts(situation, 0, 0.0049, -0.004), 0, Language::sv),
             StartsWith("Inget sticker ut"));
  CHECK_THAT(reason_for(situation, with_parts(situation, 0, 0.0051, -0.004), 0, Language::sv),
             !StartsWith("Inget sticker ut"));
  CHECK_THAT(reason_for(situation, with_parts(situation, 0, 0, 0), 0, Language::en),
             StartsWith("Nothing stands out"));
}

TEST_CASE("Where nothing at all has happened that is said, and not that the reports are too few") {
  Situation situation = testing::golden_situation();
  situation.incidents = {};
  const Ranking ranking = ranking_of(situation);
  for (std::size_t area = 0; area < situation.areas.size(); ++area) {
    CHECK(reason_for(situation, ranking, area, Language::sv) ==
          "Inga händelser är rapporterade i perioden. Det är inte detsamma som ingen risk.");
  }
  for (const Note& note : ranking.notes) CHECK(note.code != NoteCode::too_little_data);
}

TEST_CASE(
    "An area without a place is told why: few reports, no population, or too little of what is weighed") {
  Situation situation = testing::golden_situation();
  situation.areas[1].population = 0;
  for (ReportingStatus& status : situation.reporting) {
    if (status.source == 0) {
      status.status = Reported::partial;
      status.areas = {0, 1, 2, 3, 4};
    }
  }
  Ranking ranking = ranking_of(situation);
  CHECK_THAT(reason_for(situation, ranking, 5, Language::sv),
             ContainsSubstring("För lite underlag: rapporterna täcker 10\u00a0%. 1,2 gånger"));
  CHECK(reason_for(situation, ranking, 1, Language::sv) ==
        "Ingen bor här: händelserna visas som antal men ger varken nivå eller plats.");
  situation.areas[1].population_known = false;
  CHECK(reason_for(situation, ranking, 1, Language::sv) ==
        "Folkmängden saknas: händelserna visas som antal men ger varken nivå eller plats.");
  AreaResult& whole = ranking.areas[*place_of(ranking, 0)];
  REQUIRE(whole.coverage == 1);
  whole.tier = Tier::too_little_data;
  CHECK_THAT(reason_for(situation, ranking, 0, Language::en),
             ContainsSubstring("Too little data: there are none for too much of the weight. "));
  const Note lacking{.code = NoteCode::too_little_data, .area = 0, .value = 1};
  CHECK_THAT(words::note_text(situation, lacking, Language::sv), !ContainsSubstring("täcker"));
}

TEST_CASE("A change is told where its interval leaves out 1 and it is not printed as 1") {
  const Situation situation = testing::golden_situation();
  Ranking ranking = ranking_of(situation);
  const auto told = [&](double mean, double low, double high) {
    ranking.areas[*place_of(ranking, 0)].change =
        Change{.observed = 60, .expected = 50, .mean = mean, .low = low, .high = high};
    return reason_for(situation, ranking, 0, Language::sv);
  };
  CHECK_THAT(told(1.5, 1.01, 2.2), ContainsSubstring(". Ökar till 1,5 gånger sin tidigare nivå"));
  CHECK_THAT(told(0.6, 0.4, 0.99), ContainsSubstring(". Minskar till 0,6 gånger"));
  CHECK_THAT(told(1.5, 0.99, 2.2), !ContainsSubstring("tidigare nivå"));
  CHECK_THAT(told(0.6, 0.4, 1.01), !ContainsSubstring("tidigare nivå"));
  CHECK_THAT(told(1.04, 1.01, 1.07), !ContainsSubstring("tidigare nivå"));
}

TEST_CASE("A restricted category is no area's reason") {
  Situation situation = testing::golden_situation();
  CHECK_THAT(reason_for(situation, ranking_of(situation), 2, Language::sv),
             ContainsSubstring("skadegörelse"));
  situation.categories[0].restricted = true;
  const std::string reason = reason_for(situation, ranking_of(situation), 2, Language::sv);
  CHECK(reason.find("skadegörelse") == std::string::npos);
  CHECK_THAT(reason, ContainsSubstring("våld"));
}

TEST_CASE("Names are written small inside a sentence, but for abbreviations") {
  CHECK(words::inside_sentence("Våld, hot och bråk") == "våld, hot och bråk");
  CHECK(words::inside_sentence("Övrigt") == "övrigt");

  CHECK(words::inside_sentence("EPA-trafik") == "EPA-trafik");
  CHECK(words::inside_sentence("").empty());
}

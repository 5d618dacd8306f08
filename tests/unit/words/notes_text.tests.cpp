#include <catch2/catch_test_macros.hpp>

#include "../analysis/golden_situation.hpp"
#include "words/reason.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;

TEST_CASE("A source's name may be one thing or many in a note") {
  Situation situation = testing::golden_situation();
  for (const char* name : {"Trygghetsvärdar", "Polisen"}) {
    situation.sources[0].name = {name, name};
    const auto told = [&](NoteCode code, int count, Language language) {
      const Note note{
          .code = code, .area = 0, .source = 0, .week = parse_week("2026-W38").value(), .count = count};
      return words::note_text(situation, note, language);
    };
    CHECK(told(NoteCode::silent_source, 1, Language::sv) ==
          "Inget från " + std::string(name) +
              " i något område v.\u00a038. Det är osannolikt att inget hände. Räkna som ”inte rapporterat”?");
    CHECK(told(NoteCode::silent_source, 3, Language::en) ==
          "Nothing from " + std::string(name) +
              " in any area, 3 weeks, the latest week\u00a038. It is improbable that nothing happened. "
              "Count it as not reported?");
    CHECK(told(NoteCode::absent_source, 0, Language::sv) ==
          "Inget från " + std::string(name) +
              " i hela perioden, så bilden saknar det som brukar komma därifrån.");
  }
}

TEST_CASE("An area without known population is told so, and by name") {
  Situation situation = testing::golden_situation();
  const Note note{.code = NoteCode::no_population, .area = 5};
  CHECK(words::note_text(situation, note, Language::sv) ==
        "Område F: ingen bor där, så händelserna visas som antal men ger varken nivå eller plats.");
  situation.areas[5].population_known = false;
  CHECK(words::note_text(situation, note, Language::sv) ==
        "Område F: folkmängden saknas, så händelserna visas som antal men ger varken nivå eller plats.");
  CHECK(words::note_text(situation, note, Language::en) ==
        "Område F: the population is missing, so its events are shown as counts but give neither level nor "
        "place.");
}

TEST_CASE("What a list cannot say is said, of one area and of many") {
  const Situation situation = testing::golden_situation();
  const auto told = [&](NoteCode code, int count, Language language) {
    return words::note_text(situation, {.code = code, .count = count}, language);
  };
  CHECK(told(NoteCode::no_order, 1, Language::sv) ==
        "Bara ett område kan få en plats, så det finns inget att jämföra det med.");
  CHECK(told(NoteCode::no_order, 6, Language::sv) ==
        "Fokus gäller lika många områden som det finns, 6: alla ryms, så inget skiljs ut.");
  CHECK(told(NoteCode::no_reporting, 0, Language::en).starts_with("No source has said which weeks"));
  const Note one{.code = NoteCode::provisional, .week = parse_week("2026-W46").value(), .count = 1};
  CHECK(words::note_text(situation, one, Language::sv).find("om den har rapporterat") != std::string::npos);
}

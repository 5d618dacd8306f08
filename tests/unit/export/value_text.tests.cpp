#include "export/value_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include "words/field_words.hpp"

namespace lagesbild::exports {

TEST_CASE("Values of files are told in words, and nothing of them as it is spelt") {
  const auto told = [](const char* json) { return value_text(json, Language::sv); };
  CHECK(told(R"("partial")") == "delvis");
  CHECK(told("true") == "ja");
  CHECK(told("3") == "3");
  CHECK(told(R"({"sv": "Ljus", "en": "Light"})") == "Ljus");
  CHECK(told(R"(["A", "B"])") == "A, B");
  CHECK(
      told(
          R"([{"id": "f1", "date": "2026-11-02", "text": "Tänt"}, {"date": "2026-11-09", "result": "Bra"}])") ==
      "Dag: 2026-11-02, Text: Tänt; Dag: 2026-11-09, Resultat: Bra");
  CHECK(told(R"({"id": "a", "deleted": true})") == "borttaget");
  CHECK(value_text(R"("nothing")", Language::en) == "nothing to report");
}

TEST_CASE("Keys are called as the interface calls them, and records by the names of what they are of") {
  CHECK(words::field_text("due", Language::sv) == "Klar senast");
  CHECK(words::field_text("responsible/unit", Language::sv) == "Enhet");
  CHECK(words::field_text("x-dnr", Language::sv) == "x-dnr");
  Situation situation;
  Source source;
  source.id = "bovardar";
  source.name = {"Bovärdar", "Caretakers"};
  situation.sources.push_back(source);
  CHECK(words::record_text("bovardar, 2026-W47", &situation, Language::sv) == "Bovärdar, v.\u00a047");
  CHECK(words::record_text("Ljus, och mer", nullptr, Language::sv) == "Ljus, och mer");
}

}  // namespace lagesbild::exports

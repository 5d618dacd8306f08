#include "words/news_words.hpp"

#include <catch2/catch_test_macros.hpp>

#include "words/reporting_words.hpp"

namespace lagesbild::words {

namespace {

analysis::Move moved(double then, double now) {
  analysis::Move move;
  move.p_then = then;
  move.p_now = now;
  move.place_then = move.place_now = 1;
  return move;
}

Situation with_names() {
  Situation situation;
  for (const char* name : {"Bovärdar", "Störningsjour", "Skolorna", "Fältgruppen"}) {
    Source source;
    source.id = name;
    source.name = {name, name};
    situation.sources.push_back(source);
  }
  for (const char* name : {"Norrviken", "Edsberg"}) {
    Area area;
    area.name = name;
    situation.areas.push_back(area);
  }
  Category category;
  category.name = {"Anlagd brand", "Arson"};
  situation.categories.push_back(category);
  return situation;
}

}  // namespace

TEST_CASE("A probability that moved is told from what to what, and never as certain") {
  CHECK(move_figures(moved(0.69, 0.29), Language::sv) == "69 → 29\u00a0%");
  CHECK(move_figures(moved(0.69, 0.29), Language::en) == "69 → 29%");
  CHECK(move_figures(moved(0, 0.15), Language::sv) == "under\u00a01\u00a0% → 15\u00a0%");
  CHECK(move_figures(moved(0.4, 1), Language::sv) == "40 → över\u00a099\u00a0%");
  CHECK(move_spoken(moved(0.69, 0.29), Language::sv) == "69\u00a0% till 29\u00a0%");
}

TEST_CASE("What moved an area is told as rising or falling, or that the others moved") {
  const Situation situation = with_names();
  analysis::Move move = moved(0.2, 0.6);
  CHECK(mover_text(situation, move, Language::sv) == "andra områden har sjunkit");
  move.mover = analysis::Mover{analysis::Indicator::harm, 0, 0.1};
  CHECK(mover_text(situation, move, Language::sv) == "Anlagd brand ökar");
  move.mover = analysis::Mover{analysis::Indicator::persistence, std::nullopt, 0.1};
  CHECK(mover_text(situation, move, Language::sv) == "fler veckor över det förväntade");
  move = moved(0.6, 0.2);
  move.mover = analysis::Mover{analysis::Indicator::harm, 0, -0.1};
  CHECK(mover_text(situation, move, Language::sv) == "Anlagd brand minskar");
  move.place_now.reset();
  CHECK(mover_text(situation, move, Language::sv) == "för lite underlag");
  move = moved(0.6, 0.2);
  move.place_then.reset();
  CHECK(mover_text(situation, move, Language::sv) == "förut för lite underlag");
}

TEST_CASE("Who has not reported is told by name, and how many areas others left out") {
  const Situation situation = with_names();
  const Week week = *parse_week("2026-W46");
  const auto text = [&](const std::vector<LackingReport>& lacking) {
    return lacking_text(situation, lacking, week, 2, Language::sv);
  };
  CHECK(text({}) == "Alla har rapporterat v.\u00a046");
  CHECK(text({{1, {}}, {0, {0, 1}}}) == "Saknas v.\u00a046: Störningsjour. Delvis: Bovärdar, 2 områden");
  CHECK(text({{0, {1}}}) == "Delvis v.\u00a046: Bovärdar, 1 område");
  CHECK(text({{0, {}}, {1, {}}, {2, {}}, {3, {}}}) ==
        "Saknas v.\u00a046: Bovärdar, Störningsjour och 2 till");
}

TEST_CASE("A reminder says who, which week and where, and that nothing is also an answer") {
  const std::string text = reminder_text(with_names(), {0, {0, 1}}, *parse_week("2026-W46"), Language::sv);
  CHECK(text.find("Bovärdar för v.\u00a046 2026, i Norrviken, Edsberg.") != std::string::npos);
  CHECK(text.find("skriv att inget har hänt") != std::string::npos);
}

}  // namespace lagesbild::words

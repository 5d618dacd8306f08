#include "words/findings.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "../analysis/golden_situation.hpp"
#include "words/evaluation_words.hpp"

using namespace lagesbild;
using namespace lagesbild::words;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("The week's tests are told with how many chance alone gives") {
  analysis::Watch watch;
  watch.signals.resize(200);
  watch.by_chance = 1.3;
  watch.alone = 3;
  watch.flagged = 2;
  CHECK(watch_summary(watch, Language::sv) ==
        "200 serier prövade. Av slumpen väntas ungefär 1 sticka ut på en procents nivå, och 3 gjorde det. "
        "Med hänsyn till att så många prövas: 2 sticker ut.");
  watch.by_chance = 0.2;
  watch.flagged = 0;
  CHECK_THAT(watch_summary(watch, Language::sv), ContainsSubstring("väntas mindre än en sticka"));
  CHECK_THAT(watch_summary(watch, Language::en), ContainsSubstring("none stand out"));
}

TEST_CASE("A signal says counts, period and the plain z, and no percentage") {
  const Situation situation = analysis::testing::golden_situation();
  analysis::Signal signal;
  signal.area = 2;
  signal.week.window = analysis::SignalWindow::week;
  signal.week.observed = 9;
  signal.week.tail.expected = 2.14;
  signal.week.z = 3.07;
  const std::string text = signal_text(situation, signal, *parse_week("2026-W46"), Language::sv);
  CHECK(text == "Skadegörelse i Område C: 9 händelser v.\u00a046 mot 2,1 förväntade (z\u00a0=\u00a03,1).");
  signal.week.window = analysis::SignalWindow::four_weeks;
  CHECK_THAT(signal_text(situation, signal, *parse_week("2026-W46"), Language::sv),
             ContainsSubstring("de fyra senaste rapporterade veckorna"));
}

TEST_CASE("A measure's words claim no more than the numbers") {
  analysis::Evaluation evaluation;
  CHECK_THAT(evaluation_text(evaluation, Language::sv), ContainsSubstring("För få händelser"));
  evaluation.enough = true;
  evaluation.difference.total = -10;
  evaluation.difference.interval = {-26.4, 6.4};
  CHECK(evaluation_text(evaluation, Language::sv) ==
        "Skillnaden mot jämförelseområdena ryms inom slumpen (95\u00a0%: −26 till 6 händelser).");
  evaluation.difference.total = -118;
  evaluation.difference.interval = {-195.6, -40.4};
  CHECK_THAT(evaluation_text(evaluation, Language::sv), ContainsSubstring("Omkring 118 färre"));
  CHECK_THAT(evaluation_text(evaluation, Language::sv), ContainsSubstring("inte vad"));
}

TEST_CASE("Placebos and robustness are counted") {
  analysis::Evaluation evaluation;
  CHECK_THAT(placebo_text(evaluation, Language::sv), ContainsSubstring("för få områden"));
  evaluation.placebo.treated_z = -2;
  evaluation.placebo.z = {-2.5, 0, 1};
  CHECK(placebo_text(evaluation, Language::sv) ==
        "1 av 3 områden utan insats minskade lika tydligt eller mer.");
  evaluation.placebo.treated_z = -3;
  CHECK(placebo_text(evaluation, Language::sv) ==
        "Inget av de 3 områdena utan insats minskade lika tydligt.");

  analysis::Robustness robustness;
  robustness.checks.resize(11);
  robustness.held = {9};
  CHECK(robustness_text(robustness, 0, Language::sv) == "Håller i 9 av 11 prövningar");
}

TEST_CASE("Checks of the levels' own parts are told in plain words") {
  const Situation situation = analysis::testing::golden_situation();
  analysis::Check check;
  check.kind = analysis::CheckKind::without_memory;
  CHECK(check_text(situation, check, Language::sv) == "Utan minne av tidigare månader");
  check.kind = analysis::CheckKind::without_factor;
  CHECK(check_text(situation, check, Language::sv) == "Utan det som områdets händelseslag har gemensamt");
  CHECK(check_text(situation, check, Language::en) == "Without what an area's kinds of event have in common");
}

#include "analysis/evaluation.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <set>
#include <string>

#include "app/topics/evaluation/evaluation_work.hpp"
#include "model/measures.hpp"
#include "tests/unit/data/support.hpp"
#include "words/evaluation_words.hpp"

namespace lagesbild::app {

namespace {

using Catch::Matchers::ContainsSubstring;

/// The demo with its measures, ready to be followed up.
struct Demo {
  data::Loaded loaded = data::read_situation(data::test::read_folder(data::test::demo_folder()));
  analysis::Cube cube = analysis::make_cube(*loaded.situation);
  EvaluationWork follow_up{*loaded.situation, cube, loaded.plans};

  const EvaluationPicture& ask(const EvaluationChoices& choices) {
    follow_up.want(choices);
    while (work_by_urgency({&follow_up}, 0)) {
    }
    return follow_up.picture();
  }
};

std::vector<std::size_t> chosen(const std::vector<EvaluationPicture::Option>& options) {
  std::vector<std::size_t> indices;
  for (const auto& option : options) {
    if (option.chosen) indices.push_back(option.index);
  }
  return indices;
}

analysis::Evaluation fall() {
  analysis::Evaluation evaluation;
  evaluation.enough = true;
  evaluation.treated = {40, 10};
  evaluation.difference.total = -30;
  evaluation.difference.interval = {-45, -15};
  evaluation.without_measure.interval = {25, 50};
  evaluation.placebo = {{-1, 0, 1, 2, 1, 0, -1, 1, 0, 2}, -3, 1.0 / 11};
  return evaluation;
}

}  // namespace

TEST_CASE("What is chosen is chosen at once, before the answer that counts with it") {
  Demo demo;
  EvaluationChoices choices{.measure = "insats-2026-12"};
  demo.ask(choices);
  const auto& areas = demo.loaded.situation->areas;
  const std::vector<std::size_t> proposed = chosen(demo.follow_up.picture().control);
  REQUIRE(proposed.size() > 2);
  choices.control = std::set<std::string>{areas[proposed[0]].id, areas[proposed[1]].id};
  demo.follow_up.want(choices);
  CHECK(demo.follow_up.pending());
  CHECK(chosen(demo.follow_up.picture().control) == std::vector{proposed[0], proposed[1]});
  demo.ask(choices);
  CHECK(chosen(demo.follow_up.picture().control) == std::vector{proposed[0], proposed[1]});
  choices.control.reset();
  demo.follow_up.want(choices);
  CHECK(demo.follow_up.pending());
  CHECK(chosen(demo.follow_up.picture().control) == proposed);
}

TEST_CASE("A fall is only called one when nothing else explains it") {
  CHECK(words::verdict_of(fall()) == words::Verdict::fewer);
  SECTION("within chance") {
    auto evaluation = fall();
    evaluation.difference.interval.high = 1;
    CHECK(words::verdict_of(evaluation) == words::Verdict::unclear);
  }
  SECTION("too few events before") {
    auto evaluation = fall();
    evaluation.enough = false;
    CHECK(words::verdict_of(evaluation) == words::Verdict::too_few);
  }
  SECTION("the areas nearby had surely more") {
    auto evaluation = fall();
    evaluation.difference_displaced.emplace();
    evaluation.difference_displaced->interval = {2, 20};
    CHECK(words::verdict_of(evaluation) == words::Verdict::fewer_but_moved);
    evaluation.difference_displaced->interval = {-2, 20};
    CHECK(words::verdict_of(evaluation) == words::Verdict::fewer);
  }
  SECTION("it would have come anyway") {
    auto evaluation = fall();
    evaluation.without_measure.interval = {8, 30};
    CHECK(words::verdict_of(evaluation) == words::Verdict::fewer_but_expected);
  }
  SECTION("areas without the measure fell as clearly") {
    auto evaluation = fall();
    evaluation.placebo.z = {-4, -3.5, 1, 0, 2, 1, 0, 1, 2};
    evaluation.placebo.p_lower = 0.3;
    CHECK(words::verdict_of(evaluation) == words::Verdict::fewer_but_common);
  }
  SECTION("among few areas none fell as clearly, though the share cannot be small") {
    auto evaluation = fall();
    evaluation.placebo = {{-1, 0, 1}, -3, 0.25};
    CHECK(words::verdict_of(evaluation) == words::Verdict::fewer);
  }
  SECTION("a rise") {
    auto evaluation = fall();
    evaluation.difference.total = 30;
    evaluation.difference.interval = {15, 45};
    CHECK(words::verdict_of(evaluation) == words::Verdict::more);
  }
}

TEST_CASE("What rose is compared with those that rose, and what fell with those that fell") {
  auto evaluation = fall();
  evaluation.placebo = {{-1, 0, 1, 2, -4}, -3, 0.3};
  CHECK(words::placebo_text(evaluation, Language::sv) ==
        "1 av 5 områden utan insats minskade lika tydligt eller mer.");
  evaluation.placebo.treated_z = 1;
  CHECK(words::placebo_text(evaluation, Language::sv) ==
        "2 av 5 områden utan insats ökade lika tydligt eller mer.");
  evaluation.placebo.treated_z = 3;
  CHECK(words::placebo_text(evaluation, Language::sv) ==
        "Inget av de 5 områdena utan insats ökade lika tydligt.");
}

TEST_CASE("What may have moved is told apart from what is gone") {
  auto evaluation = fall();
  CHECK(words::displacement_text(evaluation, Language::sv).empty());
  evaluation.difference_displaced.emplace();
  evaluation.difference_displaced->total = 12;
  evaluation.difference_displaced->interval = {2, 22};
  evaluation.difference_together.emplace();
  evaluation.difference_together->total = -20;
  evaluation.difference_together->interval = {-45, 5};
  CHECK(
      words::displacement_text(evaluation, Language::sv) ==
      "Områden dit händelser kan ha flyttat hade omkring 12 fler än jämförelseområdenas utveckling hade gett "
      "(95\u00a0%: 2 till 22). Räknas de in ryms skillnaden inom slumpen (−45 till 5).");
  evaluation.difference_displaced->interval = {-2, 22};
  evaluation.difference_together->interval = {-45, -5};
  CHECK_THAT(words::displacement_text(evaluation, Language::en),
             ContainsSubstring("no sure rise") && ContainsSubstring("Counted in, there are fewer"));
}

TEST_CASE("The demo's measure that worked is found to have worked") {
  Demo demo;
  const EvaluationPicture& picture = demo.ask({.measure = "insats-2026-12"});
  REQUIRE(picture.answer);
  REQUIRE(picture.answer->evaluation);
  const analysis::Evaluation& evaluation = *picture.answer->evaluation;
  CHECK(words::verdict_of(evaluation) == words::Verdict::fewer);
  CHECK(evaluation.ratio.interval.high < 1);
  CHECK(evaluation.plan.control == picture.answer->proposed);
  CHECK(evaluation.plan.displacement == picture.answer->neighbours);
  // Half a year before, the week it began in, and half a year after.
  CHECK(picture.answer->weeks.size() == 53);
  CHECK(chosen(picture.control).size() == 5);
  CHECK(chosen(picture.categories).size() == 2);
  const auto& categories = demo.loaded.situation->categories;
  for (const auto& option : picture.categories) CHECK_FALSE(categories[option.index].restricted);
}

TEST_CASE("Control areas, displacement areas, categories and period are the user's to change") {
  Demo demo;
  EvaluationChoices choices{.measure = "insats-2026-12",
                            .control = {{"0163R001", "0163R002", "no such area"}},
                            .displacement = std::set<std::string>{},
                            .categories = {{"vandalism"}},
                            .weeks = 13,
                            .past_end = true};
  const EvaluationPicture& picture = demo.ask(choices);
  REQUIRE(picture.answer);
  const auto& areas = demo.loaded.situation->areas;
  const analysis::EvaluationPlan& plan = picture.answer->plan;
  REQUIRE(plan.control.size() == 2);
  CHECK(areas[plan.control[0]].id == "0163R001");
  CHECK(plan.displacement.empty());
  CHECK(chosen(picture.categories).size() == 1);
  CHECK(plan.before.weeks() == 13);
  CHECK(plan.after.weeks() == 13);

  choices.control = std::set<std::string>{};
  CHECK(demo.ask(choices).answer->hindrance == analysis::Hindrance::no_controls);
  choices.categories = {{"staff"}};
  CHECK(demo.ask(choices).answer->hindrance == analysis::Hindrance::no_category);
}

TEST_CASE("The weeks after a measure's end are looked at when asked for") {
  Demo demo;
  const auto end_of = [&](bool past_end) {
    return demo.ask({.measure = "insats-2026-09", .past_end = past_end}).answer->plan.after.to;
  };
  CHECK(to_string(end_of(false)) == "2026-W27");
  CHECK(to_string(end_of(true)) == "2026-W34");
  CHECK(demo.ask({.measure = "insats-2026-13", .past_end = true}).answer->evaluation);
}

TEST_CASE("What stands in the way of a follow-up is known from the list") {
  Demo demo;
  const EvaluationPicture& picture = demo.ask({});
  CHECK_FALSE(picture.answer);
  const auto& measures = demo.loaded.plans.measures;
  REQUIRE(picture.measures.size() == measures.size());
  const auto hindrance = [&](const std::string& id) {
    const auto entry = std::find_if(picture.measures.begin(), picture.measures.end(),
                                    [&](const auto& one) { return measures[one.measure].id == id; });
    REQUIRE(entry != picture.measures.end());
    return entry->hindrance;
  };
  CHECK(hindrance("insats-2026-05") == analysis::Hindrance::no_area);
  CHECK(hindrance("insats-2026-30") == analysis::Hindrance::not_begun);
  CHECK(hindrance("insats-2026-31") == analysis::Hindrance::too_early);
  CHECK(hindrance("insats-2026-13") == analysis::Hindrance::too_short);
  CHECK(hindrance("insats-2026-12") == std::nullopt);
  // What goes on comes first, the latest begun before the others.
  CHECK(measures[picture.measures.front().measure].id == "insats-2026-32");
  CHECK(measures[picture.measures.front().measure].status == MeasureStatus::ongoing);
}

TEST_CASE("A measure of several areas is counted as one") {
  Demo demo;
  const EvaluationPicture& picture = demo.ask({.measure = "insats-2026-24"});
  REQUIRE(picture.answer);
  REQUIRE(picture.answer->evaluation);
  double before = 0;
  double after = 0;
  for (const analysis::WeekPart& week : picture.answer->weeks) {
    if (!(week.expected > 0)) continue;
    if (picture.answer->plan.before.contains(week.week)) before += week.observed;
    if (picture.answer->plan.after.contains(week.week)) after += week.observed;
  }
  CHECK(before == picture.answer->evaluation->treated.before);
  CHECK(after == picture.answer->evaluation->treated.after);
}

TEST_CASE("An unknown measure is none") {
  Demo demo;
  const EvaluationPicture& picture = demo.ask({.measure = "no such measure"});
  CHECK_FALSE(picture.chosen);
  CHECK_FALSE(picture.answer);
  CHECK(measures_in(demo.loaded.plans.measures, 999).empty());
}

}  // namespace lagesbild::app

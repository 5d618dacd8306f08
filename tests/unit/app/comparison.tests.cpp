#include "app/topics/weighing/comparison.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "../analysis/golden_situation.hpp"
#include "analysis/cube.hpp"
#include "app/action.hpp"
#include "app/topics/selection/query.hpp"

namespace lagesbild::app {

namespace {

using Catch::Matchers::WithinAbs;

struct Group {
  Situation situation = analysis::testing::golden_situation();
  analysis::Cube cube = analysis::make_cube(situation);
  State state;

  Group() { situation.method.indicators = {}; }
  void act(const Action& action) { state = applied(std::move(state), action); }
  void answer(const std::string& first, const std::string& second, int heavier) {
    act(SetAnswer{state.compared, first, second, heavier});
  }
  Comparison comparison() const {
    return compare(situation, state, settings_for(state.choices, situation, cube));
  }
  /// Categories with these weights besides those that are there.
  void add_categories(std::initializer_list<double> weights) {
    for (const double weight : weights) {
      Category category;
      category.id = "extra " + std::to_string(situation.categories.size());
      category.name = {category.id, category.id};
      category.weight = weight;
      situation.categories.push_back(category);
    }
    cube = analysis::make_cube(situation);
  }
};

double weight_of(const Comparison& comparison, std::string_view id) {
  for (const auto& thing : comparison.things) {
    if (thing.id == id) return thing.weight;
  }
  FAIL("no thing " << id);
  return 0;
}

}  // namespace

TEST_CASE("The scale of words is Saaty's odd numbers, and any ratio has its nearest word") {
  CHECK(importance_of(0) == 1);
  CHECK(importance_of(4) == 9);
  CHECK(importance_of(-1) == 1.0 / 3);
  for (int answer = -4; answer <= 4; ++answer) CHECK(answer_nearest(importance_of(answer)) == answer);
  CHECK(answer_nearest(100) == 4);
  CHECK(answer_nearest(1.2) == 0);
  CHECK(answer_nearest(1 / 5.5) == -2);
}

TEST_CASE("Weights come as soon as the answers join all, and consistency when all are answered") {
  Group group;
  auto now = group.comparison();
  REQUIRE(now.things.size() == 4);
  REQUIRE(now.questions.size() == 6);
  CHECK_FALSE(now.has_weights);
  CHECK(now.use.indicators.empty());
  CHECK_THAT(now.things[0].now, WithinAbs(0.45, 1e-12));

  group.answer("harm", "change", 1);
  group.answer("change", "persistence", 0);
  CHECK_FALSE(group.comparison().has_weights);
  group.answer("safety", "persistence", 0);  // the other way round than it is asked
  now = group.comparison();
  CHECK(now.answered == 3);
  REQUIRE(now.has_weights);
  CHECK_FALSE(now.consistency_ratio);
  CHECK_THAT(weight_of(now, "harm"), WithinAbs(0.5, 1e-9));
  CHECK_THAT(weight_of(now, "safety"), WithinAbs(1.0 / 6, 1e-9));

  group.answer("harm", "persistence", 1);
  group.answer("harm", "safety", 1);
  group.answer("change", "safety", 0);
  now = group.comparison();
  REQUIRE(now.consistency_ratio);
  CHECK_THAT(*now.consistency_ratio, WithinAbs(0, 1e-9));
  CHECK(now.consistent());
  CHECK_FALSE(now.contradiction);
  CHECK_FALSE(now.in_use);

  SECTION("what they would set are ordinary weights") {
    CHECK(now.use.indicators.at(Indicator::harm) == 0.5);
    CHECK(now.use.indicators.at(Indicator::change) == 0.167);
    group.act(now.use);
    const auto settings = settings_for(group.state.choices, group.situation, group.cube);
    CHECK(settings.indicators[0] == 0.5);
    CHECK(settings.indicators[3] == 0.167);
    CHECK(group.comparison().in_use);
  }
  SECTION("in week mode the acute one is compared too") {
    group.act(SetMode{Mode::week});
    now = group.comparison();
    CHECK(now.things.size() == 5);
    CHECK(now.questions.size() == 10);
    CHECK(now.answered == 6);
    CHECK_FALSE(now.has_weights);
  }
  SECTION("cleared answers are gone") {
    group.act(ClearAnswers{Compared::indicators});
    CHECK(group.comparison().answered == 0);
  }
}

TEST_CASE("Answers that contradict each other are named") {
  Group group;
  group.answer("harm", "change", 2);
  group.answer("change", "persistence", 2);
  group.answer("harm", "persistence", -2);  // round in a circle
  group.answer("harm", "safety", 1);
  group.answer("change", "safety", 1);
  group.answer("persistence", "safety", 1);
  const auto now = group.comparison();
  REQUIRE(now.consistency_ratio);
  CHECK(*now.consistency_ratio > 0.1);
  CHECK_FALSE(now.consistent());
  REQUIRE(now.contradiction);
  const auto& answers = now.contradiction->answers;
  REQUIRE(answers.size() == 3);
  for (const auto& answer : answers) CHECK(answer.answer == 2);  // the heavier stands first
  CHECK(now.things[answers[1].first].id == "persistence");
  CHECK(now.things[answers[1].second].id == "harm");
  CHECK(now.contradiction->suggested <= 0);
  CHECK(now.has_weights);
}

TEST_CASE("Severities are compared among themselves and keep their sum") {
  Group group;
  group.act(ShowCompared{Compared::severity});
  auto now = group.comparison();
  REQUIRE(now.things.size() == 2);
  REQUIRE(now.questions.size() == 1);
  CHECK(now.beyond_scale);  // 2 and 365
  const std::string first = now.things[0].id;
  const std::string second = now.things[1].id;
  group.answer(second, first, 4);
  now = group.comparison();
  REQUIRE(now.has_weights);
  CHECK_FALSE(now.consistency_ratio);
  CHECK_THAT(now.use.severity.at(first), WithinAbs(36.7, 1e-9));
  CHECK_THAT(now.use.severity.at(second), WithinAbs(330.3, 1e-9));

  SECTION("the heaviest is never cut, which would change the proportions") {
    group.situation.categories[0].weight = 900;
    group.situation.categories[1].weight = 900;
    now = group.comparison();
    CHECK_THAT(now.use.severity.at(second), WithinAbs(greatest_severity_weight, 1e-9));
    CHECK_THAT(now.use.severity.at(first), WithinAbs(greatest_severity_weight / 9, 1e-3));
  }
  SECTION("without any weight they begin at one each") {
    group.situation.categories[0].weight = 0;
    group.situation.categories[1].weight = 0;
    now = group.comparison();
    CHECK_THAT(now.use.severity.at(first) + now.use.severity.at(second), WithinAbs(2, 1e-9));
  }
}

TEST_CASE("Of many categories some are chosen, at most seven") {
  Group group;
  group.add_categories({1, 2, 3, 4, 5, 6});
  group.act(ShowCompared{Compared::severity});
  auto now = group.comparison();
  CHECK(now.things.size() == 8);
  CHECK(now.questions.empty());
  SetCompared chosen;
  for (const auto& thing : now.things) chosen.categories.insert(thing.id);
  group.act(chosen);
  now = group.comparison();
  CHECK(now.questions.size() == 21);

  group.act(SetCompared{{"extra 2", "extra 5"}});
  group.answer("extra 5", "extra 2", 1);
  now = group.comparison();
  REQUIRE(now.questions.size() == 1);
  CHECK(now.use.severity == std::map<std::string, double>{{"extra 2", 1.25}, {"extra 5", 3.75}});
  CHECK_FALSE(now.beyond_scale);
}

}  // namespace lagesbild::app

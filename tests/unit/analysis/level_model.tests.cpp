#include "analysis/level_model.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <functional>
#include <limits>

#include "analysis/level_fit.hpp"
#include "analysis/rank_job.hpp"
#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

struct Fitted {
  Situation situation;
  Cube cube;
  Settings settings;
  Expected window;
  LevelModel model;
};

Fitted fitted(Situation situation, const std::function<void(Settings&)>& change) {
  Fitted result{std::move(situation), {}, {}, {}, {}};
  result.cube = make_cube(result.situation);
  result.settings = default_settings(result.situation, result.cube);
  change(result.settings);
  result.window = expect(result.situation, result.cube, result.settings.window, result.settings.selection);
  LevelFit fit(result.situation, result.cube, result.settings, result.window);
  while (!fit.done()) fit.step();
  result.model = fit.take();
  return result;
}

double law_mean(const Fitted& of, std::size_t area, std::size_t category) {
  const AreaPosterior posterior = area_posterior(of.model, of.window, area);
  return stats::mean(level_law(of.model, posterior, scenarios(of.model, posterior), category));
}

}  // namespace

TEST_CASE("What is remembered keeps the sum of the events equal to the sum of the expected") {
  const Fitted of = fitted(testing::random_situation(GENERATE(range(50U, 54U))), [](Settings& settings) {
    settings.memory = 0.8;
    settings.jump = 0;
  });
  REQUIRE(of.model.memory.blocks == 14);
  for (std::size_t from = 0; from < 3; ++from) {
    for (std::size_t c = 0; c < of.window.categories.size(); ++c) {
      double observed = 0;
      double expected = 0;
      for (std::size_t area = 0; area < of.window.areas; ++area) {
        const AreaCounts counts = remembered(of.model, of.window, area, from);
        observed += counts.observed[c];
        expected += counts.expected[c];
      }
      CHECK(observed > 0);
      CHECK_THAT(observed, WithinRel(expected, 1e-9));
    }
  }
}

TEST_CASE("A block further back counts δ times less") {
  const Fitted of = fitted(testing::random_situation(55), [](Settings& settings) { settings.memory = 0.5; });
  const double phi = of.model.categories[1].phi;
  const AreaCounts all = remembered(of.model, of.window, 3, 0);
  const AreaCounts past = remembered(of.model, of.window, 3, 1);
  const AreaCounts older = remembered(of.model, of.window, 3, 2);
  const std::size_t latest = of.model.past.at(0, 3, 1);
  CHECK_THAT(all.observed[1], WithinRel(of.window.observed_in(3, 1) / phi + 0.5 * past.observed[1], 1e-12));
  CHECK_THAT(past.observed[1],
             WithinRel(of.model.past.observed[latest] / phi + 0.5 * older.observed[1], 1e-12));
}

TEST_CASE("Without factor and memory a level is the one-level mixture over ν") {
  const Fitted of = fitted(testing::golden_situation(), [](Settings& settings) {
    settings.area_nu = std::numeric_limits<double>::infinity();
    settings.memory = 0;
  });
  CHECK_FALSE(of.model.has_factor);
  CHECK(of.model.categories[0].nu.values.size() == 40);
  for (std::size_t area = 0; area < 6; ++area) {
    const auto law =
        posterior(of.model.categories[0], of.window.observed_in(area, 0), of.window.expected_in(area, 0));
    CHECK_THAT(law_mean(of, area, 0), WithinRel(stats::mean(law), 1e-9));
  }
}

TEST_CASE("The draws follow the law that the level's mean and interval come from") {
  const Situation situation = testing::random_situation(56);
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  settings.draws = 20000;
  settings.indicators = {1, 0, 0, 0, 0};
  const Ranking ranking = rank(situation, cube, settings);
  Settings one = settings;
  for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
    // Only this category has severity, so harm is its level.
    one.severity.assign(situation.categories.size(), 0);
    one.severity[c] = 1;
    const Ranking alone = rank(situation, cube, one);
    for (const AreaResult& area : alone.areas) {
      const double unit = 1000 * alone.categories[c].rate;
      if (!(unit > 0)) continue;
      // Harm is as wide or wider: the municipality's rate is uncertain too, the less the more the window
      // says.
      CHECK(area.harm.low / unit < 1.03 * area.levels[c].low);
      CHECK(area.harm.high / unit > 0.97 * area.levels[c].high);
      CHECK_THAT(area.harm.low / unit, WithinRel(area.levels[c].low, 0.25));
      CHECK_THAT(area.harm.high / unit, WithinRel(area.levels[c].high, 0.25));
      CHECK(area.levels[c].low < area.levels[c].mean);
      CHECK(area.levels[c].mean < area.levels[c].high);
    }
  }
}

namespace {

/// Area 4's events of the last 13 weeks so many times over.
Situation risen(std::uint32_t times) {
  testing::RandomShape shape;
  shape.areas = 12;
  Situation situation = testing::random_situation(57, shape);
  const Week last = *parse_week("2026-W46");
  for (std::size_t i = 0; i < situation.incidents.area.size(); ++i) {
    if (situation.incidents.area[i] == 4 && week_of(Date{situation.incidents.day[i]}) > last - 13) {
      situation.incidents.count[i] *= times;
    }
  }
  return situation;
}

}  // namespace

TEST_CASE("An area whose events triple now is seen at once where jumps are allowed") {
  const Situation tripled = risen(4);
  const Cube cube = make_cube(tripled);
  Settings settings = default_settings(tripled, cube);
  settings.indicators = {1, 0, 0, 0, 0};
  const auto area_of = [&](double jump) {
    settings.jump = jump;
    const Ranking ranking = rank(tripled, cube, settings);
    return ranking.areas[*place_of(ranking, 4)];
  };
  const AreaResult slow = area_of(0);
  const AreaResult quick = area_of(0.1);
  CHECK(slow.jump == 0);
  CHECK(quick.jump > 0.9);
  CHECK(quick.harm.mean > slow.harm.mean);
  CHECK(quick.p_top >= slow.p_top);
  CHECK(quick.levels[0].rests_on.past < 0.1);
  CHECK(slow.levels[0].rests_on.past > 0.3);
}

TEST_CASE("Where one area jumps, nobody says of the others that they are worse than they were") {
  const auto others_harm = [](std::uint32_t times, double jump) {
    const Situation situation = risen(times);
    const Cube cube = make_cube(situation);
    Settings settings = default_settings(situation, cube);
    settings.indicators = {1, 0, 0, 0, 0};
    settings.jump = jump;
    double sum = 0;
    for (const AreaResult& area : rank(situation, cube, settings).areas) {
      if (area.area != 4) sum += std::log(std::max(area.harm.mean, 1e-9));
    }
    return std::exp(sum / 11);
  };
  const double heeded = others_harm(5, 0.1) / others_harm(1, 0.1);
  const double not_heeded = others_harm(5, 0) / others_harm(1, 0);
  CAPTURE(heeded, not_heeded);
  CHECK_THAT(heeded, WithinAbs(1, 0.1));
  CHECK(not_heeded > 1.3);
}

TEST_CASE("What a level rests on sums to one, and more events in the window make more of it the window's") {
  for (const double expected : {0.0, 0.4, 6.0}) {
    for (const double past : {0.0, 3.0, 40.0}) {
      for (const double jump : {0.0, 0.3, 1.0}) {
        const LevelShares shares = level_shares(expected, expected + past, 1.7, jump, 2.5);
        CHECK_THAT(shares.window + shares.past + shares.area, WithinAbs(1, 1e-12));
        CHECK((shares.past > 0) == (past > 0 && jump < 1));
        CHECK((shares.window > 0) == (expected > 0));
        const LevelShares higher = level_shares(expected, expected + past, 3.4, jump, 2.5);
        if (expected > 0) CHECK(higher.window > shares.window);
        if (shares.area < 1) CHECK(level_shares(expected, expected + past, 1.7, jump, 25).area > shares.area);
      }
    }
  }
}

TEST_CASE("Without memory no level rests on earlier months, with it all that have a past do") {
  testing::RandomShape shape;
  shape.areas = 8;
  Situation situation = testing::random_situation(61, shape);
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  // All that the areas share is fixed, so that only the area's own events move its shares.
  settings.area_nu = 3;
  settings.nu = 2;
  settings.phi = 1;
  settings.memory = 0.9;
  settings.jump = 0;
  settings.draws = 10;
  const auto levels_of = [](const Ranking& ranking, std::size_t area) {
    return ranking.areas[*place_of(ranking, area)].levels;
  };
  const Ranking with = rank(situation, cube, settings);
  for (const Level& level : levels_of(with, 2)) CHECK(level.rests_on.past > 0);

  Situation more = situation;
  const Week last = settings.window.to;
  testing::add_incident(more, 0, 2, 0, last, 2, 25);
  const Ranking after = rank(more, make_cube(more), settings);
  CHECK(levels_of(after, 2)[0].rests_on.window > levels_of(with, 2)[0].rests_on.window);

  settings.memory = 0;
  const Ranking without = rank(situation, cube, settings);
  for (const Level& level : levels_of(without, 2)) {
    CHECK(level.rests_on.past == 0);
    CHECK_THAT(level.rests_on.window + level.rests_on.area, WithinAbs(1, 1e-12));
  }
}

TEST_CASE("With a short past the usual memory is taken, and it is not called estimated") {
  testing::RandomShape shape;
  shape.weeks = 13 + 4 * 5 + 3;
  const Fitted brief = fitted(testing::random_situation(58, shape), [](Settings&) {});
  CHECK(brief.model.memory.blocks == 5);
  CHECK(brief.model.memory.delta == 0.9);
  CHECK_FALSE(brief.model.memory.estimated);
  shape.weeks = 13 + 4 * 6;
  const Fitted longer = fitted(testing::random_situation(58, shape), [](Settings&) {});
  CHECK(longer.model.memory.blocks == 6);
  CHECK(longer.model.memory.estimated);
  shape.weeks = 14;
  const Fitted none = fitted(testing::random_situation(58, shape), [](Settings&) {});
  CHECK(none.model.memory.blocks == 0);
  CHECK(none.model.memory.delta == 0);
}

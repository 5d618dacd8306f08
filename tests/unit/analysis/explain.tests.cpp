#include "analysis/explain.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "analysis/rank_job.hpp"
#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

Ranking quick_rank(const Situation& situation, const Cube& cube) {
  Settings settings = default_settings(situation, cube);
  settings.draws = 50;
  return rank(situation, cube, settings);
}

double with_share(const AreaResult& area, const IndicatorWeights& weights) {
  double sum = 0;
  double all = 0;
  for (const Contribution& part : area.contributions) {
    sum += weights[static_cast<std::size_t>(part.indicator)] * part.value;
    all += weights[static_cast<std::size_t>(part.indicator)];
  }
  return sum / all;
}

}  // namespace

TEST_CASE("Contributions sum to the score's distance from the municipal average") {
  const Situation situation = testing::random_situation(GENERATE(range(40U, 52U)));
  const Cube cube = make_cube(situation);
  const Ranking ranking = quick_rank(situation, cube);
  for (const AreaResult& area : ranking.areas) {
    if (area.contributions.empty()) continue;
    double sum = 0;
    for (const Contribution& part : area.contributions) sum += part.amount;
    CHECK_THAT(sum, WithinAbs(area.score - area.reference_score, 1e-9));
  }
}

TEST_CASE("The leading part is the largest that raises the score, and else the largest that lowers it") {
  const Situation situation = testing::random_situation(GENERATE(range(52U, 60U)));
  const Cube cube = make_cube(situation);
  const Ranking ranking = quick_rank(situation, cube);
  for (const AreaResult& area : ranking.areas) {
    if (area.contributions.empty()) continue;
    std::vector<double> parts = harm_parts(ranking, area);
    for (const Contribution& part : area.contributions) {
      if (part.indicator != Indicator::harm) parts.push_back(part.amount);
    }
    const auto [lowest, highest] = std::minmax_element(parts.begin(), parts.end());
    const auto lead = leading_part(ranking, area);
    if (*highest >= least_part) {
      REQUIRE(lead);
      CHECK(lead->amount == *highest);
    } else if (*lowest <= -least_part) {
      REQUIRE(lead);
      CHECK(lead->amount == *lowest);
    } else {
      CHECK_FALSE(lead);
    }
    if (lead) CHECK(lead->category.has_value() == (lead->indicator == Indicator::harm));
  }
}

TEST_CASE("Categories sum to harm's contribution, and sources to their categories") {
  const Situation situation = testing::random_situation(GENERATE(range(60U, 72U)));
  const Cube cube = make_cube(situation);
  const Ranking ranking = quick_rank(situation, cube);
  for (const AreaResult& area : ranking.areas) {
    if (area.contributions.empty()) continue;
    const Explanation explanation = explain(situation, cube, ranking, area.area);
    double sum = 0;
    for (const CategoryPart& part : explanation.categories) {
      sum += part.amount;
      double observed = 0;
      double expected = 0;
      for (const SourcePart& source : part.sources) {
        observed += source.observed;
        expected += source.expected;
      }
      CHECK_THAT(observed, WithinAbs(part.level.observed, 1e-9));
      CHECK_THAT(expected, WithinAbs(part.level.expected, 1e-9));
    }
    CHECK_THAT(sum, WithinAbs(area.contributions.front().amount, 1e-9));
  }
}

TEST_CASE("The weeks end with the window, keep gaps as gaps and hold the window's events") {
  const Situation situation = testing::golden_situation();
  const Cube cube = make_cube(situation);
  const Ranking ranking = quick_rank(situation, cube);
  const Explanation explanation = explain(situation, cube, ranking, 5);
  REQUIRE(explanation.weeks.size() == 26);
  CHECK(to_string(explanation.weeks.back().week) == "2026-W46");
  double observed = 0;
  double expected = 0;
  for (const WeekPart& week : explanation.weeks) {
    if (!ranking.settings.window.contains(week.week)) {
      CHECK(week.state == WeekState::unknown);
      CHECK(week.sources_reported == 0);
      continue;
    }
    CHECK(week.sources_reported == 1);
    CHECK(week.sources_expected == 2);
    observed += week.observed;
    expected += week.expected;
  }
  CHECK(observed == 3);
  CHECK_THAT(expected, WithinAbs(1.7518248 + .43795620, 1e-6));
}

TEST_CASE("The smallest swap makes two neighbours' scores equal, and no smaller change does") {
  const Situation situation = testing::random_situation(GENERATE(range(80U, 88U)));
  const Cube cube = make_cube(situation);
  const Ranking ranking = quick_rank(situation, cube);
  const auto swap = smallest_swap(ranking, 0, Swap::Kind::indicator);
  if (!swap) return;
  const auto weights_at = [&](double share) {
    IndicatorWeights weights = ranking.settings.indicators;
    double others = 0;
    for (std::size_t k = 0; k < indicator_count; ++k) {
      if (!ranking.offered[k]) weights[k] = 0;
      if (k != static_cast<std::size_t>(swap->indicator)) others += weights[k];
    }
    for (std::size_t k = 0; k < indicator_count; ++k) {
      weights[k] = k == static_cast<std::size_t>(swap->indicator) ? share : weights[k] / others * (1 - share);
    }
    return weights;
  };
  const auto difference = [&](double share) {
    return with_share(ranking.areas[0], weights_at(share)) - with_share(ranking.areas[1], weights_at(share));
  };
  CHECK_THAT(difference(swap->to), WithinAbs(0, 1e-9));
  const double just_before = swap->from + (swap->to - swap->from) * 0.99;
  CHECK((difference(just_before) > 0) == (difference(swap->from) > 0));
}

TEST_CASE("Severity swaps are found in the golden example") {
  const Situation situation = testing::golden_situation();
  const Cube cube = make_cube(situation);
  const Ranking ranking = quick_rank(situation, cube);
  // C has much vandalism and little violence: with violence weighted less it rises.
  const std::size_t c = *place_of(ranking, 2);
  REQUIRE(c > 0);
  const auto swap = smallest_swap(ranking, c - 1, Swap::Kind::severity);
  REQUIRE(swap.has_value());
  CHECK(swap->kind == Swap::Kind::severity);
  CHECK(swap->to != swap->from);
}

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "analysis/methods/ahp.hpp"
#include "analysis/methods/ahp_partial.hpp"
#include "analysis/methods/calibration.hpp"
#include "analysis/methods/probabilistic_ranks.hpp"
#include "analysis/stats/rng.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("Consistent comparisons give back the weights they were made from") {
  const std::array weights = {0.45, 0.25, 0.15, 0.1, 0.05};
  std::vector<double> comparisons;
  for (std::size_t i = 0; i < 5; ++i) {
    for (std::size_t j = i + 1; j < 5; ++j) comparisons.push_back(weights[i] / weights[j]);
  }
  const auto result = ahp_weights(comparisons).value();
  for (std::size_t i = 0; i < 5; ++i) CHECK_THAT(result.weights[i], WithinRel(weights[i], 1e-12));
  CHECK_THAT(result.consistency_ratio, WithinAbs(0, 1e-12));

  SECTION("and the one that is turned round is the one to ask again") {
    comparisons[5] = 1 / comparisons[5];  // the second against the fourth
    CHECK(ahp_weights(comparisons).value().consistency_ratio > 0.01);
    const auto doubt = least_consistent(comparisons).value();
    CHECK(doubt.first == 1);
    CHECK(doubt.second == 3);
    CHECK(doubt.suggested > 1);
  }
}

TEST_CASE("Comparisons that make no matrix give no weights") {
  const std::array<double, 2> wrong_count = {1, 2};
  const std::array<double, 1> negative = {-1};
  const std::array<double, 1> two = {3};
  CHECK_FALSE(ahp_weights(wrong_count).has_value());
  CHECK_FALSE(ahp_weights(negative).has_value());
  CHECK_THAT(ahp_weights(two).value().weights[0], WithinRel(0.75, 1e-12));
  CHECK(ahp_weights({}).value().weights == std::vector<double>{1});
  CHECK_FALSE(least_consistent(two).has_value());
}

TEST_CASE("Comparisons that are not there are filled in as the weights themselves say (Harker 1987)") {
  using Maybe = std::optional<double>;
  SECTION("Harker's own example: 2, none, 2 gives 4 : 2 : 1") {
    const std::vector<Maybe> comparisons = {2, std::nullopt, 2};
    const auto weights = ahp_weights_so_far(comparisons).value();
    CHECK_THAT(weights[0], WithinRel(4.0 / 7, 1e-12));
    CHECK_THAT(weights[1], WithinRel(2.0 / 7, 1e-12));
    CHECK_THAT(weights[2], WithinRel(1.0 / 7, 1e-12));
  }
  SECTION("a chain of consistent answers is enough") {
    const std::array weights = {0.4, 0.25, 0.15, 0.1, 0.06, 0.04};
    std::vector<Maybe> comparisons;
    for (std::size_t i = 0; i < 6; ++i) {
      for (std::size_t j = i + 1; j < 6; ++j) {
        comparisons.push_back(j == i + 1 ? Maybe{weights[i] / weights[j]} : std::nullopt);
      }
    }
    const auto found = ahp_weights_so_far(comparisons).value();
    for (std::size_t i = 0; i < 6; ++i) CHECK_THAT(found[i], WithinRel(weights[i], 1e-9));
    SECTION("and not without a link") {
      comparisons[0].reset();
      CHECK_FALSE(ahp_weights_so_far(comparisons));
    }
  }
  SECTION("with all of them there it is Saaty's eigenvector") {
    const std::vector<double> all = {3, 5, 1.0 / 3, 7, 1, 1.0 / 5};
    const std::vector<Maybe> comparisons(all.begin(), all.end());
    const auto whole = ahp_weights(all).value();
    const auto found = ahp_weights_so_far(comparisons).value();
    for (std::size_t i = 0; i < 4; ++i) CHECK_THAT(found[i], WithinRel(whole.weights[i], 1e-10));
  }
  SECTION("bad input gives none") {
    CHECK_FALSE(ahp_weights_so_far(std::vector<Maybe>{1, 2}));
    CHECK_FALSE(ahp_weights_so_far(std::vector<Maybe>{-1}));
    CHECK_FALSE(ahp_weights_so_far(std::vector<Maybe>{std::nullopt}));
  }
}

TEST_CASE("The three answers that fit worst are those that go round in a circle") {
  // Consistent for 4 : 2 : 1 : 1, but the third is said to be four times the first.
  const std::vector<double> comparisons = {2, 1.0 / 4, 4, 2, 2, 1};
  const auto triad = most_contradictory(comparisons).value();
  CHECK(triad.first == 0);
  CHECK(triad.second == 1);
  CHECK(triad.third == 2);
  CHECK_THAT(triad.off, WithinRel(16, 1e-12));
  CHECK_FALSE(most_contradictory(std::vector<double>{3}));
  CHECK_THAT(most_contradictory(std::vector<double>{2, 4, 2}).value().off, WithinRel(1, 1e-12));
}

TEST_CASE("Brier's score is 0 for the all-knowing and the base rate's variance for its forecaster") {
  const std::vector<bool> outcomes = {true, false, false, true, false};
  const std::array<double, 5> right = {1, 0, 0, 1, 0};
  const std::vector<double> base(5, 0.4);
  CHECK(brier_score(right, outcomes) == 0);
  CHECK_THAT(brier_score(base, outcomes), WithinRel(0.24, 1e-12));
  CHECK(std::isnan(brier_score({}, {})));
}

TEST_CASE("The calibration table counts every forecast once and splits Brier's score without rest") {
  std::vector<double> forecasts;
  std::vector<bool> outcomes;
  for (std::uint64_t i = 0; i < 3000; ++i) {
    auto draw = stats::Stream(1, {"forecast"}).draw(i);
    forecasts.push_back(0.05 + 0.1 * draw.index(10));
    outcomes.push_back(draw.uniform() < forecasts.back());
  }
  const auto table = calibration_table(forecasts, outcomes);
  REQUIRE(table.size() == 10);
  std::size_t counted = 0;
  int outside = 0;
  for (const auto& bin : table) {
    counted += bin.forecasts;
    CHECK_THAT(bin.share, WithinAbs(bin.mean_forecast, 0.1));
    if (bin.mean_forecast < bin.interval.low || bin.mean_forecast > bin.interval.high) ++outside;
  }
  CHECK(counted == 3000);
  CHECK(outside <= 3);
  const auto parts = brier_parts(table);
  CHECK_THAT(parts.reliability - parts.resolution + parts.uncertainty,
             WithinAbs(brier_score(forecasts, outcomes), 1e-12));
}

TEST_CASE("Forecasts of exactly 0 and 1 belong to the first and last bin; empty bins are left out") {
  const std::array<double, 3> forecasts = {0, 1, 1};
  const auto table = calibration_table(forecasts, {false, true, false});
  REQUIRE(table.size() == 2);
  CHECK(table[0].from == 0);
  CHECK(table[1].forecasts == 2);
  CHECK(table[1].share == 0.5);
  CHECK(brier_parts({}).uncertainty == 0);
}

TEST_CASE("The capture curve runs from nothing to all, with the order's shares on the way") {
  const std::array<std::size_t, 3> order = {2, 0, 1};
  const std::array<double, 3> harm = {3, 1, 6};
  const std::array<double, 3> people = {30, 60, 10};
  const auto curve = capture_curve(order, harm, people);
  REQUIRE(curve.size() == 4);
  CHECK(curve[0].harm == 0);
  CHECK(curve[1].areas == 1);
  CHECK_THAT(curve[1].harm, WithinRel(0.6, 1e-14));
  CHECK_THAT(curve[1].population, WithinRel(0.1, 1e-14));
  CHECK_THAT(curve[2].harm, WithinRel(0.9, 1e-14));
  CHECK_THAT(curve[3].harm, WithinRel(1.0, 1e-14));
  CHECK(capture_curve(order, std::vector<double>(3, 0.0), people)[3].harm == 0);
}

TEST_CASE("P(top k) sums to k, expected ranks to their total, and items' order does not matter") {
  std::vector<double> draws;
  std::vector<double> mirrored;
  for (std::uint64_t d = 0; d < 2000; ++d) {
    std::array<double, 5> row{};
    for (std::size_t i = 0; i < 5; ++i) {
      row[i] = static_cast<double>(i) * 0.4 +
               stats::Stream(1, {"row", std::string(1, static_cast<char>('a' + i))}).draw(d).normal();
    }
    draws.insert(draws.end(), row.begin(), row.end());
    mirrored.insert(mirrored.end(), row.rbegin(), row.rend());
  }
  const auto ranks = rank_posterior(draws, 5, 2);
  const auto turned = rank_posterior(mirrored, 5, 2);
  CHECK_THAT(std::accumulate(ranks.p_top.begin(), ranks.p_top.end(), 0.0), WithinAbs(2, 1e-12));
  CHECK_THAT(std::accumulate(ranks.expected.begin(), ranks.expected.end(), 0.0), WithinAbs(15, 1e-9));
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(ranks.p_top[i] == turned.p_top[4 - i]);
    CHECK(ranks.low[i] <= ranks.expected[i]);
    CHECK(ranks.expected[i] <= ranks.high[i]);
  }
  CHECK(std::ranges::is_sorted(ranks.p_top));
}

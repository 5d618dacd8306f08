#include "analysis/score.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

TEST_CASE("The value function is fixed: half, one, two and four times the reference") {
  CHECK_THAT(ratio_value(0.5), WithinAbs(0, 1e-15));
  CHECK_THAT(ratio_value(1), WithinAbs(1.0 / 3, 1e-15));
  CHECK_THAT(ratio_value(2), WithinAbs(2.0 / 3, 1e-15));
  CHECK_THAT(ratio_value(4), WithinAbs(1, 1e-15));
  CHECK(ratio_value(0) == 0);
  CHECK(ratio_value(0.1) == 0);
  CHECK(ratio_value(100) == 1);
  CHECK(share_value(0.25) == 0.5);
  CHECK(share_value(0.9) == 1);
}

TEST_CASE("A missing indicator is shared among the others where 0.7 of the weight remains") {
  const IndicatorWeights weights{0.45, 0.25, 0.15, 0.15, 0};
  const std::array<bool, indicator_count> offered{true, true, true, true, false};
  const auto whole = effective_weights(weights, {0.5, 0.5, 0.5, 0.5, {}}, offered);
  REQUIRE(whole.has_value());
  CHECK_THAT((*whole)[0], WithinAbs(0.45, 1e-15));
  const auto without_safety = effective_weights(weights, {0.5, 0.5, 0.5, {}, {}}, offered);
  REQUIRE(without_safety.has_value());
  CHECK_THAT((*without_safety)[0], WithinAbs(0.45 / 0.85, 1e-15));
  CHECK_FALSE(effective_weights(weights, {0.5, {}, 0.5, {}, {}}, offered).has_value());
  // .45 + .25 is exactly the limit.
  CHECK(effective_weights(weights, {0.5, 0.5, {}, {}, {}}, offered).has_value());
}

TEST_CASE("An indicator that the data do not hold for any area takes no weight") {
  const auto only_harm = effective_weights({0.45, 0.25, 0.15, 0.15, 0}, {0.5, {}, {}, {}, {}}, {true});
  REQUIRE(only_harm.has_value());
  CHECK((*only_harm)[0] == 1);
  CHECK_FALSE(effective_weights({0, 1, 0, 0, 0}, {0.5, {}, {}, {}, {}}, {true, true}).has_value());
}

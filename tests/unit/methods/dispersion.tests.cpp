#include "analysis/methods/dispersion.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <string>
#include <vector>

#include "analysis/stats/rng.hpp"

using namespace lagesbild;
using analysis::area_dispersion;
using analysis::Dispersion;
using analysis::pearson_dispersion;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE(
    "An area's dispersion is the Pearson chi-squared of a Poisson regression with its exposure as offset") {
  // R: f <- glm(c(3,0,1,2,0,5,1,0) ~ 1 + offset(log(c(1,1,2,2,1,1,1,1))), family = poisson)
  //    sum(residuals(f, "pearson")^2); f$df.residual  -> 19.25, 7
  const std::vector<double> counts = {3, 0, 1, 2, 0, 5, 1, 0};
  const std::vector<double> exposures = {1, 1, 2, 2, 1, 1, 1, 1};
  const auto result = area_dispersion(counts, exposures);
  CHECK_THAT(result.chi_squared, WithinRel(19.25, 1e-12));
  CHECK(result.degrees == 7);
  CHECK_THAT(analysis::phi(result), WithinRel(2.75, 1e-12));

  SECTION("the unit of exposure does not matter") {
    std::vector<double> thousandth = exposures;
    for (double& exposure : thousandth) exposure /= 1000;
    CHECK_THAT(area_dispersion(counts, thousandth).chi_squared, WithinRel(19.25, 1e-12));
  }
  SECTION("a week without exposure is not a week with zero") {
    std::vector<double> more_counts = counts;
    std::vector<double> more_exposures = exposures;
    more_counts.push_back(0);
    more_exposures.push_back(0);
    CHECK(area_dispersion(more_counts, more_exposures) == result);
    more_exposures.back() = 1;
    CHECK_FALSE(area_dispersion(more_counts, more_exposures) == result);
  }
}

TEST_CASE("What says nothing adds nothing, and less spread than Poisson counts as Poisson") {
  const std::vector<double> zeros = {0, 0, 0};
  const std::vector<double> ones = {1, 1, 1};
  CHECK(area_dispersion(zeros, ones) == Dispersion{});
  CHECK(analysis::phi(Dispersion{}) == 1);
  CHECK(analysis::phi(area_dispersion(ones, ones)) == 1);
  const std::vector<double> single = {4};
  CHECK(area_dispersion(single, single) == Dispersion{});
  CHECK(pearson_dispersion(ones, ones, 3) == Dispersion{});
}

TEST_CASE("Pooled phi has no bias in sparse Poisson data and finds a planted phi of 2") {
  Dispersion poisson;
  Dispersion planted;
  const std::vector<double> exposures(26, 1.0);
  for (int area = 0; area < 600; ++area) {
    const stats::Stream stream(1, {"dispersion", std::to_string(area)});
    std::vector<double> calm;
    std::vector<double> bursty;
    for (std::uint64_t week = 0; week < 26; ++week) {
      auto draw = stream.draw(week);
      calm.push_back(draw.poisson(0.15));
      bursty.push_back(draw.negative_binomial(3.0, 3.0));  // variance 2 × mean
    }
    poisson += area_dispersion(calm, exposures);
    planted += area_dispersion(bursty, exposures);
  }
  CHECK_THAT(poisson.chi_squared / poisson.degrees, WithinAbs(1.0, 0.05));
  CHECK_THAT(analysis::phi(planted), WithinAbs(2.0, 0.1));
}

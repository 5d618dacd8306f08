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

TEST_CASE("Pooled over areas with few events, phi is that of the weeks and not of their sparseness") {
  // Forty areas, 26 weeks each, 0.4 events a week: χ² / df makes 3 about 2.
  const auto mean_of = [](double planted) {
    double pooled = 0;
    double plain = 0;
    constexpr int sets = 60;
    const std::vector<double> exposures(26, 0.4);
    for (int set = 0; set < sets; ++set) {
      std::vector<analysis::AreaDispersion> areas;
      Dispersion sum;
      auto draw = stats::Stream(9, {"sparse", std::to_string(set)}).draw(0);
      for (int area = 0; area < 40; ++area) {
        std::vector<double> counts;
        double events = 0;
        for (int week = 0; week < 26; ++week) {
          counts.push_back(planted > 1 ? draw.negative_binomial(0.4 / (planted - 1), 0.4)
                                       : draw.poisson(0.4));
          events += counts.back();
        }
        areas.push_back({area_dispersion(counts, exposures), events, 10.4 * (4 + events) / 14.4});
        sum += areas.back().dispersion;
      }
      pooled += analysis::pooled_phi(areas) / sets;
      plain += analysis::phi(sum) / sets;
    }
    CHECK(pooled >= plain * 0.99);
    return pooled;
  };
  CHECK_THAT(mean_of(3), WithinAbs(3, 0.35));
  CHECK_THAT(mean_of(2), WithinAbs(2, 0.2));
  CHECK(mean_of(1) < 1.05);
}

TEST_CASE("An area with a single event says nothing of phi, and no area at all leaves it at 1") {
  CHECK(analysis::pooled_phi({}) == 1);
  const std::vector<double> ones(13, 1.0);
  std::vector<double> single(13, 0.0);
  single[4] = 1;
  const std::vector<analysis::AreaDispersion> areas(20, {area_dispersion(single, ones), 1, 1.2});
  CHECK_THAT(analysis::pooled_phi(areas), WithinAbs(1, 1e-9));
  std::vector<double> heap(13, 0.0);
  heap[4] = 500;
  const std::vector<analysis::AreaDispersion> heaps(20, {area_dispersion(heap, ones), 500, 500});
  CHECK(analysis::pooled_phi(heaps) == 50);
}

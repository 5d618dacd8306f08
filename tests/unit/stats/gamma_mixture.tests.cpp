#include "analysis/stats/gamma_mixture.hpp"

#include "analysis/stats/distributions.hpp"
#include "analysis/stats/grid.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <span>
#include <vector>

using namespace lagesbild::stats;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("A mixture of one is that gamma law") {
  const std::vector<GammaComponent> one = {{1.0, 4.15, 4.3}};
  const Gamma law{4.15, 4.3};
  CHECK_THAT(mean(one), WithinRel(4.15 / 4.3, 1e-14));
  CHECK_THAT(variance(one), WithinRel(4.15 / 4.3 / 4.3, 1e-14));
  for (const double p : {1e-6, 0.05, 0.5, 0.95, 0.999999}) {
    CHECK_THAT(quantile(one, p), WithinRel(quantile(law, p), 1e-11));
  }
}

TEST_CASE("Quantiles invert the cumulative probability, also of two far-apart humps") {
  const std::vector<GammaComponent> humps = {{0.3, 0.2, 1.0}, {0.5, 400.0, 4.0}, {0.2, 3.0, 0.001}};
  for (const double p : {0.001, 0.05, 0.29, 0.31, 0.5, 0.79, 0.81, 0.95, 0.999}) {
    CAPTURE(p);
    CHECK_THAT(cdf(humps, quantile(humps, p)), WithinAbs(p, 1e-11));
    CHECK_THAT(survival(humps, quantile(humps, p)), WithinAbs(1.0 - p, 1e-11));
  }
  CHECK_THAT(mean(humps), WithinRel(0.06 + 50.0 + 600.0, 1e-14));
  CHECK(std::isnan(quantile(humps, 1.0)));
  CHECK(std::isnan(quantile(std::span<const GammaComponent>{}, 0.5)));
}

TEST_CASE("Pruning drops what cannot matter and keeps the rest summing to one") {
  const std::vector<GammaComponent> mixture = {{1e-14, 1.0, 9.0}, {0.25, 2.0, 2.0}, {0.75, 3.0, 2.0}};
  const auto kept = pruned(mixture);
  REQUIRE(kept.size() == 2);
  CHECK_THAT(kept[0].weight + kept[1].weight, WithinAbs(1.0, 1e-15));
  CHECK_THAT(quantile(kept, 0.95), WithinRel(quantile(mixture, 0.95), 1e-11));
}

TEST_CASE("A log-spaced grid has its ends exactly and equal ratios between") {
  const auto grid = log_spaced(0.15, 60.0, 40);
  REQUIRE(grid.size() == 40);
  CHECK(grid.front() == 0.15);
  CHECK(grid.back() == 60.0);
  CHECK_THAT(grid[1] / grid[0], WithinRel(std::pow(400.0, 1.0 / 39.0), 1e-13));
  CHECK_THAT(grid[39] / grid[38], WithinRel(std::pow(400.0, 1.0 / 39.0), 1e-13));
  CHECK(log_spaced(2.0, 2.0, 1) == std::vector<double>{2.0});
}

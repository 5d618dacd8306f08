#include "analysis/methods/area_factor.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <numeric>

#include "analysis/stats/distributions.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

double mean_of(const FactorRow& law) {
  return std::inner_product(law.begin(), law.end(), factor_grid().begin(), 0.0);
}

}  // namespace

TEST_CASE("The grid of u goes from .05 to 12 in equal steps of the logarithm") {
  const FactorRow& grid = factor_grid();
  CHECK(grid.front() == 0.05);
  CHECK(grid.back() == 12);
  for (std::size_t g = 1; g < factor_points; ++g) {
    CHECK_THAT(grid[g] / grid[g - 1], WithinRel(std::pow(240.0, 1.0 / 120), 1e-12));
    CHECK_THAT(factor_within(g, 0), WithinRel(factor_within(g - 1, 1), 1e-12));
    CHECK(factor_within(g, 0) < grid[g]);
    CHECK(factor_within(g, 1) > grid[g]);
  }
}

TEST_CASE("Without any events the law of u is its prior, Gamma(a, a)") {
  FactorRow law{};
  add_factor_prior(4, law);
  add_category_terms(3, 0, 0, law);
  normalise(law);
  CHECK_THAT(std::accumulate(law.begin(), law.end(), 0.0), WithinAbs(1, 1e-12));
  CHECK_THAT(mean_of(law), WithinAbs(1, 1e-3));
  double below = 0;
  for (std::size_t g = 0; factor_grid()[g] < 0.7; ++g) below += law[g];
  const double edge =
      factor_within(static_cast<std::size_t>(std::log(0.7 / 0.05) / std::log(240.0) * 120), 1);
  CHECK_THAT(below, WithinAbs(stats::cdf(stats::Gamma{4, 4}, edge), 1e-3));
}

TEST_CASE("A category's terms are its negative binomial likelihood by u") {
  // O ~ Poisson(E u v) with v ~ Gamma(b, b) is negative binomial of size b and mean E u.
  FactorRow terms{};
  add_category_terms(2.5, 7, 3.2, terms);
  for (const std::size_t g : {0U, 40U, 60U, 100U}) {
    const auto log_pmf = [&](std::size_t at) {
      return stats::log_pmf(stats::NegativeBinomial{2.5, 3.2 * factor_grid()[at]}, 7);
    };
    CHECK_THAT(terms[g] - terms[80], WithinAbs(log_pmf(g) - log_pmf(80), 1e-9));
  }
}

TEST_CASE("Categories that agree move u; many events tie it down") {
  const auto law_of = [](double times) {
    FactorRow law{};
    add_factor_prior(5, law);
    for (int category = 0; category < 3; ++category) add_category_terms(8, 2 * times, times, law);
    normalise(law);
    return law;
  };
  CHECK(mean_of(law_of(1)) > 1.1);
  CHECK(mean_of(law_of(1)) < mean_of(law_of(10)));
  CHECK(mean_of(law_of(100)) < 2.05);
  CHECK(mean_of(law_of(100)) > 1.6);
}

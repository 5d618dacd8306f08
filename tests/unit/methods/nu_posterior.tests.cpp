#include "analysis/methods/nu_posterior.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "analysis/stats/rng.hpp"

using namespace lagesbild;
using analysis::level_mixture;
using analysis::nu_posterior;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {
// The golden example's vandalism: O and E by area.
const std::vector<double> observed = {10, 17, 8, 20, 12, 2};
const std::vector<double> expected = {6.2638693, 18.2696187, 3.0435151, 27.1434336, 12.5277386, 1.7518248};
}  // namespace

TEST_CASE("At phi 1 the weights are R's negative-binomial likelihood on the log-spaced grid") {
  // R: g <- exp(seq(log(.15), log(60), length.out = 40))
  //    w <- sapply(g, function(n) sum(dnbinom(O, n, mu = E, log = TRUE))); w <- exp(w - max(w)); w <- w /
  //    sum(w) w[c(1, 20, 40)]; sum(w * g); sum(w * (g + 10) / (g + 6.2638693))
  const auto nu = nu_posterior(observed, expected);
  REQUIRE(nu.values.size() == 40);
  CHECK_THAT(nu.weights[0], WithinRel(2.41265936974e-06, 1e-10));
  CHECK_THAT(nu.weights[19], WithinRel(0.0142296582894, 1e-10));
  CHECK_THAT(nu.weights[39], WithinRel(0.0609569816896, 1e-10));
  CHECK_THAT(nu.mean(), WithinRel(22.7999489776, 1e-10));
  CHECK_THAT(stats::mean(level_mixture(nu, 10, 6.2638693)), WithinRel(1.1847947925, 1e-10));
}

TEST_CASE("Above phi 1 the weights are the prior integrated over the tempered likelihood") {
  // R: integrate(function(t) dgamma(t, n, n) * exp((O * log(t * E) - t * E) / 1.5), 0, Inf), area by area
  const auto nu = nu_posterior(observed, expected, 1.5);
  CHECK_THAT(nu.weights[19], WithinRel(0.0117578709386, 1e-7));
  CHECK_THAT(nu.mean(), WithinRel(24.566846471, 1e-7));
}

TEST_CASE("The weights sum to one, ignore areas without exposure and do not mind the areas' order") {
  const auto nu = nu_posterior(observed, expected);
  CHECK_THAT(std::accumulate(nu.weights.begin(), nu.weights.end(), 0.0), WithinAbs(1.0, 1e-14));
  auto more_observed = observed;
  auto more_expected = expected;
  more_observed.insert(more_observed.begin(), 0);
  more_expected.insert(more_expected.begin(), 0);
  std::ranges::reverse(more_observed);
  std::ranges::reverse(more_expected);
  const auto same = nu_posterior(more_observed, more_expected);
  for (std::size_t j = 0; j < 40; ++j) CHECK_THAT(same.weights[j], WithinRel(nu.weights[j], 1e-12));
  for (const double weight : nu_posterior({}, {}).weights) CHECK(weight == 1.0 / 40);
}

TEST_CASE("Spread-out areas give small nu, like ones give large, the planted value in between") {
  const auto mean_for = [](double planted) {
    std::vector<double> o;
    std::vector<double> e(300, 12.0);
    for (int area = 0; area < 300; ++area) {
      auto draw = stats::Stream(3, {"nu", std::to_string(area)}).draw(0);
      o.push_back(draw.poisson(12.0 * (std::isinf(planted) ? 1.0 : draw.gamma(planted, planted))));
    }
    return nu_posterior(o, e).mean();
  };
  CHECK_THAT(mean_for(0.5), WithinAbs(0.5, 0.12));
  CHECK_THAT(mean_for(4.0), WithinAbs(4.0, 1.2));
  CHECK(mean_for(INFINITY) > 35);
}

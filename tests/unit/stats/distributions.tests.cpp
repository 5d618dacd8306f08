#include "analysis/stats/distributions.hpp"
#include "analysis/stats/special_functions.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>

using namespace lagesbild::stats;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("Arguments outside the domain give NaN, not a trap") {
  CHECK(std::isnan(gamma_p(-1.0, 1.0)));
  CHECK(std::isnan(gamma_q(1.0, -1.0)));
  CHECK(std::isnan(gamma_p_inv(1.0, 1.1)));
  CHECK(std::isnan(beta_i(0.0, 1.0, 0.5)));
  CHECK(std::isnan(beta_i_inv(1.0, 1.0, NAN)));
  CHECK(std::isnan(normal_quantile(-0.1)));
  CHECK(std::isnan(log_gamma(0.0)));
  CHECK(std::isnan(quantile(Poisson{1.0}, 2.0)));
}

TEST_CASE("The ends of each range are exact") {
  CHECK(gamma_p(2.0, 0.0) == 0.0);
  CHECK(gamma_q(2.0, infinity) == 0.0);
  CHECK(gamma_p_inv(2.0, 0.0) == 0.0);
  CHECK(gamma_p_inv(2.0, 1.0) == infinity);
  CHECK(beta_i(2.0, 3.0, 1.0) == 1.0);
  CHECK(normal_quantile(0.0) == -infinity);
  CHECK(normal_quantile(0.5) == 0.0);
  CHECK(cdf(Poisson{0.0}, 0.0) == 1.0);
  CHECK(pmf(NegativeBinomial{2.0, 0.0}, 0.0) == 1.0);
  CHECK(at_least(NegativeBinomial{2.0, 3.0}, 0.0) == 1.0);
  CHECK(quantile(NegativeBinomial{2.0, 3.0}, 0.0) == 0.0);
  CHECK(quantile(NegativeBinomial{2.0, 3.0}, 1.0) == infinity);
  CHECK(pmf(Poisson{3.0}, -1.0) == 0.0);
  CHECK(pmf(NegativeBinomial{2.0, 3.0}, 1.5) == 0.0);
}

TEST_CASE("A negative binomial of infinite or huge size is the Poisson law") {
  for (const double count : {0.0, 2.0, 9.0}) {
    const NegativeBinomial endless{infinity, 3.0};
    const NegativeBinomial huge{1e13, 3.0};
    CHECK(pmf(endless, count) == pmf(Poisson{3.0}, count));
    CHECK_THAT(pmf(huge, count), WithinRel(pmf(Poisson{3.0}, count), 1e-10));
    CHECK(at_least(endless, count) == at_least(Poisson{3.0}, count));
  }
  CHECK(quantile(NegativeBinomial{infinity, 3.0}, 0.99) == quantile(Poisson{3.0}, 0.99));
}

TEST_CASE("Masses sum to the cumulative probability and the tails complete each other") {
  for (const double size : {0.05, 1.0, 7.3, 900.0}) {
    const NegativeBinomial law{size, 4.2};
    double sum = 0.0;
    for (double count = 0.0; count < 60.0; ++count) {
      sum += pmf(law, count);
      CHECK_THAT(cdf(law, count), WithinAbs(sum, 1e-12));
      CHECK_THAT(cdf(law, count) + survival(law, count), WithinAbs(1.0, 1e-13));
      CHECK(at_least(law, count + 1.0) == survival(law, count));
    }
  }
}

TEST_CASE("A quantile is the smallest count that reaches its probability, whatever the guess") {
  for (const double size : {0.02, 0.5, 26.5, 1e5, infinity}) {
    for (const double mean : {0.01, 1.0, 37.5, 1e6, 1e9}) {
      for (const double p : {1e-6, 0.1, 0.5, 0.975, 1.0 - 1e-9}) {
        const NegativeBinomial law{size, mean};
        const double count = quantile(law, p);
        CAPTURE(size, mean, p, count);
        CHECK(cdf(law, count) >= p * (1.0 - 1e-13));
        CHECK((count == 0.0 || cdf(law, count - 1.0) < p));
      }
    }
  }
}

TEST_CASE("R's parameters by probability give the same law") {
  // R: dnbinom(2, 26.5, 26/27)
  CHECK_THAT(pmf(negative_binomial_from_prob(26.5, 26.0 / 27.0), 2.0), WithinRel(0.18385481781294058, 1e-12));
}

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <optional>
#include <vector>

#include "analysis/methods/ahp.hpp"
#include "analysis/methods/change_posterior.hpp"
#include "analysis/methods/displacement.hpp"
#include "analysis/methods/e_test.hpp"
#include "analysis/methods/ears.hpp"
#include "analysis/methods/funnel.hpp"
#include "analysis/methods/garwood.hpp"
#include "analysis/methods/marshall_eb.hpp"
#include "analysis/methods/multiple_testing.hpp"
#include "analysis/methods/predictive.hpp"
#include "analysis/methods/probabilistic_ranks.hpp"
#include "analysis/methods/regression_to_mean.hpp"
#include "analysis/stats/special_functions.hpp"
#include "methods_data.hpp"

using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("Marshall's global empirical Bayes estimates agree with spdep::EBest") {
  SECTION("Auckland infant mortality: EBest(M77_85, 9 * Und5_81)") {
    std::vector<double> exposure;
    for (const double children : reference::auckland_under_5) exposure.push_back(9 * children);
    const auto result = marshall_eb(reference::auckland_deaths, exposure);
    REQUIRE(result.estimates.size() == 167);
    CHECK_THAT(result.between_variance, WithinRel(7.28417290098e-07, 1e-10));
    CHECK_THAT(result.overall_rate, WithinRel(0.00263343619314, 1e-10));
    const std::array first = {.00297803392572, .00286562329254, .0021181646615, .00253580831875,
                              .00256520148587};
    for (std::size_t i = 0; i < first.size(); ++i)
      CHECK_THAT(result.estimates[i], WithinRel(first[i], 1e-10));
    double sum = 0;
    for (const double estimate : result.estimates) sum += estimate;
    CHECK_THAT(sum, WithinRel(0.442240934063, 1e-10));
  }
  SECTION("North Carolina SIDS 1974: EBest(SID74, BIR74)") {
    const auto result = marshall_eb(reference::nc_deaths, reference::nc_births);
    CHECK_THAT(result.between_variance, WithinRel(7.69293064701e-07, 1e-10));
    const std::array first = {.00169729733086, .00170537768084, .00177308702207, .00201286808422,
                              .00353491314916};
    for (std::size_t i = 0; i < first.size(); ++i)
      CHECK_THAT(result.estimates[i], WithinRel(first[i], 1e-10));
  }
}

TEST_CASE("Garwood's interval agrees with R's poisson.test") {
  CHECK(garwood(0).low == 0);
  CHECK_THAT(garwood(0).high, WithinRel(3.688879454, 1e-9));
  CHECK_THAT(garwood(1).low, WithinRel(.02531780798, 1e-9));
  CHECK_THAT(garwood(1).high, WithinRel(5.571643391, 1e-9));
  CHECK_THAT(garwood(5).low, WithinRel(1.62348639, 1e-8));
  CHECK_THAT(garwood(5).high, WithinRel(11.66833208, 1e-9));
  CHECK_THAT(garwood(20).low, WithinRel(12.21651959, 1e-9));
  CHECK_THAT(garwood(20).high, WithinRel(30.8883779, 1e-9));
  CHECK_THAT(garwood(7, 0.9).low, WithinRel(3.28531569189, 1e-10));
  CHECK_THAT(garwood(7, 0.9).high, WithinRel(13.1481138024, 1e-10));
}

TEST_CASE("The predictive tail meets the method's numbers") {
  struct Row {
    double y, sum, weeks, phi, p, quantile;
  };
  const Row rows[] = {{5, 26, 26, 1, .004925878278, 4},
                      {5, 26, 26, 1.5, .02033832286, 5},
                      {3, 6, 24, 1, .00374121086, 2},
                      {12, 130, 26, 2, .04145910937, 15}};
  for (const auto& row : rows) {
    const auto tail = predictive_tail(row.y, {row.sum, row.weeks}, row.phi);
    CHECK_THAT(tail.p, WithinRel(row.p, 1e-9));
    CHECK(tail.quantile == row.quantile);
    CHECK(tail.threshold == row.quantile + 1);
  }
  // R: m <- 22.5 * 4 / 20; s <- m / (1.5 * (1 + 4 / 20) - 1)
  //    pnbinom(8, s, mu = m, lower.tail = FALSE); qnbinom(.99, s, mu = m)
  const auto pooled = predictive_tail(9, {22, 20}, 1.5, 0.01, 4);
  CHECK_THAT(pooled.expected, WithinRel(4.5, 1e-14));
  CHECK_THAT(pooled.p, WithinRel(0.0916405168097, 1e-10));
  CHECK(pooled.quantile == 13);
}

TEST_CASE("A missing week is not a week with zero") {
  const std::vector<WeekCount> history = {0, 0, 1, 0, std::nullopt, 0, 0, 0};
  std::vector<WeekCount> as_zero = history;
  as_zero[4] = 0;
  CHECK_THAT(predictive_tail(2, baseline_of(history)).p, WithinAbs(.02804603, 5e-9));
  CHECK_THAT(predictive_tail(2, baseline_of(as_zero)).p, WithinAbs(.022272105, 5e-10));
}

TEST_CASE("The change posterior meets the method's numbers") {
  CHECK_THAT(summarise_change(1, .15).p_up, WithinRel(0.599558860364, 1e-10));
  CHECK_THAT(summarise_change(3, .73).p_up, WithinRel(0.800503256645, 1e-10));
  CHECK_THAT(summarise_change(8, 3.64).p_up, WithinRel(0.912297674897, 1e-10));
  CHECK_THAT(summarise_change(25, 20).p_up, WithinRel(0.822532436712, 1e-10));
  // R: qgamma(c(.05, .95), 12, 7.64); pgamma(1, 4 + 8/2, 4 + 3.64/2, lower.tail = FALSE)
  const auto change = summarise_change(8, 3.64);
  CHECK_THAT(change.mean, WithinRel(12 / 7.64, 1e-14));
  CHECK_THAT(change.interval.low, WithinRel(0.906310538427, 1e-10));
  CHECK_THAT(change.interval.high, WithinRel(2.38318249357, 1e-10));
  CHECK_THAT(summarise_change(8, 3.64, 2).p_up, WithinRel(0.768367772511, 1e-10));
}

TEST_CASE("Benjamini and Hochberg's adjustment agrees with p.adjust on 25 published values") {
  // McDonald, Handbook of Biological Statistics: total calories and breast cancer, 25 dietary variables.
  const std::array p = {.001, .008, .039, .041, .042, .06,  .074, .205, .212, .216, .222, .251, .269,
                        .275, .34,  .341, .384, .569, .594, .696, .762, .94,  .942, .975, .986};
  const std::array adjusted = {.025,          .1,
                               .21,           .21,
                               .21,           .25,
                               .264285714286, .491071428571,
                               .491071428571, .491071428571,
                               .491071428571, .491071428571,
                               .491071428571, .491071428571,
                               .5328125,      .5328125,
                               .564705882353, .781578947368,
                               .781578947368, .87,
                               .907142857143, .986,
                               .986,          .986,
                               .986};
  const auto q = benjamini_hochberg(p);
  REQUIRE(q.size() == adjusted.size());
  for (std::size_t i = 0; i < q.size(); ++i) CHECK_THAT(q[i], WithinAbs(adjusted[i], 1e-12));
}

TEST_CASE("EARS C1 agrees with surveillance::earsC over the whole of 2011") {
  const std::span<const double> counts(reference::salmonella_newport);
  const std::span<const double> limits(reference::salmonella_newport_c1);
  REQUIRE(limits.size() + 7 == counts.size());
  for (std::size_t week = 0; week < limits.size(); ++week) {
    CHECK_THAT(ears_c1_limit(counts.first(week + 7), 0.05).value(), WithinRel(limits[week], 1e-8));
  }
  CHECK_FALSE(ears_c1_limit(counts.first(6)).has_value());
}

TEST_CASE("The E-test meets published values and a plain double sum in R") {
  CHECK_THAT(e_test(0, 3), WithinRel(0.0883790094548, 1e-10));
  CHECK_THAT(e_test(6, 2), WithinRel(0.174874820944, 1e-10));
  CHECK_THAT(e_test(20, 5, 10, 5), WithinRel(0.119084578977, 1e-10));
  CHECK_THAT(e_test(4, 11, 2, 3.5), WithinRel(0.428568969069, 1e-10));
}

TEST_CASE("The weighted displacement difference meets Wheeler and Ratcliffe's examples") {
  const auto plain = weighted_displacement_difference({20, 10}, {20, 20});
  CHECK(plain.total == -10);
  CHECK_THAT(plain.standard_error, WithinRel(8.366600, 1e-7));
  CHECK_THAT(plain.z, WithinRel(-1.195229, 1e-6));
  const auto moved =
      weighted_displacement_difference({207, 110}, {308, 318}, Displacement{{178, 157}, {150, 140}});
  CHECK(moved.local == -107);
  CHECK(moved.displacement == -11);
  CHECK(moved.total == -118);
  CHECK_THAT(moved.standard_error, WithinAbs(39.598, 5e-4));
  CHECK_THAT(moved.z, WithinAbs(-2.98, 5e-3));
}

TEST_CASE("The rate ratio's interval is the log-normal one") {
  // R: r <- (110/207)/(318/308); s <- sqrt(1/110 + 1/207 + 1/318 + 1/308); r * exp(c(-1, 1) * qnorm(.975) *
  // s)
  const auto ratio = rate_ratio({207, 110}, {308, 318});
  CHECK_THAT(ratio.ratio, WithinRel(0.514690243977, 1e-11));
  CHECK_THAT(ratio.interval.low, WithinRel(0.389250212462, 1e-11));
  CHECK_THAT(ratio.interval.high, WithinRel(0.680554663205, 1e-11));
  CHECK_FALSE(ratio.corrected);
}

TEST_CASE("Surgical ranks: the probability of being the worst hospital") {
  const std::array<double, 12> deaths = {0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24};
  const std::array<double, 12> operations = {47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360};
  // R: integrate(function(t) dbeta(t, 1+o[i], 1+n[i]-o[i]) * prod of pbeta(t, 1+o[-i], 1+n[-i]-o[-i]))
  const std::array exact = {.000513101768, .235049687877, .00737979972,  1.449e-08,
                            3.144e-06,     .001113426628, .001676559554, .619218601218,
                            .00107756178,  .040624236798, .093270996276, 7.287e-05};
  const auto ranks = proportion_ranks(deaths, operations, 1, 40000, 1);
  double sum = 0;
  for (std::size_t i = 0; i < exact.size(); ++i) {
    CHECK_THAT(ranks.p_top[i], WithinAbs(exact[i], 0.008));
    sum += ranks.p_top[i];
  }
  CHECK_THAT(sum, WithinAbs(1, 1e-12));
  CHECK_THAT(ranks.p_top[7], WithinAbs(.620, .005));
  CHECK_THAT(ranks.p_top[1], WithinAbs(.234, .005));
  CHECK_THAT(ranks.p_top[10], WithinAbs(.094, .005));
}

TEST_CASE("Saaty's weights are the principal eigenvector, beside the geometric means") {
  // R: e <- eigen(A); w <- Re(e$vectors[,1]); w / sum(w); (Re(e$values[1]) - 4) / 3 / .9
  const std::array<double, 6> comparisons = {3, 5, 7, 2, 4, 3};
  const auto result = ahp_weights(comparisons).value();
  const std::array eigenvector = {.578079523587, .228248947319, .133624905327, .0600466237667};
  const std::array means = {.576837571261, .230275852043, .133363359941, .0595232167554};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK_THAT(result.weights[i], WithinRel(eigenvector[i], 1e-10));
    CHECK_THAT(result.by_means[i], WithinRel(means[i], 1e-10));
  }
  CHECK_THAT(result.largest_eigenvalue, WithinRel(4.06739412591, 1e-11));
  CHECK_THAT(result.consistency_ratio, WithinRel(.0249607873743, 1e-8));
}

TEST_CASE("Funnel limits are Spiegelhalter's interpolated ones") {
  // R: r <- qpois(p, E); (r - (ppois(r, E) - p) / dpois(r, E)) / E, and the same with pnbinom(size = E / (phi
  // - 1))
  CHECK(funnel_limits(3, 0.95).low == 0);
  CHECK_THAT(funnel_limits(3, 0.95).high, WithinRel(2.13128005495, 1e-10));
  CHECK_THAT(funnel_limits(20, 0.998).low, WithinRel(0.358459355389, 1e-10));
  CHECK_THAT(funnel_limits(20, 0.998).high, WithinRel(1.73567642869, 1e-10));
  CHECK_THAT(funnel_limits(20, 0.95, 1.8).low, WithinRel(0.451694929179, 1e-10));
  CHECK_THAT(funnel_limits(20, 0.95, 1.8).high, WithinRel(1.62287533929, 1e-10));
}

TEST_CASE("What to expect without a measure is the shrunken level, with its predictive interval") {
  // ν fixed at 4: R: 24 / 12 * 8; qnbinom(c(.05, .95), 24, 12 / 20)
  const auto plain = expected_return(20, 8, 8, {{4}, {1}});
  CHECK_THAT(plain.level, WithinRel(2.0, 1e-14));
  CHECK(plain.unshrunken == 2.5);
  CHECK_THAT(plain.without, WithinRel(16.0, 1e-14));
  CHECK_THAT(plain.change, WithinRel(-4.0, 1e-14));
  CHECK(plain.interval == Interval{8, 25});
  // φ 1.5: R: m <- (4 + 20/1.5) / (4 + 8/1.5) * 8; qnbinom(c(.05, .95), m / (.5 + m / (4 + 20/1.5)), mu = m)
  const double mean = (4 + 20 / 1.5) / (4 + 8 / 1.5) * 8;
  const auto burst = expected_return(20, 8, 8, {{4}, {1}}, 1.5);
  CHECK_THAT(burst.without, WithinRel(mean, 1e-14));
  CHECK(burst.interval == Interval{6, 26});
}

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cstdio>

#include "alarms.hpp"
#include "ranking_study.hpp"
#include "report.hpp"

using namespace simulation;
using Catch::Matchers::WithinAbs;

// The small version of the study behind the help text's claims. The full one prints its tables:
// scripts/simulate, or simulation_tests "[full]".

TEST_CASE("At a nominal 1 %, moving averages and per cent cry wolf; the predictive test keeps its word") {
  for (const auto& row : false_alarms(4000)) {
    CAPTURE(row.mean);
    CHECK(row.predictive < 0.012);
    CHECK(row.ears > 0.015);
    if (row.mean <= 1) CHECK_THAT(row.ears, WithinAbs(0.046, 0.02));
    if (row.mean <= 2) {
      CHECK(row.plus_half > 0.08);
      CHECK(row.plus_half < 0.35);
    }
    CHECK(row.ears > 2 * row.predictive);
  }
}

TEST_CASE("Where weeks vary more than Poisson, phi keeps the rate that Poisson limits lose") {
  for (const auto& row : dispersed_alarms(6000)) {
    CAPTURE(row.phi, row.mean);
    CHECK_THAT(row.with_phi, WithinAbs(0.009, 0.006));
    CHECK(row.poisson > 0.016);
    CHECK(row.poisson > 1.5 * row.with_phi);
    if (row.phi >= 3) CHECK(row.poisson > 0.045);
  }
}

TEST_CASE("Under one event a week a tripling is seen less than one time in five, by four weeks far oftener") {
  for (const auto& row : power(4000)) {
    CAPTURE(row.mean);
    if (row.mean < 1) CHECK(row.week < 0.2);
    CHECK(row.four_weeks > 1.2 * row.week);
    if (row.mean == 5) CHECK(row.four_weeks > 0.99);
  }
}

TEST_CASE("With 1.4 events an area no method finds half of the worst, and P(top 3) says so") {
  const auto study = ranking_study(1.4, 250, 300);
  const double best =
      std::max({study.by_count, study.by_ratio, study.by_p_value, study.by_mean, study.by_p_top});
  CHECK(best < 0.5);
  CHECK(best > 0.3);
  CHECK(study.worst_miss < 0.12);
  CHECK(study.brier < study.brier_base);
  CHECK_THAT(study.covered, WithinAbs(0.87, 0.04));
}

TEST_CASE("With 10 events an area P(top 3) is calibrated and finds more than counting does") {
  const auto study = ranking_study(10, 250, 300);
  CHECK(study.by_p_top > 0.55);
  CHECK(study.by_p_top > study.by_count + 0.1);
  CHECK(study.brier < 0.65 * study.brier_base);
  CHECK_THAT(study.covered, WithinAbs(0.9, 0.04));
  // 250 sets leave a bin's share uncertain by some .04 itself; the full study's is under .04.
  CHECK(study.worst_miss < 0.12);
}

TEST_CASE("The whole study, printed", "[.][full]") {
  const auto text = report({.weeks = 100000, .sets = 4000, .draws = 500});
  std::puts(text.c_str());
  CHECK(text.size() > 1000);
}

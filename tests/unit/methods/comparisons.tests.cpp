#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <numeric>
#include <vector>

#include "analysis/methods/change_posterior.hpp"
#include "analysis/methods/displacement.hpp"
#include "analysis/methods/e_test.hpp"
#include "analysis/methods/funnel.hpp"
#include "analysis/methods/garwood.hpp"
#include "analysis/methods/marshall_eb.hpp"
#include "analysis/methods/multiple_testing.hpp"
#include "analysis/methods/placebo.hpp"
#include "analysis/methods/predictive.hpp"
#include "analysis/methods/regression_to_mean.hpp"
#include "analysis/stats/distributions.hpp"
#include "analysis/stats/rng.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("Adjusted p-values are never smaller, keep the order and do not mind the input's order") {
  const stats::Stream stream(1, {"bh"});
  for (std::uint64_t trial = 0; trial < 50; ++trial) {
    auto draw = stream.draw(trial);
    std::vector<double> p(1 + draw.index(40));
    for (double& value : p) value = std::pow(draw.uniform(), 3);
    if (p.size() > 3) p[1] = p[2];
    const auto q = benjamini_hochberg(p);
    for (std::size_t i = 0; i < p.size(); ++i) {
      CHECK(q[i] >= p[i]);
      CHECK(q[i] <= 1);
      for (std::size_t j = 0; j < p.size(); ++j) CHECK((p[i] > p[j] || q[i] <= q[j]));
    }
    auto reversed = p;
    std::ranges::reverse(reversed);
    auto again = benjamini_hochberg(reversed);
    std::ranges::reverse(again);
    CHECK(again == q);
  }
}

TEST_CASE("What was not tested neither gets a p-value nor counts among the tests") {
  const std::vector<double> p = {0.01, NAN, 0.04};
  const auto q = benjamini_hochberg(p);
  CHECK_THAT(q[0], WithinRel(0.02, 1e-14));
  CHECK(std::isnan(q[1]));
  CHECK_THAT(q[2], WithinRel(0.04, 1e-14));
  CHECK(benjamini_hochberg({}).empty());
}

TEST_CASE("Alarms by chance are what the tests can reach, not N times alpha") {
  // A series that expects 0.5 events can only flag at 4 or more: P = 0.0018, not 0.01.
  const std::vector<double> attainable(100, stats::at_least(stats::Poisson{0.5}, 4));
  CHECK_THAT(expected_by_chance(attainable), WithinAbs(0.175, 0.001));
}

TEST_CASE(
    "Marshall's estimates: no more spread than chance gives everyone the same, no exposure gives the "
    "average") {
  const std::vector<double> even = {10, 10, 10};
  const std::vector<double> people = {100, 100, 100};
  const auto same = marshall_eb(even, people);
  CHECK(same.between_variance == 0);
  for (const double estimate : same.estimates) CHECK_THAT(estimate, WithinRel(0.1, 1e-14));

  const std::vector<double> events = {50, 5, 0, 0};
  const std::vector<double> exposure = {100, 100, 100, 0};
  const auto spread = marshall_eb(events, exposure);
  CHECK(spread.between_variance > 0);
  CHECK(spread.estimates[0] < 0.5);
  CHECK(spread.estimates[2] > 0);
  CHECK(spread.estimates[3] == spread.overall_rate);
  CHECK(marshall_eb({}, {}).estimates.empty());
}

TEST_CASE("Garwood's interval covers at least its level, whatever the mean") {
  for (const double mean : {0.05, 0.7, 2.3, 9.5, 40.0}) {
    double covered = 0;
    for (double count = 0; count < 200; ++count) {
      const auto interval = garwood(count);
      if (interval.low <= mean && mean <= interval.high) covered += stats::pmf(stats::Poisson{mean}, count);
    }
    CHECK(covered >= 0.95 - 1e-9);
  }
}

TEST_CASE("Change: nothing seen says nothing, and one event against none is no alarm") {
  CHECK_THAT(summarise_change(0, 0).mean, WithinRel(1.0, 1e-14));
  CHECK(summarise_change(1, 0.01).p_up < 0.65);
  double before = 0;
  for (double count = 0; count < 30; ++count) {
    const double p = summarise_change(count, 5).p_up;
    CHECK(p > before);
    before = p;
  }
  CHECK(summarise_change(20, 10, 3).p_up < summarise_change(20, 10, 1).p_up);
}

TEST_CASE("The municipality's change is a ratio of rates and stays finite without events") {
  CHECK_THAT(municipal_change(30, 100, 40, 200), WithinRel(1.5, 1e-14));
  CHECK_THAT(municipal_change(0, 100, 3, 100), WithinRel(0.5 / 3.5, 1e-14));
  CHECK(municipal_change(0, 100, 0, 100) == 1);
  CHECK(municipal_change(5, 0, 5, 100) == 1);
}

TEST_CASE("The E-test is symmetric, and no difference at all has p 1") {
  CHECK_THAT(e_test(3, 9), WithinRel(e_test(9, 3), 1e-12));
  CHECK_THAT(e_test(3, 9, 1, 2), WithinRel(e_test(9, 3, 2, 1), 1e-12));
  CHECK(e_test(0, 0) == 1);
  CHECK_THAT(e_test(4, 4), WithinAbs(1, 1e-12));
  CHECK(e_test(100, 200) < 1e-6);
  CHECK_THAT(e_test(1000, 1010), WithinAbs(0.823, 0.002));  // as good as the normal test
}

TEST_CASE("The E-test keeps its level under equal rates") {
  for (const double mean : {0.8, 2.0, 6.0}) {
    const stats::Poisson law{mean};
    double rejected = 0;
    for (double i = 0; i < 25; ++i) {
      for (double j = 0; j < 25; ++j) {
        if (e_test(i, j) < 0.05) rejected += stats::pmf(law, i) * stats::pmf(law, j);
      }
    }
    CHECK(rejected < 0.0505);
  }
}

TEST_CASE("Divisors make unlike periods comparable, with squares in the error") {
  // 26 weeks before and 13 after: the count before is halved, and its share of the variance quartered.
  const auto result = weighted_displacement_difference({40, 10, 2, 1}, {60, 30, 2, 1});
  CHECK(result.total == -10);
  CHECK_THAT(result.standard_error, WithinRel(std::sqrt(40 / 4.0 + 10 + 60 / 4.0 + 30), 1e-14));
  CHECK_THAT(result.interval.high - result.interval.low,
             WithinRel(2 * 1.95996398454 * result.standard_error, 1e-10));
  const auto wider = weighted_displacement_difference({40, 10, 2, 1}, {60, 30, 2, 1}, std::nullopt, 2.25);
  CHECK_THAT(wider.standard_error, WithinRel(1.5 * result.standard_error, 1e-14));
  CHECK_THAT(rate_ratio({40, 10, 2, 1}, {60, 30, 2, 1}).ratio, WithinRel(0.5, 1e-14));
}

TEST_CASE("Changing places of treated and control turns the sign and inverts the ratio") {
  const BeforeAfter one{30, 18};
  const BeforeAfter other{25, 27};
  CHECK(weighted_displacement_difference(one, other).total ==
        -weighted_displacement_difference(other, one).total);
  CHECK_THAT(rate_ratio(one, other).ratio * rate_ratio(other, one).ratio, WithinRel(1.0, 1e-14));
  CHECK(weighted_displacement_difference({0, 0}, {0, 0}).z == 0);
}

TEST_CASE("With a count of zero half an event is added, and said so") {
  const auto ratio = rate_ratio({4, 0}, {5, 5});
  CHECK(ratio.corrected);
  CHECK_THAT(ratio.ratio, WithinRel(0.5 / 4.5, 1e-12));
  CHECK(std::isfinite(ratio.interval.high));
}

TEST_CASE("Regression to the mean: the expected return lies between the count carried over and the average") {
  const NuPosterior nu{{0.5, 4, 30}, {0.2, 0.5, 0.3}};
  for (const double observed : {0.0, 1.0, 6.0, 15.0, 60.0}) {
    const auto back = expected_return(observed, 6, 12, nu);
    CHECK(back.without >= std::min(back.carried_over, 12.0) - 1e-9);
    CHECK(back.without <= std::max(back.carried_over, 12.0) + 1e-9);
    CHECK(back.interval.low <= back.without);
    CHECK(back.interval.high >= back.without);
  }
  CHECK(expected_return(15, 6, 6, nu).change < 0);
  CHECK(expected_return(1, 6, 6, nu).change > 0);
}

TEST_CASE("Several areas are shrunk each by itself, not as the one that they would make together") {
  const NuPosterior nu{{4}, {1}};
  const std::vector<AreaBefore> areas{{20, 8, 8}, {12, 6, 5}, {9, 4, 4}};
  const auto together = expected_return(areas, nu);
  double without = 0;
  for (const AreaBefore& area : areas) {
    without += expected_return(area.observed, area.expected, area.expected_after, nu).without;
  }
  CHECK_THAT(together.without, WithinAbs(without, 1e-12));
  CHECK(together.without < expected_return(41, 18, 17, nu).without);
  CHECK(together.interval.low < together.without);
  CHECK(together.interval.high > together.without);
  // The mean and variance of the sum by hand: Γ(4 + O, 4 + E) levels, Poisson counts.
  const double variance =
      8 * 24 / 12.0 + 64 * 24 / 144.0 + 5 * 16 / 10.0 + 25 * 16 / 100.0 + 4 * 13 / 8.0 + 16 * 13 / 64.0;
  CHECK_THAT(together.interval.high - together.interval.low, WithinAbs(2 * 1.645 * std::sqrt(variance), 2.0));
}

TEST_CASE("Chosen for being high, areas fall by themselves by about what is expected") {
  // Levels from Gamma(4, 4), 6 events expected a period; the areas with 12 or more are "chosen".
  double fallen = 0;
  double foretold = 0;
  double chosen = 0;
  const stats::Stream stream(2, {"chosen"});
  for (std::uint64_t area = 0; area < 4000; ++area) {
    auto draw = stream.draw(area);
    const double mean = 6 * draw.gamma(4, 4);
    const double before = draw.poisson(mean);
    const double after = draw.poisson(mean);
    if (before < 12) continue;
    chosen += 1;
    fallen += after - before;
    foretold += (6 * (4 + before) / 10) - before;  // expected_return with ν = 4, without its interval
    if (chosen == 1) CHECK_THAT(expected_return(before, 6, 6, {{4}, {1}}).change, WithinAbs(foretold, 1e-12));
  }
  REQUIRE(chosen > 200);
  CHECK_THAT(fallen / chosen, WithinAbs(foretold / chosen, 0.6));
  CHECK(fallen / chosen < -3);
}

TEST_CASE("What is common to all areas is what the others came to by their own shrunken levels") {
  // By hand, ν = 4: 16 foretold here; elsewhere 14/16 · 12 + 10/12 · 8 = 17.17, which became 18. Mean
  // 16 · 18.5 / 17.67; the quantiles by adding up the negative binomial of variance 55.36.
  const std::vector<AreaBefore> here{{20, 8, 8}};
  const std::vector<AreaBefore> there{{10, 12, 12}, {6, 8, 8}};
  const NuPosterior nu{{4}, {1}};
  const auto result = expected_return(here, nu, 1, {there, 18});
  CHECK_THAT(result.without, WithinRel(16.754716981132, 1e-12));
  CHECK(result.interval == Interval{6, 30});
  CHECK_THAT(result.carried_over, WithinRel(20 * 18.0 / 16, 1e-12));
  CHECK_THAT(result.change, WithinRel(result.without - result.carried_over, 1e-12));
  CHECK_THAT(result.level, WithinRel(2.0, 1e-12));
  // Nobody elsewhere: nothing is common.
  CHECK_THAT(expected_return(here, nu, 1, {{}, 0}).without, WithinRel(16.0, 1e-12));
}

TEST_CASE("The fewer events elsewhere, and the more uneven the weeks, the less is known of what to expect") {
  const NuPosterior nu{{4}, {1}};
  const std::vector<AreaBefore> here{{40, 30, 30}};
  const auto width = [&](std::size_t others, double phi) {
    const std::vector<AreaBefore> there(others, {30, 30, 30});
    const auto result = expected_return(here, nu, phi, {there, 30.0 * static_cast<double>(others)});
    return result.interval.high - result.interval.low;
  };
  CHECK(width(3, 1) > width(19, 1));
  CHECK(width(1, 1) > width(3, 1));
  CHECK(width(3, 2) > width(3, 1));
  CHECK(width(400, 1) >=
        expected_return(40, 30, 30, nu).interval.high - expected_return(40, 30, 30, nu).interval.low);
}

TEST_CASE("The highest three of six come to what is expected, though the others rise by themselves") {
  // Levels from Gamma(6, 6), 30 events expected a period, weeks uneven enough that the counts have twice
  // the variance of Poisson's; everything falls by a fifth.
  constexpr double nu = 6;
  constexpr double phi = 2;
  constexpr int sets = 3000;
  double after = 0;
  double expected = 0;
  double bare = 0;
  int under = 0;
  const auto count = [](stats::Draw& draw, double mean) {
    return draw.negative_binomial(mean / (phi - 1), mean);
  };
  const stats::Stream stream(4, {"three of six"});
  for (std::uint64_t set = 0; set < sets; ++set) {
    auto draw = stream.draw(set);
    std::vector<std::pair<double, double>> areas;  // before, and after
    for (int area = 0; area < 6; ++area) {
      const double mean = 30 * draw.gamma(nu, nu);
      areas.emplace_back(count(draw, mean), 0.0);
      areas.back().second = count(draw, 0.8 * mean);
    }
    std::ranges::sort(areas, std::ranges::greater{}, &std::pair<double, double>::first);
    std::vector<AreaBefore> high;
    std::vector<AreaBefore> low;
    double high_after = 0;
    double low_before = 0;
    Elsewhere elsewhere;
    for (std::size_t area = 0; area < 6; ++area) {
      (area < 3 ? high : low).push_back({areas[area].first, 30, 30});
      (area < 3 ? high_after : elsewhere.after) += areas[area].second;
      if (area >= 3) low_before += areas[area].first;
    }
    elsewhere.areas = low;
    const auto without = expected_return(high, {{nu}, {1}}, phi, elsewhere);
    after += high_after;
    expected += without.without;
    bare += expected_return(high, {{nu}, {1}}, phi).without * elsewhere.after / low_before;
    if (high_after < without.interval.low) ++under;
  }
  CHECK_THAT(expected / after, WithinAbs(1, 0.03));
  CHECK(bare / after > 1.1);  // the others' rise, taken for a common one
  CHECK(under < 0.06 * sets);
  CHECK(under > 0.02 * sets);
}

TEST_CASE("A placebo run: where nothing was done every area is as likely to rank lowest") {
  int low = 0;
  for (std::uint64_t trial = 0; trial < 400; ++trial) {
    auto draw = stats::Stream(9, {"placebo"}).draw(trial);
    std::vector<BeforeAfter> areas;
    for (int area = 0; area < 20; ++area) {
      const double mean = 3 + 20 * draw.uniform();
      areas.push_back({draw.poisson(mean), draw.poisson(1.3 * mean)});
    }
    std::vector<bool> treated(20, false);
    treated[7] = true;
    const auto run = placebo_run(areas, treated);
    REQUIRE(run.z.size() == 19);
    if (run.p_lower <= 0.1) ++low;
  }
  CHECK(low > 18);
  CHECK(low < 62);
}

TEST_CASE("A placebo run finds a planted halving and keeps quiet without areas to compare with") {
  std::vector<BeforeAfter> areas(12, {40, 40});
  areas[3] = {40, 18};
  std::vector<bool> treated(12, false);
  treated[3] = true;
  const auto run = placebo_run(areas, treated);
  CHECK(run.treated_z < -2);
  CHECK_THAT(run.p_lower, WithinRel(1.0 / 12, 1e-12));
  CHECK(placebo_run(std::vector<BeforeAfter>(2), {true, false}).p_lower == 1);
}

TEST_CASE("Funnels hold one, narrow with more events and widen with phi and level") {
  double width = INFINITY;
  for (const double expected : {0.5, 2.0, 8.0, 30.0, 200.0}) {
    const auto limits = funnel_limits(expected, 0.95);
    CHECK(limits.low < 1);
    CHECK(limits.high > 1);
    CHECK(limits.high - limits.low < width);
    width = limits.high - limits.low;
    CHECK(funnel_limits(expected, 0.998).high > limits.high);
    CHECK(funnel_limits(expected, 0.998, 2).high > funnel_limits(expected, 0.998).high);
  }
  // Large E: ±1.96 √(φ / E).
  CHECK_THAT(funnel_limits(1e6, 0.95, 2).high, WithinAbs(1 + 1.96 * std::sqrt(2e-6), 2e-6));
}

TEST_CASE("Screening: untested series are left out, a planted rise is flagged, chance alone seldom is") {
  std::size_t flagged = 0;
  for (std::uint64_t trial = 0; trial < 60; ++trial) {
    auto draw = stats::Stream(3, {"screen"}).draw(trial);
    std::vector<WeekSignal> signals(1);  // one that could not be tested
    for (int series = 0; series < 80; ++series) {
      std::vector<WeekCount> history;
      for (int week = 0; week < 27; ++week) history.emplace_back(draw.poisson(0.3 + 0.05 * series));
      signals.push_back(week_signal(history));
    }
    const auto quiet = screen(signals);
    CHECK(quiet.tested == 80);
    CHECK(quiet.by_chance < 0.8);
    CHECK(quiet.by_chance > 0.2);
    CHECK_FALSE(quiet.flagged[0]);
    CHECK(std::isnan(quiet.q[0]));
    for (const bool flag : quiet.flagged) flagged += flag ? 1 : 0;
    std::vector<WeekCount> risen(26, 1.0);
    risen.emplace_back(12);
    signals[40] = week_signal(risen);
    CHECK(screen(signals).flagged[40]);
  }
  CHECK(flagged < 15);  // with no rise at all any flag in one screening of ten, at most
}

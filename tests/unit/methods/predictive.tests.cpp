#include "analysis/methods/predictive.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <vector>

#include "analysis/stats/rng.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

std::vector<WeekCount> weeks_of(std::size_t weeks, double count) {
  return std::vector<WeekCount>(weeks, count);
}

}  // namespace

TEST_CASE("The baseline is the last 26 reported weeks, however far back they lie") {
  std::vector<WeekCount> history = weeks_of(30, 1);
  history.front() = 100;
  const auto full = baseline_of(history);
  CHECK(full.events == 26);
  CHECK(full.weeks == 26);
  history.insert(history.end(), 50, std::nullopt);
  CHECK(baseline_of(history).events == 26);
  CHECK(baseline_of({}).weeks == 0);
}

TEST_CASE("At phi 1 the predictive law is R's (sum + 1/2, n / (n + 1))") {
  const auto law = predictive_law({6, 24});
  CHECK_THAT(law.size, WithinRel(6.5, 1e-12));
  CHECK_THAT(law.size / (law.size + law.mean), WithinRel(24.0 / 25.0, 1e-12));
}

TEST_CASE(
    "The law's variance is phi m (1 + w/n), so both the weeks' and the baseline's own chance are in it") {
  for (const double phi : {1.0, 1.5, 3.0}) {
    for (const double weeks : {1.0, 4.0}) {
      const auto law = predictive_law({10, 20}, phi, weeks);
      CHECK_THAT(law.mean + law.mean * law.mean / law.size,
                 WithinRel(phi * law.mean * (1 + weeks / 20), 1e-12));
    }
  }
}

TEST_CASE("A higher count is never less unusual, and the threshold is where the tail passes alpha") {
  for (const double sum : {0.0, 3.0, 26.0, 400.0}) {
    for (const double phi : {1.0, 2.0}) {
      double before = 1;
      for (double y = 0; y < 60; ++y) {
        const auto tail = predictive_tail(y, {sum, 26}, phi);
        CHECK(tail.p <= before);
        CHECK((y >= tail.threshold) == (tail.p <= 0.01));
        before = tail.p;
      }
    }
  }
}

TEST_CASE("The newest week is tested weekly where it can be, else by four reported weeks") {
  SECTION("one event a week or more, and eight weeks: weekly") {
    auto history = weeks_of(8, 1);
    history.emplace_back(5);
    const auto signal = week_signal(history);
    CHECK(signal.window == SignalWindow::week);
    CHECK(signal.observed == 5);
    CHECK(signal.baseline.weeks == 8);
    CHECK_THAT(signal.tail.p, WithinRel(predictive_tail(5, {8, 8}).p, 1e-14));
    CHECK_THAT(signal.z, WithinAbs(2 * (std::sqrt(5.0) - std::sqrt(8.5 / 8)), 1e-12));
  }
  SECTION("fewer events: the last four reported weeks, silent ones passed over") {
    auto history = weeks_of(20, 0);
    history.insert(history.end(), {1, std::nullopt, 1, 2, 3});
    const auto signal = week_signal(history);
    CHECK(signal.window == SignalWindow::four_weeks);
    CHECK(signal.observed == 7);
    CHECK(signal.weeks == 4);
    CHECK(signal.baseline.events == 0);
    CHECK(signal.baseline.weeks == 20);
    CHECK_THAT(signal.tail.p, WithinRel(predictive_tail(7, {0, 20}, 1, .01, 4).p, 1e-14));
  }
  SECTION("fewer than eight weeks before: pooled, if four are left to compare with") {
    auto history = weeks_of(7, 3);
    history.emplace_back(9);
    CHECK(week_signal(history).window == SignalWindow::four_weeks);
    history.erase(history.begin());
    CHECK(week_signal(history).window == SignalWindow::none);
  }
  SECTION("sparse, eight weeks before and not enough to pool: the weekly test is better than none") {
    auto history = weeks_of(8, 0);
    history.emplace_back(4);
    const auto signal = week_signal(history);
    CHECK(signal.window == SignalWindow::four_weeks);
    CHECK(signal.baseline.weeks == 5);
  }
  SECTION("a week that was not reported is not tested") {
    auto history = weeks_of(26, 2);
    history.emplace_back(std::nullopt);
    CHECK(week_signal(history).window == SignalWindow::none);
    CHECK(week_signal(std::vector<WeekCount>{}).window == SignalWindow::none);
  }
}

TEST_CASE("Old weeks beyond the baseline and silent weeks anywhere change nothing") {
  const stats::Stream stream(5, {"history"});
  for (std::uint64_t trial = 0; trial < 200; ++trial) {
    auto draw = stream.draw(trial);
    std::vector<WeekCount> reported;
    for (int week = 0; week < 31; ++week)
      reported.emplace_back(draw.poisson(0.2 + 0.02 * static_cast<double>(trial)));
    auto holes = reported;
    for (int hole = 0; hole < 9; ++hole) {
      holes.insert(holes.begin() + draw.index(static_cast<std::uint32_t>(holes.size() - 1)), std::nullopt);
    }
    holes.insert(holes.begin(), 77);
    const auto plain = week_signal(reported);
    const auto same = week_signal(holes);
    CHECK(plain.window == same.window);
    CHECK(plain.tail.p == same.tail.p);
  }
}

TEST_CASE("Wheeler's z has its signal beyond three, and zero when as expected") {
  CHECK(poisson_z(9, 9) == 0);
  CHECK(poisson_z(16, 4) == 4);
  CHECK(poisson_z(0, 4) == -4);
}

TEST_CASE("No percentage on a base under ten") {
  CHECK_FALSE(percent_change(30, 9).has_value());
  CHECK_THAT(percent_change(15, 10).value(), WithinRel(50.0, 1e-12));
  CHECK_FALSE(percent_change(1, NAN).has_value());
}

TEST_CASE("A week that fewer sources reported weighs as much less") {
  std::vector<ExposedWeek> full(20, {2, 1});
  std::vector<ExposedWeek> half;
  for (int week = 0; week < 20; ++week) half.push_back({1, 0.5});
  full.push_back({9, 1});
  half.push_back({9, 1});
  const auto plain = week_signal(full);
  const auto halved = week_signal(half);
  CHECK(plain.baseline.weeks == 20);
  CHECK(halved.baseline.weeks == 10);
  CHECK_THAT(halved.tail.expected, WithinRel(20.5 / 10, 1e-12));
  CHECK(halved.tail.p > plain.tail.p);  // the same rate, known from half as much

  SECTION("the unit of exposure does not matter") {
    for (auto& week : half) week.exposure *= 37;
    CHECK_THAT(week_signal(half).tail.p, WithinRel(halved.tail.p, 1e-12));
  }
  SECTION("nor does what a missing week is said to have counted") {
    half.insert(half.begin() + 5, {1000, 0});
    CHECK(week_signal(half).tail.p == halved.tail.p);
  }
  CHECK(plain.attainable <= 0.01);
  CHECK(plain.attainable > 0);
}

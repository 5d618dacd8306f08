#include "analysis/backtest.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

Backtest record_of(const Situation& situation, const Cube& cube, int budget) {
  BacktestJob job(situation, cube, default_settings(situation, cube));
  while (!job.step(budget)) {
  }
  return job.take();
}

}  // namespace

TEST_CASE("The past is gone through period by period, each with the next as its outcome") {
  const Situation situation = testing::random_situation(7);  // 70 weeks: five windows of 13
  const Cube cube = make_cube(situation);
  const Backtest record = record_of(situation, cube, 100'000);
  REQUIRE(record.origins.size() == 4);
  for (const Origin& origin : record.origins) {
    CHECK(origin.next.from - origin.window.to == 1);
    CHECK(std::count(origin.came.begin(), origin.came.end(), true) == record.k);
    CHECK(origin.certainty > 0);
    CHECK(origin.certainty < 1);
    CHECK(origin.top.harm > 0);
    CHECK(origin.top.harm <= 1);
  }
  CHECK(record.origins.back().next == default_settings(situation, cube).window);
  CHECK(record.brier >= 0);
  CHECK(record.brier <= 1);
  std::size_t binned = 0;
  for (const CalibrationBin& bin : record.calibration) binned += bin.forecasts;
  CHECK(binned == record.forecasts);
}

TEST_CASE("A list is made with what was known then: later events change no forecast") {
  Situation situation = testing::random_situation(8);
  const Cube cube = make_cube(situation);
  const Backtest before = record_of(situation, cube, 1'000'000);
  const Week last = *parse_week("2026-W46");
  for (int back = 0; back < 13; ++back) testing::add_incident(situation, 0, 1, 0, last - back, 0, 50);
  const Cube changed = make_cube(situation);
  const Backtest after = record_of(situation, changed, 1'000'000);
  REQUIRE(before.origins.size() == after.origins.size());
  for (std::size_t i = 0; i < before.origins.size(); ++i) {
    CHECK(before.origins[i].p_top == after.origins[i].p_top);
    CHECK(before.origins[i].order == after.origins[i].order);
  }
  // The flood of events is in the outcome: area 1 came among the worst.
  const Origin& latest = after.origins.back();
  const auto at = std::find(latest.order.begin(), latest.order.end(), std::size_t{1});
  REQUIRE(at != latest.order.end());
  CHECK(latest.came[static_cast<std::size_t>(at - latest.order.begin())]);
}

TEST_CASE("An area that is always worst is foreseen, better than by the base rate") {
  Situation situation = testing::random_situation(9);
  const Week last = *parse_week("2026-W46");
  for (int back = 0; back < 65; ++back) {
    for (const std::size_t area : {1U, 3U, 5U})
      testing::add_incident(situation, 0, area, 2, last - back, 0, 12);
  }
  const Cube cube = make_cube(situation);
  const Backtest record = record_of(situation, cube, 1'000'000);
  CHECK(record.brier < record.brier_base / 2);
  CHECK(record.harm_share > record.population_share);
}

TEST_CASE("What was said is harm's, whatever the weights: they change the list and what it caught alone") {
  const Situation situation = testing::random_situation(9);
  const Cube cube = make_cube(situation);
  const auto with = [&](IndicatorWeights weights) {
    Settings settings = default_settings(situation, cube);
    settings.indicators = weights;
    BacktestJob job(situation, cube, settings);
    while (!job.step(1'000'000)) {
    }
    return job.take();
  };
  const Backtest one = with({0.45, 0.25, 0.15, 0.15, 0});
  const Backtest other = with({0.5, 0, 0.5, 0, 0});
  const auto said = [](const Origin& origin) {
    std::vector<std::pair<std::size_t, std::pair<double, bool>>> by_area;
    for (std::size_t i = 0; i < origin.order.size(); ++i) {
      by_area.push_back({origin.order[i], {origin.p_top[i], origin.came[i]}});
    }
    std::sort(by_area.begin(), by_area.end());
    return by_area;
  };
  REQUIRE(one.origins.size() == other.origins.size());
  bool list_differs = false;
  for (std::size_t i = 0; i < one.origins.size(); ++i) {
    const Origin& origin = one.origins[i];
    CHECK(said(origin) == said(other.origins[i]));
    list_differs = list_differs || origin.order != other.origins[i].order;
    const auto k = static_cast<std::ptrdiff_t>(one.k);
    CHECK(origin.caught ==
          static_cast<std::size_t>(std::count(origin.came.begin(), origin.came.begin() + k, true)));
  }
  CHECK(list_differs);
  CHECK(one.caught_share <= 1);
  CHECK(one.guessed_share < 1);
}

TEST_CASE("The outcome is the next period's own: what came before it does not decide it") {
  Situation situation = testing::random_situation(8);
  const Week last = *parse_week("2026-W46");
  // Area 1 is far the worst until the last period, when area 3 is.
  for (int back = 0; back < 65; ++back)
    testing::add_incident(situation, 0, back < 13 ? 3 : 1, 0, last - back, 0, 30);
  const Cube cube = make_cube(situation);
  const Backtest record = record_of(situation, cube, 1'000'000);
  const Origin& latest = record.origins.back();
  const auto came = [&](std::size_t area) {
    const auto at = std::find(latest.order.begin(), latest.order.end(), area);
    return at != latest.order.end() && latest.came[static_cast<std::size_t>(at - latest.order.begin())];
  };
  CHECK(came(3));
  CHECK(latest.order.front() == 1);
}

TEST_CASE("Data of one period have no track record") {
  const Situation situation = testing::golden_situation();
  const Cube cube = make_cube(situation);
  const Backtest record = record_of(situation, cube, 1'000'000);
  CHECK(record.origins.empty());
  CHECK(record.forecasts == 0);
}

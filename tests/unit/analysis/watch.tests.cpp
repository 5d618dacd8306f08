#include "analysis/watch.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "analysis/rank_job.hpp"
#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

/// One source that reports `counts` of one category in one area of two, week by week; nothing is missing.
Situation series(const std::vector<std::optional<int>>& counts) {
  Situation situation;
  situation.areas = {{"A", "A", 1000, "", {}}, {"B", "B", 1000, "", {}}};
  situation.categories = {{"x", {"x", ""}, Family::event, Scope::area, 1, false, "", {}}};
  situation.sources = {{"s", {"s", ""}, {}, {}}};
  const Week last = *parse_week("2026-W46");
  for (std::size_t t = 0; t < counts.size(); ++t) {
    const Week week = last - static_cast<int>(counts.size() - 1 - t);
    if (!counts[t]) continue;
    situation.reporting.push_back({0, week, Reported::reported, {}});
    if (*counts[t] > 0)
      testing::add_incident(situation, 0, 0, 0, week, 0, static_cast<std::uint32_t>(*counts[t]));
  }
  return situation;
}

WeekSignal signal_in(const Situation& situation) {
  const Cube cube = make_cube(situation);
  const Week last = *parse_week("2026-W46");
  const Expected expected = expect(situation, cube, {last - 51, last}, {});
  const auto year = year_of(situation, cube, expected, 0, 0, last);
  return signal_of(year, year, 1);
}

}  // namespace

TEST_CASE("A week is tested against the reported weeks before it, as the table of the method says") {
  std::vector<std::optional<int>> counts(26, 1);  // Σ = 26, n = 26
  counts.push_back(5);
  const auto signal = signal_in(series(counts));
  CHECK(signal.window == SignalWindow::week);
  CHECK_THAT(signal.tail.p, WithinAbs(.004925878278, 1e-10));
  CHECK(signal.tail.threshold == 5);
}

TEST_CASE("Silent weeks leave both the sum and the number of weeks") {
  std::vector<std::optional<int>> whole{2, 1, 3, 0, 2, 2, 1, 3, 4};
  std::vector<std::optional<int>> with_gaps{2, {}, 1, 3, {}, 0, 2, 2, 1, {}, 3, 4};
  const auto a = signal_in(series(whole));
  const auto b = signal_in(series(with_gaps));
  CHECK_THAT(a.tail.p, WithinAbs(b.tail.p, 1e-12));
  std::vector<std::optional<int>> as_zero{2, 0, 1, 3, 0, 0, 2, 2, 1, 0, 3, 4};
  CHECK(signal_in(series(as_zero)).tail.p < a.tail.p);
}

TEST_CASE("A rare series is tested by four weeks, and a silent newest week not at all") {
  std::vector<std::optional<int>> rare(20, 0);
  rare[3] = 1;
  rare.insert(rare.end(), {1, 0, 2, 1});
  const auto signal = signal_in(series(rare));
  CHECK(signal.window == SignalWindow::four_weeks);
  CHECK(signal.observed == 4);
  rare.back() = std::nullopt;
  const Situation silent = series(rare);
  CHECK(signal_in(silent).window == SignalWindow::none);
}

TEST_CASE("What all areas have in common is no signal, and what one has alone still is") {
  std::vector<ExposedWeek> series(52, {2, 1});
  std::vector<ExposedWeek> all(52, {40, 20});
  for (std::size_t t = 40; t < 52; ++t) {
    series[t].count = 6;
    all[t].count = 120;
  }
  series.back().count = 9;
  CHECK(signal_of(series, series, 1).tail.p < .02);  // no others: against its own weeks alone
  CHECK(signal_of(series, all, 1).tail.p > .05);
  series.back().count = 18;
  CHECK(signal_of(series, all, 1).tail.p < .001);
  CHECK(signal_of(series, all, 1).tail.expected > 5);
}

TEST_CASE("Flags come from all series together, and a planted rise is found") {
  Situation situation = testing::random_situation(5);
  const Week last = *parse_week("2026-W46");
  for (int back = 0; back < 13; ++back) {
    situation.reporting.push_back({0, last - back, Reported::reported, {}});
    testing::add_incident(situation, 0, 2, 1, last - back, 1, back == 0 ? 12 : 4);
  }
  const Cube cube = make_cube(situation);
  RankJob job(situation, cube, default_settings(situation, cube));
  while (!job.step(100000)) {
  }
  WatchJob watching(situation, cube, job.evidence());
  while (!watching.step()) {
  }
  const Watch watch = watching.take();
  REQUIRE_FALSE(watch.signals.empty());
  CHECK(watch.signals.front().area == 2);
  CHECK(watch.signals.front().category == 1);
  CHECK(watch.signals.front().flagged);
  CHECK(watch.signals.front().week.z > 3);
  CHECK(watch.by_chance <= 0.01 * static_cast<double>(watch.signals.size()));
  for (const Signal& signal : watch.signals) {
    CHECK(signal.q >= signal.week.tail.p);
    CHECK(signal.flagged == (signal.q < 0.10));
  }
  bool risen = false;
  for (const CategoryChange& change : watch.changes) {
    risen = risen || (change.area == 2 && change.category == 1 && change.up);
  }
  CHECK(risen);
}

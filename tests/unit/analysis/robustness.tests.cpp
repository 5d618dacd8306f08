#include "analysis/robustness.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

std::size_t count(const std::vector<Check>& checks, CheckKind kind) {
  return static_cast<std::size_t>(
      std::count_if(checks.begin(), checks.end(), [kind](const Check& check) { return check.kind == kind; }));
}

}  // namespace

TEST_CASE("Every assumption that makes sense is tried, each on its own") {
  const Situation situation = testing::random_situation(6);
  const Cube cube = make_cube(situation);
  const Ranking ranking = rank(situation, cube, default_settings(situation, cube));
  const std::vector<Check> checks = checks_for(situation, ranking);
  CHECK(count(checks, CheckKind::without_memory) == 1);
  CHECK(count(checks, CheckKind::without_factor) == 1);
  CHECK(count(checks, CheckKind::without_source) == 3);
  CHECK(count(checks, CheckKind::without_indicator) == 4);
  CHECK(count(checks, CheckKind::severity) == 2);
  CHECK(count(checks, CheckKind::window) == 2);
  CHECK(count(checks, CheckKind::silent_weeks) == 2);
}

TEST_CASE("A check counts as held where the tier is the same") {
  const Situation situation = testing::random_situation(6);
  const Cube cube = make_cube(situation);
  const Ranking ranking = rank(situation, cube, default_settings(situation, cube));
  RobustnessJob job(situation, cube, ranking);
  while (!job.step(100'000)) CHECK(job.progress() < 1);
  CHECK(job.progress() == 1);
  const Robustness result = job.take();
  REQUIRE(result.checks.size() == 15);
  for (std::size_t area = 0; area < situation.areas.size(); ++area) {
    int held = 0;
    for (const Check& check : result.checks) {
      held += check.tiers[area] == ranking.areas[*place_of(ranking, area)].tier ? 1 : 0;
    }
    CHECK(result.held[area] == held);
  }
  for (const Check& check : result.checks) {
    const Ranking again = rank(situation, cube, settings_under(situation, ranking.settings, check));
    for (const AreaResult& area : again.areas) CHECK(check.p_top[area.area] == area.p_top);
  }
}

TEST_CASE("The ranking's own draws give the checks what fresh draws give") {
  const Situation situation = testing::random_situation(7);
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  settings.draws = 5000;  // more than a check's
  RankJob ranking_job(situation, cube, settings);
  while (!ranking_job.step(1'000'000)) {
  }
  const auto evidence = ranking_job.evidence();
  REQUIRE(evidence != nullptr);
  const Ranking ranking = ranking_job.take();
  RobustnessJob fresh(situation, cube, ranking);
  RobustnessJob reusing(situation, cube, ranking, evidence);
  while (!fresh.step(1'000'000)) {
  }
  while (!reusing.step(1'000'000)) {
  }
  REQUIRE(fresh.so_far().checks.size() == reusing.so_far().checks.size());
  for (std::size_t i = 0; i < fresh.so_far().checks.size(); ++i) {
    CHECK(fresh.so_far().checks[i].p_top == reusing.so_far().checks[i].p_top);
    CHECK(fresh.so_far().checks[i].tiers == reusing.so_far().checks[i].tiers);
  }
}

TEST_CASE("One source and one indicator leave nothing to leave out") {
  Situation situation = testing::golden_situation();
  situation.sources.resize(1);
  std::erase_if(situation.reporting, [](const ReportingStatus& status) { return status.source == 1; });
  for (auto& source : situation.incidents.source) source = 0;
  const Cube cube = make_cube(situation);
  const std::vector<Check> checks =
      checks_for(situation, rank(situation, cube, default_settings(situation, cube)));
  CHECK(count(checks, CheckKind::without_source) == 0);
  CHECK(count(checks, CheckKind::without_indicator) == 0);
  CHECK(count(checks, CheckKind::silent_weeks) == 0);
}

TEST_CASE("Silent weeks taken as usual make an area's expected whole and its level nearer the average") {
  const Situation situation = testing::golden_situation();
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  Expected expected = expect(situation, cube, settings.window, {});
  const double before = expected.observed_in(5, 0) / expected.expected_in(5, 0);
  fill_silent_weeks(situation, settings.window, 1, expected);
  const double after = expected.observed_in(5, 0) / expected.expected_in(5, 0);
  CHECK(before > 1);
  CHECK(after > 1);
  CHECK(after < before);
  CHECK(expected.coverage[5] == 1);
  CHECK_THAT(expected.expected_in(5, 0), WithinAbs(1.7518248 + .17693716e-3 * 600 * 13, 1e-6));
}

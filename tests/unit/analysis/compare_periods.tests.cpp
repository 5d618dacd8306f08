#include "analysis/compare_periods.hpp"

#include <catch2/catch_test_macros.hpp>

#include "analysis/rank_job.hpp"
#include "golden_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;

namespace {

Ranking ranked(const Situation& situation, const Cube& cube, int weeks) {
  Settings settings = default_settings(situation, cube);
  settings.window.from = settings.window.to - (weeks - 1);
  settings.draws = 500;
  RankJob job(situation, cube, settings);
  while (!job.step(1'000'000)) {
  }
  return job.take();
}

}  // namespace

TEST_CASE("An area with ten times as many events as before has more, and the other way round fewer") {
  Situation situation = testing::golden_situation();
  const Cube before = make_cube(situation);
  const Week last = before.last();
  testing::add_incidents(situation, 0, 0, 0, 60, last, 4);
  const Cube cube = make_cube(situation);
  const Ranking ranking = ranked(situation, cube, 4);
  const auto compared = compare_periods(situation, cube, ranking, 0, 4);
  REQUIRE(compared);
  CHECK(compared->then.to == ranking.settings.window.from - 1);
  CHECK(compared->all.now > compared->all.then + 50);
  REQUIRE(compared->all.times);
  CHECK(compared->all.times->low > 1);
  CHECK(compared->all.times->low < compared->all.times->mean);
  CHECK(compared->all.times->mean < compared->all.times->high);
  CHECK(compared->counts.size() == ranking.categories.size());
  // An area where nothing was added shows no such thing.
  const auto other = compare_periods(situation, cube, ranking, 3, 4);
  REQUIRE(other);
  REQUIRE(other->all.times);
  CHECK(other->all.times->low < 1);
}

TEST_CASE("Periods that overlap, or that the data do not hold, are not compared nor offered") {
  const Situation situation = testing::golden_situation();
  const Cube cube = make_cube(situation);
  const Ranking ranking = ranked(situation, cube, 4);
  CHECK_FALSE(compare_periods(situation, cube, ranking, 0, 3));
  CHECK_FALSE(compare_periods(situation, cube, ranking, 0, 5200));
  for (const int back : earlier_periods(cube, ranking.settings.window)) {
    CHECK(compare_periods(situation, cube, ranking, 0, back));
  }
}

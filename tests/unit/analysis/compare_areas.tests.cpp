#include "analysis/compare_areas.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "analysis/rank_job.hpp"
#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

struct Ranked {
  Ranking ranking;
  std::shared_ptr<const Evidence> evidence;
};

Ranked ranked(const Situation& situation, const Cube& cube, Settings settings) {
  RankJob job(situation, cube, std::move(settings));
  while (!job.step(1'000'000)) {
  }
  auto evidence = job.evidence();
  return {job.take(), std::move(evidence)};
}

Settings by_harm(const Situation& situation, const Cube& cube) {
  Settings settings = default_settings(situation, cube);
  settings.indicators = {1, 0, 0, 0, 0};
  settings.draws = 2000;
  return settings;
}

}  // namespace

TEST_CASE("P(A above B) and P(B above A) are one, and the difference changes sign") {
  const Situation situation = testing::random_situation(GENERATE(range(80U, 84U)));
  const Cube cube = make_cube(situation);
  const Ranked found = ranked(situation, cube, by_harm(situation, cube));
  REQUIRE(found.evidence);
  const std::size_t first = found.ranking.areas[0].area;
  const std::size_t second = found.ranking.areas[1].area;
  const auto one = compare_areas(*found.evidence, found.ranking, first, second);
  const auto other = compare_areas(*found.evidence, found.ranking, second, first);
  REQUIRE(one);
  REQUIRE(other);
  CHECK_THAT(one->p_above + other->p_above, WithinAbs(1, 1e-12));
  CHECK_THAT(one->difference.mean, WithinAbs(-other->difference.mean, 1e-9));
  CHECK_THAT(one->difference.low, WithinAbs(-other->difference.high, 1e-9));
  CHECK(one->difference.low <= one->difference.high);
  // What differs in harm is what differs in levels, weighed.
  double weighed = 0;
  REQUIRE(one->levels.size() == found.ranking.categories.size());
  for (std::size_t c = 0; c < one->levels.size(); ++c) {
    const CategoryResult& category = found.ranking.categories[c];
    weighed += 1000 * category.severity * category.rate * one->levels[c].mean;
    CHECK_THAT(one->levels[c].low, WithinAbs(-other->levels[c].high, 1e-9));
  }
  CHECK_THAT(weighed, WithinAbs(one->difference.mean, 1e-9 * (1 + std::abs(weighed))));
  CHECK_FALSE(compare_areas(*found.evidence, found.ranking, first, first));
}

TEST_CASE("By harm alone, neighbours in the list have the probability that the list gives them") {
  const Situation situation = testing::random_situation(85);
  const Cube cube = make_cube(situation);
  const Ranked found = ranked(situation, cube, by_harm(situation, cube));
  for (std::size_t place = 0; place + 1 < found.ranking.areas.size(); ++place) {
    const AreaResult& area = found.ranking.areas[place];
    if (!area.p_above_next) continue;
    const std::size_t next = found.ranking.areas[place + 1].area;
    const auto compared = compare_areas(*found.evidence, found.ranking, area.area, next);
    REQUIRE(compared);
    CHECK_THAT(compared->p_above, WithinAbs(*area.p_above_next, 1e-9));
    const double apart = area.harm.mean - found.ranking.areas[place + 1].harm.mean;
    CHECK_THAT(compared->difference.mean, WithinAbs(apart, 0.1 * found.ranking.reference_harm));
  }
}

TEST_CASE("The weights of the list change nothing of how two areas compare, and fewer draws use the first") {
  const Situation situation = testing::random_situation(86);
  const Cube cube = make_cube(situation);
  Settings settings = by_harm(situation, cube);
  const Ranked harm = ranked(situation, cube, settings);
  settings.indicators = {0.2, 0.8, 0, 0, 0};
  const Ranked other = ranked(situation, cube, settings);
  const std::size_t one = harm.ranking.areas[0].area;
  const std::size_t two = harm.ranking.areas[2].area;
  CHECK(compare_areas(*harm.evidence, harm.ranking, one, two)->p_above ==
        compare_areas(*other.evidence, other.ranking, one, two)->p_above);
  Ranking fewer = harm.ranking;
  fewer.draws = 700;
  CHECK_THAT(compare_areas(*harm.evidence, fewer, one, two)->p_above,
             WithinAbs(compare_areas(*harm.evidence, harm.ranking, one, two)->p_above, 0.08));
}

TEST_CASE("An area with too little data is compared with none") {
  const Situation situation = testing::random_situation(87);
  const Cube cube = make_cube(situation);
  Ranked found = ranked(situation, cube, by_harm(situation, cube));
  const std::size_t one = found.ranking.areas[0].area;
  const std::size_t two = found.ranking.areas[1].area;
  REQUIRE(compare_areas(*found.evidence, found.ranking, one, two));
  found.ranking.areas[1].tier = Tier::too_little_data;
  CHECK_FALSE(compare_areas(*found.evidence, found.ranking, one, two));
}

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <limits>

#include "../unit/analysis/golden_situation.hpp"
#include "analysis/rank_job.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

Ranking golden_ranking(const Situation& situation) {
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  settings.nu = 4;
  settings.phi = 1;
  settings.area_nu = std::numeric_limits<double>::infinity();
  settings.memory = 0;
  settings.jump = 0;
  return rank(situation, cube, settings);
}

}  // namespace

TEST_CASE("The golden example of the method comes out, number by number") {
  const Situation situation = testing::golden_situation();
  const Ranking ranking = golden_ranking(situation);
  CHECK(to_string(ranking.settings.window.from) == "2026-W34");
  CHECK(to_string(ranking.settings.window.to) == "2026-W46");
  REQUIRE(ranking.areas.size() == 6);
  for (std::size_t i = 0; i < testing::golden_areas.size(); ++i) {
    const testing::GoldenArea& golden = testing::golden_areas[i];
    INFO("area " << golden.id);
    const auto place = place_of(ranking, i);
    REQUIRE(place.has_value());
    const AreaResult& area = ranking.areas[*place];
    for (std::size_t c = 0; c < 2; ++c) {
      CHECK_THAT(area.levels[c].expected, WithinAbs(golden.expected[c], 1e-7));
      CHECK_THAT(area.levels[c].mean, WithinAbs(golden.level[c], 1e-7));
      CHECK(area.levels[c].low < area.levels[c].mean);
      CHECK(area.levels[c].high > area.levels[c].mean);
    }
    CHECK_THAT(area.harm.mean, WithinAbs(golden.harm, 1e-5));
    CHECK(area.harm.low < area.harm.mean);
    CHECK(area.harm.high > area.harm.mean);
    CHECK_THAT(area.p_top, WithinAbs(golden.p_top, 0.005));
    CHECK_THAT(area.rank.expected, WithinAbs(golden.rank, 0.02));
  }
}

TEST_CASE("The golden example's rates per thousand and week are those printed") {
  const Situation situation = testing::golden_situation();
  const Ranking ranking = golden_ranking(situation);
  const Expected& expected = ranking.expected;
  REQUIRE(expected.rates.size() == 4);
  CHECK_THAT(1000 * expected.rates[0], WithinAbs(.22459293, 1e-8));   // vandalism, kommun
  CHECK_THAT(1000 * expected.rates[1], WithinAbs(.17693716, 1e-8));   // vandalism, bostad
  CHECK_THAT(1000 * expected.rates[2], WithinAbs(.056148231, 1e-9));  // violence, kommun
  CHECK_THAT(1000 * expected.rates[3], WithinAbs(.012202563, 1e-9));  // violence, bostad
}

TEST_CASE("Treating silence as zero would turn area F from above to below the average") {
  Situation situation = testing::golden_situation();
  for (ReportingStatus& status : situation.reporting)
    status = {status.source, status.week, Reported::reported, {}};
  const Ranking silent = golden_ranking(situation);
  const Ranking right = golden_ranking(testing::golden_situation());
  CHECK_THAT(right.expected.observed_in(5, 0) / right.expected.expected_in(5, 0), WithinAbs(1.142, 5e-4));
  CHECK_THAT(silent.expected.observed_in(5, 0) / silent.expected.expected_in(5, 0), WithinAbs(.662, 5e-4));
  CHECK(silent.areas[*place_of(silent, 5)].harm.mean < right.areas[*place_of(right, 5)].harm.mean);
}

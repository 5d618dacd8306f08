#include "app/topics/map/map_values.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "../analysis/golden_situation.hpp"
#include "analysis/rank_job.hpp"

namespace lagesbild::app {

using Catch::Approx;

TEST_CASE("The probability of being above average follows from the interval") {
  CHECK(probability_above_one(1.7, 1.0, 2.89) == Approx(0.95).epsilon(1e-9));
  CHECK(probability_above_one(0.6, 0.36, 1.0) == Approx(0.05).epsilon(1e-9));
  CHECK(probability_above_one(1.0, 0.5, 2.0) == Approx(0.5));
  CHECK(probability_above_one(1.4, 1.4, 1.4) == 0.5);
  CHECK(probability_above_one(0, 0, 0) == 0.5);
}

TEST_CASE("The map shows risk, burden or one category's level, against the average") {
  const Situation situation = analysis::testing::golden_situation();
  const analysis::Cube cube = analysis::make_cube(situation);
  analysis::Settings settings = analysis::default_settings(situation, cube);
  settings.draws = 400;
  const analysis::Ranking ranking = analysis::rank(situation, cube, settings);

  const auto risk = map_values(situation, ranking, {});
  const auto burden = map_values(situation, ranking, {MapMetricKind::burden, {}});
  const auto level = map_values(situation, ranking, {MapMetricKind::level, situation.categories[0].id});
  const auto unknown = map_values(situation, ranking, {MapMetricKind::level, "no such category"});
  REQUIRE(risk.size() == ranking.areas.size());
  double mean = 0;
  for (const auto& area : ranking.areas) mean += area.population / static_cast<double>(ranking.areas.size());
  for (std::size_t place = 0; place < risk.size(); ++place) {
    const auto& area = ranking.areas[place];
    CHECK(risk[place].area == area.area);
    CHECK(risk[place].ratio == Approx(area.harm.mean / ranking.reference_harm));
    CHECK(risk[place].low <= risk[place].ratio);
    CHECK(risk[place].ratio <= risk[place].high);
    CHECK(burden[place].ratio == Approx(risk[place].ratio * area.population / mean));
    CHECK(level[place].ratio == area.levels[0].mean);
    CHECK(level[place].probability_above == area.levels[0].p_above_one);
    CHECK(unknown[place].ratio == risk[place].ratio);
    CHECK(risk[place].ranked == (area.tier != analysis::Tier::too_little_data));
  }
}

}  // namespace lagesbild::app

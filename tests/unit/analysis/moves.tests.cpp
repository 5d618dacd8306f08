#include "analysis/moves.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "analysis/rank_job.hpp"
#include "golden_situation.hpp"

namespace lagesbild::analysis {

namespace {

/// Two areas of the list and their probabilities, from so many draws.
Ranking listed(double first, double second, int draws = 20000) {
  Ranking ranking;
  ranking.draws = draws;
  for (const double p_top : {first, second}) {
    AreaResult area;
    area.area = ranking.areas.size();
    area.p_top = p_top;
    area.tier = tier_of(p_top);
    ranking.areas.push_back(area);
  }
  return ranking;
}

/// With one category whose level, and part of the score, are as given for the first area.
Ranking with_category(Ranking ranking, double level) {
  CategoryResult category;
  category.category = 4;
  category.rate = 0.001;
  ranking.categories.push_back(category);
  ranking.reference_harm = 1;
  for (AreaResult& area : ranking.areas) {
    const double own = area.area == 0 ? level : 1;
    Level of_category;
    of_category.mean = own;
    area.levels.push_back(of_category);
    area.harm.mean = own;
    area.harm_ratio = own;
    area.contributions.push_back({Indicator::harm, 1, own, 0, 0, std::log2(own) / 3});
  }
  return ranking;
}

}  // namespace

TEST_CASE("Where nothing is another, nothing has moved") {
  const Situation situation = testing::golden_situation();
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  settings.draws = 2000;
  const Ranking ranking = rank(situation, cube, settings);
  const auto found = moves(ranking, rank(situation, cube, settings));
  REQUIRE(found.size() == situation.areas.size());
  for (const Move& move : found) {
    CHECK_FALSE(move.clearly);
    CHECK_FALSE(move.mover);
    CHECK(move.change().value_or(0) == 0);
    CHECK(move.place_then == move.place_now);
  }
  CHECK(clearly_moved(found).empty());
}

TEST_CASE("What the draws' chance can do is no move, however the tier is called") {
  CHECK_FALSE(moves(listed(0.499, 0.1), listed(0.501, 0.1))[0].clearly);
  CHECK(moves(listed(0.49, 0.1), listed(0.51, 0.1))[0].clearly);
  SECTION("with few draws not even ten points") {
    CHECK_FALSE(moves(listed(0.21, 0.1, 50), listed(0.32, 0.1, 50))[0].clearly);
    CHECK(moves(listed(0.21, 0.1), listed(0.32, 0.1))[0].clearly);
  }
}

TEST_CASE("A move within the tier is clear from ten points on") {
  CHECK_FALSE(moves(listed(0.52, 0.1), listed(0.61, 0.1))[0].clearly);
  CHECK(moves(listed(0.52, 0.1), listed(0.625, 0.1))[0].clearly);
}

TEST_CASE("Those that moved clearly come the farthest first, and last what got or lost its place") {
  Ranking then = listed(0.9, 0.1);
  Ranking now = listed(0.7, 0.6);
  AreaResult third;
  third.area = 2;
  then.areas.push_back(third);
  third.tier = Tier::not_now;
  now.areas.push_back(third);
  const auto found = moves(then, now);
  CHECK_FALSE(found[2].change());
  CHECK_FALSE(found[2].place_then);
  CHECK(found[2].place_now == 3);
  CHECK(clearly_moved(found) == std::vector<std::size_t>{1, 0, 2});
}

TEST_CASE("What moved an area is the part that changed most the way it went") {
  const Ranking low = with_category(listed(0.2, 0.5), 1.2);
  const Ranking high = with_category(listed(0.7, 0.5), 2.5);
  const Move up = moves(low, high)[0];
  REQUIRE(up.mover);
  CHECK(up.mover->category == 4);
  CHECK(up.mover->amount > 0);
  const Move down = moves(high, low)[0];
  REQUIRE(down.mover);
  CHECK(down.mover->amount < 0);
  SECTION("a level that fell is not what raised it: then the others moved") {
    const Ranking fell = with_category(listed(0.7, 0.5), 1.1);
    CHECK_FALSE(moves(low, fell)[0].mover);
  }
}

TEST_CASE("Ranks alone and the whole ranking give the same moves") {
  const Situation situation = testing::golden_situation();
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  settings.draws = 2000;
  const Ranking now = rank(situation, cube, settings);
  settings.window = {settings.window.from - 1, settings.window.to - 1};
  RankJob places(situation, cube, settings, nullptr, Detail::places);
  while (!places.step(1'000'000)) {
  }
  const auto of_places = moves(places.take(), now);
  const auto of_whole = moves(rank(situation, cube, settings), now);
  for (std::size_t area = 0; area < of_whole.size(); ++area) {
    CHECK(of_places[area].p_then == of_whole[area].p_then);
    CHECK(of_places[area].clearly == of_whole[area].clearly);
    REQUIRE(of_places[area].mover.has_value() == of_whole[area].mover.has_value());
    if (of_whole[area].mover) CHECK(of_places[area].mover->amount == of_whole[area].mover->amount);
  }
}

}  // namespace lagesbild::analysis

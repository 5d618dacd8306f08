#include "analysis/expected.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "analysis/window.hpp"
#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("In every category the expected add up to the observed") {
  const std::uint64_t seed = GENERATE(range(1U, 21U));
  const Situation situation = testing::random_situation(seed);
  const Cube cube = make_cube(situation);
  const Expected expected = expect(situation, cube, choose_window(situation, cube, 13), {});
  for (std::size_t c = 0; c < expected.categories.size(); ++c) {
    double observed_sum = 0;
    double expected_sum = 0;
    for (std::size_t area = 0; area < expected.areas; ++area) {
      observed_sum += expected.observed_in(area, c);
      expected_sum += expected.expected_in(area, c);
    }
    CHECK(observed_sum > 0);
    CHECK_THAT(expected_sum, WithinRel(observed_sum, 1e-12));
  }
}

TEST_CASE("A source that never covers an area counts in neither sum of its coverage") {
  Situation situation = testing::golden_situation();
  const auto coverage_of = [&](std::size_t area) {
    const Cube cube = make_cube(situation);
    return expect(situation, cube, choose_window(situation, cube, 13), {}).coverage[area];
  };
  // F: 13 weeks of kommun's rate against 13 weeks of both.
  CHECK_THAT(coverage_of(5),
             WithinAbs((.22459293 + .056148231) / (.22459293 + .056148231 + .17693716 + .012202563), 1e-7));
  situation.sources[1].covers = {true, true, true, true, true, false};
  CHECK(coverage_of(5) == 1);
  CHECK_THAT(coverage_of(0), WithinAbs(1, 1e-15));
}

TEST_CASE("Coverage without any event is the share of weeks reported") {
  Situation situation = testing::golden_situation();
  situation.incidents = {};
  const Cube cube = make_cube(situation);
  const Expected expected = expect(situation, cube, choose_window(situation, cube, 13), {});
  CHECK_THAT(expected.coverage[2], WithinAbs((13 + 5) / 26.0, 1e-15));
}

TEST_CASE("Plans and what belongs to the whole municipality never rank areas") {
  Situation situation = testing::golden_situation();
  situation.categories[0].scope = Scope::municipality;
  const Cube cube = make_cube(situation);
  const Window window = choose_window(situation, cube, 13);
  CHECK(expect(situation, cube, window, {}).categories == std::vector<std::size_t>{1});
  situation.categories[1].family = Family::upcoming;
  CHECK(expect(situation, cube, window, {}).categories.empty());
}

TEST_CASE("Sources, parties and categories can be left out") {
  const Situation situation = testing::golden_situation();
  const Cube cube = make_cube(situation);
  const Window window = choose_window(situation, cube, 13);
  CHECK(expect(situation, cube, window, {{false, true}, {}, {}}).categories == std::vector<std::size_t>{1});
  CHECK(expect(situation, cube, window, {{}, {false, true}, {}}).sources == std::vector<std::size_t>{1});
  const Expected one = expect(situation, cube, window, {{}, {}, {true, false}});
  CHECK(one.sources == std::vector<std::size_t>{0});
  CHECK(one.observed_in(0, 0) == 6);
  CHECK(one.coverage[5] == 1);
}

TEST_CASE("Silence and zero differ") {
  Situation silent = testing::golden_situation();
  Situation zero = silent;
  for (ReportingStatus& status : zero.reporting) status = {status.source, status.week, Reported::nothing, {}};
  const auto expected_of = [](const Situation& situation) {
    const Cube cube = make_cube(situation);
    return expect(situation, cube, choose_window(situation, cube, 13), {}).expected_in(5, 0);
  };
  CHECK(expected_of(zero) > expected_of(silent) + 1);
}

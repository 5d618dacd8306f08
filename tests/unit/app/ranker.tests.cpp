#include "app/work/ranker.hpp"

#include <catch2/catch_test_macros.hpp>

#include "../analysis/golden_situation.hpp"

namespace lagesbild::app {

namespace {

struct Fixture {
  Situation situation = analysis::testing::golden_situation();
  analysis::Cube cube = analysis::make_cube(situation);
  Ranker ranker{situation, cube};
  analysis::Settings settings = analysis::default_settings(situation, cube);

  Fixture() { settings.draws = 3000; }
  /// As short as can be; true: there is more to do.
  bool slice() { return work_by_urgency({&ranker}, 0); }
  void finish() {
    while (work_by_urgency({&ranker}, 0.001)) {
    }
  }
};

}  // namespace

TEST_CASE("A ranking made in slices is the one made at once") {
  Fixture fixture;
  CHECK(fixture.ranker.ranking() == nullptr);
  CHECK_FALSE(fixture.ranker.pending());
  fixture.ranker.want(fixture.settings);
  CHECK(fixture.ranker.computing());
  int slices = 1;
  while (fixture.slice()) ++slices;
  CHECK(slices > 3);
  const auto whole = analysis::rank(fixture.situation, fixture.cube, fixture.settings);
  REQUIRE(fixture.ranker.ranking());
  REQUIRE(fixture.ranker.ranking()->areas.size() == whole.areas.size());
  for (std::size_t place = 0; place < whole.areas.size(); ++place) {
    CHECK(fixture.ranker.ranking()->areas[place].area == whole.areas[place].area);
    CHECK(fixture.ranker.ranking()->areas[place].p_top == whole.areas[place].p_top);
  }
}

TEST_CASE("While draws are made, the point estimates for what was asked are shown") {
  Fixture fixture;
  fixture.ranker.want(fixture.settings);
  while (!fixture.ranker.ranking()) REQUIRE(fixture.slice());
  CHECK(fixture.ranker.is_preview());
  CHECK(fixture.ranker.ranking()->settings == fixture.settings);
  fixture.finish();
  CHECK_FALSE(fixture.ranker.is_preview());
  CHECK_FALSE(fixture.ranker.computing());
}

TEST_CASE("A changed weight keeps the last whole answer until the next is there") {
  Fixture fixture;
  fixture.ranker.want(fixture.settings);
  fixture.finish();
  const std::size_t version = fixture.ranker.version();
  const auto before = fixture.settings;
  fixture.settings.severity[0] *= 3;
  fixture.ranker.want(fixture.settings);
  CHECK(fixture.ranker.computing());
  CHECK_FALSE(fixture.ranker.is_preview());
  CHECK(fixture.ranker.ranking()->settings == before);

  SECTION("and a slider that is dragged on does not start it over") {
    fixture.slice();
    const double progress = fixture.ranker.progress();
    fixture.settings.severity[0] *= 2;
    fixture.ranker.want(fixture.settings);
    CHECK(fixture.ranker.progress() >= progress);
  }
  fixture.finish();
  CHECK(fixture.ranker.ranking()->settings == fixture.settings);
  CHECK(fixture.ranker.version() > version);
  const auto whole = analysis::rank(fixture.situation, fixture.cube, fixture.settings);
  for (std::size_t place = 0; place < whole.areas.size(); ++place) {
    CHECK(fixture.ranker.ranking()->areas[place].p_top == whole.areas[place].p_top);
  }
}

TEST_CASE("Another window shows its own estimates at once and never the former's") {
  Fixture fixture;
  fixture.ranker.want(fixture.settings);
  fixture.finish();
  fixture.settings.window.from = fixture.settings.window.from + 5;
  fixture.ranker.want(fixture.settings);
  while (!fixture.ranker.is_preview()) REQUIRE(fixture.slice());
  CHECK(fixture.ranker.ranking()->settings == fixture.settings);
  fixture.finish();
  CHECK(fixture.ranker.ranking()->settings == fixture.settings);
}

TEST_CASE("To want the same again changes nothing") {
  Fixture fixture;
  fixture.ranker.want(fixture.settings);
  fixture.finish();
  const std::size_t version = fixture.ranker.version();
  fixture.ranker.want(fixture.settings);
  CHECK_FALSE(fixture.ranker.computing());
  CHECK(fixture.ranker.version() == version);
}

}  // namespace lagesbild::app

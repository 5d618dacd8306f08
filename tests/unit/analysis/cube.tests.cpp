#include "analysis/cube.hpp"

#include <catch2/catch_test_macros.hpp>

#include "analysis/window.hpp"
#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;

namespace {

/// Three areas, one source that reports in partial, one without any status.
Situation small_situation() {
  Situation situation;
  situation.areas = {{"A", "A", 100, "", {}}, {"B", "B", 100, "", {}}, {"C", "C", 100, "", {}}};
  situation.categories = {{"x", {"x", ""}, Family::event, Scope::area, 1, false, "", {}},
                          {"plan", {"plan", ""}, Family::upcoming, Scope::area, 1, false, "", {}}};
  situation.sources = {{"s", {"s", ""}, {}, {}}, {"t", {"t", ""}, {}, {true, true, false}}};
  return situation;
}

Week week(const char* text) {
  return *parse_week(text);
}

}  // namespace

TEST_CASE("The four states of a source-week are kept, and no status is unknown") {
  Situation situation = small_situation();
  situation.reporting = {{0, week("2026-W40"), Reported::reported, {}},
                         {0, week("2026-W41"), Reported::nothing, {}},
                         {0, week("2026-W42"), Reported::missing, {}},
                         {0, week("2026-W43"), Reported::partial, {1}},
                         {1, week("2026-W44"), Reported::reported, {}}};
  const Cube cube = make_cube(situation);
  CHECK(cube.weeks == 5);
  CHECK(cube.state(0, 0, week("2026-W40")) == WeekState::reported);
  CHECK(cube.state(0, 0, week("2026-W41")) == WeekState::nothing);
  CHECK(cube.state(0, 0, week("2026-W42")) == WeekState::missing);
  CHECK(cube.state(0, 1, week("2026-W43")) == WeekState::partial);
  CHECK(cube.state(0, 0, week("2026-W43")) == WeekState::missing);
  CHECK(cube.state(0, 0, week("2026-W44")) == WeekState::unknown);
  CHECK(cube.state(1, 2, week("2026-W44")) == WeekState::outside);
  CHECK(cube.state(0, 0, week("2020-W01")) == WeekState::unknown);
  CHECK(cube.source_week(0, week("2026-W43")) == Reported::partial);
  CHECK_FALSE(cube.source_week(0, week("2026-W44")).has_value());
}

TEST_CASE("An incident makes its week at least partial for its area, and for no other") {
  Situation situation = small_situation();
  situation.reporting = {{0, week("2026-W42"), Reported::missing, {}}};
  testing::add_incident(situation, 0, 1, 0, week("2026-W42"), 0, 1);
  testing::add_incident(situation, 0, 1, 0, week("2026-W43"), 6, 2);
  const Cube cube = make_cube(situation);
  CHECK(cube.state(0, 1, week("2026-W42")) == WeekState::partial);
  CHECK(cube.state(0, 0, week("2026-W42")) == WeekState::missing);
  CHECK(cube.state(0, 1, week("2026-W43")) == WeekState::partial);
  CHECK(cube.state(0, 0, week("2026-W43")) == WeekState::unknown);
}

TEST_CASE("What is planned says nothing of what was reported") {
  Situation situation = small_situation();
  situation.reporting = {{0, week("2026-W42"), Reported::reported, {}}};
  testing::add_incident(situation, 0, 1, 1, week("2026-W44"), 0, 1);
  const Cube cube = make_cube(situation);
  CHECK(cube.state(0, 1, week("2026-W44")) == WeekState::unknown);
  CHECK(latest_week(situation, cube) == week("2026-W42"));
}

TEST_CASE("Counts of one cell are added, and cells come in order") {
  Situation situation = small_situation();
  testing::add_incident(situation, 1, 1, 0, week("2026-W42"), 3, 2);
  testing::add_incident(situation, 0, 1, 0, week("2026-W42"), 1, 1);
  testing::add_incident(situation, 1, 1, 0, week("2026-W42"), 0, 4);
  testing::add_incident(situation, 0, 0, 0, week("2026-W41"), 0, 1);
  const Cube cube = make_cube(situation);
  REQUIRE(cube.cells_of(1).size() == 2);
  CHECK(cube.cells_of(1)[0] == Cell{0, 0, 1, 1});
  CHECK(cube.cells_of(1)[1] == Cell{0, 1, 1, 6});
  CHECK(cube.cells_of(0).size() == 1);
  CHECK(cube.cells_of(2).empty());
}

TEST_CASE("A report is not undone by another that says missing") {
  Situation situation = small_situation();
  situation.reporting = {{0, week("2026-W40"), Reported::reported, {}},
                         {0, week("2026-W40"), Reported::missing, {}}};
  const Cube cube = make_cube(situation);
  CHECK(cube.state(0, 0, week("2026-W40")) == WeekState::reported);
  CHECK(cube.source_week(0, week("2026-W40")) == Reported::reported);
}

TEST_CASE("A mistyped year does not make a cube of thousands of weeks") {
  Situation situation = small_situation();
  situation.updated_day = parse_date("2026-11-20");
  testing::add_incident(situation, 0, 0, 0, week("2026-W46"), 0, 1);
  testing::add_incident(situation, 0, 0, 0, week("1926-W46"), 0, 1);
  testing::add_incident(situation, 0, 0, 0, week("2926-W46"), 0, 1);
  const Cube cube = make_cube(situation);
  CHECK(cube.weeks < 1100);
  CHECK(cube.last() == week("2026-W46"));
}

TEST_CASE("A situation without anything makes an empty cube and no window") {
  const Situation situation;
  const Cube cube = make_cube(situation);
  CHECK(cube.weeks == 0);
  CHECK_FALSE(latest_week(situation, cube).has_value());
  CHECK(cube.state(0, 0, Week{0}) == WeekState::unknown);
}

TEST_CASE("The window ends with the last complete week that anyone reported") {
  Situation situation = small_situation();
  situation.reporting = {{0, week("2026-W40"), Reported::reported, {}},
                         {0, week("2026-W46"), Reported::missing, {}},
                         {0, week("2026-W47"), Reported::reported, {}}};
  situation.updated_day = parse_date("2026-11-20");  // a Friday of W47
  const Cube cube = make_cube(situation);
  CHECK(latest_week(situation, cube) == week("2026-W40"));
  situation.updated_day = parse_date("2026-11-22");  // its Sunday
  CHECK(latest_week(situation, cube) == week("2026-W47"));
  CHECK(choose_window(situation, cube, 13) == Window{week("2026-W35"), week("2026-W47")});
  CHECK(choose_window(situation, cube, 4, week("2026-W41")) == Window{week("2026-W38"), week("2026-W41")});
}

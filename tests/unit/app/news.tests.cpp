#include "app/topics/news/news.hpp"

#include <catch2/catch_test_macros.hpp>

#include "../analysis/golden_situation.hpp"
#include "app/topics/news/baseline_work.hpp"

namespace lagesbild::app {

namespace {

Meeting held(const char* date) {
  Meeting meeting;
  meeting.date = *parse_date(date);
  return meeting;
}

}  // namespace

TEST_CASE("The present is compared with the week before, unless an earlier one is chosen") {
  const Week until = *parse_week("2026-W46");
  analysis::Cube cube;
  cube.first = until - 30;
  cube.weeks = 31;
  const std::vector<Meeting> meetings{held("2026-10-16"), held("2026-11-13"), held("2026-11-20")};
  CHECK(week_compared({}, meetings, cube, until) == until - 1);
  CHECK(week_compared({Since::week, until - 9}, meetings, cube, until) == until - 9);
  SECTION("a week that is not earlier, or not in the data, is not compared with") {
    CHECK(week_compared({Since::week, until + 2}, meetings, cube, until) == until - 1);
    CHECK(week_compared({Since::week, until - 31}, meetings, cube, until) == until - 1);
    CHECK_FALSE(week_compared({}, meetings, cube, cube.first));
  }
  SECTION("the last meeting is the latest that knew less: of the week before it") {
    CHECK(meeting_before(meetings, until)->date == *parse_date("2026-11-13"));
    CHECK(week_compared({Since::meeting, {}}, meetings, cube, until) == *parse_week("2026-W45"));
    CHECK(week_compared({Since::meeting, {}}, meetings, cube, until - 1) == *parse_week("2026-W41"));
    CHECK(week_compared({Since::meeting, {}}, {}, cube, until) == until - 1);
  }
  SECTION("a meeting that is open or a draft has not been held") {
    std::vector<Meeting> open{held("2026-11-13")};
    open[0].state = MeetingState::open;
    CHECK_FALSE(meeting_before(open, until));
  }
}

TEST_CASE("The baseline is the same settings an earlier week, once the ranking has been watched") {
  const Situation situation = analysis::testing::golden_situation();
  const analysis::Cube cube = analysis::make_cube(situation);
  analysis::Settings settings = analysis::default_settings(situation, cube);
  settings.draws = 1000;
  Ranker ranker{situation, cube};
  Scrutiny scrutiny{situation, cube, ranker};
  BaselineWork baseline{situation, cube, ranker, scrutiny};
  const Week then = settings.window.to - 2;
  ranker.want(settings);
  baseline.want(then);
  const auto finish = [&] {
    while (work_by_urgency({&ranker, &baseline, &scrutiny}, 0)) {
      if (baseline.progress() > 0) CHECK(scrutiny.watch());
    }
  };
  finish();
  REQUIRE(baseline.moves());
  settings.window = {settings.window.from - 2, then};
  const auto before = analysis::rank(situation, cube, settings);
  const auto expected = analysis::moves(before, *ranker.whole());
  for (std::size_t area = 0; area < expected.size(); ++area) {
    CHECK((*baseline.moves())[area].p_then == expected[area].p_then);
    CHECK((*baseline.moves())[area].p_now == expected[area].p_now);
  }
  SECTION("another week has none until it is computed, and none is wanted where there is none") {
    baseline.want(then - 1);
    CHECK(baseline.pending());
    CHECK_FALSE(baseline.moves());
    baseline.want(std::nullopt);
    CHECK_FALSE(baseline.pending());
  }
  SECTION("neither has another ranking") {
    settings.window.from = settings.window.from + 1;
    ranker.want(settings);
    finish();
    CHECK(baseline.moves());
    CHECK(ranker.whole()->settings == settings);
  }
}

}  // namespace lagesbild::app

#include "app/topics/news/news.hpp"

#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "../analysis/golden_situation.hpp"
#include "app/topics/news/baseline_work.hpp"
#include "app/topics/news/news_picture.hpp"

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
  SECTION("a meeting that is open has not been held") {
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

TEST_CASE("What stands out is new where the same series did not stand out then") {
  analysis::Watch now;
  now.signals.resize(4);
  for (std::size_t i = 0; i < 4; ++i) {
    now.signals[i].area = i / 2;
    now.signals[i].category = i % 2;
    now.signals[i].flagged = i != 2;
  }
  analysis::Watch then = now;
  CHECK(analysis::newly_flagged(now, then).empty());
  then.signals[1].flagged = false;
  then.signals.erase(then.signals.begin() + 3);
  CHECK(analysis::newly_flagged(now, then) == std::vector<std::size_t>{1, 3});
  CHECK(analysis::newly_flagged(then, now).empty());
}

TEST_CASE(
    "The news are five lines at most, areas that moved first, then what stands out, then a line a kind") {
  std::vector<analysis::Move> moves(4);
  for (std::size_t area = 0; area < moves.size(); ++area) {
    moves[area].area = area;
    moves[area].place_then = moves[area].place_now = 1;
    moves[area].p_now = 0.2 + 0.1 * static_cast<double>(area);
    moves[area].clearly = true;
  }
  ReportingSummary reporting;
  reporting.not_reported = 1;
  std::vector<Measure> measures(2);
  measures[0].status = measures[1].status = MeasureStatus::ongoing;
  measures[1].due = parse_date("2026-11-10");
  const std::vector<analysis::UpcomingEvent> upcoming(3);
  const auto day = parse_date("2026-11-20");
  using Kind = NewsItem::Kind;
  const auto told = [](const std::vector<NewsItem>& items) {
    std::vector<std::pair<Kind, std::size_t>> kinds;
    for (const NewsItem& item : items) kinds.emplace_back(item.kind, item.index);
    return kinds;
  };
  using Told = std::vector<std::pair<Kind, std::size_t>>;

  const auto items = news_items(&moves, {1, 2}, reporting, measures, day, upcoming);
  CHECK(
      told(items) ==
      Told{{Kind::move, 3}, {Kind::signal, 1}, {Kind::reports, 0}, {Kind::measure, 1}, {Kind::upcoming, 0}});
  CHECK(items[0].more == 3);
  CHECK(items[1].more == 1);
  CHECK(items[4].more == 2);
  SECTION("where the other kinds have nothing the areas have all lines") {
    const auto all = news_items(&moves, {}, {}, {}, day, {});
    CHECK(told(all) == Told{{Kind::move, 3}, {Kind::move, 2}, {Kind::move, 1}, {Kind::move, 0}});
    CHECK(all.back().more == 0);
  }
  SECTION("where nothing happened there is no line, and before it is computed none of it") {
    CHECK(news_items(nullptr, {}, {}, {}, day, {}).empty());
    for (analysis::Move& move : moves) move.clearly = false;
    CHECK(news_items(&moves, {}, {}, {}, day, {}).empty());
  }
}

TEST_CASE("What is to come is told in its order, four whole weeks on, and never of a protected category") {
  Situation situation;
  situation.updated_day = parse_date("2026-11-20");
  situation.areas.resize(2);
  situation.sources.resize(1);
  situation.categories.resize(3);
  situation.categories[0].family = situation.categories[1].family = Family::upcoming;
  situation.categories[1].restricted = true;
  const auto add = [&](const char* day, std::uint16_t category) {
    Incidents one;
    one.source = {0};
    one.area = {1};
    one.category = {category};
    one.day = {parse_date(day)->days_since_epoch};
    one.hour = {17};
    one.count = {1};
    one.severity = {IncidentSeverity::low};
    one.police_report = {PoliceReport::no};
    one.detail = {Incidents::no_detail};
    append(situation.incidents, std::move(one));
  };
  add("2026-12-20", 0);  // the last Sunday
  add("2026-11-21", 0);
  add("2026-12-21", 0);
  add("2026-11-20", 0);
  add("2026-12-01", 1);
  add("2026-12-01", 2);
  const auto events = analysis::upcoming_events(situation, {}, situation.updated_day);
  REQUIRE(events.size() == 2);
  CHECK(events[0].day == *parse_date("2026-11-21"));
  CHECK(events[0].hour == 17);
  CHECK(events[0].area == 1);
  CHECK(events[1].day == *parse_date("2026-12-20"));
  SECTION("nor of what is filtered away") {
    analysis::Selection selection;
    selection.categories = {false, true, true};
    CHECK(analysis::upcoming_events(situation, selection, situation.updated_day).empty());
  }
  SECTION("nothing where it is not known what has happened already") {
    situation.updated_day.reset();
    CHECK(analysis::upcoming_events(situation, {}, situation.updated_day).empty());
  }
}

}  // namespace lagesbild::app

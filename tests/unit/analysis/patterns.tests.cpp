#include "analysis/patterns.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "analysis/window.hpp"
#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using namespace lagesbild::analysis::testing;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// The areas as squares of about a kilometre, in rows of `columns`.
void lay_out(Situation& situation, std::size_t columns) {
  for (std::size_t i = 0; i < situation.areas.size(); ++i) {
    const double west = 17.9 + 0.018 * static_cast<double>(i % columns);
    const double south = 59.4 + 0.009 * static_cast<double>(i / columns);
    situation.areas[i].shape = {
        {{{{west, south}, {west + 0.018, south}, {west + 0.018, south + 0.009}, {west, south + 0.009}}}}};
  }
}

Situation even_situation(std::size_t areas, int weeks) {
  Situation situation;
  situation.updated_day = parse_date("2026-11-20");
  situation.sources = {{"kommun", {"Kommunen", ""}, std::nullopt, {}}};
  situation.categories = {
      {"vandalism", {"Skadegörelse", ""}, Family::event, Scope::area, 2, false, "", {}},
      {"staff", {"Incident mot personal", ""}, Family::event, Scope::area, 8, true, "", {}},
      {"upcoming", {"Arrangemang", ""}, Family::upcoming, Scope::area, 0, false, "", {}}};
  for (std::size_t a = 0; a < areas; ++a) {
    situation.areas.push_back({"a" + std::to_string(a), "Område " + std::to_string(a), 2000, "", {}});
  }
  lay_out(situation, 6);
  for (int back = 0; back < weeks; ++back) {
    situation.reporting.push_back({0, *parse_week("2026-W46") - back, Reported::reported, {}});
  }
  return situation;
}

void add(Situation& situation, std::size_t area, std::size_t category, Week week, int day, int hour) {
  add_incident(situation, 0, area, category, week, day, 1);
  situation.incidents.hour.back() = static_cast<std::int8_t>(hour);
}

void add_point(Situation& situation, LonLat point) {
  situation.incidents.detail.back() = static_cast<std::int32_t>(situation.incidents.details.size());
  IncidentDetail detail;
  detail.point = point;
  situation.incidents.details.push_back(detail);
}

Patterns answer(const Situation& situation, PatternQuestion question) {
  const Cube cube = make_cube(situation);
  PatternsJob job(situation, cube, std::move(question));
  double before = 0;
  while (!job.step()) {
    CHECK(job.progress() >= before);
    before = job.progress();
  }
  CHECK(job.progress() == 1);
  return job.take();
}

Patterns answer(const Situation& situation, int weeks, std::optional<std::size_t> area = std::nullopt) {
  const Cube cube = make_cube(situation);
  return answer(situation, {choose_window(situation, cube, weeks), {}, area, 1});
}

}  // namespace

TEST_CASE(
    "Patterns: a peak on Saturday nights stands out, single events do not, and missing hours are counted") {
  Situation situation = even_situation(6, 13);
  const Week last = *parse_week("2026-W46");
  for (int back = 0; back < 13; ++back) {
    for (int i = 0; i < 6; ++i) add(situation, static_cast<std::size_t>(i), 0, last - back, 5, 21 + i % 3);
    add(situation, 1, 0, last - back, back % 7, (5 * back) % 24);
    add(situation, 2, 0, last - back, back % 7, Incidents::no_hour);
  }
  const Patterns patterns = answer(situation, 13);
  CHECK(patterns.coverage.events == 13 * 8);
  CHECK(patterns.coverage.with_hour == 13 * 7);
  CHECK(patterns.coverage.with_point == 0);
  double observed = 0;
  double expected = 0;
  for (std::size_t i = 0; i < patterns.hours.cells.size(); ++i) {
    const PatternCell& cell = patterns.hours.cells[i];
    observed += cell.observed;
    expected += cell.expected;
    const bool planted = i / 24 == 5 && i % 24 >= 21;
    CHECK((stands_out(cell) && cell.level > 1) == planted);
  }
  CHECK(observed == 13 * 7);
  CHECK_THAT(expected, WithinRel(observed, 1e-12));
  CHECK(stands_out(patterns.hours.weekdays[5]));
  CHECK(stands_out(patterns.hours.parts[7]));
  CHECK(patterns.hours.weekday_parts[5 * parts_a_day + 7].level > 5);
}

TEST_CASE(
    "Patterns: what happened between two hours is spread evenly over them, past midnight and the week's "
    "end") {
  Situation situation = even_situation(6, 13);
  const Week last = *parse_week("2026-W46");
  const Date sunday{monday_of(last).days_since_epoch + 6};
  const auto add_interval = [&](std::int8_t from, int days, std::int8_t to) {
    const auto row = static_cast<std::uint32_t>(situation.incidents.size());
    const IncidentInterval interval{row, sunday, from, {sunday.days_since_epoch + days}, to};
    add_incident(situation, 0, 0, 0, last, 6, 2);
    situation.incidents.intervals.push_back(interval);
  };
  add_interval(22, 1, 1);
  add_interval(9, 0, 9);
  add_interval(Incidents::no_hour, 1, 1);
  const Patterns patterns = answer(situation, 13);
  CHECK(patterns.coverage.events == 6);
  CHECK(patterns.coverage.with_hour == 4);
  const std::vector<PatternCell>& cells = patterns.hours.cells;
  for (const std::size_t hour : {6U * 24 + 22, 6U * 24 + 23, 0U, 1U}) CHECK(cells[hour].observed == 0.5);
  CHECK(cells[6 * 24 + 9].observed == 2);
  double all = 0;
  for (const PatternCell& cell : cells) all += cell.observed;
  CHECK(all == 4);
}

TEST_CASE("Patterns: an area with the municipality's own hours does not stand out, one with others does") {
  Situation situation = even_situation(6, 60);
  const Week last = *parse_week("2026-W46");
  auto draw = stats::Stream(7, {"hours"}).draw(0);
  for (int back = 0; back < 60; ++back) {
    for (std::size_t area = 0; area < 6; ++area) {
      for (int i = 0; i < 2; ++i) {
        const int hour = area == 3 ? 9 : 20 + static_cast<int>(draw.index(3));
        add(situation, area, 0, last - back, static_cast<int>(draw.index(7)), hour);
      }
    }
  }
  const auto usual = answer(situation, 52, 0).hours;
  // Of 56 cells with a 90 per cent interval each a few may stand out by chance, in spite of the shrinking.
  CHECK(std::count_if(usual.weekday_parts.begin(), usual.weekday_parts.end(), stands_out) <= 3);
  CHECK_FALSE((stands_out(usual.hours[9]) && usual.hours[9].level > 1));
  const auto unusual = answer(situation, 52, 3).hours;
  CHECK(unusual.hours[9].level > 2);
  CHECK(stands_out(unusual.hours[9]));
  CHECK(unusual.hours[9].observed == 104);
}

TEST_CASE("Patterns: what is restricted or yet to come is in none of them") {
  Situation situation = even_situation(6, 13);
  const Week last = *parse_week("2026-W46");
  for (int i = 0; i < 30; ++i) {
    add(situation, 0, 1, last - i % 13, i % 7, 10);
    add_point(situation, {17.9, 59.4});
    add(situation, 0, 2, last - i % 13, i % 7, 10);
  }
  add(situation, 4, 0, last, 2, 12);
  const Patterns patterns = answer(situation, 13);
  CHECK(patterns.coverage.events == 1);
  CHECK(patterns.coverage.with_point == 0);
  CHECK(patterns.coverage.left_out == std::vector<std::size_t>{1});
  CHECK_FALSE(patterns.near.table);
  CHECK(patterns.clusters.events == 1);
  CHECK(answer(situation, 13, 0).coverage.events == 0);
  CHECK(answer(situation, 13, 0).hours.cells.empty());
}

TEST_CASE("Patterns: silent weeks make no calm season, and a real one is found") {
  Situation situation = even_situation(6, 156);
  const Week last = *parse_week("2026-W46");
  auto draw = stats::Stream(9, {"season"}).draw(0);
  const auto month = [](Week week) { return civil_from_date(monday_of(week)).month; };
  std::erase_if(situation.reporting, [&](const ReportingStatus& status) {
    return month(status.week) == 2 && status.week.index % 2 == 0;
  });
  for (int back = 0; back < 156; ++back) {
    const Week week = last - back;
    const bool silent = month(week) == 2 && week.index % 2 == 0;
    for (std::size_t area = 0; area < 6 && !silent; ++area) {
      const double mean = month(week) == 7 ? 2.5 : 1;
      for (double left = draw.poisson(mean); left > 0; --left) add(situation, area, 0, week, 3, 12);
    }
  }
  const SeasonPattern season = answer(situation, 13).season;
  REQUIRE(season.months.size() == 12);
  CHECK(season.years_compared);
  CHECK(stands_out(season.months[6]));
  CHECK(season.months[6].level > 1.6);
  // Half of February was silent: taken for calm it would lie at half of its level, 0.45.
  CHECK(season.months[1].level > 0.6);
  CHECK(season.months[1].interval.high > 0.89);
  // An area that follows the municipality's season has none of its own.
  const SeasonPattern own = answer(situation, 13, 2).season;
  CHECK_FALSE(stands_out(own.months[6]));

  SECTION("with less than a year there is no season, with less than two none that is sure") {
    std::erase_if(situation.reporting, [&](const auto& status) { return last - status.week >= 40; });
    Situation young = even_situation(6, 40);
    add(young, 0, 0, last, 1, 1);
    CHECK(answer(young, 13).season.months.empty());
    Situation middle = even_situation(6, 60);
    add(middle, 0, 0, last, 1, 1);
    CHECK_FALSE(answer(middle, 13).season.years_compared);
  }
}

TEST_CASE("Patterns: near repeats are tested where there are points enough, in metres") {
  Situation situation = even_situation(6, 26);
  const Week last = *parse_week("2026-W46");
  auto draw = stats::Stream(5, {"near"}).draw(0);
  // Twelve places, each with a second event some sixty metres to the north four days later.
  for (int i = 0; i < 12; ++i) {
    const LonLat place{17.9 + 0.1 * draw.uniform(), 59.4 + 0.05 * draw.uniform()};
    add(situation, 0, 0, last - 2 * i, 0, 12);
    add_point(situation, place);
    add(situation, 0, 0, last - 2 * i, 4, 12);
    add_point(situation, {place.lon, place.lat + 60 / 111195.0});
  }
  const Patterns patterns = answer(situation, 26);
  CHECK(patterns.coverage.with_point == 24);
  REQUIRE(patterns.near.table.has_value());
  CHECK(patterns.near.table->cells[0].observed == 12);
  CHECK(patterns.near.table->cells[0].p < 0.01);
  CHECK_FALSE(answer(situation, 8).near.table);
  CHECK(answer(situation, 8).near.points > 0);
}

TEST_CASE("Patterns: a cluster of areas is found where it lies, and Gi* only with thirty areas or more") {
  for (const std::size_t areas : {24u, 36u}) {
    Situation situation = even_situation(areas, 13);
    const Week last = *parse_week("2026-W46");
    auto draw = stats::Stream(3, {"clusters"}).draw(areas);
    for (std::size_t area = 0; area < areas; ++area) {
      const bool hot = area == 1 || area == 6 || area == 7 || area == 8 || area == 13;
      for (double left = draw.poisson(hot ? 30 : 10); left > 0; --left) {
        add(situation, area, 0, last - static_cast<int>(draw.index(13)), 2, 12);
      }
    }
    const Patterns patterns = answer(situation, 13);
    REQUIRE_FALSE(patterns.clusters.clusters.empty());
    auto found = patterns.clusters.clusters.front().areas;
    std::sort(found.begin(), found.end());
    CHECK(found == std::vector<std::size_t>{1, 6, 7, 8, 13});
    CHECK(patterns.clusters.clusters.front().p == 0.001);
    CHECK(patterns.levels.size() == areas);
    CHECK(patterns.hot_spots.has_value() == (areas >= fewest_hot_spot_areas));
    if (!patterns.hot_spots) continue;
    CHECK(patterns.hot_spots->areas == areas);
    REQUIRE_FALSE(patterns.hot_spots->spots.empty());
    const auto hottest = patterns.hot_spots->spots.front().area;
    CHECK(std::find(found.begin(), found.end(), hottest) != found.end());
  }
}

TEST_CASE("Patterns: any data give an answer, the same each time") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Situation situation = random_situation(seed);
    if (seed % 2 == 0) lay_out(situation, 3);
    const auto once = answer(situation, 13, seed % situation.areas.size());
    const auto again = answer(situation, 13, seed % situation.areas.size());
    REQUIRE(once.clusters.clusters.size() == again.clusters.clusters.size());
    for (std::size_t i = 0; i < once.clusters.clusters.size(); ++i) {
      CHECK(once.clusters.clusters[i].p == again.clusters.clusters[i].p);
    }
    CHECK(once.coverage.with_hour == 0);
    CHECK(once.hours.cells.empty());
    CHECK(once.season.months.size() == 12);
    double observed = 0;
    double expected = 0;
    for (const auto& month : once.season.months) {
      observed += month.observed;
      expected += month.expected;
    }
    CHECK_THAT(expected, WithinAbs(observed, 1e-6));
  }
}

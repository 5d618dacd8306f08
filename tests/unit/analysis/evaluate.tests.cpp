#include "analysis/evaluate.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

/// Four areas in a row that one source reports for 40 weeks, with a count a week before and after.
Situation row_of_areas(const std::vector<std::pair<int, int>>& per_week) {
  Situation situation;
  const Week start = *parse_week("2026-W20");
  situation.categories = {{"x", {"x", ""}, Family::event, Scope::area, 1, false, "", {}}};
  situation.sources = {{"s", {"s", ""}, {}, {}}};
  for (std::size_t a = 0; a < per_week.size(); ++a) {
    const double west = 17.9 + 0.01 * static_cast<double>(a);
    situation.areas.push_back(
        {std::string(1, static_cast<char>('A' + a)),
         "Område",
         1000,
         "",
         {{{{{west, 59.4}, {west + 0.01, 59.4}, {west + 0.01, 59.41}, {west, 59.41}}}}}});
  }
  for (int t = -20; t < 20; ++t) {
    const Week week = start + t;
    situation.reporting.push_back({0, week, Reported::reported, {}});
    for (std::size_t a = 0; a < per_week.size(); ++a) {
      const int count = t < 0 ? per_week[a].first : per_week[a].second;
      if (count > 0) testing::add_incident(situation, 0, a, 0, week, 2, static_cast<std::uint32_t>(count));
    }
  }
  return situation;
}

EvaluationPlan plan_of(std::vector<std::size_t> treated, std::vector<std::size_t> control) {
  EvaluationPlan plan;
  plan.treated = std::move(treated);
  plan.control = std::move(control);
  const Week start = *parse_week("2026-W20");
  plan.before = {start - 20, start - 1};
  plan.after = {start, start + 19};
  return plan;
}

}  // namespace

TEST_CASE("A measure's difference is that of the published test on the same counts") {
  // Control 20 → 20 and treated 20 → 10 over 20 weeks: −10, se 8.366600, z −1.195229.
  Situation situation = row_of_areas({{1, 0}, {1, 1}, {1, 1}, {1, 1}});
  for (int i = 0; i < 10; ++i)
    testing::add_incident(situation, 0, 0, 0, *parse_week("2026-W20") + 2 * i, 3, 1);
  const Cube cube = make_cube(situation);
  const auto evaluation = evaluate(situation, cube, plan_of({0}, {2}));
  REQUIRE(evaluation.has_value());
  CHECK(evaluation->treated.before == 20);
  CHECK(evaluation->treated.after == 10);
  CHECK_THAT(evaluation->treated.after_divisor, WithinAbs(1, 1e-12));
  CHECK_THAT(evaluation->control.before_divisor, WithinAbs(1, 1e-12));
  CHECK_THAT(evaluation->difference.total, WithinAbs(-10, 1e-9));
  CHECK_THAT(evaluation->difference.standard_error, WithinAbs(8.366600, 1e-6));
  CHECK_THAT(evaluation->difference.z, WithinAbs(-1.195229, 1e-6));
  CHECK_THAT(evaluation->ratio.ratio, WithinAbs(0.5, 1e-9));
  CHECK(evaluation->enough);
}

TEST_CASE("What only moved to the neighbours does not count as gone") {
  const Situation situation = row_of_areas({{4, 1}, {2, 5}, {3, 3}, {3, 3}});
  const Cube cube = make_cube(situation);
  EvaluationPlan plan = plan_of({0}, {2, 3});
  plan.displacement = {1};
  const auto evaluation = evaluate(situation, cube, plan);
  REQUIRE(evaluation.has_value());
  CHECK(evaluation->difference.total < -50);
  REQUIRE(evaluation->difference_together.has_value());
  CHECK_THAT(evaluation->difference_together->total, WithinAbs(0, 1e-9));
}

TEST_CASE("Weeks that were not reported are not a fall") {
  Situation situation = row_of_areas({{2, 2}, {2, 2}, {2, 2}, {2, 2}});
  // Area A is left out of half of the reports after the start, and so are its events.
  for (ReportingStatus& status : situation.reporting) {
    if (status.week - *parse_week("2026-W20") >= 10) {
      status.status = Reported::partial;
      status.areas = {1, 2, 3};
    }
  }
  Incidents& incidents = situation.incidents;
  for (std::size_t row = 0; row < incidents.size(); ++row) {
    const bool late = week_of({incidents.day[row]}) - *parse_week("2026-W20") >= 10;
    if (late && incidents.area[row] == 0) incidents.area[row] = 1;
  }
  const Cube cube = make_cube(situation);
  const auto evaluation = evaluate(situation, cube, plan_of({0}, {2, 3}));
  REQUIRE(evaluation.has_value());
  CHECK(evaluation->treated.after == 20);
  CHECK_THAT(evaluation->treated.after_divisor, WithinAbs(0.5, 1e-12));
  CHECK_THAT(evaluation->difference.total, WithinAbs(0, 1e-9));
}

TEST_CASE("An area chosen because it was high is expected to come down by itself") {
  const Situation situation = row_of_areas({{3, 1}, {1, 1}, {1, 1}, {1, 1}});
  const Cube cube = make_cube(situation);
  const auto evaluation = evaluate(situation, cube, plan_of({0}, {2, 3}));
  REQUIRE(evaluation.has_value());
  const ExpectedReturn& without = evaluation->without_measure;
  CHECK(without.change < 0);
  CHECK(without.level < without.unshrunken);
  CHECK(without.without > 20);
  CHECK(evaluation->placebo.z.size() == 3);
  CHECK(evaluation->placebo.treated_z < 0);
  CHECK_THAT(evaluation->placebo.p_lower, WithinAbs(0.25, 1e-12));
}

TEST_CASE("Where nothing moves, the level that goes on is the area's own, shrunken, by the rates before") {
  // 100 → 100 where something was done and 40–60 as before in five others about as low: 100 shrunk
  // towards 57.
  const Situation situation = row_of_areas({{5, 5}, {2, 2}, {3, 3}, {2, 2}, {3, 3}, {2, 2}});
  const Cube cube = make_cube(situation);
  const auto evaluation = evaluate(situation, cube, plan_of({0}, {2, 3, 4, 5}));
  REQUIRE(evaluation.has_value());
  const ExpectedReturn& without = evaluation->without_measure;
  CHECK_THAT(without.carried_over, WithinAbs(100, 1e-9));
  // The others became 240, as they had been; their own levels foretold what is left of 340 (ν is a mixture).
  // On the way there levels go somewhat towards the others', by factors.
  const double here = std::pow(without.level, std::pow(0.967, 20.0 / 13)) * 340.0 / 6;
  CHECK_THAT(without.without, WithinAbs(here * 240.5 / (340.5 - here), 1));
  CHECK(without.without < here);
  CHECK(without.without > 83);
  CHECK(without.without < 98);
}

TEST_CASE(
    "How an area stood is known by its earlier months and its other kinds of events too, and less of later") {
  // Area A has three a week in the last ten weeks before, the others one; what it had before that varies.
  const auto level = [](int earlier, int other) {
    Situation situation = row_of_areas({{3, 3}, {1, 1}, {1, 1}, {1, 1}, {2, 2}, {1, 1}});
    situation.categories.push_back({"y", {"y", ""}, Family::event, Scope::area, 1, false, "", {}});
    const Week start = *parse_week("2026-W20");
    for (int t = 21; t <= 60; ++t) {
      situation.reporting.push_back({0, start - t, Reported::reported, {}});
      for (std::size_t area = 0; area < situation.areas.size(); ++area) {
        const int count = area == 0 ? earlier : area == 4 ? 2 : 1;
        testing::add_incident(situation, 0, area, 0, start - t, 3, static_cast<std::uint32_t>(count));
      }
    }
    for (int t = 1; t <= 60; ++t) {
      for (std::size_t area = 0; area < situation.areas.size(); ++area) {
        const int count = area == 0 ? other : area == 4 ? 4 : 2;
        testing::add_incident(situation, 0, area, 1, start - t, 4, static_cast<std::uint32_t>(count));
      }
    }
    EvaluationPlan plan = plan_of({0}, {2, 3});
    plan.selection.categories = {true, false};
    const Cube cube = make_cube(situation);
    LevelsBeforeJob job(situation, cube, plan);
    while (!job.step()) {
    }
    CHECK(job.progress() == 1);
    return job.take().at(0);
  };
  const KnownLevel lasting = level(3, 6);
  const KnownLevel grown = level(1, 6);
  const KnownLevel alone = level(3, 1);
  CHECK(lasting.before > 1.5);
  CHECK(grown.before < lasting.before - 0.1);
  CHECK(alone.before < lasting.before);
  // Half a year on it has come some way towards the others.
  CHECK(lasting.after < lasting.before);
  CHECK(lasting.after > 1 + 0.85 * (lasting.before - 1));
  CHECK(lasting.after_variance > 0);
}

TEST_CASE("Without reports in a period there is nothing to compare") {
  const Situation situation = row_of_areas({{1, 1}, {1, 1}, {1, 1}, {1, 1}});
  const Cube cube = make_cube(situation);
  EvaluationPlan plan = plan_of({0}, {2});
  plan.after = {*parse_week("2027-W20"), *parse_week("2027-W30")};
  CHECK_FALSE(evaluate(situation, cube, plan).has_value());
  CHECK_FALSE(evaluate(situation, cube, plan_of({}, {2})).has_value());
}

TEST_CASE("Neighbours share a border, and control areas are no neighbours") {
  const Situation situation = row_of_areas({{3, 3}, {3, 3}, {3, 3}, {1, 1}});
  const Cube cube = make_cube(situation);
  const Neighbours neighbours = neighbours_of(situation);
  CHECK(neighbours[0] == std::vector<std::size_t>{1});
  CHECK(neighbours[1] == std::vector<std::size_t>{0, 2});
  CHECK(proposed_controls(situation, cube, plan_of({0}, {})) == std::vector<std::size_t>{2, 3});
  CHECK(proposed_controls(situation, cube, plan_of({0}, {}), 1) == std::vector<std::size_t>{2});
}

TEST_CASE("Periods leave out the week the measure began in and want four weeks after it") {
  const Situation situation = row_of_areas({{1, 1}, {1, 1}});
  const Cube cube = make_cube(situation);
  const Date start = *parse_date("2026-05-13");  // in W20
  const auto periods = periods_for(cube, start, *parse_week("2026-W30"), 13);
  REQUIRE(periods.has_value());
  CHECK(to_string(periods->before.from) == "2026-W07");
  CHECK(to_string(periods->before.to) == "2026-W19");
  CHECK(to_string(periods->after.from) == "2026-W21");
  CHECK(to_string(periods->after.to) == "2026-W30");
  CHECK_FALSE(periods_for(cube, start, *parse_week("2026-W23"), 13).has_value());
}

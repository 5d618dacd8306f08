#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "analysis/evaluate.hpp"
#include "analysis/patterns.hpp"
#include "analysis/rank_job.hpp"
#include "analysis/watch.hpp"
#include "analysis/window.hpp"
#include "tests/unit/data/support.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;

namespace {

Situation demo() {
  data::Loaded loaded = data::read_situation(data::test::read_folder(data::test::demo_folder()));
  REQUIRE(loaded.situation.has_value());
  return std::move(*loaded.situation);
}

std::size_t area_of(const Situation& situation, const std::string& id) {
  const auto found = std::find_if(situation.areas.begin(), situation.areas.end(),
                                  [&](const Area& area) { return area.id == id; });
  REQUIRE(found != situation.areas.end());
  return static_cast<std::size_t>(found - situation.areas.begin());
}

bool has_note(const Ranking& ranking, NoteCode code, std::size_t area) {
  return std::any_of(ranking.notes.begin(), ranking.notes.end(),
                     [&](const Note& note) { return note.code == code && note.area == area; });
}

}  // namespace

// What is planted where is written in scripts/demo/planted.json.
TEST_CASE("What is planted in the demo situation is found") {
  const Situation situation = demo();
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  settings.draws = 2000;
  RankJob job(situation, cube, settings);
  while (!job.step(1'000'000)) {
  }
  const auto evidence = job.evidence();
  const Ranking ranking = job.take();
  const std::size_t risen = area_of(situation, "0163R006");
  const std::size_t traffic_risen = area_of(situation, "0163R020");
  const std::size_t keen = area_of(situation, "0163R004");
  const std::size_t unheard = area_of(situation, "0163R012");
  const std::size_t half_heard = area_of(situation, "0163R016");

  SECTION("the area with a real rise is a clear priority and has risen") {
    const AreaResult& area = ranking.areas[*place_of(ranking, risen)];
    CHECK(area.tier == Tier::clear);
    REQUIRE(area.change.has_value());
    CHECK(area.change->p_up > 0.99);
    REQUIRE(area.persistence.has_value());
    CHECK(area.persistence->above >= 3);
  }
  SECTION("both planted rises are among the flags, each in its own category") {
    WatchJob watching(situation, cube, evidence);
    while (!watching.step()) {
    }
    const Watch watch = watching.take();
    CHECK(watch.signals.size() > 50);
    const auto up = [&](std::size_t area, std::string_view category) {
      return std::any_of(watch.changes.begin(), watch.changes.end(), [&](const CategoryChange& change) {
        return change.area == area && situation.categories[change.category].id == category && change.up;
      });
    };
    CHECK(up(risen, "vandalism"));
    CHECK(up(traffic_risen, "traffic"));
  }
  SECTION("the scan finds the risen area, and the hours that all events were drawn with") {
    PatternsJob patterning(situation, cube, {settings.window, settings.selection, std::nullopt, 1});
    while (!patterning.step()) {
    }
    const Patterns patterns = patterning.take();
    REQUIRE_FALSE(patterns.clusters.clusters.empty());
    CHECK(patterns.clusters.clusters.front().areas == std::vector<std::size_t>{risen});
    CHECK(patterns.clusters.clusters.front().p < 0.01);
    CHECK(stands_out(patterns.hours.weekdays[4]));
    CHECK(patterns.hours.weekdays[5].level > 1);
    CHECK(patterns.hours.parts[7].level > 1.5);
    CHECK(patterns.hours.parts[1].level < 0.5);
  }
  SECTION("the keen reporter is told from a rise, and missing reports from calm") {
    CHECK(has_note(ranking, NoteCode::keen_reporter, keen));
    CHECK_FALSE(has_note(ranking, NoteCode::keen_reporter, risen));
    CHECK(has_note(ranking, NoteCode::too_little_data, unheard));
    CHECK(ranking.areas.back().tier == Tier::too_little_data);
    CHECK(has_note(ranking, NoteCode::coverage, half_heard));
  }
}

TEST_CASE("Control areas can be proposed on the demo map, and none of them is a neighbour") {
  const Situation situation = demo();
  const Cube cube = make_cube(situation);
  const std::size_t treated = area_of(situation, "0163R014");
  const Neighbours neighbours = neighbours_of(situation);
  CHECK_FALSE(neighbours[treated].empty());
  EvaluationPlan plan;
  plan.treated = {treated};
  const Week latest = *latest_week(situation, cube);
  plan.before = {latest - 51, latest - 26};
  plan.after = {latest - 25, latest};
  plan.control = proposed_controls(situation, cube, plan);
  CHECK(plan.control.size() == 5);
  for (const std::size_t area : plan.control) {
    CHECK(area != treated);
    CHECK(std::find(neighbours[treated].begin(), neighbours[treated].end(), area) ==
          neighbours[treated].end());
  }
  const auto evaluation = evaluate(situation, cube, plan);
  REQUIRE(evaluation.has_value());
  CHECK(evaluation->placebo.z.size() >= 15);
}

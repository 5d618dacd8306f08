#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <functional>

#include "analysis/indicators.hpp"
#include "analysis/rank_job.hpp"
#include "random_situation.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

constexpr std::size_t area_count = 10;
constexpr int window_weeks = 13;
constexpr int all_weeks = 65;
const Week last_week = *parse_week("2026-W46");

/// Two sources that say every week that they report; `counts` (source, area, weeks before the last) events.
Situation told(const std::function<int(std::size_t, std::size_t, int)>& counts) {
  Situation situation;
  for (std::size_t area = 0; area < area_count; ++area) {
    const std::string id = "area " + std::to_string(area);
    situation.areas.push_back({id, id, 1000, "", {}});
  }
  situation.categories = {{"x", {"x", ""}, Family::event, Scope::area, 1, false, "", {}}};
  situation.sources = {{"s", {"s", ""}, {}, {}}, {"t", {"t", ""}, {}, {}}};
  for (std::size_t s = 0; s < 2; ++s) {
    for (int back = 0; back < all_weeks; ++back) {
      situation.reporting.push_back({s, last_week - back, Reported::reported, {}});
      for (std::size_t area = 0; area < area_count; ++area) {
        const int count = counts(s, area, back);
        if (count > 0)
          testing::add_incident(situation, s, area, 0, last_week - back, 0,
                                static_cast<std::uint32_t>(count));
      }
    }
  }
  return situation;
}

ChangeBasis basis_of(const Situation& situation) {
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  settings.window = {last_week - (window_weeks - 1), last_week};
  ChangeBasis basis = *change_basis(situation, cube, settings.window, settings);
  fit_baseline(situation, cube, settings, 0, basis);
  return basis;
}

Ranking ranked(const Situation& situation) {
  const Cube cube = make_cube(situation);
  Settings settings = default_settings(situation, cube);
  settings.window = {last_week - (window_weeks - 1), last_week};
  settings.draws = 500;
  return rank(situation, cube, settings);
}

bool has_note(const Ranking& ranking, NoteCode code) {
  return std::any_of(ranking.notes.begin(), ranking.notes.end(),
                     [&](const Note& note) { return note.code == code; });
}

}  // namespace

TEST_CASE("A source that sees three times as much wherever it is makes no area rise, and none fall") {
  const auto basis = basis_of(told([](std::size_t source, std::size_t area, int back) {
    if (source == 0) return 2;
    if (area >= 5) return 0;
    return back < window_weeks ? 3 : 1;
  }));
  for (std::size_t area = 0; area < area_count; ++area) {
    const auto change = change_of_category(basis, area, 0);
    REQUIRE(change);
    CHECK_THAT(change->mean, WithinAbs(1, 0.1));
  }
}

TEST_CASE("A source that had told of nothing before the window is no part of the change") {
  const auto basis = basis_of(told([](std::size_t source, std::size_t area, int back) {
    if (source == 0) return 2;
    return area < 5 && back < window_weeks ? 2 : 0;
  }));
  const auto change = change_of_category(basis, 0, 0);
  REQUIRE(change);
  CHECK(change->observed == 2 * window_weeks);
  CHECK_THAT(change->mean, WithinAbs(1, 0.1));
}

TEST_CASE("A rise that one source alone sees is said to hang on it; one that both see is not") {
  const auto basis = basis_of(told([](std::size_t source, std::size_t area, int back) {
    if (back >= window_weeks) return 1;
    if (area == 0) return 4;
    return area == 1 && source == 1 ? 6 : 1;
  }));
  REQUIRE(change_of_category(basis, 0, 0)->p_up > 0.95);
  REQUIRE(change_of_category(basis, 1, 0)->p_up > 0.95);
  CHECK_FALSE(change_follows(basis, 0, 0));
  CHECK(change_follows(basis, 1, 0) == std::size_t{1});
  CHECK_FALSE(change_follows(basis, 0));
  CHECK(change_follows(basis, 1) == std::size_t{1});
}

TEST_CASE("A ranking says of which source an area's change hangs on, and of no area that did not change") {
  const Ranking found = ranked(told([](std::size_t source, std::size_t area, int back) {
    if (back >= window_weeks) return 1;
    if (area == 0) return 4;
    return area == 1 && source == 1 ? 6 : 1;
  }));
  for (const AreaResult& area : found.areas) {
    REQUIRE(area.change);
    CAPTURE(area.area);
    CHECK(area.change->follows == (area.area == 1 ? std::optional(std::size_t{1}) : std::nullopt));
  }
}

TEST_CASE("Where areas do not differ by more than chance, none is clear and it is said") {
  const Ranking same = ranked(told([](std::size_t, std::size_t area, int back) {
    return (static_cast<int>(area) * 7 + back * 3) % 5 == 0 ? 1 : 0;
  }));
  CHECK_FALSE(same.differ);
  CHECK(has_note(same, NoteCode::alike));
  for (const AreaResult& area : same.areas) {
    CHECK(area.tier != Tier::clear);
    CHECK(area.tier != Tier::likely);
    CHECK_FALSE(area.divider_after);
  }

  const Ranking other = ranked(told([](std::size_t, std::size_t area, int) { return area == 3 ? 4 : 1; }));
  CHECK(other.differ);
  CHECK_FALSE(has_note(other, NoteCode::alike));
  CHECK(other.areas.front().area == 3);
  CHECK(other.areas.front().tier == Tier::clear);
}

TEST_CASE("A source that is known by its incidents alone is asked what its silence means") {
  Situation situation = told([](std::size_t, std::size_t area, int back) {
    return (static_cast<int>(area) + back) % 4 == 0 ? 1 : 0;
  });
  CHECK_FALSE(has_note(ranked(situation), NoteCode::unclear_silence));
  std::erase_if(situation.reporting, [](const ReportingStatus& status) { return status.source == 1; });
  const Ranking silent = ranked(situation);
  REQUIRE(has_note(silent, NoteCode::unclear_silence));
  const auto note = std::find_if(silent.notes.begin(), silent.notes.end(),
                                 [](const Note& one) { return one.code == NoteCode::unclear_silence; });
  CHECK(note->source == std::size_t{1});
  CHECK_THAT(note->value, WithinAbs(0.75, 0.01));
}

TEST_CASE("A source that tells of its weeks only when something happened is asked what its silence means") {
  // Every third week nothing happens anywhere.
  Situation situation = told([](std::size_t source, std::size_t area, int back) {
    return source == 1 && back % 3 != 0 && static_cast<int>(area) == back % 10 ? 1 : 0;
  });
  CHECK_FALSE(has_note(ranked(situation), NoteCode::unclear_silence));
  std::erase_if(situation.reporting, [](const ReportingStatus& status) {
    return status.source == 1 && (last_week - status.week) % 3 == 0;
  });
  const Ranking silent = ranked(situation);
  const auto note = std::find_if(silent.notes.begin(), silent.notes.end(),
                                 [](const Note& one) { return one.code == NoteCode::unclear_silence; });
  REQUIRE(note != silent.notes.end());
  CHECK(note->source == std::size_t{1});
  CHECK(note->week == last_week);
  CHECK(note->count == 5);
  CHECK_FALSE(has_note(silent, NoteCode::silent_source));
}

TEST_CASE("Where no source has told of any week that is said once, and not as a week's delay") {
  Situation situation = told([](std::size_t, std::size_t area, int) { return area == 3 ? 4 : 1; });
  CHECK_FALSE(has_note(ranked(situation), NoteCode::no_reporting));
  situation.reporting.clear();
  const Ranking silent = ranked(situation);
  CHECK(has_note(silent, NoteCode::no_reporting));
  CHECK_FALSE(has_note(silent, NoteCode::provisional));
}

TEST_CASE("A divider goes only where the area above it is told from the one below it") {
  const Ranking found = ranked(told([](std::size_t, std::size_t area, int back) {
    if (area < 2) return 5;
    return (static_cast<int>(area) * 7 + back * 3) % 5 == 0 ? 1 : 0;
  }));
  REQUIRE(found.differ);
  CHECK_FALSE(found.areas[0].divider_after);
  CHECK(found.areas[1].divider_after);
  for (const AreaResult& area : found.areas) {
    if (area.divider_after) CHECK(area.p_above_next.value_or(0) >= 0.8);
  }
}

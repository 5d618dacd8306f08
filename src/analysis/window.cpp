#include "analysis/window.hpp"

#include <algorithm>

namespace lagesbild::analysis {
namespace {

constexpr int longest_baseline_weeks = 52;

/// The week whose Sunday is that day or the last before it.
Week last_complete_week(Date day) {
  const Week week = week_of(day);
  return weekday_of(day) == 6 ? week : week - 1;
}

bool anyone_reported(const Cube& cube, Week week) {
  for (std::size_t source = 0; source < cube.sources; ++source) {
    const auto given = cube.source_week(source, week);
    if (given && *given != Reported::missing) return true;
    for (std::size_t area = 0; area < cube.areas; ++area) {
      if (counts(cube.state(source, area, week))) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Week> latest_week(const Situation& situation, const Cube& cube) {
  if (cube.weeks == 0) return std::nullopt;
  Week week = cube.last();
  if (const auto day = situation.last_day()) week = std::min(week, last_complete_week(*day));
  for (; week >= cube.first; week = week - 1) {
    if (anyone_reported(cube, week)) return week;
  }
  return std::nullopt;
}

std::optional<Week> current_week(const Situation& situation, const Cube& cube) {
  if (situation.updated_day) return week_of(*situation.updated_day);
  if (cube.weeks == 0) return std::nullopt;
  return situation.clock_day ? std::min(cube.last(), week_of(*situation.clock_day)) : cube.last();
}

Window choose_window(const Situation& situation, const Cube& cube, int weeks, std::optional<Week> until) {
  const Week to = until ? std::min(*until, current_week(situation, cube).value_or(*until))
                        : latest_week(situation, cube).value_or(Week{0});
  return {to - (std::max(weeks, 1) - 1), to};
}

std::optional<Window> baseline_window(const Cube& cube, const Window& window) {
  if (cube.weeks == 0) return std::nullopt;
  const Window baseline{std::max(cube.first, window.from - longest_baseline_weeks), window.from - 1};
  if (baseline.weeks() < window.weeks() || baseline.weeks() < 1) return std::nullopt;
  return baseline;
}

}  // namespace lagesbild::analysis

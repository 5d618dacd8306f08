#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/situation.hpp"

/// Counts by area, category, source and ISO week, and what was reported: made once from a situation, never
/// changed. Only what happened is stored (a few bytes an event), so all of Sweden's RegSO fit.
namespace lagesbild::analysis {

/// What is known of one source, one area and one week.
enum class WeekState : std::uint8_t {
  unknown,   ///< no status given and no incident: neither zero nor missing
  missing,   ///< said to be missing, or a partial report that left this area out
  reported,  ///< reported
  nothing,   ///< reported that nothing happened
  partial,   ///< covered by a partial report, or known only by an incident
  outside    ///< the source does not cover the area
};

/// The weeks whose counts may be used, zeros included.
constexpr bool counts(WeekState state) {
  return state == WeekState::reported || state == WeekState::nothing || state == WeekState::partial;
}

struct Cell {
  std::uint16_t category = 0;
  std::uint16_t source = 0;
  std::uint16_t week = 0;  ///< weeks after Cube::first
  std::uint32_t count = 0;

  bool operator==(const Cell&) const = default;
};

struct Cube {
  Week first;     ///< the first week of the data
  int weeks = 0;  ///< how many weeks the data span; 0: there are none
  std::size_t areas = 0;
  std::size_t categories = 0;
  std::size_t sources = 0;

  std::vector<std::size_t> area_start;  ///< areas + 1 offsets into cells
  std::vector<Cell> cells;              ///< by area, then category, source, week; counts > 0

  std::vector<WeekState> states;                      ///< [(source · areas + area) · weeks + week]
  std::vector<std::optional<Reported>> source_weeks;  ///< [source · weeks + week], as the source gave it

  std::span<const Cell> cells_of(std::size_t area) const;
  /// Unknown outside the span of the data.
  WeekState state(std::size_t source, std::size_t area, Week week) const;
  /// What the source said of the week as a whole; nothing where it said nothing.
  std::optional<Reported> source_week(std::size_t source, Week week) const;
  Week last() const { return first + (weeks - 1); }
  bool has(Week week) const { return week >= first && week < first + weeks; }
};

/// O(incidents · log + sources · areas · weeks). An incident makes its source-week at least partial for its
/// area. Categories of the family upcoming are plans, not events: they are counted but say nothing of
/// reporting. Weeks more than a year after `updated`, or more than 20 years before the last, are left out.
Cube make_cube(const Situation& situation);

}  // namespace lagesbild::analysis

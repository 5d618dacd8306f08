#pragma once

#include <optional>
#include <vector>

#include "analysis/expected.hpp"

namespace lagesbild::analysis {

struct WeekPart {
  Week week;
  double observed = 0;  ///< in the weeks and sources that count
  double expected = 0;  ///< at the municipality's rates for the sources that reported
  int sources_reported = 0;
  int sources_expected = 0;
  /// The best any source gave: unknown or missing where none reported, to be drawn as a gap.
  WeekState state = WeekState::unknown;

  /// How the week is shown: partial, too, where fewer of the sources than low_coverage have reported.
  WeekState shown_state() const;
};

/// An area's weeks, at the rates of `expected`. `category` is a position in expected.categories; absent: all
/// of them together.
std::vector<WeekPart> weekly_series(const Situation& situation, const Cube& cube, const Expected& expected,
                                    std::size_t area, std::optional<std::size_t> category,
                                    const Window& weeks);

}  // namespace lagesbild::analysis

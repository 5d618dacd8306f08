#pragma once

#include <span>
#include <vector>

#include "analysis/methods/garwood.hpp"
#include "analysis/methods/nu_posterior.hpp"

/// Hours by weekdays, months, and the like: where in time do the events lie, told apart from chance?
namespace lagesbild::analysis {

struct PatternCell {
  double observed = 0;
  double expected = 0;  ///< events, at the cells' common rate
  double level =
      1;  ///< shrunken, times the expected: what the colour shows, so that one event is no hot spot
  Interval interval;       ///< 90 % of the level
  double p_above_one = 0;  ///< P(level > 1)
};

/// Cells of one pattern. `observed` counts; `exposure` how much of each there was (how many Mondays, how many
/// hours), ≥ 0, as long; expected = Σ observed · exposure / Σ exposure. The cells' own ν is estimated, so a
/// flat pattern is shown flat. A cell without exposure keeps level 1 and expects 0.
std::vector<PatternCell> pattern(std::span<const double> observed, std::span<const double> exposure,
                                 double phi = 1);

/// The pattern that two margins alone would give (weekday and hour independent): row sum · column sum /
/// total, for `observed` row by row of `columns`. What stays above it is a meeting of weekday and hour, not
/// either by itself.
std::vector<double> independent_expectation(std::span<const double> observed, std::size_t columns);

}  // namespace lagesbild::analysis

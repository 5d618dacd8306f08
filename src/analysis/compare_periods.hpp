#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/ranking.hpp"

/// An area beside itself in an earlier period.
namespace lagesbild::analysis {

/// One category in both periods, from the sources that reported in both.
struct PeriodCounts {
  double now = 0;   ///< events
  double then = 0;  ///< likewise
  /// Per reported week, now by then, shrunken towards no change as all ratios; nothing where no source
  /// reported in both.
  std::optional<Estimate> times;
};

struct PeriodComparison {
  Window then;
  double coverage = 0;               ///< of the earlier period, 0–1
  PeriodCounts all;                  ///< of the selected categories together
  std::vector<PeriodCounts> counts;  ///< by Ranking::categories
};

/// The periods of the same length before `now` that the data hold whole, in weeks back: the one just before,
/// the one before that … and the same weeks of earlier years; the nearest first.
std::vector<int> earlier_periods(const Cube& cube, const Window& now);

/// The area's window beside the one `weeks_back` earlier. Weeks that a source did not report are in neither
/// exposure, and a source that reported in one period only is in neither count. The season is not taken out.
/// Nothing where the periods overlap or the data do not hold the earlier one.
std::optional<PeriodComparison> compare_periods(const Situation& situation, const Cube& cube,
                                                const Ranking& ranking, std::size_t area, int weeks_back);

}  // namespace lagesbild::analysis

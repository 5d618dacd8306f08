#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "analysis/stats/quick_log2.hpp"

namespace lagesbild::analysis {

/// A function of a level, kept on a grid of log2 level between which it is straight.
struct LevelCurve {
  static constexpr std::size_t points = 49;
  static constexpr double lowest = -5;    ///< log2 of the first level
  static constexpr double step = 0.1875;  ///< to the last, 16

  std::vector<double> values;  ///< `points`

  double at(double level) const {
    const double last = static_cast<double>(points - 1);
    const double place = std::clamp((stats::quick_log2(level) - lowest) / step, 0.0, last);
    const auto low = std::min(static_cast<std::size_t>(place), points - 2);
    return values[low] + (place - static_cast<double>(low)) * (values[low + 1] - values[low]);
  }
};

}  // namespace lagesbild::analysis

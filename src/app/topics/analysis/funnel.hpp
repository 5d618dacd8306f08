#pragma once

#include <vector>

#include "analysis/ranking.hpp"

namespace lagesbild::app {

/// Each area's events, all categories together, against what chance alone would keep within.
struct Funnel {
  struct Point {
    std::size_t area = 0;
    double observed = 0;
    double expected = 0;  ///< above 0
  };
  struct Limits {
    double expected = 0;
    double low_90 = 0;
    double high_90 = 0;
    double low_998 = 0;
    double high_998 = 0;
  };
  std::vector<Point> points;
  std::vector<Limits> limits;  ///< by rising expectation, over the points' span
  double phi = 1;              ///< of the sum: Σ φ E / Σ E over the categories
};

/// Limits as funnel_limits(); areas of which nothing is expected are left out.
Funnel funnel_of(const analysis::Ranking& ranking);

}  // namespace lagesbild::app

#pragma once

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// One square a check of an area's tier: filled where it holds, empty with a cross where another assumption
/// gives another tier.
struct RobustnessStrip {
  struct Check {
    std::string name;  ///< "utan Sollentunahem", "26 veckor"
    std::string tier;  ///< what it gives, in words
    double probability_top = 0;
    bool holds = true;
  };

  ChartFrame frame = {};
  std::vector<Check> checks = {};
};

TableContent table_of(const RobustnessStrip& chart);
ChartOutput robustness_strip(Kit& kit, const RobustnessStrip& chart);

}  // namespace lagesbild::ui

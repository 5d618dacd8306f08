#pragma once

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// How a score is built up from a reference: horizontal bars, each starting where the one above it ended.
struct Waterfall {
  struct Step {
    std::string label;    ///< "Skadegörelse och klotter"
    double amount = 0;    ///< signed; start + Σ amounts is the end
    std::string details;  ///< said on hover and in the table, "8 händelser mot 3,0 förväntade", or ""
  };

  ChartFrame frame;
  std::string start_label;  ///< "Kommunens snitt"
  double start = 0;
  std::vector<Step> steps;
  std::string end_label;  ///< the area's name
  std::string unit;       ///< "poäng"
  double scale = 1;       ///< numbers are shown times this: 100 shows a score of 0–1 as points
  int decimals = 1;
};

TableContent table_of(const Waterfall& chart);
ChartOutput waterfall(Kit& kit, const Waterfall& chart);

}  // namespace lagesbild::ui

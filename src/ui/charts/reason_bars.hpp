#pragma once

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// The few largest parts of a score's distance from a reference: bars from a common line, to the right where
/// they raise it and to the left where they lower it, with what they rest on beside them.
struct ReasonBars {
  struct Row {
    std::string label;    ///< "Skadegörelse och klotter"
    double amount = 0;    ///< signed
    std::string grounds;  ///< "48 mot 12,4"
  };

  ChartFrame frame;
  std::vector<Row> rows;
  double scale = 1;  ///< amounts are shown times this: 100 shows a score of 0–1 as points
};

TableContent table_of(const ReasonBars& chart);
ChartOutput reason_bars(Kit& kit, const ReasonBars& chart);

}  // namespace lagesbild::ui

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// One bar a weight: as long as its share will be, with a mark where it is now.
struct WeightBars {
  struct Row {
    std::string name;
    double now = 0;               ///< share, 0–1
    std::optional<double> share;  ///< share, 0–1; nothing: not known yet
  };

  ChartFrame frame = {};
  std::string share_heading;  ///< of the bars
  std::string now_heading;    ///< of the marks
  std::vector<Row> rows = {};
};

TableContent table_of(const WeightBars& chart);
ChartOutput weight_bars(Kit& kit, const WeightBars& chart);

}  // namespace lagesbild::ui

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// Levels with their 90 % intervals on a log2 axis from a quarter to four times the average, one row a
/// category, the observed and expected counts beside. What lies beyond the axis ends in an arrow.
struct IntervalPlot {
  struct Row {
    std::string label;
    std::optional<double> level;  ///< ratio to the municipality's average; nothing: not enough to go by
    double low = 0;               ///< 5 % quantile
    double high = 0;              ///< 95 % quantile
    double observed = 0;
    double expected = 0;
    double coverage = 1;  ///< 0–1; under .7 the interval is drawn hatched
    std::string details;  ///< said on hover, or ""
  };

  ChartFrame frame;
  std::vector<Row> rows;
};

TableContent table_of(const IntervalPlot& chart);
ChartOutput interval_plot(Kit& kit, const IntervalPlot& chart);

}  // namespace lagesbild::ui

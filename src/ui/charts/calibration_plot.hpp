#pragma once

#include <cstddef>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// What was said against what came: the mean forecast of a bin along, the share that came true up, with its
/// 90 % interval. On the diagonal the forecasts were right; a larger dot stands for more forecasts.
struct CalibrationPlot {
  struct Bin {
    double forecast = 0;  ///< mean probability said, 0–1
    double share = 0;     ///< of the forecasts that came true
    double low = 0;       ///< of the share, 5 % quantile
    double high = 0;      ///< 95 % quantile
    std::size_t forecasts = 0;
    std::size_t came_true = 0;
  };

  ChartFrame frame = {};
  std::vector<Bin> bins = {};
};

TableContent table_of(const CalibrationPlot& chart);
ChartOutput calibration_plot(Kit& kit, const CalibrationPlot& chart);

}  // namespace lagesbild::ui

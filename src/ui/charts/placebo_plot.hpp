#pragma once

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// The same follow-up for every area where nothing was done: a dot each, stacked where they fall together,
/// and the measure's own as a diamond. Only where it lies apart from the dots does it say anything.
struct PlaceboPlot {
  struct Point {
    std::string label;
    double value = 0;
  };

  ChartFrame frame = {};
  std::vector<Point> placebos = {};
  Point own = {};
  std::string unit = {};  ///< "händelser"
  int decimals = 1;
};

TableContent table_of(const PlaceboPlot& chart);
/// `hovered` is the placebo's index; the own one has the index placebos.size().
ChartOutput placebo_plot(Kit& kit, const PlaceboPlot& chart);

}  // namespace lagesbild::ui

#pragma once

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// Each area's ratio of observed to expected against how much was expected, with the limits that chance alone
/// keeps within: few events spread wide, many keep close to 1.
struct FunnelPlot {
  struct Point {
    std::string label;
    double observed = 0;
    double expected = 0;  ///< above 0
  };
  /// Where chance keeps the ratio at this expectation; by rising expectation.
  struct Limits {
    double expected = 0;
    double low_90 = 0;
    double high_90 = 0;
    double low_998 = 0;  ///< 99.8 %
    double high_998 = 0;
  };

  ChartFrame frame = {};
  std::vector<Point> points = {};
  std::vector<Limits> limits = {};
  float height_em = 16;
};

TableContent table_of(const FunnelPlot& chart);
ChartOutput funnel_plot(Kit& kit, const FunnelPlot& chart);

}  // namespace lagesbild::ui

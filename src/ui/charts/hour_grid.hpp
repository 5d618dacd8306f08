#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// When it happens: weekdays down, hours or parts of the day along. A cell is coloured by its level against
/// expectation only where its interval excludes 1, so that a single event in a quiet hour does not shine.
struct HourGrid {
  struct Cell {
    double count = 0;
    double expected = 0;
    std::optional<double> level;     ///< shrunken ratio; nothing: not counted there
    double low = 0;                  ///< 5 % quantile
    double high = 0;                 ///< 95 % quantile
    double probability_above = 0.5;  ///< P(level > 1)
  };

  ChartFrame frame = {};
  std::vector<std::string> columns = {};  ///< "00", "01", … or "natt", "morgon", …
  std::vector<std::string> rows = {};     ///< "må", "ti", …
  std::vector<Cell> cells = {};           ///< row by row, rows × columns
};

TableContent table_of(const HourGrid& chart);
/// `hovered` is the cell's index.
ChartOutput hour_grid(Kit& kit, const HourGrid& chart);

}  // namespace lagesbild::ui

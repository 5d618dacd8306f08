#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// An indicator's values by period as dots on a line, with its target as a dashed one. The scale begins at 0.
struct GoalChart {
  struct Value {
    std::string period;
    std::optional<double> value;  ///< nothing: a gap
  };

  ChartFrame frame;
  std::vector<Value> values;  ///< oldest first
  std::optional<double> target;
  std::string unit;  ///< or ""
  float height_em = 7;
};

TableContent table_of(const GoalChart& chart);
void goal_chart(Kit& kit, const GoalChart& chart);

}  // namespace lagesbild::ui

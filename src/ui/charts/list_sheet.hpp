#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/charts/rank_interval.hpp"

namespace lagesbild::ui {

/// The priority list as one sheet for paper: a line an area with place, name, probability as a bar and a
/// number, the rank's interval, the assessment in words and the coverage.
struct ListSheet {
  struct Row {
    std::string place;  ///< "" where it has none
    std::string name;
    std::optional<double> probability;  ///< 0–1
    std::optional<RankInterval> rank;
    std::string tier;
    double coverage = 1;  ///< 0–1
    bool divider_after = false;
  };

  ChartFrame frame = {};
  std::vector<Row> rows = {};
};

TableContent table_of(const ListSheet& chart);
void list_sheet(Kit& kit, const ListSheet& chart);

}  // namespace lagesbild::ui

#pragma once

#include <array>
#include <string>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// One bar in three parts, told apart by how they are filled: whole, hatched, and only outlined. What each is
/// stands beside it, in the caller's words.
struct ShareBar {
  struct Part {
    std::string name;
    double share = 0;  ///< 0–1; all sum to 1
  };

  ChartFrame frame = {};
  std::array<Part, 3> parts = {};
};

TableContent table_of(const ShareBar& chart);
void share_bar(Kit& kit, const ShareBar& chart);

}  // namespace lagesbild::ui

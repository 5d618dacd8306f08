#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "ui/charts/chart.hpp"
#include "ui/charts/week_state.hpp"

namespace lagesbild::ui {

/// Who has reported: one row a source, one small square a week (filled: reported, dot: nothing to report,
/// half: partial, empty with a stroke through it: no report).
struct CoverageGrid {
  struct Row {
    std::string source;
    std::vector<WeekState> weeks;  ///< oldest first, as many in each row
  };

  ChartFrame frame;
  Week first_week;
  std::vector<Row> rows;
};

TableContent table_of(const CoverageGrid& chart);
ChartOutput coverage_grid(Kit& kit, const CoverageGrid& chart);

/// "5 av 13 veckor, 2 delvis": the weeks that were reported in full, and those in part.
std::string coverage_text(std::span<const WeekState> weeks, Language language);

}  // namespace lagesbild::ui

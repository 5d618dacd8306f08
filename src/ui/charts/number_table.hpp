#pragma once

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// A plain table of words and numbers, painted as it is recorded: the first column to the left, the others to
/// the right. Where the columns do not fit side by side each row's first cell has a line of its own, and the
/// rest stand below it with their headings.
ChartOutput number_table(Kit& kit, const ChartFrame& frame, TableContent table);

}  // namespace lagesbild::ui

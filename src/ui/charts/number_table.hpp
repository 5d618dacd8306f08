#pragma once

#include <cstdint>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

enum class CellKind : std::uint8_t { numbers, words };

/// A plain table of words and numbers, painted as it is recorded: the first column to the left, the others to
/// the right if they are numbers. Where the columns do not fit side by side each row's first cell has a line
/// of its own, and the rest stand below it: in their columns where those fit, else with their headings.
ChartOutput number_table(Kit& kit, const ChartFrame& frame, TableContent table,
                         CellKind cells = CellKind::numbers);

}  // namespace lagesbild::ui

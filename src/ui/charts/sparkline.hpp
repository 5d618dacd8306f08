#pragma once

#include <optional>
#include <span>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// Glyph: a line over equal steps from 0 to the largest value; a missing value breaks the line. The last
/// value has a dot.
void paint_sparkline(Kit& kit, Rect at, std::span<const std::optional<double>> values);

/// Glyph: a bar from the left, `share` 0–1 of the width, for beside a slider or in a table.
void paint_mini_bar(Kit& kit, Rect at, double share);

}  // namespace lagesbild::ui

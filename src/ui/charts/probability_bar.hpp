#pragma once

#include <string>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// Glyph: a probability 0–1 as a bar with ticks at 20, 50 and 80 %, the limits of the tiers. The number is
/// not painted unless `with_number`.
void paint_probability_bar(Kit& kit, Rect at, double probability, Language language,
                           bool with_number = false);

}  // namespace lagesbild::ui

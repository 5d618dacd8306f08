#pragma once

#include <string_view>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// A report's picture as it is on paper, black on white in every theme, `width` px wide (0: what there is),
/// but no wider than it was made. Of SVG it knows what report/charts writes: rect, line, circle, text and
/// paths of straight lines.
void svg_picture(Kit& kit, std::string_view name, std::string_view description, std::string_view svg,
                 float width = 0);

}  // namespace lagesbild::ui

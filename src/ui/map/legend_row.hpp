#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/text.hpp"
#include "ui/charts/paint.hpp"
#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

struct MapOverlay;
struct MapShapes;

/// A sign of a key: how it is painted, and what it means.
struct LegendSign {
  std::string text;
  std::function<void(const Painter&, Rect)> paint;
};

/// px, of the row of them as wide as there is room here.
float legend_row_height(const Kit& kit, std::span<const LegendSign> signs);

/// Signs side by side with their words, on as many lines as it takes; recorded as a figure that `about`
/// tells.
void legend_row(Kit& kit, std::string_view name, std::string_view about, std::span<const LegendSign> signs);

/// What band_legend() and layer_legend() are made of, for who puts them in a row with others.
std::vector<LegendSign> band_signs(Language language);
std::vector<LegendSign> layer_signs(const MapShapes& shapes, const MapOverlay& overlay, Language language);

}  // namespace lagesbild::ui

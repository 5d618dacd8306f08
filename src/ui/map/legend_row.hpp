#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "ui/charts/paint.hpp"
#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// A sign of a key: how it is painted, and what it means.
struct LegendSign {
  std::string text;
  std::function<void(const Painter&, Rect)> paint;
};

/// Signs side by side with their words, on as many lines as it takes; recorded as a figure that `about`
/// tells.
void legend_row(Kit& kit, std::string_view name, std::string_view about, std::span<const LegendSign> signs);

}  // namespace lagesbild::ui

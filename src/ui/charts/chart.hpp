#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "model/text.hpp"
#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// What every chart takes besides its numbers. Charts come in two kinds:
///
/// - a *figure* (`waterfall(kit, …)`, `week_strip(kit, …)`) takes its place in the flow and records itself as
/// a
///   figure with a table of the same numbers;
/// - a *glyph* (`paint_probability_bar(kit, at, …)`) only paints, inside a rectangle that the caller's own
/// item
///   already has, and the item's name or description says the number. Each glyph has a function that makes
///   that text.
struct ChartFrame {
  std::string name;         ///< the figure's accessible name and the table's caption
  std::string description;  ///< one sentence that says what the chart shows, or ""
  Language language = Language::sv;
  float width = 0;  ///< px; 0: all that is available
};

/// What the pointer does to a chart: the index of the row, bar or week under it.
struct ChartOutput {
  std::optional<std::size_t> hovered;
};

}  // namespace lagesbild::ui

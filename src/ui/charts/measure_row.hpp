#pragma once

#include <string>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// One measure in a list: an item that opens it. All that is painted is also in the item's name (title,
/// status) and description (the rest).
struct MeasureRow {
  std::string title;
  std::string status;  ///< in words
  Tone tone = Tone::neutral;
  std::string details;  ///< where, who and when
  bool selected = false;
  bool is_in_card = false;  ///< in line with the card's other words
};

Interaction measure_row(Kit& kit, const MeasureRow& row);

}  // namespace lagesbild::ui

#pragma once

#include <cstdint>
#include <string>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// What stands before the entry; the words beside it say the same.
enum class CalendarMark : std::uint8_t { dot, triangle, ring, square, hatched };

/// One entry of a calendar: an item that leads to its detail. All that is painted is also in the item's name
/// (day, title) and description (the rest).
struct CalendarRow {
  std::string day = {};  ///< "fr 27 nov."
  std::string title = {};
  std::string details = {};
  CalendarMark mark = CalendarMark::dot;
  Tone tone = Tone::accent;
  bool disabled = false;  ///< there is nothing more to say of it
};

/// As wide as what is available, as high as its words.
Interaction calendar_row(Kit& kit, const CalendarRow& row);

}  // namespace lagesbild::ui

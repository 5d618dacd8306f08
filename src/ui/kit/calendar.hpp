#pragma once

#include <optional>
#include <string>

#include "model/date.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

/// A month to choose a day in, opened beside a field: a modal dialog with a grid of days that the arrow keys
/// move in.
struct CalendarState {
  bool open = false;
  Date at;  ///< the day that the keyboard is at
};

struct CalendarInput {
  Rect beside;                 ///< the field, in screen coordinates
  std::optional<Date> chosen;  ///< what the field says
  Date today;
};

/// Answers with the day that was chosen; the calendar is then closed, as it is by Esc or a press beside it.
std::optional<Date> calendar(ImGuiKit& kit, std::uint32_t id, CalendarState& state,
                             const CalendarInput& input);

/// Where a key of the grid goes from a day: the arrows a day or a week, Home and End within the week, PageUp
/// and PageDown to the same day of the month before or after, or its last. Another key: the same day.
Date moved_in_calendar(Date from, std::string_view key);

}  // namespace lagesbild::ui

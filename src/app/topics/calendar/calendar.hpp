#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <variant>

#include "app/link_key.hpp"
#include "app/topics/calendar/calendar_event.hpp"

/// The year's calendar: what is shown of it, and the event that is being written.
namespace lagesbild::app {

struct State;

/// What the calendar's entries are sorted by: these words, or upcoming_group() of a category.
namespace calendar_group {
inline constexpr std::string_view meetings = "moten";
inline constexpr std::string_view measures = "insatser";
inline constexpr std::string_view reports = "rapporter";
inline constexpr std::string_view waiting = "sena-kallor";
}  // namespace calendar_group

struct CalendarDesk {
  std::set<std::string> hidden;         ///< groups; in a link
  std::optional<int> month;             ///< the only one that is listed: year · 12 + month − 1; in a link
  std::optional<CalendarForm> form;     ///< what is being written, in no link
  std::optional<CalendarForm> written;  ///< it as it was when it was opened

  bool operator==(const CalendarDesk&) const = default;
};

struct SetCalendarDesk {
  CalendarDesk desk;
};
/// Puts what is written among the events, or takes the event away. Both need the documents and the clock: see
/// Session::calendar.
struct WriteCalendar {
  enum class What : std::uint8_t { save, remove };
  What what = What::save;
};
using CalendarAction = std::variant<SetCalendarDesk, WriteCalendar>;

void apply_to(State& state, const CalendarAction& action);
std::span<const LinkKey> calendar_link_keys();

}  // namespace lagesbild::app

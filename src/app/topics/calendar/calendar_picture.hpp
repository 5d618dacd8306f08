#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/cube.hpp"
#include "app/topics/calendar/calendar.hpp"
#include "app/topics/calendar/late_sources.hpp"
#include "model/plans.hpp"

namespace lagesbild::app {

enum class CalendarKind : std::uint8_t {
  meeting,
  next_meeting,
  measure_starts,
  measure_followed_up,
  measure_due,
  upcoming,
  report,   ///< can be made from this day, since its period is over
  law_due,  ///< the picture or the plan is to be brought up to date by then
  agreement_ends,
  lacking,  ///< sources that have told nothing of the week, which may look calmer than it was
  filling   ///< sources that usually tell more of such a week later
};

struct CalendarEntry {
  CalendarKind kind = CalendarKind::meeting;
  Date day;                               ///< of a source's week its Monday
  std::optional<Date> until = {};         ///< the last of several days
  std::size_t index = 0;                  ///< of the meeting, the measure, or in CalendarPicture::events
  std::optional<Standing> standing = {};  ///< of a measure's day that has passed without what was to be
  ReportKind report = ReportKind::week;   ///< of a report or the law
  Week period_end{};                      ///< of a report: its last week
  std::vector<std::size_t> sources = {};  ///< by situation index
};

struct CalendarWeek {
  Week week;
  std::vector<CalendarEntry> entries;  ///< by day
  std::vector<std::size_t> going_on;   ///< in CalendarPicture::events: begun in an earlier week
};

/// How the days of a month are marked.
struct CalendarMonth {
  int number = 0;  ///< year · 12 + month − 1
  std::size_t entries = 0;
  std::array<std::uint8_t, 31> days{};  ///< entries of the day
  std::array<bool, 31> lasting{};       ///< something that lasts for several days goes on

  int year() const { return number / 12; }
  int month() const { return number % 12; }  ///< 0–11
};

struct CalendarGroup {
  std::string key;                      ///< as in CalendarDesk::hidden
  std::optional<std::size_t> category;  ///< of upcoming events, by situation index
  bool shown = true;
};

/// Twelve whole months, of which three are over.
struct CalendarPicture {
  Date today;
  std::vector<analysis::UpcomingEvent> events;
  std::vector<CalendarGroup> groups;
  std::vector<CalendarMonth> months;
  std::vector<CalendarWeek> past;     ///< whole weeks before the present one that something is said of
  std::vector<CalendarWeek> to_come;  ///< the present one, and those after it that something is said of
  std::vector<SourceDelay> delays;    ///< of the sources that are a week late or more
  std::vector<CalendarFault> faults;  ///< of what is being written
  bool in_inbox = false;              ///< the event that is open can not be changed before it is taken in
  bool can_add = false;               ///< there is a category of what is to come, and a source
};

inline constexpr int calendar_months = 12;
inline constexpr int calendar_months_behind = 3;

/// "slag.skollov", of a category of what is to come.
std::string upcoming_group(const Category& category);

/// What is hidden is in none of it. With a month chosen the weeks are those that it has days in, and their
/// entries its own. `delays`: see usual_delays.
CalendarPicture calendar_picture(const Situation& situation, const Plans& plans, const analysis::Cube& cube,
                                 const std::vector<SourceDelay>& delays, const CalendarDesk& desk,
                                 Date today);

}  // namespace lagesbild::app

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/incidents.hpp"

/// What a reporter has filled in so far: as it was written, whether it can be used or not.
namespace lagesbild::app {

/// What is said of the week.
enum class WeekAnswer : std::uint8_t { not_said, events, nothing, partial };

/// When on the day. The parts of a day are intervals, see part_of_day.
enum class EventTime : std::uint8_t {
  not_known,
  morning,
  forenoon,
  afternoon,
  evening,
  night,
  hour,
  interval
};
inline constexpr std::size_t event_time_count = static_cast<std::size_t>(EventTime::interval) + 1;

/// First and last hour; a last one below the first is of the next day.
struct PartOfDay {
  int from = 0;
  int to = 0;
};
/// Of morning to night.
PartOfDay part_of_day(EventTime time);

struct ReportedEvent {
  static constexpr int no_hour = -1;

  std::string id;    ///< of one that was reported before; "" of a new one
  std::string date;  ///< "2026-11-24" when it is whole
  EventTime time = EventTime::not_known;
  int hour = no_hour;     ///< 0–23; of an interval the first
  int hour_to = no_hour;  ///< of an interval
  std::string date_to;    ///< of an interval
  std::string area;       ///< id
  std::string category;   ///< id
  IncidentSeverity severity = IncidentSeverity::unknown;
  PoliceReport police_report = PoliceReport::unknown;
  std::string count = "1";
  std::string place;
  std::string note;
  bool keeps_found =
      false;  ///< what the guard finds in place and note is no personal data, says the reporter

  bool operator==(const ReportedEvent&) const = default;
};

struct ReportForm {
  std::string source;        ///< id
  std::optional<Week> week;  ///< nothing: the one that is proposed
  WeekAnswer answer = WeekAnswer::not_said;
  std::vector<std::string> covered;  ///< ids of areas, of a partial report
  std::vector<ReportedEvent> events;
  std::size_t open_event = 0;  ///< the one that is being written
  bool corrects = false;       ///< one event that was reported before, and nothing is said of the week
  bool tried = false;          ///< to send it: what is missing is shown
  /// By what chance its file's and its events' names differ from all others', 0 before it is known. It is
  /// kept with the form: sent once more after the browser was killed, the report is the same one.
  std::uint64_t seed = 0;

  bool operator==(const ReportForm&) const = default;
};

/// The event's time is the part of the day that the interval is, or the interval itself.
void take_interval(ReportedEvent& event, const IncidentInterval& interval);

/// The events belong to the report.
inline bool tells_events(const ReportForm& form) {
  return form.corrects || form.answer == WeekAnswer::events || form.answer == WeekAnswer::partial;
}

/// There is something that would be lost.
bool is_begun(const ReportForm& form);

/// The form as JSON, to be kept where the page may be closed, and back. What is not understood of it is left
/// out; nothing where it is no such form.
std::string to_json(const ReportForm& form);
std::optional<ReportForm> report_form_of(std::string_view json);

}  // namespace lagesbild::app

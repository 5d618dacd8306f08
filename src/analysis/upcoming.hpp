#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analysis/settings.hpp"
#include "model/situation.hpp"

namespace lagesbild::analysis {

/// Something that is to happen, which the sources have told beforehand.
struct UpcomingEvent {
  Date day;                         ///< the first, where it lasts for several
  std::optional<Date> until;        ///< the last of several days
  std::optional<int> hour;          ///< 0–23
  std::size_t category = 0;         ///< by situation index
  std::optional<std::size_t> area;  ///< by situation index; nothing: the municipality
  std::string note;                 ///< as the source wrote it, or ""
  std::size_t source = 0;           ///< by situation index
  std::string id;                   ///< among the source's, or ""

  Date last_day() const { return until.value_or(day); }
};

inline constexpr int upcoming_weeks = 4;

/// Those of the selection that are told beforehand and that lie, if only in part, from `first` to `last`; the
/// first first. What is protected is not among them.
std::vector<UpcomingEvent> events_between(const Situation& situation, const Selection& selection, Date first,
                                          Date last);

/// Those that go on or come after the day, as that the situation was updated, until four whole weeks after
/// that week. None where it is not known when that was.
std::vector<UpcomingEvent> upcoming_events(const Situation& situation, const Selection& selection,
                                           std::optional<Date> day);

}  // namespace lagesbild::analysis

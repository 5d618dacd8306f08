#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/upcoming.hpp"
#include "data/documents/documents.hpp"
#include "model/personal_data.hpp"

/// An event of the calendar while it is written.
namespace lagesbild::app {

/// As it is written; ids, "" where nothing is chosen.
struct CalendarForm {
  std::string id;  ///< of an event that is there, among its source's; "": a new one
  std::string category;
  std::string source;
  std::string date;
  std::string until;  ///< the last of several days, or ""
  std::string hour;   ///< 0–23, or ""
  std::string area;
  std::string note;
  personal_data::Said said = {};  ///< of what the guard found in the note
  bool tried = false;             ///< faults are shown

  bool operator==(const CalendarForm&) const = default;
};

enum class CalendarFault : std::uint8_t {
  no_category,
  no_source,
  no_date,
  bad_until,
  bad_hour,
  no_area,
  personal_data
};

/// An empty one, of the only category where there is one, by whoever told of the latest event.
CalendarForm new_event(const Situation& situation);
CalendarForm form_of(const analysis::UpcomingEvent& event, const Situation& situation);

/// What is wrong, in the order of the fields.
std::vector<CalendarFault> faults_of(const CalendarForm& form, const Situation& situation, Date today);

/// The event stands in a report that has not been taken in yet, which is never rewritten.
bool lies_in_inbox(const data::Documents& documents, const CalendarForm& form);

/// Of a form without faults the edits at the instant: of an event that is there what differs from `before`.
/// `random`: what makes a new one's id its own. None where there is no file of events.
data::Draft event_edits(const data::Documents& documents, const CalendarForm& form,
                        const CalendarForm& before, Date today, const std::string& instant,
                        const std::string& random);
data::Draft event_removal(const data::Documents& documents, const CalendarForm& form,
                          const std::string& instant);

}  // namespace lagesbild::app

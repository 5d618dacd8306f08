#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/topics/report/record_event.hpp"
#include "model/personal_data.hpp"
#include "model/situation.hpp"

/// What the coordinator goes through before the meeting: the reports that lie in the inbox.
namespace lagesbild::app {

/// An event of a report, with what a machine can see of it. What is protected is only counted.
struct InboxEvent {
  ReportedEvent event;
  bool taken_back = false;  ///< it says that an earlier one is
  bool corrects = false;    ///< another file has the same id
  std::vector<personal_data::Finding> in_place;
  std::vector<personal_data::Finding> in_note;
  std::optional<std::size_t> double_of;  ///< source that tells of one of the same kind, day and area
};

struct InboxReport {
  std::string path;
  std::string source_id;
  std::optional<std::size_t> source;  ///< by situation index
  std::optional<Week> week;
  std::optional<Reported> said;    ///< of the week
  std::string changed;             ///< the latest instant in it, or ""
  std::vector<InboxEvent> events;  ///< those that may be listed
  std::size_t protected_events = 0;
  bool protected_data = false;  ///< the guard finds something in a protected event's words
  std::size_t problems = 0;     ///< the reader has with it
  bool is_draft = false;        ///< not saved yet
};

struct InboxPicture {
  std::vector<InboxReport> reports;  ///< in the order of their paths
};

/// `problems`: all that were found when reading.
InboxPicture inbox_picture(const data::Documents& documents, const Situation& situation,
                           const Problems& problems, const data::Draft& draft, Date today);

/// How many reports lie there.
std::size_t inbox_count(const data::Documents& documents);

}  // namespace lagesbild::app

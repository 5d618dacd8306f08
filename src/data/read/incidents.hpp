#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "data/fields/layout.hpp"
#include "data/json/problem_log.hpp"
#include "data/read/names.hpp"
#include "data/read/point.hpp"
#include "data/read/seen_ids.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

/// How a file writes dates that are not written as they should be.
enum class DateHabit : std::uint8_t {
  none,
  day_first,    ///< 14.11.2026
  month_first,  ///< 11/14/2026
  six_digits    ///< 261114
};
/// In which other way a file writes its dates, where all of them together make that certain.
DateHabit date_habit(std::string_view bytes, Date last_day);

/// What incidents are read against: everything that the manifest and the areas say.
struct IncidentContext {
  explicit IncidentContext(const Situation& read_so_far);

  const Situation* situation;  ///< outlives the reading
  Names sources;
  Names areas;
  Names categories;
  std::vector<std::string> files;  ///< paths of the incident files read so far, the present one last
  AreaBoxes boxes;
  SeenIds seen;
  bool inbox = false;  ///< the present file lies there: what holds of an id that others have, join_inbox says
  std::string_view bytes = {};          ///< of the present file
  std::optional<DateHabit> habit = {};  ///< of the present file, once it has been looked for
  Date first_day;                       ///< days before or after these are slips, not facts
  Date last_day;
};

/// A status, and where it stands.
struct ReadStatus {
  ReportingStatus status;
  std::size_t record = 0;              ///< index in the file's "reporting"
  std::optional<double> changed = {};  ///< as by instant_of
  bool deleted = false;                ///< then source and week are all there is
};

/// A record that has been deleted.
struct Tombstone {
  std::string id;
  std::int32_t source = -1;  ///< index, or −1: it does not say whose it was
  std::string changed;
};

/// One file's content. When `refused`, nothing of it is used: half a file would look like few incidents. Of a
/// file that is cut, or has a loose quotation mark, the whole records are used where it can be told which
/// weeks may lack some: those weeks are then unknown, whatever it says of them.
struct IncidentFile {
  bool refused = false;
  Layout layout = Layout::rows;
  Incidents incidents;
  std::vector<std::uint32_t> records;  ///< each incident's index in the file
  std::vector<Tombstone> tombstones;   ///< of those that had an id
  std::vector<ReadStatus> reporting;
  std::size_t found = 0;      ///< incident records in the file
  std::size_t deleted = 0;    ///< of them tombstones
  std::size_t set_aside = 0;  ///< of them unusable
};

/// "/incidents/3/date" or "/columns/date/3".
std::string incident_pointer(Layout layout, std::size_t record, std::string_view key);

/// Reads rows or columns, without a tree of the incidents; the bytes may be many megabytes.
IncidentFile read_incidents(std::string_view bytes, IncidentContext& context, ProblemLog& log);

}  // namespace lagesbild::data

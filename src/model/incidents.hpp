#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/geometry.hpp"

namespace lagesbild {

enum class IncidentSeverity : std::uint8_t { unknown, low, medium, high };
enum class PoliceReport : std::uint8_t { unknown, no, yes };

/// What only few incidents have, and no computation needs.
struct IncidentDetail {
  std::string id;
  std::string place;
  std::string note;
  std::optional<LonLat> point;
  std::optional<Date> reported;

  bool operator==(const IncidentDetail&) const = default;
};

/// An incident that happened at some time between two moments. It counts in the week of the middle.
struct IncidentInterval {
  std::uint32_t incident = 0;  ///< index into the columns
  Date from;
  std::int8_t hour_from = -1;  ///< 0–23, or no_hour
  Date to;                     ///< not before from
  std::int8_t hour_to = -1;    ///< 0–23, or no_hour; the whole hour belongs to the interval

  bool has_hours() const { return hour_from >= 0 && hour_to >= 0; }
  bool operator==(const IncidentInterval&) const = default;
};

/// The day of an interval's middle. An hour that is not known is the day's first or last.
Date middle_of(const IncidentInterval& interval);

/// By what an import or a merge knows an incident again. Texts that were not given are "".
struct IncidentMark {
  std::uint32_t incident = 0;   ///< index into the columns
  std::string number;           ///< the source's own reference
  std::string changed;          ///< ISO 8601 with time zone, as given
  std::string changed_by = {};  ///< unit

  bool operator==(const IncidentMark&) const = default;
};

/// Incidents in columns, all of one length; one row is count events of one kind at one place and day.
struct Incidents {
  static constexpr std::int8_t no_hour = -1;
  static constexpr std::int32_t no_detail = -1;
  static constexpr std::uint16_t no_area = 0xffff;

  std::vector<std::uint16_t> source;    ///< index into Situation::sources
  std::vector<std::uint16_t> area;      ///< index into Situation::areas, or no_area, where none is told of it
  std::vector<std::uint16_t> category;  ///< index into Situation::categories
  std::vector<std::int32_t> day;  ///< days since 1970-01-01, the day it happened (of an interval the middle)
  std::vector<std::int8_t> hour;  ///< 0–23, or no_hour, which it is of an interval
  std::vector<std::uint32_t> count;  ///< events, at least 1
  std::vector<IncidentSeverity> severity;
  std::vector<PoliceReport> police_report;
  std::vector<std::int32_t> detail;  ///< index into details, or no_detail

  std::vector<IncidentDetail> details;
  std::vector<IncidentInterval> intervals;  ///< in the order of incident
  std::vector<IncidentMark> marks;          ///< in the order of incident

  std::size_t size() const { return day.size(); }
  bool operator==(const Incidents&) const = default;
};

/// What the row has of them, or nothing.
const IncidentInterval* interval_of(const Incidents& incidents, std::size_t row);
const IncidentMark* mark_of(const Incidents& incidents, std::size_t row);

/// Puts some incidents after all others.
void append(Incidents& all, Incidents&& some);

/// What a source said of a week. No status at all is *unknown*, which is neither zero nor missing.
enum class Reported : std::uint8_t { reported, nothing, partial, missing };

struct ReportingStatus {
  std::size_t source = 0;  ///< index into Situation::sources
  Week week;
  Reported status = Reported::missing;
  std::vector<std::size_t> areas;  ///< for partial: indices of the areas that were covered
};

}  // namespace lagesbild

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
};

/// Incidents in columns, all of one length; one row is count events of one kind at one place and day.
struct Incidents {
  static constexpr std::int8_t no_hour = -1;
  static constexpr std::int32_t no_detail = -1;

  std::vector<std::uint16_t> source;    ///< index into Situation::sources
  std::vector<std::uint16_t> area;      ///< index into Situation::areas
  std::vector<std::uint16_t> category;  ///< index into Situation::categories
  std::vector<std::int32_t> day;        ///< days since 1970-01-01, the day it happened
  std::vector<std::int8_t> hour;        ///< 0–23, or no_hour
  std::vector<std::uint32_t> count;     ///< events, at least 1
  std::vector<IncidentSeverity> severity;
  std::vector<PoliceReport> police_report;
  std::vector<std::int32_t> detail;  ///< index into details, or no_detail

  std::vector<IncidentDetail> details;

  std::size_t size() const { return day.size(); }
};

/// What a source said of a week. No status at all is *unknown*, which is neither zero nor missing.
enum class Reported : std::uint8_t { reported, nothing, partial, missing };

struct ReportingStatus {
  std::size_t source = 0;  ///< index into Situation::sources
  Week week;
  Reported status = Reported::missing;
  std::vector<std::size_t> areas;  ///< for partial: indices of the areas that were covered
};

}  // namespace lagesbild

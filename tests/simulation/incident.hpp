#pragma once

#include <cstddef>
#include <cstdint>

#include "model/incidents.hpp"

namespace simulation {

/// One more row of events, of which nothing is known but when, where, what and by whom.
inline void add_incident(lagesbild::Incidents& incidents, std::size_t source, std::size_t area,
                         std::size_t category, int day, std::uint32_t count = 1) {
  using lagesbild::Incidents;
  incidents.source.push_back(static_cast<std::uint16_t>(source));
  incidents.area.push_back(static_cast<std::uint16_t>(area));
  incidents.category.push_back(static_cast<std::uint16_t>(category));
  incidents.day.push_back(day);
  incidents.hour.push_back(Incidents::no_hour);
  incidents.count.push_back(count);
  incidents.severity.push_back(lagesbild::IncidentSeverity::unknown);
  incidents.police_report.push_back(lagesbild::PoliceReport::unknown);
  incidents.detail.push_back(Incidents::no_detail);
}

}  // namespace simulation

#pragma once

#include <string>

#include "analysis/stats/rng.hpp"
#include "golden_situation.hpp"

namespace lagesbild::analysis::testing {

struct RandomShape {
  std::size_t areas = 7;
  std::size_t categories = 4;
  std::size_t sources = 3;
  int weeks = 70;
};

inline void add_incident(Situation& situation, std::size_t source, std::size_t area, std::size_t category,
                         Week week, int day, std::uint32_t count) {
  Incidents& incidents = situation.incidents;
  incidents.source.push_back(static_cast<std::uint16_t>(source));
  incidents.area.push_back(static_cast<std::uint16_t>(area));
  incidents.category.push_back(static_cast<std::uint16_t>(category));
  incidents.day.push_back(monday_of(week).days_since_epoch + day);
  incidents.hour.push_back(Incidents::no_hour);
  incidents.count.push_back(count);
  incidents.severity.push_back(IncidentSeverity::unknown);
  incidents.police_report.push_back(PoliceReport::unknown);
  incidents.detail.push_back(Incidents::no_detail);
}

/// A situation with every kind of reporting, sources that do not cover all areas, empty areas and surveys.
inline Situation random_situation(std::uint64_t seed, RandomShape shape = {}) {
  stats::Draw random = stats::Stream(seed, {"situation"}).draw(0);
  Situation situation;
  const Week last = *parse_week("2026-W46");
  situation.updated_day = parse_date("2026-11-20");
  for (std::size_t a = 0; a < shape.areas; ++a) {
    const double population = a == 0 ? 0 : 200 + 6000 * random.uniform();
    situation.areas.push_back(
        {"area" + std::to_string(a), "Område " + std::to_string(a), population, "", {}});
  }
  for (std::size_t c = 0; c < shape.categories; ++c) {
    const std::string id = "category" + std::to_string(c);
    situation.categories.push_back(
        {id, {id, id}, Family::event, Scope::area, 1 + 100 * random.uniform(), false, "", {}});
  }
  situation.parties = {{"one", {"Ett", "One"}}, {"two", {"Två", "Two"}}};
  for (std::size_t s = 0; s < shape.sources; ++s) {
    Source source{"source" + std::to_string(s), {"Källa " + std::to_string(s), ""}, s % 2, {}};
    if (s == 1) {
      source.covers.assign(shape.areas, true);
      source.covers[shape.areas - 1] = false;
    }
    situation.sources.push_back(source);
  }
  for (std::size_t s = 0; s < shape.sources; ++s) {
    for (int back = 0; back < shape.weeks; ++back) {
      const Week week = last - back;
      const double kind = random.uniform();
      if (kind < 0.05) continue;  // unknown
      ReportingStatus status{s, week, Reported::reported, {}};
      if (kind < 0.15) status.status = Reported::missing;
      if (kind > 0.9) {
        status.status = Reported::partial;
        for (std::size_t a = 0; a < shape.areas; ++a) {
          if (situation.sources[s].covers_area(a) && random.uniform() < 0.6) status.areas.push_back(a);
        }
      }
      situation.reporting.push_back(status);
      for (std::size_t a = 0; a < shape.areas; ++a) {
        if (status.status == Reported::missing || !situation.sources[s].covers_area(a)) continue;
        for (std::size_t c = 0; c < shape.categories; ++c) {
          const double mean = situation.areas[a].population / 20000 * (1 + 0.5 * static_cast<double>(a % 3));
          const auto count = static_cast<std::uint32_t>(random.poisson(mean));
          if (count > 0) add_incident(situation, s, a, c, week, static_cast<int>(random.index(7)), count);
        }
      }
    }
  }
  for (std::size_t a = 0; a < shape.areas; ++a) {
    situation.surveys.push_back(
        {2025, a, "unsafe_evening", random.uniform(), static_cast<int>(random.index(200))});
  }
  situation.method.draws = 400;
  return situation;
}

}  // namespace lagesbild::analysis::testing

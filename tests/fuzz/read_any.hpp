#pragma once

#include <catch2/catch_test_macros.hpp>

#include "data/read/load.hpp"

namespace lagesbild::fuzz {

/// What must hold of anything that was read, however broken it was: every index points at something, columns
/// are of one length, and every problem says what and what to do in both languages.
inline bool is_sound(const data::Loaded& loaded) {
  if (!loaded.situation) return loaded.errors > 0;
  const Situation& situation = *loaded.situation;
  const Incidents& all = situation.incidents;
  const std::size_t n = all.size();
  if (all.source.size() != n || all.area.size() != n || all.category.size() != n || all.hour.size() != n ||
      all.count.size() != n || all.severity.size() != n || all.police_report.size() != n ||
      all.detail.size() != n) {
    return false;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (all.source[i] >= situation.sources.size() || all.area[i] >= situation.areas.size() ||
        all.category[i] >= situation.categories.size() || all.count[i] < 1 || all.hour[i] < -1 ||
        all.hour[i] > 23 || all.detail[i] >= static_cast<std::int32_t>(all.details.size())) {
      return false;
    }
  }
  for (const Source& source : situation.sources) {
    if (source.party && *source.party >= situation.parties.size()) return false;
    if (!source.covers.empty() && source.covers.size() != situation.areas.size()) return false;
  }
  for (const ReportingStatus& status : situation.reporting) {
    if (status.source >= situation.sources.size()) return false;
    for (const std::size_t area : status.areas) {
      if (area >= situation.areas.size()) return false;
    }
  }
  for (const Survey& survey : situation.surveys) {
    if (survey.area >= situation.areas.size() || survey.share < 0 || survey.share > 1) return false;
  }
  for (const Area& area : situation.areas) {
    if (!(area.population >= 0)) return false;
    for (const Polygon& polygon : area.shape) {
      if (polygon.rings.empty()) return false;
      for (const Ring& ring : polygon.rings) {
        if (ring.size() < 3) return false;
      }
    }
  }
  for (const Problem& problem : loaded.problems) {
    if (problem.what.sv.empty() || problem.what.en.empty()) return false;
  }
  return true;
}

inline void check_invariants(const data::Loaded& loaded) {
  if (!is_sound(loaded)) FAIL("what was read is not sound");
}

}  // namespace lagesbild::fuzz

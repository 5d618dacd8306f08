#pragma once

#include <vector>

#include "data/json/json.hpp"
#include "data/json/problem_log.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

struct Areas {
  std::vector<Area> areas;
  MapInfo map;
  std::size_t records = 0;    ///< features in the file
  std::size_t set_aside = 0;  ///< features that could not be used
};

/// A GeoJSON FeatureCollection (RFC 7946), or one with a `crs` that says EPSG:3006. An area whose shape is
/// wrong is kept without it: it can be ranked, but not drawn.
Areas read_areas(const Json& document, ProblemLog& log);

}  // namespace lagesbild::data

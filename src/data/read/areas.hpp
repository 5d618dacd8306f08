#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "data/read/area_ids.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

struct Areas {
  std::vector<Area> areas;
  MapInfo map;
  std::size_t records = 0;    ///< features in the file
  std::size_t set_aside = 0;  ///< features that could not be used
};

/// A GeoJSON FeatureCollection (RFC 7946), or one in another system of coordinates (read_projection). An area
/// whose shape is wrong or missing is kept without it: it can be ranked, but not drawn. `mentioned` gives the
/// ids by which other files mention areas, and is asked only where the file has several that could be theirs.
/// A map far from the county of the municipality, by its code, is told; "": none is known.
Areas read_areas(const Json& document, std::string_view municipality,
                 const std::function<AreaIds()>& mentioned, ProblemLog& log);

}  // namespace lagesbild::data

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/documents/bytes.hpp"
#include "data/found/area_list.hpp"
#include "model/problem.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

/// The areas of a new situation as the file that they are to be, and as that file is read.
struct FoundAreas {
  Bytes geojson;
  std::vector<Area> areas;
  std::size_t others = 0;  ///< areas of other municipalities, left out of a larger file
  Problems problems;       ///< an error keeps the situation from being made

  bool operator==(const FoundAreas& other) const { return geojson == other.geojson; }
};

/// Of a GeoJSON file, which may hold more than the municipality with that code (SCB's hold all of Sweden).
/// Inhabitants are those of the file, or where the list names the area, by code or by name, those of the
/// list. What is not changed keeps its bytes.
FoundAreas areas_of_file(std::string_view path, const Bytes& file, std::string_view municipality,
                         const AreaList& list);

/// Without a map: areas that lie nowhere, ranked and listed, and drawn as tiles.
FoundAreas areas_of_list(const AreaList& list);

}  // namespace lagesbild::data

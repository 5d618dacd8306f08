#pragma once

#include <string>
#include <vector>

#include "data/documents/file.hpp"
#include "data/found/found_areas.hpp"
#include "model/problem.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

/// A category as it is asked for.
struct NewCategory {
  std::string id;
  LocalText name;
  Family family = Family::event;
  double weight = 1;
  bool is_protected = false;           ///< told for the whole municipality only, and never small numbers
  bool is_whole_municipality = false;  ///< counted for the whole municipality only
  LocalText examples = {};             ///< for those who report, "klotter, glaskross"; or ""

  bool operator==(const NewCategory&) const = default;
};

/// What has to be answered before there can be a situation. It has no events yet.
struct Founding {
  Municipality municipality;
  LocalText title;
  std::vector<Party> parties;
  std::vector<Source> sources;  ///< cover every area
  std::vector<NewCategory> categories;
  WeightsOrigin weights;
  FoundAreas areas;
  std::string updated;  ///< instant, "2026-11-20T14:00:00+01:00"
};

/// What keeps the answers from being a situation; the pointer is the place in lagesbild.json,
/// "/sources/2/name".
Problems faults_of(const Founding& founding);

/// lagesbild.json, omraden.geojson, and an empty file of incidents a source. For answers without faults.
std::vector<File> files_of(const Founding& founding);

}  // namespace lagesbild::data

#pragma once

#include <cstddef>
#include <vector>

#include "data/documents/documents.hpp"
#include "data/read/load.hpp"
#include "model/plans.hpp"
#include "model/problem.hpp"
#include "model/situation.hpp"
#include "model/weight_profile.hpp"

namespace lagesbild::data {

/// Measures, decisions, agreement or texts of reports.
bool holds_plans(FileKind kind);

/// What the group writes, read again while the facts stay.
struct PlansRead {
  Plans plans;
  std::vector<WeightProfile> profiles;  ///< the manifest's
  Problems problems;                    ///< of these files
  std::size_t errors = 0;
};
PlansRead read_plans(const Documents& documents, const Situation& situation, LoadOptions options = {});

}  // namespace lagesbild::data

#pragma once

#include <cstddef>
#include <vector>

#include "analysis/settings.hpp"

namespace lagesbild::analysis {

/// What to compare. The periods need not be equally long, and must not overlap.
struct EvaluationPlan {
  std::vector<std::size_t> treated;       ///< areas of the measure
  std::vector<std::size_t> control;       ///< areas to compare with
  std::vector<std::size_t> displacement;  ///< where events may have moved, or none
  Selection selection;                    ///< the categories it concerns
  Window before;
  Window after;
};

}  // namespace lagesbild::analysis

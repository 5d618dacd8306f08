#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/methods/getis_ord.hpp"

namespace lagesbild::analysis {

/// Areas to compare a measure with (step 11): of a level like the treated areas' before, and not their
/// neighbours, where events may have moved. Ordered by |ln(level / treated level)|, the treated level being
/// the population-weighted mean; the `count` nearest, fewer where there are not so many. `levels` shrunken θ
/// > 0 before, `population` ≥ 0, `treated` flags, all by area; `neighbours` from the map, or empty where it
/// is not known.
std::vector<std::size_t> propose_controls(std::span<const double> levels, std::span<const double> population,
                                          const std::vector<bool>& treated, const Neighbours& neighbours,
                                          std::size_t count);

}  // namespace lagesbild::analysis

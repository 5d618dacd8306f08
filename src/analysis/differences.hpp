#pragma once

#include <span>

#include "analysis/evidence.hpp"

namespace lagesbild::analysis {

/// Whether areas differ by more than chance: their harm, in the window or in all the weeks that are looked
/// at, or what residents answered, by Pearson's χ² (Potthoff & Whittinghill 1966) at 5 % each. P(top k)
/// cannot say it: of six identical areas one comes among the three first with P ≥ .8 in four lists of ten.
/// `areas` by situation index, `severity` by category. In week mode true: there the newest weeks are tested
/// one by one.
bool areas_differ(const Evidence& evidence, const Settings& settings, std::span<const double> severity,
                  std::span<const std::size_t> areas);

}  // namespace lagesbild::analysis

#pragma once

#include <optional>
#include <vector>

#include "analysis/evidence.hpp"
#include "analysis/ranking.hpp"

/// Two areas beside each other, whatever their places in the list.
namespace lagesbild::analysis {

struct AreaComparison {
  double p_above = 0;   ///< P(the first is more burdened: its harm per inhabitant is higher), ties halved
  Estimate difference;  ///< the first's harm less the other's, per 1 000 inhabitants and week
  std::vector<Estimate> levels;  ///< the first's level less the other's, by Ranking::categories
};

/// By harm, draw by draw of `evidence`, which the ranking was made of: what an area has in common and what
/// moves both is in each draw. Areas by situation index. Nothing where the draws were too many to keep, where
/// one of the areas has no place, or both are the same.
std::optional<AreaComparison> compare_areas(const Evidence& evidence, const Ranking& ranking, std::size_t one,
                                            std::size_t other);

}  // namespace lagesbild::analysis

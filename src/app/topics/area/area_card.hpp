#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/explain.hpp"
#include "analysis/ranking.hpp"
#include "model/measures.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What would make the area change places with a neighbour in the list.
struct NeighbourSwap {
  std::size_t neighbour = 0;  ///< index of the area
  bool neighbour_is_above = false;
  analysis::Swap swap;
};

/// A part of what sets the area apart from the municipal average.
struct Reason {
  analysis::Indicator indicator = analysis::Indicator::harm;
  std::optional<std::size_t> category;  ///< of harm: index into Explanation::categories
  double amount = 0;                    ///< of the score
  double ratio = 1;                     ///< see analysis::Contribution
};
inline constexpr std::size_t most_reasons = 3;

/// One area, explained.
struct AreaCard {
  std::size_t place = 0;  ///< index into Ranking::areas
  analysis::Explanation explanation;
  std::vector<Reason> reasons;  ///< the largest parts either way, at most most_reasons
  std::vector<NeighbourSwap> swaps;
  std::vector<std::size_t> measures;  ///< done in the area, indices into Plans::measures
};

/// The area's place in the ranking, explained; nothing where it has none.
std::optional<AreaCard> make_card(const Situation& situation, const analysis::Cube& cube,
                                  const analysis::Ranking& ranking, const std::vector<Measure>& measures,
                                  std::size_t area);

}  // namespace lagesbild::app

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

/// One area, explained.
struct AreaCard {
  std::size_t place = 0;  ///< index into Ranking::areas
  analysis::Explanation explanation;
  std::vector<NeighbourSwap> swaps;
  std::vector<std::size_t> measures;  ///< done in the area, indices into Plans::measures
};

/// The area's place in the ranking, explained; nothing where it has none.
std::optional<AreaCard> make_card(const Situation& situation, const analysis::Cube& cube,
                                  const analysis::Ranking& ranking, const std::vector<Measure>& measures,
                                  std::size_t area);

}  // namespace lagesbild::app

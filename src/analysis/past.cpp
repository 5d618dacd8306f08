#include "analysis/past.hpp"

#include <algorithm>

namespace lagesbild::analysis {

std::size_t past_blocks(const Cube& cube, const Window& window) {
  if (cube.weeks == 0) return 0;
  const int weeks = std::max(window.from - cube.first, 0);
  return static_cast<std::size_t>(std::min(weeks / past_block_weeks, most_past_blocks));
}

Window past_block(const Window& window, std::size_t block) {
  const Week to = window.from - (static_cast<int>(block) * past_block_weeks + 1);
  return {to - (past_block_weeks - 1), to};
}

void add_block(const Situation& situation, const Cube& cube, const Settings& settings, Past& past) {
  const Expected counted =
      expect(situation, cube, past_block(settings.window, past.blocks), settings.selection);
  past.areas = counted.areas;
  past.categories = counted.categories.size();
  for (std::size_t area = 0; area < past.areas; ++area) {
    for (std::size_t c = 0; c < past.categories; ++c) {
      past.observed.push_back(counted.observed_in(area, c));
      past.expected.push_back(counted.expected_in(area, c));
    }
  }
  ++past.blocks;
}

}  // namespace lagesbild::analysis

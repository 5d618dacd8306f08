#pragma once

#include <cstddef>
#include <vector>

#include "analysis/expected.hpp"

/// What was counted before the window, in blocks of four weeks (step 2 of the method).
namespace lagesbild::analysis {

constexpr int past_block_weeks = 4;
constexpr int most_past_blocks = 26;

/// Block 0 is the four weeks just before the window, block 1 the four before these, and so on.
struct Past {
  std::size_t blocks = 0;
  std::size_t areas = 0;
  std::size_t categories = 0;
  std::vector<double> observed;  ///< [(block · areas + area) · categories + category]
  std::vector<double> expected;  ///< laid out as observed; each block at its own rates

  std::size_t at(std::size_t block, std::size_t area, std::size_t category) const {
    return (block * areas + area) * categories + category;
  }
};

/// How many whole blocks the data hold before the window, at most 26.
std::size_t past_blocks(const Cube& cube, const Window& window);

/// The weeks of a block.
Window past_block(const Window& window, std::size_t block);

/// Counts one more block, the next one back. E comes from step 1 over the block alone, so that the
/// municipality's own movement cancels and ΣO = ΣE holds in each.
void add_block(const Situation& situation, const Cube& cube, const Settings& settings, Past& past);

}  // namespace lagesbild::analysis

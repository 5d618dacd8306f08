#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lagesbild::analysis {

struct RankPosterior {
  std::vector<double> p_top;     ///< P(among the k highest), by item
  std::vector<double> expected;  ///< expected rank, 1 = highest
  std::vector<int> low;          ///< 5 % of the rank
  std::vector<int> high;         ///< 95 % of the rank
};

/// Ranks over joint draws: `draws` holds one row of `items` values a draw; a higher value ranks before a
/// lower, ties the earlier item first (continuous draws do not tie). k ≥ 1. O(draws · items · log items).
RankPosterior rank_posterior(std::span<const double> draws, std::size_t items, std::size_t k);

/// "Surgical ranks": events O_i of n_i trials with a Beta(1, 1) prior each, ranked by `draws` draws from
/// Beta(1 + O, 1 + n − O) (the WinBUGS manual's "Surgical" example, vol. I). p_top with k = 1 is P(worst).
RankPosterior proportion_ranks(std::span<const double> events, std::span<const double> trials, std::size_t k,
                               std::uint64_t draws, std::uint64_t seed);

}  // namespace lagesbild::analysis

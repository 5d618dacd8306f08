#include "analysis/methods/probabilistic_ranks.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "analysis/stats/rng.hpp"

namespace lagesbild::analysis {
namespace {

/// The smallest rank that `share` of the draws do not exceed.
int rank_quantile(std::span<const std::size_t> counts, double draws, double share) {
  double reached = 0;
  for (std::size_t rank = 0; rank < counts.size(); ++rank) {
    reached += static_cast<double>(counts[rank]);
    if (reached >= share * draws) return static_cast<int>(rank + 1);
  }
  return static_cast<int>(counts.size());
}

}  // namespace

RankPosterior rank_posterior(std::span<const double> draws, std::size_t items, std::size_t k) {
  RankPosterior result;
  if (items == 0) return result;
  std::vector<std::size_t> counts(items * items, 0);  // [item · items + rank]
  std::vector<std::size_t> order(items);
  const std::size_t rows = draws.size() / items;
  for (std::size_t d = 0; d < rows; ++d) {
    const auto row = draws.subspan(d * items, items);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(
        order, [&](std::size_t a, std::size_t b) { return row[a] != row[b] ? row[a] > row[b] : a < b; });
    for (std::size_t rank = 0; rank < items; ++rank) ++counts[order[rank] * items + rank];
  }
  const auto total = static_cast<double>(rows);
  for (std::size_t i = 0; i < items; ++i) {
    const auto row = std::span(counts).subspan(i * items, items);
    double top = 0;
    double ranks = 0;
    for (std::size_t rank = 0; rank < items; ++rank) {
      if (rank < k) top += static_cast<double>(row[rank]);
      ranks += static_cast<double>(row[rank]) * static_cast<double>(rank + 1);
    }
    result.p_top.push_back(top / total);
    result.expected.push_back(ranks / total);
    result.low.push_back(rank_quantile(row, total, 0.05));
    result.high.push_back(rank_quantile(row, total, 0.95));
  }
  return result;
}

RankPosterior proportion_ranks(std::span<const double> events, std::span<const double> trials, std::size_t k,
                               std::uint64_t draws, std::uint64_t seed) {
  const std::size_t items = events.size();
  std::vector<double> values(static_cast<std::size_t>(draws) * items);
  for (std::size_t i = 0; i < items; ++i) {
    const stats::Stream stream(seed, {"proportion", std::to_string(i)});
    for (std::uint64_t d = 0; d < draws; ++d) {
      values[static_cast<std::size_t>(d) * items + i] =
          stream.draw(d).beta(1 + events[i], 1 + trials[i] - events[i]);
    }
  }
  return rank_posterior(values, items, k);
}

}  // namespace lagesbild::analysis

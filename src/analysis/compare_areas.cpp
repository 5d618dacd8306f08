#include "analysis/compare_areas.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lagesbild::analysis {

namespace {

/// Mean and 90 % interval; the draws are put in order.
Estimate estimate_of(std::vector<double>& draws) {
  const auto count = static_cast<double>(draws.size());
  Estimate estimate;
  estimate.mean = std::accumulate(draws.begin(), draws.end(), 0.0) / count;
  std::sort(draws.begin(), draws.end());
  const auto quantile = [&](double p) {
    return draws[static_cast<std::size_t>(std::lround(p * (count - 1)))];
  };
  estimate.low = quantile(0.05);
  estimate.high = quantile(0.95);
  return estimate;
}

}  // namespace

std::optional<AreaComparison> compare_areas(const Evidence& evidence, const Ranking& ranking, std::size_t one,
                                            std::size_t other) {
  const auto has_place = [&](std::size_t area) {
    const auto place = place_of(ranking, area);
    return place && ranking.areas[*place].has_place();
  };
  if (one == other || !evidence.keeps_draws() || ranking.draws == 0) return std::nullopt;
  if (!has_place(one) || !has_place(other)) return std::nullopt;
  std::vector<double> differences;
  const auto wanted = static_cast<std::size_t>(ranking.draws);
  for (const DrawBlock& block : evidence.blocks) {
    const std::size_t from = differences.size();
    differences.resize(std::min(wanted, from + block.size), 0);
    for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
      const double weight = 1000 * ranking.categories[c].severity * ranking.categories[c].rate;
      const auto theta = block.row(one, c);
      const auto theta_of_other = block.row(other, c);
      for (std::size_t d = 0; from + d < differences.size(); ++d) {
        differences[from + d] +=
            weight * (static_cast<double>(theta[d]) - static_cast<double>(theta_of_other[d]));
      }
    }
  }
  if (differences.empty()) return std::nullopt;
  const auto draws = static_cast<double>(differences.size());
  const auto above = std::count_if(differences.begin(), differences.end(), [](double d) { return d > 0; });
  const auto alike = std::count(differences.begin(), differences.end(), 0.0);
  AreaComparison result;
  result.p_above = (static_cast<double>(above) + static_cast<double>(alike) / 2) / draws;
  result.difference = estimate_of(differences);
  for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
    std::size_t from = 0;
    for (const DrawBlock& block : evidence.blocks) {
      const auto theta = block.row(one, c);
      const auto theta_of_other = block.row(other, c);
      for (std::size_t d = 0; d < block.size && from < differences.size(); ++d, ++from) {
        differences[from] = static_cast<double>(theta[d]) - static_cast<double>(theta_of_other[d]);
      }
    }
    result.levels.push_back(estimate_of(differences));
  }
  return result;
}

}  // namespace lagesbild::analysis

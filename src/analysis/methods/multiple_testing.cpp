#include "analysis/methods/multiple_testing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lagesbild::analysis {

std::vector<double> benjamini_hochberg(std::span<const double> p) {
  std::vector<std::size_t> order;
  order.reserve(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (!std::isnan(p[i])) order.push_back(i);
  }
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> adjusted(p.begin(), p.end());
  const auto tests = static_cast<double>(order.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank-- > 0;) {
    least = std::min(least, p[order[rank]] * (tests / static_cast<double>(rank + 1)));
    adjusted[order[rank]] = least;
  }
  return adjusted;
}

double expected_by_chance(std::span<const double> attainable) {
  return std::accumulate(attainable.begin(), attainable.end(), 0.0);
}

}  // namespace lagesbild::analysis

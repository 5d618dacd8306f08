#include "analysis/methods/control_areas.hpp"

#include <algorithm>
#include <cmath>

#include "model/sorting.hpp"

namespace lagesbild::analysis {

std::vector<std::size_t> propose_controls(std::span<const double> levels, std::span<const double> population,
                                          const std::vector<bool>& treated, const Neighbours& neighbours,
                                          std::size_t count) {
  std::vector<bool> out = treated;
  double weighted = 0;
  double people = 0;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!treated[i]) continue;
    weighted += population[i] * levels[i];
    people += population[i];
    if (i >= neighbours.size()) continue;
    for (const std::size_t j : neighbours[i]) out[j] = true;
  }
  if (!(people > 0) || !(weighted > 0)) return {};
  const double wanted = std::log(weighted / people);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!out[i] && levels[i] > 0 && population[i] > 0) order.push_back(i);
  }
  const auto distance = [&](std::size_t i) { return std::abs(std::log(levels[i]) - wanted); };
  sort_stably(order, [&](auto a, auto b) { return distance(a) < distance(b); });
  order.resize(std::min(order.size(), count));
  return order;
}

}  // namespace lagesbild::analysis

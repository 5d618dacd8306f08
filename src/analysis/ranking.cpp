#include "analysis/ranking.hpp"

#include <algorithm>
#include <cmath>

namespace lagesbild::analysis {

const char* tier_id(Tier tier) {
  switch (tier) {
    case Tier::clear:
      return "clear";
    case Tier::likely:
      return "likely";
    case Tier::undecided:
      return "undecided";
    case Tier::not_now:
      return "not_now";
    case Tier::too_little_data:
      return "too_little_data";
  }
  return "";
}

Tier tier_of(double p_top) {
  const double per_cent = std::round(100 * p_top);
  if (per_cent >= 80) return Tier::clear;
  if (per_cent >= 50) return Tier::likely;
  if (per_cent >= 20) return Tier::undecided;
  return Tier::not_now;
}

std::optional<std::size_t> place_of(const Ranking& ranking, std::size_t area) {
  for (std::size_t place = 0; place < ranking.areas.size(); ++place) {
    if (ranking.areas[place].area == area) return place;
  }
  return std::nullopt;
}

int ranked_areas(const Ranking& ranking) {
  return static_cast<int>(
      std::count_if(ranking.areas.begin(), ranking.areas.end(),
                    [](const AreaResult& area) { return area.tier != Tier::too_little_data; }));
}

bool has_order(const Ranking& ranking) {
  return ranking.k < ranked_areas(ranking);
}

bool by_harm_alone(const Ranking& ranking) {
  return ranking.offered == std::array<bool, indicator_count>{true};
}

}  // namespace lagesbild::analysis

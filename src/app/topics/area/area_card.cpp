#include "app/topics/area/area_card.hpp"

#include <algorithm>
#include <cmath>

namespace lagesbild::app {

namespace {

void add_swaps(AreaCard& card, const analysis::Ranking& ranking, std::size_t upper_place, bool above) {
  const std::size_t neighbour = ranking.areas[above ? upper_place : upper_place + 1].area;
  for (const auto kind : {analysis::Swap::Kind::indicator, analysis::Swap::Kind::severity}) {
    if (const auto swap = analysis::smallest_swap(ranking, upper_place, kind)) {
      card.swaps.push_back({neighbour, above, *swap});
    }
  }
}

std::vector<Reason> largest_reasons(const analysis::Explanation& explanation) {
  std::vector<Reason> reasons;
  for (const auto& part : explanation.contributions) {
    if (part.indicator == analysis::Indicator::harm) continue;
    reasons.push_back({part.indicator, std::nullopt, part.amount, part.ratio});
  }
  for (std::size_t index = 0; index < explanation.categories.size(); ++index) {
    const auto& part = explanation.categories[index];
    reasons.push_back({analysis::Indicator::harm, index, part.amount, part.level.mean});
  }
  std::erase_if(reasons, [](const Reason& reason) { return std::abs(reason.amount) < analysis::least_part; });
  std::stable_sort(reasons.begin(), reasons.end(), [](const Reason& one, const Reason& other) {
    return std::abs(one.amount) > std::abs(other.amount);
  });
  if (reasons.size() > most_reasons) reasons.resize(most_reasons);
  return reasons;
}

}  // namespace

std::optional<AreaCard> make_card(const Situation& situation, const analysis::Cube& cube,
                                  const analysis::Ranking& ranking, const std::vector<Measure>& measures,
                                  std::size_t area) {
  const auto place = analysis::place_of(ranking, area);
  if (!place) return std::nullopt;
  AreaCard card{.place = *place,
                .explanation = analysis::explain(situation, cube, ranking, area),
                .reasons = {},
                .swaps = {},
                .measures = measures_in(measures, area)};
  card.reasons = largest_reasons(card.explanation);
  const auto is_ranked = [&](std::size_t at) {
    return at < ranking.areas.size() && ranking.areas[at].tier != analysis::Tier::too_little_data;
  };
  if (!is_ranked(*place)) return card;
  if (*place > 0) add_swaps(card, ranking, *place - 1, true);
  if (is_ranked(*place + 1)) add_swaps(card, ranking, *place, false);
  return card;
}

}  // namespace lagesbild::app

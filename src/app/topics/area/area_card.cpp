#include "app/topics/area/area_card.hpp"

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

}  // namespace

std::optional<AreaCard> make_card(const Situation& situation, const analysis::Cube& cube,
                                  const analysis::Ranking& ranking, const std::vector<Measure>& measures,
                                  std::size_t area) {
  const auto place = analysis::place_of(ranking, area);
  if (!place) return std::nullopt;
  AreaCard card{.place = *place,
                .explanation = analysis::explain(situation, cube, ranking, area),
                .swaps = {},
                .measures = measures_in(measures, area)};
  const auto is_ranked = [&](std::size_t at) {
    return at < ranking.areas.size() && ranking.areas[at].tier != analysis::Tier::too_little_data;
  };
  if (!is_ranked(*place)) return card;
  if (*place > 0) add_swaps(card, ranking, *place - 1, true);
  if (is_ranked(*place + 1)) add_swaps(card, ranking, *place, false);
  return card;
}

}  // namespace lagesbild::app

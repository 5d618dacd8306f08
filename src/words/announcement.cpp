#include "words/announcement.hpp"

#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {

using analysis::Tier;

std::string area_announcement(const Situation& situation, const analysis::Ranking& ranking,
                              std::optional<std::size_t> area, Language language) {
  if (!area) return std::string{text(Text::said_no_area, language)};
  const std::string& name = situation.areas[*area].name;
  int place = 0;
  for (const auto& result : ranking.areas) {
    if (result.tier == Tier::too_little_data) continue;
    ++place;
    if (result.area != *area) continue;
    if (!analysis::has_order(ranking)) break;
    return filled(Text::said_area, language,
                  {name, std::to_string(place), std::to_string(analysis::ranked_areas(ranking)),
                   format_probability(result.p_top, language)});
  }
  return filled(Text::said_area_apart, language, {name});
}

std::string ranking_announcement(const Situation& situation, const analysis::Ranking& ranking,
                                 Language language) {
  std::string first;
  int told = 0;
  for (const auto& result : ranking.areas) {
    if (result.tier == Tier::too_little_data) continue;
    if (told++ >= ranking.k) break;
    if (!first.empty()) first += ", ";
    first += situation.areas[result.area].name;
  }
  return filled(Text::said_ranking, language, {format_window(ranking.settings.window, language), first});
}

}  // namespace lagesbild::words

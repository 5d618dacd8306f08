#include "views/area/card.hpp"
#include "words/findings.hpp"

/// The selected area beside one that is chosen.
namespace lagesbild::views {

void show_beside(const Card& card) {
  const OverviewView& view = card.view;
  const std::size_t area = card.result.area;
  const auto& areas = view.situation.areas;
  std::vector<std::string> options{std::string{view.text(words::Text::beside_none)}};
  std::vector<std::size_t> offered;
  std::size_t chosen = 0;
  for (std::size_t other = 0; other < areas.size(); ++other) {
    if (other == area) continue;
    offered.push_back(other);
    options.push_back(areas[other].name);
    if (view.page.beside && view.page.beside->area == other) chosen = offered.size();
  }
  if (offered.empty()) return;
  const std::string in_short = chosen == 0 ? std::string{view.text(words::Text::beside_short)}
                                           : view.filled(words::Text::beside_short_with, {options[chosen]});
  if (!section(card, app::Panel::card_beside, view.text(words::Text::beside_title), in_short)) return;
  if (const auto picked =
          view.kit.select(view.text(words::Text::beside_which), options, chosen, 16 * view.kit.em())) {
    view.act(app::CompareWith{*picked == 0 ? std::string{} : areas[offered[*picked - 1]].id});
  }
  if (!view.page.beside) return;
  if (!view.page.beside->compared && view.ranked.ranking.preview) return;  // it is on its way
  view.kit.text(words::comparison_text(view.situation, area, view.page.beside->area,
                                       view.page.beside->compared, view.language));
}

}  // namespace lagesbild::views

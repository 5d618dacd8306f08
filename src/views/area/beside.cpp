#include "ui/charts/number_table.hpp"
#include "views/area/card.hpp"
#include "views/frame/words.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"

/// The selected area beside one that is chosen.
namespace lagesbild::views {

namespace {

using words::Text;

std::string places_of(const analysis::AreaResult& result) {
  const std::string low = std::to_string(result.rank.low);
  return result.rank.low == result.rank.high ? low : low + "–" + std::to_string(result.rank.high);
}

std::string difference_text(const OverviewView& view, const analysis::Estimate& difference) {
  return view.filled(Text::with_interval, {words::format_signed(difference.mean, 1, view.language),
                                           words::format_number(difference.low, 1, view.language),
                                           words::format_number(difference.high, 1, view.language)});
}

/// Both areas' numbers and, where the draws allow it, what differs. Both have a place.
ui::TableContent numbers_of(const Card& card, const analysis::AreaResult& other,
                            const analysis::AreaComparison& compared) {
  const OverviewView& view = card.view;
  const analysis::AreaResult& result = card.result;
  ui::TableContent table{.caption = std::string{view.text(Text::beside_title)},
                         .columns = {"", card.area.name, view.situation.areas[other.area].name,
                                     std::string{view.text(Text::beside_difference)}},
                         .rows = {}};
  const auto add = [&](std::string name, std::string one, std::string two, std::string difference) {
    table.rows.push_back({std::move(name), std::move(one), std::move(two), std::move(difference)});
  };
  add(std::string{view.text(Text::standing_probability)},
      words::format_probability(result.p_top, view.language),
      words::format_probability(other.p_top, view.language), "");
  add(std::string{view.text(Text::standing_place)}, places_of(result), places_of(other), "");
  add(std::string{view.text(Text::value_harm)}, words::format_short(result.harm.mean, view.language),
      words::format_short(other.harm.mean, view.language), difference_text(view, compared.difference));
  for (std::size_t c = 0; c < compared.levels.size(); ++c) {
    add(category_name(view, view.ranking.categories[c].category),
        words::format_number(result.levels[c].mean, 1, view.language),
        words::format_number(other.levels[c].mean, 1, view.language),
        difference_text(view, compared.levels[c]));
  }
  return table;
}

}  // namespace

void show_beside(const Card& card) {
  const OverviewView& view = card.view;
  const std::size_t area = card.result.area;
  const auto& areas = view.situation.areas;
  std::vector<std::string> options{std::string{view.text(Text::beside_none)}};
  std::vector<std::size_t> offered;
  std::size_t chosen = 0;
  for (std::size_t other = 0; other < areas.size(); ++other) {
    if (other == area) continue;
    offered.push_back(other);
    options.push_back(areas[other].name);
    if (view.page.beside && view.page.beside->area == other) chosen = offered.size();
  }
  if (offered.empty()) return;
  const std::string in_short = chosen == 0 ? std::string{view.text(Text::beside_short)}
                                           : view.filled(Text::beside_short_with, {options[chosen]});
  if (!section(card, app::Panel::card_beside, view.text(Text::beside_title), in_short)) return;
  if (const auto picked =
          view.kit.select(view.text(Text::beside_which), options, chosen, 16 * view.kit.em())) {
    view.act(app::CompareWith{*picked == 0 ? std::string{} : areas[offered[*picked - 1]].id});
  }
  if (!view.page.beside) return;
  if (!view.page.beside->compared && view.ranked.ranking.preview) return;  // it is on its way
  view.kit.text(words::comparison_text(view.situation, area, view.page.beside->area,
                                       view.page.beside->compared, view.language));
  const auto place = analysis::place_of(view.ranking, view.page.beside->area);
  if (!place || !view.page.beside->compared) return;
  const ui::ChartFrame frame{
      .name = view.filled(Text::beside_table, {card.area.name, areas[view.page.beside->area].name}),
      .description = std::string{view.text(Text::beside_about)},
      .language = view.language,
      .width = 0};
  ui::number_table(view.kit, frame,
                   numbers_of(card, view.ranking.areas[*place], *view.page.beside->compared));
  view.kit.text(view.text(Text::beside_about), ui::TextStyle::small);
}

}  // namespace lagesbild::views

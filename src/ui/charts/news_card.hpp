#pragma once

#include <string>
#include <vector>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// One piece of news in two lines: an item that leads to its detail. All that is painted is also in the
/// item's name and description.
struct NewsCard {
  std::string title;
  std::string figures;  ///< after the title, never shortened: "69 → 29 %"; or ""
  int direction = 0;    ///< of the figures: 1 up, −1 down
  std::string detail;
  std::vector<std::string> shorter_titles;   ///< painted where the title has no room, the longest first
  std::vector<std::string> shorter_details;  ///< likewise, of the lines that a detail may take
  std::string spoken;                        ///< the first line read aloud
  bool current = false;                      ///< what it leads to is open
};

/// As wide as what is available.
Interaction news_card(Kit& kit, const NewsCard& card);
/// How high a card is whose detail takes so many lines, px.
float news_card_height(Kit& kit, std::size_t lines);

}  // namespace lagesbild::ui

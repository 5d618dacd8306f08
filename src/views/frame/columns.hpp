#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "views/frame/view.hpp"

namespace lagesbild::views {

/// The height, in CSS pixels, that is left for columns that scroll by themselves, with the footer below them.
inline float column_height(const View& view) {
  constexpr float least_column_height_em = 30;
  constexpr float footer_height_em = 3;
  const float em = view.kit.em();
  return std::max(view.kit.visible_height_left() - footer_height_em * em, least_column_height_em * em);
}

/// The overview's columns on a wide page.
struct OverviewColumns {
  bool three = false;  ///< list, map and card; or the list, and beside it the map or the card
  float list = 0;      ///< px
  float rest = 0;      ///< px for the others
};
inline OverviewColumns overview_columns(const View& view) {
  constexpr float three_columns_em = 106;
  // The list has the room that its columns need, as long as the others can be read.
  constexpr float list_em = 59;
  constexpr float least_pane_em = 22;
  const float em = view.kit.em();
  const float both = view.kit.available_width() - em;
  const bool three = both - em >= three_columns_em * em;
  const float most = both - least_pane_em * em;
  const float list = three ? std::max(0.5f * both, list_em * em)
                           : std::clamp(0.62f * both, std::min(list_em * em, most), most);
  return {three, list, both - list};
}

/// Filters and weights, with the list's names, levels and probabilities in sight beside them.
constexpr float choices_width_em = 24.5f;

/// What stands at the right edge and is looked at while those are chosen: the map beside the list, in px. Of
/// three columns the last is the card.
inline float kept_in_sight(const View& view) {
  if (layout_of(view.kit) != Layout::wide || !view.is_at(app::Page::overview)) return 0;
  const OverviewColumns columns = overview_columns(view);
  return columns.three ? 0 : columns.rest + view.kit.em();
}

/// Two columns, `first_share` of the room for the first; the first is open, next_column() opens the other.
inline ui::OpenContainer two_columns(const View& view, std::string_view key, float first_share = 0.5f) {
  const float rest = view.kit.available_width() - view.kit.em();
  const std::array<float, 2> widths{first_share * rest, (1 - first_share) * rest};
  return view.kit.columns(key, widths);
}

/// The column that a part of the page has to itself. With a height in CSS pixels it scrolls within it; with 0
/// it grows.
template <typename PageView, typename Show>
void column(const PageView& view, std::string_view key, float height, Show show) {
  const auto panel = view.kit.panel(key, {.width = 0,
                                          .height = height,
                                          .overflow = height > 0 ? ui::Overflow::scroll : ui::Overflow::grow,
                                          .surface = true,
                                          .padded = true});
  show(view);
}

/// A list, named for who hears the page, of one line of text an item.
inline void show_lines(const View& view, words::Text name, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  const auto list = view.kit.list(view.text(name));
  std::size_t number = 0;
  for (const auto& line : lines) {
    const auto item = view.kit.list_item("line " + std::to_string(number++));
    view.kit.text(line);
  }
}

}  // namespace lagesbild::views

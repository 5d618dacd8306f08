#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "views/frame/view.hpp"

namespace lagesbild::views {

/// The height, in CSS pixels, that is left for columns that scroll by themselves, with the footer below them.
inline float column_height(const View& view) {
  constexpr float least_column_height_em = 30;
  constexpr float footer_height_em = 4.5f;
  const float em = view.kit.em();
  return std::max(view.kit.visible_height_left() - footer_height_em * em, least_column_height_em * em);
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

#pragma once

#include <cstdint>

#include "ui/kit/theme.hpp"

namespace lagesbild::ui {

/// How likely an area is to be among the first, in the steps that the list's words have: 80 %, 50 %, 20 %.
enum class Band : std::uint8_t { clear, likely, undecided, not_now, unknown };

/// The same in the list, on the map and in the legend: the stronger, the more likely, from the warm half of
/// the scale of levels. The palest meet the surface's contrast only with an edge of border_strong.
constexpr Colour band_colour(const Theme& theme, Band band) {
  switch (band) {
    case Band::clear:
      return theme.level[6];
    case Band::likely:
      return theme.level[5];
    case Band::undecided:
      return theme.level[4];
    case Band::not_now:
      return theme.level[3];
    case Band::unknown:
      break;
  }
  return theme.level_no_data;
}

}  // namespace lagesbild::ui

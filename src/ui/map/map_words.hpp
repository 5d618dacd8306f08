#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/map/map_view.hpp"

namespace lagesbild::ui {

inline constexpr double map_low_coverage = 0.7;

bool has_low_coverage(const MapArea& area);

/// "14"; "a" of one without a place; "–" where neither is known.
std::string map_number(const MapArea& area);
/// "14 Knista, 15 Bagarby": in the order of their numbers.
std::string numbered_names(std::span<const MapArea> areas, std::span<const std::size_t> numbered);

/// The parts of what is said of an area, one a line.
std::vector<std::string> map_area_lines(const MapArea& area, const MapNames& names, Language language);

/// A row for each area, in the order of rank where there is one.
TableContent map_table(std::span<const MapArea> areas, std::string_view caption, const MapNames& names,
                       Language language);

}  // namespace lagesbild::ui

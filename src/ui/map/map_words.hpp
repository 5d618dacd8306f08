#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/map/map_view.hpp"

namespace lagesbild::ui {

inline constexpr double map_low_coverage = 0.7;

bool has_low_coverage(const MapArea& area);

/// The parts of what is said of an area, one a line.
std::vector<std::string> map_area_lines(const MapArea& area, const MapNames& names, Language language);

/// A row for each area, in the order of rank where there is one.
TableContent map_table(std::span<const MapArea> areas, std::string_view caption, const MapNames& names,
                       Language language);

}  // namespace lagesbild::ui

#pragma once

#include <span>
#include <string>

#include "views/frame/view.hpp"

/// The map as several pages show it, each with its own values.
namespace lagesbild::views {

/// The areas' borders, made ready to draw once a situation.
const std::shared_ptr<const ui::MapShapes>& map_shapes(const View& view, const app::Ready& ready);
/// A situation made of a list of areas has no borders at all: it is shown as tiles.
bool has_borders(const Situation& situation);
/// An area of which nothing is known.
ui::MapArea unknown_map_area(const RankedView& view, std::size_t index);
/// What is written on the map of an area that has no place in the list, by situation index: -1 for a, -2 for
/// b; 0 of all that have one, and as long as it is not known.
int letter_on_map(const OverviewView& view, std::size_t area);
/// A small map among others, of levels: an area is told under the pointer, and chosen where it is pressed.
void show_small_map(const RankedView& view, ui::MapView& map, std::span<const ui::MapArea> areas,
                    std::string_view name, float height);
/// Map or cartogram, as the user has chosen; what is pressed is selected. `areas` by situation index; `map`
/// is the page's own, which keeps what is costly to paint. A height of 0 suits the width. Returns "14 Knista,
/// 15 Bagarby": those whose names had no room on it.
std::string show_area_map(const RankedView& view, ui::MapView& map, std::span<const ui::MapArea> areas,
                          std::string_view value_name, ui::MapMeasure measure = ui::MapMeasure::level,
                          const app::MapPoints* points = nullptr, float height = 0);
/// The legend of what is on and around the areas.
void show_layer_legend(const RankedView& view, const app::MapPoints* points = nullptr);
/// A tile has no place: what lies around the areas is on the map only.
bool shows_tiles(const RankedView& view);
/// How the borders were made.
void show_map_note(const RankedView& view);

}  // namespace lagesbild::views

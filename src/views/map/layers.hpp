#pragma once

#include <string>

#include "views/frame/view.hpp"

/// What is shown on and around the map's areas.
namespace lagesbild::views {

/// What is asked for and there; nothing on tiles. `points` may be null.
ui::MapOverlay overlay_of(const RankedView& view, const app::MapPoints* points);
/// The same in words: what the ground is called, and how many events have a point.
std::string overlay_words(const RankedView& view, const app::MapPoints* points);
/// A menu of layers, each shown or hidden.
void show_layers_menu(const OverviewView& view);
/// How exact the ground is, and whom the points are for, or why there are none.
void show_layer_notes(const OverviewView& view);

}  // namespace lagesbild::views

#pragma once

// The names on the map and the words in the tiles; for map_view.cpp.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/paint.hpp"
#include "ui/map/label_places.hpp"
#include "ui/map/map_paint.hpp"
#include "ui/map/map_view.hpp"

namespace lagesbild::ui {

struct MapLabel {
  std::size_t area = 0;
  Rect box;  ///< relative to the view
  std::vector<std::string> lines;
  std::string decision;  ///< the first letter of what the group has decided, or ""
  bool leader = false;
  bool is_number = false;  ///< the name had no room
  float letters = 0;       ///< how large, px
  ScreenPoint pole;        ///< where the leader ends
};

/// Places names for the areas in view: the selected one first, then by rank, then by size; an area whose name
/// finds no room has its number instead, and has it for sure where the areas are few enough to be read.
/// `taken` and the boxes are relative to the view.
std::vector<MapLabel> label_map(const Painter& paint, const MapShapes& shapes, const ScreenMap& screen,
                                const MapTransform& transform, std::span<const MapArea> areas,
                                std::optional<std::size_t> selected, std::span<const Rect> taken);

/// The areas that have their names on the map.
std::vector<std::string_view> names_written(std::span<const MapLabel> labels, std::span<const MapArea> areas);

/// The letter of a decision in its frame, as in the list.
void paint_decision(const Painter& paint, Rect box, std::string_view letter);

void paint_labels(const Painter& paint, std::span<const MapLabel> labels, ScreenPoint origin);

/// Name, level in a word and P(top k) within a tile `width` px wide, as much of it as there is room for.
void paint_tile_text(const Painter& paint, const MapArea& area, ScreenPoint centre, float width, Colour fill,
                     MapMeasure measure, Language language);

}  // namespace lagesbild::ui

#pragma once

// What is painted around the areas so that people find their way; for map_view.cpp.

#include <span>
#include <string_view>
#include <vector>

#include "model/ground.hpp"
#include "ui/charts/paint.hpp"
#include "ui/map/map_paint.hpp"
#include "ui/map/map_shapes_data.hpp"

namespace lagesbild::ui {

struct GroundName {
  GroundKind kind = GroundKind::place;
  LocalText name;
  MapPoint at;
};

struct GroundShapes {
  MapShapes water;
  MapShapes neighbours;
  std::vector<GroundName> names;  ///< stations first, then places, neighbours and water
};

/// The same on the screen, made anew when the view's size or the camera changes.
struct ScreenGround {
  ScreenMap water;
  ScreenMap neighbours;
};
ScreenGround screen_ground(const GroundShapes& ground, const MapTransform& transform);

/// Under the areas.
void paint_neighbours(const Painter& paint, const GroundShapes& ground, const ScreenGround& screen,
                      Rect view);
/// Over the areas' colours and under their borders: nobody lives in the water.
void paint_water(const Painter& paint, const GroundShapes& ground, const ScreenGround& screen, Rect view);
/// Signs, and the names that find room beside what is `taken` (relative to the view, like the names' boxes);
/// a sign goes without where an area's name, one of `said`, says the same beside it.
void paint_ground_names(const Painter& paint, const GroundShapes& ground, const MapTransform& transform,
                        std::span<const Rect> taken, std::span<const std::string_view> said,
                        Language language);

Colour water_colour(const Theme& theme);
/// A station's or a place's sign about a point.
void paint_ground_sign(const Painter& paint, GroundKind kind, float x, float y);

}  // namespace lagesbild::ui

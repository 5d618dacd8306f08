#pragma once

// Painting of the map's parts; for map_view.cpp.

#include <optional>
#include <span>
#include <vector>

#include "ui/charts/paint.hpp"
#include "ui/map/hatch.hpp"
#include "ui/map/label_places.hpp"
#include "ui/map/map_camera.hpp"
#include "ui/map/map_shapes_data.hpp"

namespace lagesbild::ui {

/// A ring on the screen, relative to the view's upper left corner; corners nearer than a pixel are merged.
using ScreenRing = std::vector<ScreenPoint>;

struct ScreenPart {
  std::vector<ScreenPoint> corners;  ///< all of the polygon's, for the triangles
  std::vector<ScreenRing> rings;     ///< for marking the area
};

/// An area on the screen, made anew when the view's size or the camera changes.
struct ScreenArea {
  bool visible = false;  ///< any of it lies in the view
  bool tiny = false;     ///< smaller than a pixel or two: painted as a square
  Rect box;
  std::vector<ScreenPart> parts;
  std::optional<std::vector<HatchLine>> hatching;  ///< made when first needed
};

struct ScreenLine {
  ScreenRing points;
  bool outer = false;
};

struct ScreenMap {
  std::vector<ScreenArea> areas;
  std::vector<ScreenLine> borders;
};

ScreenMap screen_map(const MapShapes& shapes, const MapTransform& transform);

/// All of these paint relative to `origin`, the view's upper left corner.
void paint_area(const Painter& paint, const MapAreaShape& shape, const ScreenArea& area, ScreenPoint origin,
                Colour colour);
/// A polygon by triangles of its corners. Their edges are not smoothed: that would show between them.
void fill_triangles(const Painter& paint, std::span<const ScreenPoint> corners,
                    std::span<const std::uint32_t> triangles, ScreenPoint origin, Colour colour);
void paint_hatching(const Painter& paint, const MapAreaShape& shape, const MapTransform& transform,
                    ScreenArea& area, ScreenPoint origin, Colour colour);
/// A small mark pointing down: less than the average.
void paint_lower_sign(const Painter& paint, float x, float y);
/// Lines between the areas and, somewhat stronger, round them all.
void paint_borders(const Painter& paint, const ScreenMap& map, ScreenPoint origin);
/// A line round one area.
void paint_mark(const Painter& paint, const ScreenArea& area, ScreenPoint origin, Colour colour, float width);

}  // namespace lagesbild::ui

#pragma once

#include <array>
#include <optional>
#include <span>

#include "ui/charts/paint.hpp"
#include "ui/map/map_camera.hpp"

namespace lagesbild::ui {

/// Where the buttons that zoom stand, in the map's upper right corner.
std::array<Rect, 3> zoom_button_rects(const Kit& kit, Rect at);
/// Paints and records them; the camera where one was pressed.
std::optional<MapCamera> zoom_controls(Kit& kit, const Painter& paint, const MapBounds& bounds,
                                       const MapTransform& transform, std::span<const Rect> rects,
                                       Language language);

}  // namespace lagesbild::ui

#pragma once

#include <cstddef>
#include <span>

#include "ui/charts/paint.hpp"
#include "ui/map/map_camera.hpp"
#include "ui/map/map_shapes.hpp"

/// Where an area is worked on the screen, in CSS pixels.
namespace lagesbild::ui {

/// What a pointer works: a square about the pole, all of it in the area.
Rect pointer_box(const MapAreaShape& shape, const MapTransform& transform);

/// Where the element is: larger than that where it is smaller than a finger or a pointer needs (`wanted`), on
/// each side as far as no other area's and none of the buttons is in the way. Of two areas each keeps to its
/// own half of the way between their poles, in the direction in which they are further apart.
Rect element_box(const MapShapes& shapes, std::size_t area, const MapTransform& transform,
                 std::span<const Rect> buttons, double wanted);

/// Its pole is.
bool in_view(const MapAreaShape& shape, const MapTransform& transform);

}  // namespace lagesbild::ui

#pragma once

#include <vector>

#include "ui/map/plane.hpp"

namespace lagesbild::ui {

struct HatchLine {
  MapPoint from;
  MapPoint to;
};

/// Lines at 45° (rising to the right), `spacing` apart, cut to the polygon by the even-odd rule. They lie on
/// one grid for all polygons, so that the hatching runs on over a shared border.
std::vector<HatchLine> hatch(const PlanePolygon& polygon, double spacing);

}  // namespace lagesbild::ui

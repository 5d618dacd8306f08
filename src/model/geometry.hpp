#pragma once

#include <vector>

namespace lagesbild {

/// WGS 84, decimal degrees.
struct LonLat {
  double lon = 0;
  double lat = 0;

  bool operator==(const LonLat&) const = default;
};

/// Without the closing repetition of the first point.
using Ring = std::vector<LonLat>;

/// The first ring is the outer border, the others are holes.
struct Polygon {
  std::vector<Ring> rings;
};

using MultiPolygon = std::vector<Polygon>;

/// Events of which it is known where they happened, to some ten metres.
struct PointEvents {
  LonLat at;
  double events = 1;
};

}  // namespace lagesbild

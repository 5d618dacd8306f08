#include "ui/map/hatch.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lagesbild::ui {

std::vector<HatchLine> hatch(const PlanePolygon& polygon, double spacing) {
  // Along a rising line x + y is constant (y down): that is the line's offset.
  const double step = spacing * std::numbers::sqrt2;
  double low = 1e300;
  double high = -1e300;
  for (const PlaneRing& ring : polygon) {
    for (const MapPoint& point : ring) {
      low = std::min(low, point.x + point.y);
      high = std::max(high, point.x + point.y);
    }
  }
  std::vector<HatchLine> lines;
  std::vector<double> crossings;
  for (double number = std::ceil(low / step); number * step <= high; ++number) {
    const double offset = number * step;
    crossings.clear();
    for (const PlaneRing& ring : polygon) {
      for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const double a = ring[j].x + ring[j].y - offset;
        const double b = ring[i].x + ring[i].y - offset;
        if ((a > 0) != (b > 0)) crossings.push_back(ring[j].x + (ring[i].x - ring[j].x) * a / (a - b));
      }
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      lines.push_back({{crossings[i], offset - crossings[i]}, {crossings[i + 1], offset - crossings[i + 1]}});
    }
  }
  return lines;
}

}  // namespace lagesbild::ui

#include <algorithm>
#include <cmath>
#include <span>

#include "model/sorting.hpp"

#include "ui/map/plane.hpp"

namespace lagesbild::ui {
namespace {

struct Corner {
  MapPoint at;
  std::uint32_t number = 0;  // counted through the polygon's rings
};
using Loop = std::vector<Corner>;

double cross(MapPoint a, MapPoint b, MapPoint c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool in_triangle(MapPoint p, MapPoint a, MapPoint b, MapPoint c) {
  return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

bool segments_cross(MapPoint a, MapPoint b, MapPoint c, MapPoint d) {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

/// Whether an edge of the loop crosses the way, or one of its corners lies on it.
bool blocks(const Loop& loop, MapPoint from, MapPoint to) {
  for (std::size_t i = 0, j = loop.size() - 1; i < loop.size(); j = i++) {
    const MapPoint corner = loop[i].at;
    if (segments_cross(loop[j].at, corner, from, to)) return true;
    if (corner == from || corner == to || cross(from, to, corner) != 0) continue;
    const double along = (corner.x - from.x) * (to.x - from.x) + (corner.y - from.y) * (to.y - from.y);
    const double length = (to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y);
    if (along > 0 && along < length) return true;
  }
  return false;
}

/// Whether the way from `from` to the loop's corner leaves the corner into the interior.
bool opens_inwards(const Loop& loop, std::size_t corner, MapPoint from) {
  const std::size_t n = loop.size();
  const MapPoint at = loop[corner].at;
  const MapPoint before = loop[(corner + n - 1) % n].at;
  const MapPoint after = loop[(corner + 1) % n].at;
  const bool inside_next = cross(at, after, from) >= 0;
  const bool inside_previous = cross(before, at, from) >= 0;
  const bool convex = cross(before, at, after) >= 0;
  return convex ? inside_next && inside_previous : inside_next || inside_previous;
}

/// Cuts the loop open at the nearest corner that the hole's rightmost corner sees, past the holes that are
/// still to be joined, and walks the hole there.
void join_hole(Loop& loop, const Loop& hole, std::span<const Loop> holes_to_come) {
  const auto rightmost = std::max_element(hole.begin(), hole.end(),
                                          [](const Corner& a, const Corner& b) { return a.at.x < b.at.x; });
  const auto start = static_cast<std::size_t>(rightmost - hole.begin());
  const MapPoint from = rightmost->at;

  std::vector<std::pair<double, std::size_t>> nearest;
  for (std::size_t i = 0; i < loop.size(); ++i) {
    const double dx = loop[i].at.x - from.x;
    const double dy = loop[i].at.y - from.y;
    nearest.emplace_back(dx * dx + dy * dy, i);
  }
  sort_stably(nearest);
  const auto found = std::find_if(nearest.begin(), nearest.end(), [&](const auto& candidate) {
    const MapPoint to = loop[candidate.second].at;
    return opens_inwards(loop, candidate.second, from) && !blocks(loop, from, to) &&
           !blocks(hole, from, to) &&
           std::none_of(holes_to_come.begin(), holes_to_come.end(),
                        [&](const Loop& other) { return blocks(other, from, to); });
  });
  const std::size_t bridge = found == nearest.end() ? nearest.front().second : found->second;

  Loop walk;
  for (std::size_t step = 0; step <= hole.size(); ++step) walk.push_back(hole[(start + step) % hole.size()]);
  walk.push_back(loop[bridge]);
  loop.insert(loop.begin() + static_cast<std::ptrdiff_t>(bridge) + 1, walk.begin(), walk.end());
}

/// Clips ears off a loop that turns so that convex corners have a positive cross product.
class EarClipper {
 public:
  explicit EarClipper(const Loop& loop) : loop_(loop), previous_(loop.size()), next_(loop.size()) {
    const std::size_t n = loop.size();
    for (std::size_t i = 0; i < n; ++i) {
      previous_[i] = (i + n - 1) % n;
      next_[i] = (i + 1) % n;
    }
    reflex_.resize(n);
    for (std::size_t i = 0; i < n; ++i) reflex_[i] = !convex(i);
  }

  std::vector<std::uint32_t> clip() {
    std::vector<std::uint32_t> triangles;
    std::size_t left = loop_.size();
    std::size_t current = 0;
    std::size_t tried = 0;
    while (left > 3) {
      // After a whole round without an ear the loop crosses itself: give up a corner rather than the map.
      if (tried >= left || is_ear(current)) {
        emit(current, triangles);
        const std::size_t after = next_[current];
        remove(current);
        --left;
        tried = 0;
        current = next_[after];  // skipping one keeps the triangles from becoming slivers
      } else {
        current = next_[current];
        ++tried;
      }
    }
    if (left == 3) emit(current, triangles);
    return triangles;
  }

 private:
  bool convex(std::size_t i) const {
    return cross(loop_[previous_[i]].at, loop_[i].at, loop_[next_[i]].at) > 0;
  }

  bool is_ear(std::size_t i) const {
    if (reflex_[i]) return false;
    const MapPoint a = loop_[previous_[i]].at;
    const MapPoint b = loop_[i].at;
    const MapPoint c = loop_[next_[i]].at;
    for (std::size_t other = next_[next_[i]]; other != previous_[i]; other = next_[other]) {
      const MapPoint p = loop_[other].at;
      if (!reflex_[other] || p == a || p == b || p == c) continue;
      if (in_triangle(p, a, b, c)) return false;
    }
    return true;
  }

  void emit(std::size_t i, std::vector<std::uint32_t>& triangles) const {
    const Corner& a = loop_[previous_[i]];
    const Corner& b = loop_[i];
    const Corner& c = loop_[next_[i]];
    if (cross(a.at, b.at, c.at) == 0) return;
    triangles.insert(triangles.end(), {a.number, b.number, c.number});
  }

  void remove(std::size_t i) {
    next_[previous_[i]] = next_[i];
    previous_[next_[i]] = previous_[i];
    reflex_[previous_[i]] = !convex(previous_[i]);
    reflex_[next_[i]] = !convex(next_[i]);
  }

  const Loop& loop_;
  std::vector<std::size_t> previous_;
  std::vector<std::size_t> next_;
  std::vector<bool> reflex_;
};

/// The ring's corners, turned one way for borders and the other for holes.
Loop oriented(const PlaneRing& ring, std::uint32_t first_number, bool positive) {
  Loop loop;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    loop.push_back({ring[i], first_number + static_cast<std::uint32_t>(i)});
  }
  if ((signed_area(ring) > 0) != positive) std::reverse(loop.begin(), loop.end());
  return loop;
}

}  // namespace

std::vector<std::uint32_t> triangulate(const PlanePolygon& polygon) {
  if (polygon.empty() || polygon.front().size() < 3) return {};
  Loop loop = oriented(polygon.front(), 0, true);
  std::vector<Loop> holes;
  auto number = static_cast<std::uint32_t>(polygon.front().size());
  for (std::size_t ring = 1; ring < polygon.size(); ++ring) {
    if (polygon[ring].size() >= 3) holes.push_back(oriented(polygon[ring], number, false));
    number += static_cast<std::uint32_t>(polygon[ring].size());
  }
  // From the right, where a hole most often sees the border.
  const auto right_edge = [](const Loop& hole) {
    double x = -1e300;
    for (const Corner& corner : hole) x = std::max(x, corner.at.x);
    return x;
  };
  sort_stably(holes, [&](const Loop& a, const Loop& b) { return right_edge(a) > right_edge(b); });
  for (std::size_t i = 0; i < holes.size(); ++i) {
    join_hole(loop, holes[i], std::span<const Loop>(holes).subspan(i + 1));
  }
  return EarClipper(loop).clip();
}

}  // namespace lagesbild::ui

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "report/charts/charts.hpp"
#include "report/charts/svg.hpp"
#include "words/reason.hpp"

namespace lagesbild::report {
namespace {

using analysis::Tier;

constexpr std::array shown_tiers{Tier::clear, Tier::likely, Tier::undecided, Tier::not_now,
                                 Tier::too_little_data};

/// The shades of the program's own map.
const char* shade_of(Tier tier) {
  switch (tier) {
    case Tier::clear:
      return "#a04a0d";
    case Tier::likely:
      return "#e39230";
    case Tier::undecided:
      return "#f8d193";
    case Tier::not_now:
      return "#f4f2ec";
    case Tier::too_little_data:
      break;
  }
  return "#dde1e5";
}

struct Place {
  double x = 0;
  double y = 0;
};

/// Spherical Mercator, radians, y down.
Place projected(LonLat place) {
  const double latitude = std::clamp(place.lat, -85.0, 85.0) * std::numbers::pi / 180;
  return {place.lon * std::numbers::pi / 180, -std::log(std::tan(std::numbers::pi / 4 + latitude / 2))};
}

struct Frame {
  Place low{1e30, 1e30};
  Place high{-1e30, -1e30};

  void add(Place place) {
    low = {std::min(low.x, place.x), std::min(low.y, place.y)};
    high = {std::max(high.x, place.x), std::max(high.y, place.y)};
  }
};

using Rings = std::vector<std::vector<Place>>;

double area_of(const std::vector<Place>& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Place& other = ring[(i + 1) % ring.size()];
    sum += ring[i].x * other.y - other.x * ring[i].y;
  }
  return std::abs(sum) / 2;
}

/// To the nearest border, negative outside (even-odd).
double room_at(Place at, const Rings& rings) {
  double nearest = 1e30;
  bool inside = false;
  for (const auto& ring : rings) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Place& one = ring[i];
      const Place& other = ring[(i + 1) % ring.size()];
      const double dx = other.x - one.x;
      const double dy = other.y - one.y;
      const double length = dx * dx + dy * dy;
      const double along =
          length > 0 ? std::clamp(((at.x - one.x) * dx + (at.y - one.y) * dy) / length, 0.0, 1.0) : 0;
      nearest = std::min(nearest, std::hypot(one.x + along * dx - at.x, one.y + along * dy - at.y));
      if ((one.y > at.y) != (other.y > at.y) && at.x < one.x + dx * (at.y - one.y) / dy) inside = !inside;
    }
  }
  return inside ? nearest : -nearest;
}

/// Where a number stands: inside the area, with room to its border and to the numbers that stand already.
Place number_place(const Rings& rings, const std::vector<Place>& taken) {
  constexpr int squares = 20;
  constexpr double apart = 18;  // px from one number's middle to another's
  Frame frame;
  for (const Place& point : rings.front()) frame.add(point);
  Place best{(frame.low.x + frame.high.x) / 2, (frame.low.y + frame.high.y) / 2};
  double most = -1e30;
  for (int column = 0; column < squares; ++column) {
    for (int row = 0; row < squares; ++row) {
      const Place at{frame.low.x + (frame.high.x - frame.low.x) * (column + 0.5) / squares,
                     frame.low.y + (frame.high.y - frame.low.y) * (row + 0.5) / squares};
      double room = room_at(at, rings);
      if (room <= most) continue;
      for (const Place& other : taken) {
        const double distance = std::hypot(other.x - at.x, other.y - at.y);
        if (distance < apart) room = std::min(room, distance - apart);
      }
      if (room <= most) continue;
      most = room;
      best = at;
    }
  }
  return best;
}

}  // namespace

std::string area_map(const Situation& situation, const std::vector<MapArea>& areas, const std::string& title,
                     Language language) {
  constexpr double width = 680;
  constexpr double legend = 250;
  constexpr double most_height = 340;
  constexpr double closest = 0.4;  // px; nearer points are not seen apart
  Frame frame;
  for (const Area& area : situation.areas) {
    for (const Polygon& polygon : area.shape) {
      for (const LonLat& point : polygon.rings.empty() ? Ring{} : polygon.rings.front()) {
        frame.add(projected(point));
      }
    }
  }
  if (frame.low.x > frame.high.x) return "";
  const double span_x = std::max(frame.high.x - frame.low.x, 1e-9);
  const double span_y = std::max(frame.high.y - frame.low.y, 1e-9);
  const double scale = std::min((width - legend - 12) / span_x, (most_height - 8) / span_y);
  const double height = std::max(span_y * scale + 8, 130.0);
  const auto on_paper = [&](LonLat point) {
    const Place place = projected(point);
    return Place{4 + (place.x - frame.low.x) * scale, 4 + (place.y - frame.low.y) * scale};
  };
  Svg svg(width, height);
  std::vector<Rings> largest_parts(situation.areas.size());
  for (std::size_t a = 0; a < situation.areas.size(); ++a) {
    double largest = -1;
    for (const Polygon& polygon : situation.areas[a].shape) {
      Rings rings;
      for (const Ring& points : polygon.rings) {
        std::vector<Place> ring;
        for (const LonLat& point : points) {
          const Place place = on_paper(point);
          if (!ring.empty() && std::hypot(place.x - ring.back().x, place.y - ring.back().y) < closest)
            continue;
          ring.push_back(place);
          ring.size() == 1 ? svg.move_to(place.x, place.y) : svg.line_to(place.x, place.y);
        }
        if (!ring.empty()) svg.close();
        rings.push_back(std::move(ring));
      }
      if (rings.empty() || rings.front().empty() || area_of(rings.front()) <= largest) continue;
      largest = area_of(rings.front());
      largest_parts[a] = std::move(rings);
    }
    svg.fill_form(shade_of(areas[a].tier), "#76838f");
  }
  std::vector<Place> taken;
  for (std::size_t a = 0; a < situation.areas.size(); ++a) {
    if (areas[a].place == 0 || largest_parts[a].empty()) continue;
    const Place at = number_place(largest_parts[a], taken);
    taken.push_back(at);
    svg.text(at.x, at.y + 4, std::to_string(areas[a].place), Svg::Anchor::middle, 12, "#16202b", true);
  }
  double y = 18;
  for (const Tier tier : shown_tiers) {
    svg.rect(width - legend, y - 10, 14, 12, shade_of(tier), "#76838f");
    svg.text(width - legend + 20, y, words::tier_text(tier, language));
    y += 18;
  }
  return svg.take(title);
}

}  // namespace lagesbild::report

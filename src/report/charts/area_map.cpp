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

/// The middle of a ring by its area (the shoelace formula); of one without area its first point.
Place middle_of(const std::vector<Place>& ring, double& area) {
  double sum = 0;
  Place weighed;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Place& one = ring[i];
    const Place& other = ring[(i + 1) % ring.size()];
    const double cross = one.x * other.y - other.x * one.y;
    sum += cross;
    weighed.x += (one.x + other.x) * cross;
    weighed.y += (one.y + other.y) * cross;
  }
  area = std::abs(sum) / 2;
  if (std::abs(sum) < 1e-9) return ring.empty() ? Place{} : ring.front();
  return {weighed.x / (3 * sum), weighed.y / (3 * sum)};
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
  std::vector<Place> middles(situation.areas.size());
  for (std::size_t a = 0; a < situation.areas.size(); ++a) {
    double largest = -1;
    for (const Polygon& polygon : situation.areas[a].shape) {
      for (std::size_t r = 0; r < polygon.rings.size(); ++r) {
        std::vector<Place> ring;
        for (const LonLat& point : polygon.rings[r]) {
          const Place place = on_paper(point);
          if (!ring.empty() && std::hypot(place.x - ring.back().x, place.y - ring.back().y) < closest)
            continue;
          ring.push_back(place);
          ring.size() == 1 ? svg.move_to(place.x, place.y) : svg.line_to(place.x, place.y);
        }
        if (!ring.empty()) svg.close();
        double area = 0;
        const Place middle = middle_of(ring, area);
        if (r == 0 && area > largest) {
          largest = area;
          middles[a] = middle;
        }
      }
    }
    svg.fill_form(shade_of(areas[a].tier), "#76838f");
  }
  for (std::size_t a = 0; a < situation.areas.size(); ++a) {
    if (areas[a].place == 0) continue;
    svg.text(middles[a].x, middles[a].y + 4, std::to_string(areas[a].place), Svg::Anchor::middle, 12,
             "#16202b", true);
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

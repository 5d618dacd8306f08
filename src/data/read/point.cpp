#include "data/read/point.hpp"

#include <algorithm>

#include "data/read/projection.hpp"

namespace lagesbild::data {
namespace {

constexpr double near_deg = 0.1;      // some 6–11 km
constexpr double far_near_deg = 0.5;  // of a map outside Sweden
constexpr int first_zone_code = 3007;
constexpr int last_zone_code = 3018;
constexpr int last_rt90_code = 3024;  // the first is the next after the last zone

}  // namespace

bool Box::holds(const LonLat& place, double margin_deg) const {
  return place.lon >= west - margin_deg && place.lon <= east + margin_deg &&
         place.lat >= south - margin_deg && place.lat <= north + margin_deg;
}

AreaBoxes::AreaBoxes(const std::vector<Area>& areas) {
  for (const Area& area : areas) {
    std::optional<Box> box;
    const auto include = [](std::optional<Box>& in, const LonLat& at) {
      if (!in) in = Box{at.lon, at.lat, at.lon, at.lat};
      *in = {std::min(in->west, at.lon), std::min(in->south, at.lat), std::max(in->east, at.lon),
             std::max(in->north, at.lat)};
    };
    for (const Polygon& polygon : area.shape) {
      for (const LonLat& at : polygon.rings.front()) include(box, at);
    }
    if (box) {
      include(all_, {box->west, box->south});
      include(all_, {box->east, box->north});
    }
    boxes_.push_back(box);
  }
}

bool AreaBoxes::is_near(std::size_t area, const LonLat& place) const {
  const auto& box = area < boxes_.size() && boxes_[area] ? boxes_[area] : all_;
  return box && box->holds(place, near_deg);
}

bool AreaBoxes::is_among(const LonLat& place) const {
  return !all_ || all_->holds(place, near_deg);
}

bool AreaBoxes::is_likely(const LonLat& place) const {
  return is_near_sweden(place) || (all_ && all_->holds(place, far_near_deg));
}

std::optional<PlacedPoint> place_point(const std::array<double, 2>& numbers, std::size_t area,
                                       const AreaBoxes& boxes) {
  const auto [x, y] = numbers;
  const auto likely = [&](const Projection& projection) {
    const auto place = place_of(projection, x, y);
    return place && boxes.is_likely(*place) ? place : std::nullopt;
  };
  if (const auto place = likely({})) return PlacedPoint{*place, PointForm::degrees};
  if (const auto place = likely({Axes::degrees_swapped, {}})) {
    return PlacedPoint{*place, PointForm::degrees_swapped};
  }
  const auto national = likely({Axes::gauss, {}});
  if (national && (!boxes.has_any() || boxes.is_near(area, *national))) {
    return PlacedPoint{*national, PointForm::sweref99tm};
  }
  std::optional<PlacedPoint> found;
  for (int code = first_zone_code; code <= last_rt90_code; ++code) {
    const bool zone = code <= last_zone_code;
    const auto place = likely({Axes::gauss, zone ? *sweref99(code) : *rt90(code)});
    if (!place || !boxes.is_near(area, *place)) continue;
    if (found) return std::nullopt;
    found = PlacedPoint{*place, zone ? PointForm::local_zone : PointForm::rt90};
  }
  return found;
}

}  // namespace lagesbild::data

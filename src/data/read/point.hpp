#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "model/situation.hpp"

/// Points of incidents, put right where it is certain what they mean.
namespace lagesbild::data {

/// Within west, south, east and north, degrees.
struct Box {
  double west = 0, south = 0, east = 0, north = 0;

  bool holds(const LonLat& place, double margin_deg) const;
};

/// Where areas are.
class AreaBoxes {
 public:
  explicit AreaBoxes(const std::vector<Area>& areas);

  /// Within some ten kilometres of any area; true where none has a border.
  bool is_among(const LonLat& place) const;
  /// In or near the area, or where it has no shape in or near any.
  bool is_near(std::size_t area, const LonLat& place) const;
  /// Where a point of this map can be: in or near any area, or in Sweden.
  bool is_likely(const LonLat& place) const;
  bool has_any() const { return all_.has_value(); }
  const std::optional<Box>& all() const { return all_; }

 private:
  std::vector<std::optional<Box>> boxes_;  ///< by area
  std::optional<Box> all_;
};

enum class PointForm { degrees, degrees_swapped, sweref99tm, local_zone, rt90 };
struct PlacedPoint {
  LonLat place;
  PointForm form = PointForm::degrees;
};

/// The place of an incident in that area whose point is given by two numbers: degrees in either order, or
/// metres in SWEREF 99 TM, one of its local zones, or RT 90 (the zone in which it lies by its area). Nothing
/// for what is none of them: no point is put off the coast of Africa.
std::optional<PlacedPoint> place_point(const std::array<double, 2>& numbers, std::size_t area,
                                       const AreaBoxes& boxes);

}  // namespace lagesbild::data

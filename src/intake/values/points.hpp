#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "intake/table/table.hpp"
#include "model/situation.hpp"

namespace lagesbild::intake {

enum class PointForm : std::uint8_t { degrees, sweref99_tm, local_zone, rt90 };

/// Why a row has no place.
enum class PointFault : std::uint8_t {
  none,
  empty,        ///< nothing is given
  zero,         ///< 0, 0: not known
  half,         ///< one of two
  lost_digits,  ///< "6,59E+06"
  unreadable,   ///< no numbers, or none of a system that is known
  other_grid,   ///< RT 90, and far from every area in each of its zones
};

struct Point {
  std::optional<LonLat> place;
  PointForm form = PointForm::degrees;
  int epsg = 4326;      ///< the system it was read in
  bool turned = false;  ///< east stood in the column of north
  PointFault fault = PointFault::none;
};

/// Finds out what two numbers mean, a row at a time: degrees (decimal, or with minutes and seconds), SWEREF
/// 99 TM, one of its local zones or RT 90, in either order.
class PointReader {
 public:
  explicit PointReader(const Situation& situation);

  Point read(const Cell& north, const Cell& east) const;
  /// Both in one cell.
  Point read(const Cell& both) const;

 private:
  Point place(double north, double east) const;
  bool is_near_areas(const LonLat& place) const;
  std::optional<Point> in_local_zone(double north, double east) const;
  std::optional<Point> in_rt90(double north, double east) const;

  LonLat low_{180, 90};  ///< corners of the box around all areas
  LonLat high_{-180, -90};
};

/// Degrees with or without minutes and seconds, or metres, with a decimal comma or point.
std::optional<double> written_coordinate(std::string_view text);

}  // namespace lagesbild::intake

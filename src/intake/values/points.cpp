#include "intake/values/points.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "data/read/sweref99.hpp"
#include "intake/values/numbers.hpp"
#include "intake/words.hpp"
#include "model/plain_letters.hpp"

namespace lagesbild::intake {
namespace {

constexpr int sweref99_tm = 3006;
constexpr int first_zone = 3007;
constexpr int last_zone = 3018;
constexpr double near_areas_deg = 0.3;

struct Limits {
  double low;
  double high;
  bool holds(double value) const { return value >= low && value <= high; }
};

constexpr Limits latitudes{55, 69.5};
constexpr Limits longitudes{10, 25};
constexpr Limits northings_m{6'100'000, 7'700'000};
constexpr Limits eastings_m{250'000, 950'000};
constexpr Limits zone_eastings_m{40'000, 250'000};
constexpr Limits rt90_eastings_m{1'200'000, 1'950'000};

bool is_written(const Cell& cell) {
  return !trimmed(cell.text).empty();
}

bool has_lost_digits_in(const Cell& cell) {
  return cell.kind == CellKind::text && has_lost_digits(trimmed(cell.text));
}

std::optional<double> coordinate_of(const Cell& cell) {
  if (cell.kind == CellKind::text) return written_coordinate(cell.text);
  return number_of(cell);
}

Point without(PointFault fault) {
  Point point;
  point.fault = fault;
  return point;
}

}  // namespace

std::optional<double> written_coordinate(std::string_view text) {
  if (const auto number = written_number(text)) return number;
  // 59°26'06" N, N 59° 26,1'
  std::vector<std::string> numbers(1);
  bool degrees = false;
  bool negative = false;
  for (const PlainLetter& one : plain_letters(trimmed(text))) {
    const char32_t letter = lower(one.letter);
    const bool mark = (letter == ',' || letter == '.') && !numbers.back().empty();
    if (is_digit(letter) || mark) {
      numbers.back() += mark ? '.' : static_cast<char>(letter);
      continue;
    }
    if (is_letter(letter)) {
      negative = negative || letter == 's' || letter == 'w' || letter == 'v';
      if (std::u32string_view(U"nsewöov").find(letter) == std::u32string_view::npos) return std::nullopt;
    }
    degrees = degrees || letter == U'°' || letter == U'º';
    if (!numbers.back().empty()) numbers.emplace_back();
  }
  if (numbers.back().empty()) numbers.pop_back();
  if (numbers.empty() || numbers.size() > 3 || (!degrees && numbers.size() > 1)) return std::nullopt;
  double value = 0;
  double part = 1;
  for (const std::string& written : numbers) {
    const auto number = written_number(written);
    if (!number || (part < 1 && *number >= 60)) return std::nullopt;
    value += *number * part;
    part /= 60;
  }
  return negative ? -value : value;
}

PointReader::PointReader(const Situation& situation) {
  for (const Area& area : situation.areas) {
    for (const Polygon& polygon : area.shape) {
      for (const Ring& ring : polygon.rings) {
        for (const LonLat& corner : ring) {
          low_ = {std::min(low_.lon, corner.lon), std::min(low_.lat, corner.lat)};
          high_ = {std::max(high_.lon, corner.lon), std::max(high_.lat, corner.lat)};
        }
      }
    }
  }
}

bool PointReader::is_near_areas(const LonLat& place) const {
  return place.lon > low_.lon - near_areas_deg && place.lon < high_.lon + near_areas_deg &&
         place.lat > low_.lat - near_areas_deg && place.lat < high_.lat + near_areas_deg;
}

std::optional<Point> PointReader::in_local_zone(double north, double east) const {
  for (int epsg = first_zone; epsg <= last_zone; ++epsg) {
    const LonLat place = data::from_gauss(*data::sweref99(epsg), north, east);
    if (is_near_areas(place)) return Point{place, PointForm::local_zone, epsg, false, PointFault::none};
  }
  return std::nullopt;
}

std::optional<Point> PointReader::in_rt90(double north, double east) const {
  const auto read = [&](int epsg) {
    return Point{data::from_gauss(*data::rt90(epsg), north, east), PointForm::rt90, epsg, false,
                 PointFault::none};
  };
  const bool has_map = low_.lon <= high_.lon;
  if (!has_map) return read(data::rt90_national);
  // The national one first: the others were used for towns.
  for (const int epsg : {data::rt90_national, 3019, 3020, 3022, 3023, 3024}) {
    const Point point = read(epsg);
    if (is_near_areas(*point.place)) return point;
  }
  return std::nullopt;
}

Point PointReader::place(double north, double east) const {
  if (north == 0 && east == 0) return without(PointFault::zero);
  for (const bool turned : {false, true}) {
    if (turned) std::swap(north, east);
    Point point;
    point.turned = turned;
    if (latitudes.holds(north) && longitudes.holds(east)) {
      point.place = LonLat{east, north};
      return point;
    }
    if (!northings_m.holds(north)) continue;
    if (eastings_m.holds(east)) {
      point.place = data::from_gauss(data::Gauss{}, north, east);
      point.form = PointForm::sweref99_tm;
      point.epsg = sweref99_tm;
      return point;
    }
    if (zone_eastings_m.holds(east)) {
      if (auto zone = in_local_zone(north, east)) {
        zone->turned = turned;
        return *zone;
      }
    }
    if (rt90_eastings_m.holds(east)) {
      if (auto old = in_rt90(north, east)) {
        old->turned = turned;
        return *old;
      }
      return without(PointFault::other_grid);
    }
  }
  return without(PointFault::unreadable);
}

Point PointReader::read(const Cell& north, const Cell& east) const {
  if (!is_written(north) && !is_written(east)) return without(PointFault::empty);
  if (has_lost_digits_in(north) || has_lost_digits_in(east)) return without(PointFault::lost_digits);
  if (!is_written(north) || !is_written(east)) return without(PointFault::half);
  const auto one = coordinate_of(north);
  const auto other = coordinate_of(east);
  if (!one || !other) return without(PointFault::unreadable);
  return place(*one, *other);
}

Point PointReader::read(const Cell& both) const {
  std::string_view text = trimmed(both.text);
  if (text.empty()) return without(PointFault::empty);
  if (text.starts_with("POINT") && text.ends_with(")")) {
    text.remove_suffix(1);
    text.remove_prefix(std::min(text.find('(') + 1, text.size()));
  }
  for (const std::string_view between : {";", ", ", "/", ",", " "}) {
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos) continue;
    const auto one = written_coordinate(text.substr(0, at));
    const auto other = written_coordinate(text.substr(at + between.size()));
    if (one && other) {
      const Point point = place(*one, *other);
      if (point.place || point.fault == PointFault::zero) return point;
    }
  }
  return without(PointFault::unreadable);
}

}  // namespace lagesbild::intake

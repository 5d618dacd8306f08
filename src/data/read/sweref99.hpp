#pragma once

#include <optional>

#include "model/geometry.hpp"

namespace lagesbild::data {

/// A transverse Mercator projection on GRS 80.
struct Gauss {
  double meridian_deg = 15;
  double scale = 0.9996;
  double false_easting_m = 500'000;
  double false_northing_m = 0;
};

/// The zone of RT 90 that national maps were drawn in: 2.5 gon V.
inline constexpr int rt90_national = 3021;

/// SWEREF 99 TM (EPSG:3006) and the twelve local zones SWEREF 99 dd mm (EPSG:3007–3018), by EPSG's register;
/// nothing for other codes. UTM 33 on ETRS 89 or WGS 84 (25833, 3045, 32633) is SWEREF 99 TM by another name.
std::optional<Gauss> sweref99(int epsg);

/// The six zones of RT 90 (EPSG:3019–3024; 2400 is 2.5 gon V by an older number), which was Sweden's system
/// before SWEREF 99, by Lantmäteriet's direct projections from SWEREF 99: right within half a metre; nothing
/// for other codes.
std::optional<Gauss> rt90(int epsg);

/// Metres in, decimal degrees out (SWEREF 99, which within a metre is WGS 84). Lantmäteriet, "Gauss Conformal
/// Projection (Transverse Mercator)", Krüger's formulas, exact to well under 1e-8 degrees in Sweden.
LonLat from_gauss(const Gauss& projection, double northing_m, double easting_m);

/// Web Mercator (EPSG:3857), which maps on the web are drawn in.
LonLat from_web_mercator(double x_m, double y_m);

}  // namespace lagesbild::data

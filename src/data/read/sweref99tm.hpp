#pragma once

#include "model/geometry.hpp"

namespace lagesbild::data {

/// SWEREF 99 TM (EPSG:3006) to longitude and latitude (SWEREF 99, which within a metre is WGS 84).
/// Metres in, decimal degrees out. Lantmäteriet, "Gauss Conformal Projection (Transverse Mercator)",
/// Krüger's formulas on GRS 80, exact to well under 1e-8 degrees in Sweden.
LonLat from_sweref99tm(double northing_m, double easting_m);

}  // namespace lagesbild::data

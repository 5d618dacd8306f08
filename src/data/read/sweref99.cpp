#include "data/read/sweref99.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace lagesbild::data {

namespace {

constexpr double semi_major_axis_m = 6378137.0;
constexpr double degrees = 180.0 / std::numbers::pi;

constexpr int first_zone = 3007;
/// Central meridians of EPSG:3007–3018.
constexpr std::array zone_meridians_deg{12.0,  13.5,  15.0,  16.5,  18.0,  14.25,
                                        15.75, 17.25, 18.75, 20.25, 21.75, 23.25};

}  // namespace

std::optional<Gauss> sweref99(int epsg) {
  if (epsg == 3006 || epsg == 25833 || epsg == 3045 || epsg == 32633) return Gauss{};
  const auto zone = static_cast<std::size_t>(epsg - first_zone);
  if (epsg < first_zone || zone >= zone_meridians_deg.size()) return std::nullopt;
  return Gauss{zone_meridians_deg[zone], 1, 150'000, 0};
}

std::optional<Gauss> rt90(int epsg) {
  constexpr int first_rt90 = 3019;
  // Of 7.5, 5 and 2.5 gon V, 0 gon, 2.5 and 5 gon O.
  constexpr std::array<Gauss, 6> direct{{{11.30625, 1.000006, 1'500'025.141, -667.282},
                                         {13.556266666667, 1.0000058, 1'500'044.695, -667.130},
                                         {15.806284529444, 1.00000561024, 1'500'064.274, -667.711},
                                         {18.0563, 1.0000054, 1'500'083.521, -668.844},
                                         {20.306316666667, 1.0000052, 1'500'102.765, -670.706},
                                         {22.556333333333, 1.0000049, 1'500'121.846, -672.557}}};
  if (epsg == 2400) epsg = rt90_national;
  const auto zone = static_cast<std::size_t>(epsg - first_rt90);
  if (epsg < first_rt90 || zone >= direct.size()) return std::nullopt;
  return direct[zone];
}

LonLat from_web_mercator(double x_m, double y_m) {
  return {x_m / semi_major_axis_m * degrees, std::atan(std::sinh(y_m / semi_major_axis_m)) * degrees};
}

LonLat from_gauss(const Gauss& projection, double northing_m, double easting_m) {
  constexpr double flattening = 1.0 / 298.257222101;
  constexpr double n = flattening / (2.0 - flattening);
  constexpr double n2 = n * n;
  constexpr double n3 = n2 * n;
  constexpr double n4 = n2 * n2;
  constexpr double rectifying_radius_m = semi_major_axis_m / (1.0 + n) * (1.0 + n2 / 4.0 + n4 / 64.0);

  constexpr double delta1 = n / 2.0 - 2.0 * n2 / 3.0 + 37.0 * n3 / 96.0 - n4 / 360.0;
  constexpr double delta2 = n2 / 48.0 + n3 / 15.0 - 437.0 * n4 / 1440.0;
  constexpr double delta3 = 17.0 * n3 / 480.0 - 37.0 * n4 / 840.0;
  constexpr double delta4 = 4397.0 * n4 / 161280.0;

  constexpr double e2 = flattening * (2.0 - flattening);
  constexpr double e4 = e2 * e2;
  constexpr double e6 = e4 * e2;
  constexpr double e8 = e4 * e4;
  constexpr double a = e2 + e4 + e6 + e8;
  constexpr double b = -(7.0 * e4 + 17.0 * e6 + 30.0 * e8) / 6.0;
  constexpr double c = (224.0 * e6 + 889.0 * e8) / 120.0;
  constexpr double d = -(4279.0 * e8) / 1260.0;

  const double xi = (northing_m - projection.false_northing_m) / (projection.scale * rectifying_radius_m);
  const double eta = (easting_m - projection.false_easting_m) / (projection.scale * rectifying_radius_m);
  const double xi_conformal = xi - delta1 * std::sin(2.0 * xi) * std::cosh(2.0 * eta) -
                              delta2 * std::sin(4.0 * xi) * std::cosh(4.0 * eta) -
                              delta3 * std::sin(6.0 * xi) * std::cosh(6.0 * eta) -
                              delta4 * std::sin(8.0 * xi) * std::cosh(8.0 * eta);
  const double eta_conformal = eta - delta1 * std::cos(2.0 * xi) * std::sinh(2.0 * eta) -
                               delta2 * std::cos(4.0 * xi) * std::sinh(4.0 * eta) -
                               delta3 * std::cos(6.0 * xi) * std::sinh(6.0 * eta) -
                               delta4 * std::cos(8.0 * xi) * std::sinh(8.0 * eta);
  const double latitude = std::asin(std::sin(xi_conformal) / std::cosh(eta_conformal));
  const double longitude = std::atan(std::sinh(eta_conformal) / std::cos(xi_conformal));
  const double sine = std::sin(latitude);
  const double sine2 = sine * sine;
  const double geodetic = latitude + sine * std::cos(latitude) * (a + sine2 * (b + sine2 * (c + sine2 * d)));

  return {projection.meridian_deg + longitude * degrees, geodetic * degrees};
}

}  // namespace lagesbild::data

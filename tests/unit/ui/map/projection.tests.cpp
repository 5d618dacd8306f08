#include "ui/map/projection.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

using namespace lagesbild;
using namespace lagesbild::ui;
using Catch::Matchers::WithinAbs;

TEST_CASE("A place projected and back is the same place") {
  const std::vector<MultiPolygon> sollentuna{{Polygon{{{{17.84, 59.39}, {18.01, 59.40}, {17.95, 59.48}}}}}};
  const MapProjection projection = fit_projection(sollentuna);
  for (const LonLat place :
       {LonLat{17.84, 59.39}, LonLat{17.95, 59.43}, LonLat{24.1, 67.8}, LonLat{-70, -33}}) {
    const LonLat back = projection.unproject(projection.project(place));
    CHECK_THAT(back.lon, WithinAbs(place.lon, 1e-10));
    CHECK_THAT(back.lat, WithinAbs(place.lat, 1e-10));
  }
}

TEST_CASE("The map fits the unit square, north is up and a kilometre is as long both ways") {
  const std::vector<MultiPolygon> shapes{{Polygon{{{{17.8, 59.3}, {18.1, 59.3}, {18.1, 59.5}}}}}};
  const MapProjection projection = fit_projection(shapes);
  MapBounds bounds;
  for (const LonLat place : shapes[0][0].rings[0]) bounds.add(projection.project(place));
  CHECK_THAT(std::max(bounds.width(), bounds.height()), WithinAbs(1, 1e-12));
  CHECK_THAT(bounds.low.x + bounds.high.x, WithinAbs(0, 1e-12));
  CHECK_THAT(bounds.low.y + bounds.high.y, WithinAbs(0, 1e-12));
  CHECK(projection.project({18, 59.5}).y < projection.project({18, 59.4}).y);

  const double north = projection.project({18, 59.4}).y - projection.project({18, 59.401}).y;
  const double east = projection.project({18.001, 59.4005}).x - projection.project({18, 59.4005}).x;
  CHECK_THAT(east / north, WithinAbs(std::cos(59.4005 * 3.14159265358979 / 180), 1e-6));
}

TEST_CASE("No shapes and a single place give a projection that works") {
  const LonLat place{17.9, 59.4};
  CHECK_THAT(fit_projection({}).unproject(fit_projection({}).project(place)).lat, WithinAbs(place.lat, 1e-9));
  const std::vector<MultiPolygon> one{{Polygon{{{place}}}}};
  CHECK(std::isfinite(fit_projection(one).project(place).x));
}

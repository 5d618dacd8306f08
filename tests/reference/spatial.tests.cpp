#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <iterator>
#include <span>
#include <vector>

#include "analysis/methods/circular_scan.hpp"
#include "analysis/methods/getis_ord.hpp"
#include "analysis/methods/knox.hpp"
#include "methods_data.hpp"

using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("Getis and Ord's G meets esda's six points, with and without the point itself") {
  // spdep: nb <- dnearneigh(points, 0, 15); localG(y, nb2listw(nb, style = "B")), and with include.self(nb)
  const std::array<double, 6> x = {10, 20, 40, 15, 30, 30};
  const std::array<double, 6> y = {10, 10, 10, 20, 20, 30};
  const std::array values = {2.0, 3.0, 3.2, 5.0, 8.0, 7.0};
  const auto neighbours = neighbours_within(x, y, 15);
  const std::array g = {-1.01367289855,  -0.0436158942017, 1.31558702896,
                        -0.314126758205, 1.15373985811,    1.77833940862};
  const std::array g_star = {-1.39727626201,  -0.289177615627, 0.650649635161,
                             -0.289177615627, 1.23452088352,   2.02424330939};
  const auto without = getis_ord_g(values, neighbours);
  const auto with = getis_ord_g_star(values, neighbours);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK_THAT(without[i], WithinRel(g[i], 1e-10));
    CHECK_THAT(with[i], WithinRel(g_star[i], 1e-10));
  }
}

TEST_CASE("G and G* of the North Carolina rates agree with spdep") {
  // spdep: nb <- dnearneigh(cbind(east, north), 0, 33); localG(SID74 / BIR74, nb2listw(nb, style = "B"))[1:5]
  std::vector<double> rates;
  for (std::size_t i = 0; i < 100; ++i) rates.push_back(reference::nc_deaths[i] / reference::nc_births[i]);
  const auto neighbours = neighbours_within(reference::nc_east, reference::nc_north, 33);
  const auto without = getis_ord_g(rates, neighbours);
  const auto with = getis_ord_g_star(rates, neighbours);
  const std::array g = {-1.54036975935, -0.913439350608, -1.78314401186, -0.831073756483, 2.72788932845};
  const std::array g_star = {-1.69909282361, -1.43555208848, -1.74387496477, -0.751276162843, 3.72836793604};
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK_THAT(without[i], WithinRel(g[i], 1e-9));
    CHECK_THAT(with[i], WithinRel(g_star[i], 1e-9));
  }
}

TEST_CASE("Knox's pairs agree with surveillance::knox exactly, its expectation and p within simulation") {
  std::vector<PointEvent> events;
  for (std::size_t i = 0; i < std::size(reference::imd_day); ++i) {
    events.push_back({reference::imd_east[i], reference::imd_north[i], reference::imd_day[i]});
  }
  // R: knox(dist(day), dist(xy), eps.t = 7 | 30 | 90, eps.s = 10 | 50 | 200)$statistic: pairs up to each
  // limit.
  const auto table = knox(events, {{10, 50, 200}, {7, 30, 90}}, 0, 1);
  REQUIRE(table.cells.size() == 9);
  CHECK(table.pairs == 120 * 119 / 2);
  const auto up_to = [&](std::size_t space, std::size_t time) {
    std::size_t sum = 0;
    for (std::size_t s = 0; s <= space; ++s) {
      for (std::size_t t = 0; t <= time; ++t) sum += table.cells[s * 3 + t].observed;
    }
    return sum;
  };
  const std::array<std::array<std::size_t, 3>, 3> wanted = {{{6, 23, 68}, {11, 64, 237}, {34, 172, 705}}};
  for (std::size_t time = 0; time < 3; ++time) {
    for (std::size_t space = 0; space < 3; ++space) CHECK(up_to(space, time) == wanted[time][space]);
  }
  // R: knox(…, eps.t = 30, eps.s = 50)$parameter; and its simulated p with B = 9999: 0.2047
  const auto near = knox(events, {{50}, {30}}, 999, 1);
  CHECK(near.cells[0].observed == 64);
  CHECK_THAT(near.cells[0].expected, WithinRel(57.9380952381, 1e-11));
  CHECK_THAT(near.cells[0].simulated, WithinAbs(57.938, 0.7));
  CHECK_THAT(near.cells[0].p, WithinAbs(0.2047, 0.04));
}

TEST_CASE(
    "Kulldorff's scan finds the most likely clusters of North Carolina SIDS with their likelihood ratios") {
  std::vector<ScanArea> areas;
  for (std::size_t i = 0; i < 100; ++i) {
    areas.push_back(
        {reference::nc_east[i], reference::nc_north[i], reference::nc_deaths[i], reference::nc_births[i]});
  }
  // R, by brute force over all circles up to half of the births: the best, and the best that does not overlap
  // it.
  const auto clusters = circular_scan(areas, {.clusters = 2, .replicas = 99, .seed = 1});
  REQUIRE(clusters.size() == 2);
  CHECK(clusters[0].centre == 94);
  CHECK(clusters[0].areas.size() == 39);
  CHECK(clusters[0].cases == 317);
  CHECK_THAT(clusters[0].expected, WithinRel(246.5475478995, 1e-11));
  CHECK_THAT(clusters[0].log_likelihood, WithinAbs(15.4875841375, 1e-9));
  CHECK_THAT(clusters[0].radius, WithinRel(127.4754878398, 1e-11));
  CHECK(clusters[0].p == 0.01);
  CHECK(clusters[1].centre == 84);  // Anson county
  CHECK(clusters[1].areas == std::vector<std::size_t>{84});
  CHECK(clusters[1].cases == 15);
  CHECK_THAT(clusters[1].log_likelihood, WithinAbs(11.5770756005, 1e-9));
}

TEST_CASE("The scan's likelihood ratio is SaTScan's formula") {
  // ln[(c/E)^c ((C-c)/(C-E))^(C-c)]: c = 30, E = 12.5, C = 200
  CHECK_THAT(scan_log_likelihood(30, 12.5, 200),
             WithinAbs(30 * std::log(2.4) + 170 * std::log(170 / 187.5), 1e-12));
  CHECK(scan_log_likelihood(10, 12.5, 200) == 0);
  CHECK_THAT(scan_log_likelihood(200, 12.5, 200), WithinRel(200 * std::log(16.0), 1e-14));
}

TEST_CASE("The scan's likelihood ratios are those that SaTScan prints for New York leukemia") {
  // SaTScan's output for Waller & Gotway's 281 tracts (552 whole cases among 1 057 673 people), as kept in
  // the tests of R's smerc: cases and people in the circle, the log likelihood ratio with SaTScan's six
  // decimals.
  struct Published {
    double cases;
    double people;
    double log_likelihood;
  };
  for (const auto& [cases, people, ratio] :
       {Published{85, 95249, 11.577255}, Published{38, 34083, 9.019716}}) {
    CHECK_THAT(scan_log_likelihood(cases, 552 * people / 1057673, 552), WithinAbs(ratio, 1e-6));
  }
}

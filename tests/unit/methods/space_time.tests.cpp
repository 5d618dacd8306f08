#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <vector>

#include "analysis/methods/circular_scan.hpp"
#include "analysis/methods/control_areas.hpp"
#include "analysis/methods/getis_ord.hpp"
#include "analysis/methods/knox.hpp"
#include "analysis/methods/pattern.hpp"
#include "analysis/stats/rng.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("Knox: a hand-counted file gives its pairs exactly") {
  // Four events: 1–2 are 30 m and 2 days apart, 1–3 300 m and 2 days, 2–3 310 m and 4 days, the last is far
  // off.
  const std::vector<PointEvent> events = {{0, 0, 10}, {30, 0, 12}, {0, 300, 8}, {9000, 9000, 10}};
  const auto table = knox(events, {{100, 400}, {3, 7}}, 0, 1);
  CHECK(table.pairs == 6);
  CHECK(table.cells[0].observed == 1);
  CHECK(table.cells[1].observed == 0);
  CHECK(table.cells[2].observed == 1);
  CHECK(table.cells[3].observed == 1);
  // Of the 6 pairs 5 are within 3 days and 1 within 4–7: (1, 1, 2) pairs by space.
  CHECK_THAT(table.cells[0].expected, WithinRel(1 * 5 / 6.0, 1e-14));
  CHECK_THAT(table.cells[3].expected, WithinRel(2 * 1 / 6.0, 1e-14));
}

TEST_CASE("Knox: a limit belongs to its band, and few events do no harm") {
  const std::vector<PointEvent> events = {{0, 0, 1}, {100, 0, 8}};
  CHECK(knox(events, {{100}, {7}}, 9, 1).cells[0].observed == 1);
  CHECK(knox(events, {{99}, {7}}, 9, 1).cells[0].observed == 0);
  CHECK(knox({}, {{100}, {7}}, 9, 1).cells[0].p == 1);
}

TEST_CASE("Knox: order does not matter, planted repeats are found, and without any p is spread out") {
  std::vector<PointEvent> planted;
  int small = 0;
  for (std::uint64_t trial = 0; trial < 60; ++trial) {
    std::vector<PointEvent> events;
    auto draw = stats::Stream(4, {"knox"}).draw(trial);
    for (int i = 0; i < 60; ++i)
      events.push_back({2000 * draw.uniform(), 2000 * draw.uniform(), 180 * draw.uniform()});
    if (knox(events, {{200}, {14}}, 99, trial).cells[0].p <= 0.1) ++small;
    if (trial == 0) planted = events;
  }
  CHECK(small >= 1);
  CHECK(small <= 14);
  for (std::size_t i = 0; i < 15; ++i)
    planted.push_back({planted[i].x + 50, planted[i].y, planted[i].day + 4});
  const auto found = knox(planted, {{200}, {14}}, 199, 1);
  CHECK(found.cells[0].p == 0.005);
  std::ranges::reverse(planted);
  CHECK(knox(planted, {{200}, {14}}, 0, 1).cells[0].observed == found.cells[0].observed);
}

namespace {

std::vector<ScanArea> grid_of_areas(double cases, double expected) {
  std::vector<ScanArea> areas;
  for (int i = 0; i < 36; ++i) areas.push_back({1.0 * (i % 6), 1.0 * (i / 6), cases, expected});
  return areas;
}

}  // namespace

TEST_CASE("The scan finds a planted cluster, whatever the areas' order, place and unit") {
  auto areas = grid_of_areas(4, 100);
  for (const std::size_t hot : {7u, 8u, 13u, 6u, 1u}) areas[hot].cases = 12;
  const auto clusters = circular_scan(areas, {.clusters = 1, .replicas = 99, .seed = 1});
  REQUIRE(clusters.size() == 1);
  auto found = clusters[0].areas;
  CHECK(clusters[0].centre == 7);
  CHECK(clusters[0].p == 0.01);
  std::ranges::sort(found);
  CHECK(found == std::vector<std::size_t>{1, 6, 7, 8, 13});
  CHECK_THAT(clusters[0].relative_risk, WithinRel((60.0 / 5) / (124.0 / 31), 1e-12));

  auto moved = areas;
  std::ranges::reverse(moved);
  for (auto& area : moved)
    area = {1000 * area.x + 674000, 1000 * area.y + 6590000, area.cases, area.expected / 7};
  const auto again = circular_scan(moved, {.clusters = 1, .replicas = 0});
  CHECK(again[0].centre == 28);
  CHECK_THAT(again[0].log_likelihood, WithinRel(clusters[0].log_likelihood, 1e-12));
  CHECK(again[0].p == 1);
}

TEST_CASE("In slices of any size the scan and Knox's test come to the same") {
  auto areas = grid_of_areas(4, 100);
  for (const std::size_t hot : {7u, 8u, 13u}) areas[hot].cases = 9;
  const ScanOptions options{.clusters = 2, .replicas = 49, .seed = 3};
  const auto whole = circular_scan(areas, options);
  ScanJob scan(areas, options);
  double before = scan.progress();
  while (!scan.step(1)) {
    CHECK(scan.progress() >= before);
    before = scan.progress();
  }
  CHECK(scan.progress() == 1);
  const auto sliced = scan.take();
  REQUIRE(sliced.size() == whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    CHECK(sliced[i].areas == whole[i].areas);
    CHECK(sliced[i].p == whole[i].p);
  }

  std::vector<PointEvent> events;
  auto draw = stats::Stream(4, {"knox"}).draw(0);
  for (int i = 0; i < 40; ++i) {
    events.push_back({900 * draw.uniform(), 900 * draw.uniform(), 90 * draw.uniform()});
  }
  const KnoxBands bands{{100, 300}, {7, 21}};
  const auto table = knox(events, bands, 99, 5);
  KnoxJob job(events, bands, 99, 5);
  while (!job.step(1)) CHECK(job.progress() < 1);
  CHECK(job.progress() == 1);
  const auto again = job.take();
  REQUIRE(again.cells.size() == table.cells.size());
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    CHECK(again.cells[i].observed == table.cells[i].observed);
    CHECK(again.cells[i].p == table.cells[i].p);
  }
}

TEST_CASE("The scan is more careful where cases come in clumps") {
  auto areas = grid_of_areas(4, 100);
  for (const std::size_t hot : {7u, 8u, 13u, 6u, 1u}) areas[hot].cases = 8;
  const auto poisson = circular_scan(areas, {.clusters = 1, .replicas = 199, .seed = 1});
  const auto clumped = circular_scan(areas, {.clusters = 1, .replicas = 199, .seed = 1, .dispersion = 3});
  CHECK(clumped[0].areas == poisson[0].areas);
  CHECK(clumped[0].log_likelihood == poisson[0].log_likelihood);
  CHECK(poisson[0].p < 0.05);
  CHECK(clumped[0].p > 2 * poisson[0].p);
}

TEST_CASE("More than 20 000 cases are scattered by halves, which gives the p of one by one") {
  const auto p_of = [](double cases, double excess) {
    auto areas = grid_of_areas(cases, 100);
    areas[14].cases += excess;
    return circular_scan(areas, {.clusters = 1, .replicas = 999, .seed = 1})[0].p;
  };
  for (const double excess : {50.0, 65.0, 80.0}) {
    INFO(excess);
    CHECK_THAT(p_of(560, excess), WithinAbs(p_of(550, excess), 0.08));
  }
  CHECK(p_of(560, 50) > 0.2);
  CHECK(p_of(560, 200) == 0.001);
}

TEST_CASE("Clusters do not overlap; where nothing stands out there are none") {
  CHECK(circular_scan(grid_of_areas(3, 100), {.replicas = 0}).empty());
  CHECK(circular_scan(grid_of_areas(0, 100)).empty());
  CHECK(circular_scan({}).empty());
  auto areas = grid_of_areas(4, 100);
  areas[0].cases = 30;
  areas[35].cases = 25;
  const auto clusters = circular_scan(areas, {.clusters = 3, .replicas = 0});
  REQUIRE(clusters.size() >= 2);
  CHECK(clusters[0].areas == std::vector<std::size_t>{0});
  CHECK(clusters[1].areas == std::vector<std::size_t>{35});
}

TEST_CASE("The scan's p is honest where cases fall by chance") {
  int small = 0;
  for (std::uint64_t trial = 0; trial < 60; ++trial) {
    auto areas = grid_of_areas(0, 100);
    auto draw = stats::Stream(8, {"scan"}).draw(trial);
    for (auto& area : areas) area.cases = draw.poisson(3);
    if (circular_scan(areas, {.clusters = 1, .replicas = 99, .seed = trial}).at(0).p <= 0.1) ++small;
  }
  CHECK(small <= 14);
}

TEST_CASE("G is silent where it cannot speak: no neighbours, everyone a neighbour, or no variation") {
  const std::vector<double> values = {1, 2, 3, 4};
  CHECK(std::isnan(getis_ord_g(values, {{}, {2}, {1}, {}})[0]));
  CHECK(std::isnan(getis_ord_g(values, {{1, 2, 3}, {}, {}, {}})[0]));
  const std::vector<double> equal(4, 0.1);
  CHECK(std::isnan(getis_ord_g_star(equal, {{1}, {0}, {3}, {2}})[0]));
}

TEST_CASE("G does not mind the unit or the zero of its values") {
  const std::vector<double> x = {0, 1, 2, 0, 1, 2, 0};
  const std::vector<double> y = {0, 0, 0, 1, 1, 1, 2};
  const auto neighbours = neighbours_within(x, y, 1.01);
  const std::vector<double> values = {1, 5, 2, 8, 3, 9, 4};
  std::vector<double> scaled;
  for (const double value : values) scaled.push_back(100 - 7 * value);
  const auto plain = getis_ord_g_star(values, neighbours);
  const auto turned = getis_ord_g_star(scaled, neighbours);
  for (std::size_t i = 0; i < values.size(); ++i) CHECK_THAT(turned[i], WithinAbs(-plain[i], 1e-12));
}

TEST_CASE("A flat pattern is shown flat, one event is no hot spot, and a real peak stands out") {
  const std::vector<double> exposure(24, 1.0);
  std::vector<double> flat(24, 0.0);
  flat[3] = 1;
  const auto sparse = pattern(flat, exposure);
  CHECK(sparse[3].level < 4);
  CHECK(sparse[3].level > 1);
  CHECK(sparse[4].p_above_one > 0.1);

  std::vector<double> even(24, 10.0);
  for (const auto& cell : pattern(even, exposure)) {
    CHECK_THAT(cell.level, WithinAbs(1, 1e-9));
    CHECK(cell.interval.low > 0.6);
    CHECK(cell.interval.high < 1.5);
  }
  even[22] = 40;
  const auto peak = pattern(even, exposure);
  CHECK(peak[22].level > 2);
  CHECK(peak[22].interval.low > 1.4);
  CHECK(peak[22].p_above_one > 0.999);
}

TEST_CASE("Patterns sum: expected to observed, and a cell without exposure expects nothing") {
  const std::vector<double> observed = {4, 0, 7, 9};
  const std::vector<double> exposure = {2, 0, 1, 1};
  const auto cells = pattern(observed, exposure);
  double sum = 0;
  for (const auto& cell : cells) sum += cell.expected;
  CHECK_THAT(sum, WithinRel(20.0, 1e-12));
  CHECK(cells[1].expected == 0);
  CHECK(cells[1].level == 1);
}

TEST_CASE("Margins alone: independent rows and columns leave nothing over") {
  const std::vector<double> product = {2, 4, 6, 3, 6, 9};
  const auto expected = independent_expectation(product, 3);
  for (std::size_t i = 0; i < 6; ++i) CHECK_THAT(expected[i], WithinRel(product[i], 1e-12));
  CHECK(independent_expectation(std::vector<double>(4, 0.0), 2) == std::vector<double>(4, 0.0));
  CHECK(independent_expectation({}, 0).empty());
}

TEST_CASE("Controls are like the treated before, and neither treated nor next to them") {
  const std::vector<double> levels = {2.0, 1.9, 2.1, 0.5, 1.0, 2.5};
  const std::vector<double> people = {100, 100, 100, 100, 100, 100};
  const std::vector<bool> treated = {true, false, false, false, false, false};
  const Neighbours neighbours = {{1}, {0}, {}, {}, {}, {}};
  CHECK(propose_controls(levels, people, treated, neighbours, 2) == std::vector<std::size_t>{2, 5});
  CHECK(propose_controls(levels, people, treated, {}, 2) == std::vector<std::size_t>{2, 1});
  CHECK(propose_controls(levels, people, treated, neighbours, 99).size() == 4);
  CHECK(propose_controls(levels, people, std::vector<bool>(6, false), neighbours, 2).empty());
}

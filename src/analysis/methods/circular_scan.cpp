#include "analysis/methods/circular_scan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/stats/rng.hpp"

namespace lagesbild::analysis {
namespace {

/// The circles about one area: its neighbours in order, and how many of them each circle holds.
struct Circles {
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> sizes;
  std::vector<double> expected;  ///< by size
  std::vector<double> radii;     ///< by size
};

struct Best {
  double log_likelihood = 0;
  std::size_t centre = 0;
  std::size_t circle = 0;
};

Circles circles_about(std::size_t centre, std::span<const ScanArea> areas,
                      const std::vector<double>& expected, double largest) {
  Circles circles;
  circles.order.resize(areas.size());
  std::iota(circles.order.begin(), circles.order.end(), 0u);
  std::vector<double> distance(areas.size());
  for (std::size_t i = 0; i < areas.size(); ++i) {
    distance[i] = std::hypot(areas[i].x - areas[centre].x, areas[i].y - areas[centre].y);
  }
  // The centre first, even where another centroid lies on it.
  distance[centre] = -1;
  std::ranges::stable_sort(circles.order, [&](auto a, auto b) { return distance[a] < distance[b]; });
  distance[centre] = 0;
  double inside = 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < circles.order.size(); ++i) {
    inside += expected[circles.order[i]];
    if (inside > largest * (1 + 1e-12)) break;
    const double reach = distance[circles.order[i]];
    const bool tied = i + 1 < circles.order.size() && distance[circles.order[i + 1]] <= reach * (1 + 1e-12);
    if (tied) continue;
    kept = i + 1;
    circles.sizes.push_back(static_cast<std::uint32_t>(kept));
    circles.expected.push_back(inside);
    circles.radii.push_back(reach);
  }
  circles.order.resize(kept);
  return circles;
}

Best best_circle(const std::vector<Circles>& all, std::span<const double> cases, double total,
                 const std::vector<bool>* taken = nullptr) {
  Best best;
  for (std::size_t centre = 0; centre < all.size(); ++centre) {
    const auto& circles = all[centre];
    double inside = 0;
    std::size_t next = 0;
    bool overlaps = false;
    for (std::size_t i = 0; i < circles.order.size() && !overlaps; ++i) {
      const auto area = circles.order[i];
      overlaps = taken != nullptr && (*taken)[area];
      inside += cases[area];
      if (circles.sizes[next] != i + 1) continue;
      if (!overlaps && inside > circles.expected[next]) {
        const double ratio = scan_log_likelihood(inside, circles.expected[next], total);
        if (ratio > best.log_likelihood) best = {ratio, centre, next};
      }
      ++next;
    }
  }
  return best;
}

ScanCluster describe(const Best& best, const std::vector<Circles>& all, std::span<const double> cases,
                     double total) {
  const auto& circles = all[best.centre];
  ScanCluster cluster;
  cluster.centre = best.centre;
  cluster.radius = circles.radii[best.circle];
  for (std::size_t i = 0; i < circles.sizes[best.circle]; ++i) {
    cluster.areas.push_back(circles.order[i]);
    cluster.cases += cases[circles.order[i]];
  }
  cluster.expected = circles.expected[best.circle];
  cluster.log_likelihood = best.log_likelihood;
  const double outside = total - cluster.cases;
  cluster.relative_risk = outside > 0
                              ? cluster.cases / cluster.expected / (outside / (total - cluster.expected))
                              : std::numeric_limits<double>::infinity();
  return cluster;
}

/// `total` cases scattered over the areas in proportion to the expected: a multinomial draw.
std::vector<double> scatter(double total, const std::vector<double>& cumulative, stats::Draw draw) {
  std::vector<double> cases(cumulative.size(), 0);
  for (double made = 0; made < total; ++made) {
    const double at = draw.uniform() * cumulative.back();
    const auto area = std::ranges::upper_bound(cumulative, at) - cumulative.begin();
    cases[std::min(static_cast<std::size_t>(area), cases.size() - 1)] += 1;
  }
  return cases;
}

void add_p_values(std::vector<ScanCluster>& clusters, const std::vector<Circles>& all,
                  const std::vector<double>& expected, double total, const ScanOptions& options) {
  std::vector<double> cumulative(expected.size());
  std::partial_sum(expected.begin(), expected.end(), cumulative.begin());
  std::vector<int> as_high(clusters.size(), 1);
  const stats::Stream stream(options.seed, {"circular scan"});
  for (int replica = 0; replica < options.replicas; ++replica) {
    const auto cases = scatter(total, cumulative, stream.draw(static_cast<std::uint64_t>(replica)));
    const double highest = best_circle(all, cases, total).log_likelihood;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      if (highest >= clusters[i].log_likelihood) ++as_high[i];
    }
  }
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    clusters[i].p = static_cast<double>(as_high[i]) / (options.replicas + 1);
  }
}

}  // namespace

double scan_log_likelihood(double cases, double expected, double total) {
  if (!(cases > expected)) return 0;
  const double outside = total - cases;
  const double rest = outside > 0 ? outside * std::log(outside / (total - expected)) : 0;
  return cases * std::log(cases / expected) + rest;
}

std::vector<ScanCluster> circular_scan(std::span<const ScanArea> areas, const ScanOptions& options) {
  std::vector<double> cases;
  std::vector<double> expected;
  for (const auto& area : areas) {
    cases.push_back(area.cases);
    expected.push_back(area.expected);
  }
  const double total = std::accumulate(cases.begin(), cases.end(), 0.0);
  const double population = std::accumulate(expected.begin(), expected.end(), 0.0);
  std::vector<ScanCluster> clusters;
  if (!(total > 0) || !(population > 0)) return clusters;
  for (double& value : expected) value *= total / population;

  std::vector<Circles> all;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    all.push_back(circles_about(i, areas, expected, options.largest_share * total));
  }
  std::vector<bool> taken(areas.size(), false);
  while (clusters.size() < options.clusters) {
    const auto best = best_circle(all, cases, total, &taken);
    if (!(best.log_likelihood > 0)) break;
    clusters.push_back(describe(best, all, cases, total));
    for (const auto area : clusters.back().areas) taken[area] = true;
  }
  if (options.replicas > 0) add_p_values(clusters, all, expected, total, options);
  return clusters;
}

}  // namespace lagesbild::analysis

#include "analysis/methods/circular_scan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/stats/rng.hpp"
#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

/// So many cases are scattered one by one; of more, the halves of the areas get their numbers first.
constexpr double most_one_by_one = 20'000;
constexpr double few_cases = 64;

/// Binomial(n, p): the middle one of n uniform numbers is a Beta, and tells on which side of p half of them
/// lie (Devroye 1986, Non-Uniform Random Variate Generation, X.4.3). Exact, in O(log n).
double binomial(double n, double p, stats::Draw& draw) {
  double below = 0;
  while (n > few_cases && p > 0 && p < 1) {
    const double middle = std::floor(n / 2) + 1;
    const double at = draw.beta(middle, n + 1 - middle);
    if (at <= p) {
      below += middle;
      n -= middle;
      p = (p - at) / (1 - at);
    } else {
      n = middle - 1;
      p /= at;
    }
  }
  for (double made = 0; made < n; ++made) below += draw.uniform() < p ? 1 : 0;
  return below;
}

/// A multinomial draw over the areas from–to (to not included), in proportion to the expected.
void scatter_among(std::size_t from, std::size_t to, double total, const std::vector<double>& cumulative,
                   stats::Draw& draw, std::vector<double>& cases) {
  if (to - from == 1) {
    cases[from] += total;
    return;
  }
  const auto up_to = [&](std::size_t area) { return area > 0 ? cumulative[area - 1] : 0.0; };
  const std::size_t middle = from + (to - from) / 2;
  const double all = up_to(to) - up_to(from);
  const double first = all > 0 ? binomial(total, (up_to(middle) - up_to(from)) / all, draw) : 0;
  scatter_among(from, middle, first, cumulative, draw, cases);
  scatter_among(middle, to, total - first, cumulative, draw, cases);
}

/// `total` cases scattered over the areas in proportion to the expected: a multinomial draw.
std::vector<double> scatter(double total, const std::vector<double>& cumulative, stats::Draw draw) {
  std::vector<double> cases(cumulative.size(), 0);
  if (total > most_one_by_one) {
    scatter_among(0, cases.size(), total, cumulative, draw, cases);
    return cases;
  }
  for (double made = 0; made < total; ++made) {
    const double at = draw.uniform() * cumulative.back();
    const auto area = std::ranges::upper_bound(cumulative, at) - cumulative.begin();
    cases[std::min(static_cast<std::size_t>(area), cases.size() - 1)] += 1;
  }
  return cases;
}

}  // namespace

ScanJob::ScanJob(std::span<const ScanArea> areas, ScanOptions options)
    : areas_(areas.begin(), areas.end()), options_(options), taken_(areas.size(), false) {
  for (const auto& area : areas_) {
    cases_.push_back(area.cases);
    expected_.push_back(area.expected);
  }
  total_ = std::accumulate(cases_.begin(), cases_.end(), 0.0);
  population_ = std::accumulate(expected_.begin(), expected_.end(), 0.0);
  if (!can_scan()) return;
  for (double& value : expected_) value *= total_ / population_;
  scattered_ = options_.dispersion > 1 ? std::max(1.0, std::round(total_ / options_.dispersion)) : total_;
  cumulative_.resize(expected_.size());
  std::partial_sum(expected_.begin(), expected_.end(), cumulative_.begin());
}

bool ScanJob::step(std::size_t areas) {
  if (!can_scan()) return true;
  std::size_t looked_at = 0;
  while (looked_at < areas) {
    if (circles_.size() < areas_.size()) {
      circles_.push_back(circles_about(circles_.size()));
      looked_at += areas_.size();
      continue;
    }
    if (!found_) find_clusters();
    // Without clusters there is nothing to give a p.
    if (clusters_.empty() || replicated_ >= options_.replicas) return true;
    replicate();
    for (const auto& circles : circles_) looked_at += circles.order.size();
    looked_at += static_cast<std::size_t>(std::min(scattered_, most_one_by_one));
  }
  return false;
}

double ScanJob::progress() const {
  if (!can_scan() || (found_ && clusters_.empty())) return 1;
  const double drawing = 0.2;
  const double drawn = static_cast<double>(circles_.size()) / static_cast<double>(areas_.size());
  const double replicated =
      options_.replicas > 0 ? static_cast<double>(replicated_) / options_.replicas : (found_ ? 1 : 0);
  return drawing * drawn + (1 - drawing) * replicated;
}

std::vector<ScanCluster> ScanJob::take() {
  for (std::size_t i = 0; i < clusters_.size() && options_.replicas > 0; ++i) {
    clusters_[i].p = static_cast<double>(as_high_[i]) / (options_.replicas + 1);
  }
  return std::move(clusters_);
}

ScanJob::Circles ScanJob::circles_about(std::size_t centre) const {
  Circles circles;
  circles.order.resize(areas_.size());
  std::iota(circles.order.begin(), circles.order.end(), 0u);
  std::vector<double> distance(areas_.size());
  for (std::size_t i = 0; i < areas_.size(); ++i) {
    distance[i] = std::hypot(areas_[i].x - areas_[centre].x, areas_[i].y - areas_[centre].y);
  }
  // The centre first, even where another centroid lies on it.
  distance[centre] = -1;
  sort_stably(circles.order, [&](auto a, auto b) { return distance[a] < distance[b]; });
  distance[centre] = 0;
  const double largest = options_.largest_share * total_;
  double inside = 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < circles.order.size(); ++i) {
    inside += expected_[circles.order[i]];
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
  circles.order.shrink_to_fit();
  return circles;
}

ScanJob::Best ScanJob::best_circle(std::span<const double> cases, double share, bool avoid_taken) const {
  Best best;
  for (std::size_t centre = 0; centre < circles_.size(); ++centre) {
    const auto& circles = circles_[centre];
    double inside = 0;
    std::size_t next = 0;
    bool overlaps = false;
    for (std::size_t i = 0; i < circles.order.size() && !overlaps; ++i) {
      const auto area = circles.order[i];
      overlaps = avoid_taken && taken_[area];
      inside += cases[area];
      if (circles.sizes[next] != i + 1) continue;
      const double expected = share * circles.expected[next];
      if (!overlaps && inside > expected) {
        const double ratio = scan_log_likelihood(inside, expected, share * total_);
        if (ratio > best.log_likelihood) best = {ratio, centre, next};
      }
      ++next;
    }
  }
  return best;
}

ScanCluster ScanJob::describe(const Best& best) const {
  const auto& circles = circles_[best.centre];
  ScanCluster cluster;
  cluster.centre = best.centre;
  cluster.radius = circles.radii[best.circle];
  for (std::size_t i = 0; i < circles.sizes[best.circle]; ++i) {
    cluster.areas.push_back(circles.order[i]);
    cluster.cases += cases_[circles.order[i]];
  }
  cluster.expected = circles.expected[best.circle];
  cluster.log_likelihood = best.log_likelihood;
  const double outside = total_ - cluster.cases;
  cluster.relative_risk = outside > 0
                              ? cluster.cases / cluster.expected / (outside / (total_ - cluster.expected))
                              : std::numeric_limits<double>::infinity();
  return cluster;
}

void ScanJob::find_clusters() {
  found_ = true;
  while (clusters_.size() < options_.clusters) {
    const auto best = best_circle(cases_, 1, true);
    if (!(best.log_likelihood > 0)) break;
    clusters_.push_back(describe(best));
    for (const auto area : clusters_.back().areas) taken_[area] = true;
  }
  as_high_.assign(clusters_.size(), 1);
}

void ScanJob::replicate() {
  const stats::Stream stream(options_.seed, {"circular scan"});
  const auto cases = scatter(scattered_, cumulative_, stream.draw(static_cast<std::uint64_t>(replicated_)));
  const double share = scattered_ / total_;
  const double highest = best_circle(cases, share, false).log_likelihood;
  for (std::size_t i = 0; i < clusters_.size(); ++i) {
    // The ratio's logarithm is as much smaller as there are fewer cases.
    if (highest >= share * clusters_[i].log_likelihood) ++as_high_[i];
  }
  ++replicated_;
}

double scan_log_likelihood(double cases, double expected, double total) {
  if (!(cases > expected)) return 0;
  const double outside = total - cases;
  const double rest = outside > 0 ? outside * std::log(outside / (total - expected)) : 0;
  return cases * std::log(cases / expected) + rest;
}

std::vector<ScanCluster> circular_scan(std::span<const ScanArea> areas, const ScanOptions& options) {
  constexpr std::size_t areas_at_a_time = 1'000'000;
  ScanJob job(areas, options);
  while (!job.step(areas_at_a_time)) {
  }
  return job.take();
}

}  // namespace lagesbild::analysis

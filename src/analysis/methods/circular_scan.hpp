#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Kulldorff's circular scan for clusters of high rates, Poisson model (Kulldorff 1997, "A spatial scan
/// statistic", Communications in Statistics 26), as in SaTScan.
namespace lagesbild::analysis {

struct ScanArea {
  double x = 0;  ///< of the centroid, any plane
  double y = 0;
  double cases = 0;     ///< ≥ 0
  double expected = 0;  ///< ≥ 0; population, or the expected count: only proportions matter
};

struct ScanCluster {
  std::size_t centre = 0;          ///< the area whose centroid is the circle's
  std::vector<std::size_t> areas;  ///< by distance from the centre, which comes first
  double radius = 0;               ///< to the farthest centroid
  double cases = 0;
  double expected = 0;        ///< scaled so that it sums to the cases over all areas
  double relative_risk = 1;   ///< (c / μ) / ((C − c) / (C − μ)); infinite where all cases are inside
  double log_likelihood = 0;  ///< ratio
  double p = 1;               ///< (1 + replicas with as high a maximum) / (1 + replicas)
};

struct ScanOptions {
  double largest_share = 0.5;  ///< of the expected cases that a circle may hold
  std::size_t clusters = 3;    ///< most likely first; later ones share no area with earlier ones
  int replicas = 999;          ///< Monte Carlo; 0: no p
  std::uint64_t seed = 1;
  /// φ ≥ 1, how much more than Poisson the cases vary. The replicas scatter so many times fewer cases, since
  /// clumped cases say no more than that (quasi-likelihood); 1 is SaTScan's own test.
  double dispersion = 1;
};

/// ln of the likelihood ratio for c cases where μ are expected, of C in all: c ln(c/μ) + (C − c) ln((C −
/// c)/(C − μ)) where c > μ, else 0.
double scan_log_likelihood(double cases, double expected, double total);

/// The scan in slices: first the circles, then the clusters, then a replica at a time.
class ScanJob {
 public:
  /// As for circular_scan().
  ScanJob(std::span<const ScanArea> areas, ScanOptions options);

  /// Looks at about that many areas in circles; true when all is done.
  bool step(std::size_t areas);
  double progress() const;  ///< 0–1
  /// When done.
  std::vector<ScanCluster> take();

 private:
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

  bool can_scan() const { return total_ > 0 && population_ > 0; }
  Circles circles_about(std::size_t centre) const;
  /// `share`: of the cases and the expected, that the replicas scatter.
  Best best_circle(std::span<const double> cases, double share, bool avoid_taken) const;
  ScanCluster describe(const Best& best) const;
  void find_clusters();
  void replicate();

  std::vector<ScanArea> areas_;
  ScanOptions options_;
  double total_ = 0;
  double population_ = 0;
  double scattered_ = 0;  ///< cases in a replica
  std::vector<double> cases_;
  std::vector<double> expected_;
  std::vector<double> cumulative_;
  std::vector<Circles> circles_;  ///< by centre
  std::vector<bool> taken_;       ///< by area, in a cluster
  bool found_ = false;
  int replicated_ = 0;
  std::vector<int> as_high_;  ///< by cluster
  std::vector<ScanCluster> clusters_;
};

/// Clusters of high rates, most likely first; only those with a ratio above 0. Circles centre on every area
/// and grow area by area; areas equally far away (within a rounding) come in together. O(n² log n) once and
/// O(n²) a replica.
std::vector<ScanCluster> circular_scan(std::span<const ScanArea> areas, const ScanOptions& options = {});

}  // namespace lagesbild::analysis

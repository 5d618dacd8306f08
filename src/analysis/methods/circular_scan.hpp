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
};

/// ln of the likelihood ratio for c cases where μ are expected, of C in all: c ln(c/μ) + (C − c) ln((C −
/// c)/(C − μ)) where c > μ, else 0.
double scan_log_likelihood(double cases, double expected, double total);

/// Clusters of high rates, most likely first; only those with a ratio above 0. Circles centre on every area
/// and grow area by area; areas equally far away (within a rounding) come in together. O(n² log n) once and
/// O(n²) a replica.
std::vector<ScanCluster> circular_scan(std::span<const ScanArea> areas, const ScanOptions& options = {});

}  // namespace lagesbild::analysis

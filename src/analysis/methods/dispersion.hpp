#pragma once

#include <cstddef>
#include <span>

/// φ: how much more than a Poisson law the weekly counts vary (step 2 and 5 of the method).
namespace lagesbild::analysis {

/// A Pearson χ² under construction; sums of several areas, sources or categories pool by adding.
struct Dispersion {
  double chi_squared = 0;  ///< Σ (y − e)² / e
  double degrees = 0;      ///< of freedom: values less fitted means

  Dispersion& operator+=(const Dispersion& other);
  bool operator==(const Dispersion&) const = default;
};

/// Of `counts` about the area's own level: e_t = x_t · Σy / Σx, one fitted mean. `exposures` x_t ≥ 0 are what
/// the municipality's rates expect of each week (N · Σ r of the sources that reported); weeks with exposure 0
/// are not reported and left out. Equal lengths. An area without events, or with fewer than two reported
/// weeks, says nothing: χ² = 0 on 0 degrees. Under a Poisson law with any level E χ² = degrees, however few
/// the events, so the pooled ratio has no bias of sparseness (the counts are then multinomial given their
/// sum).
Dispersion area_dispersion(std::span<const double> counts, std::span<const double> exposures);

/// About given expectations, `fitted` of which were estimated from these counts. Cells with e = 0 are left
/// out.
Dispersion pearson_dispersion(std::span<const double> counts, std::span<const double> expected,
                              double fitted = 0);

/// max(1, χ² / df); 1 where there are no degrees of freedom.
double phi(const Dispersion& dispersion);

/// An area's χ² about its own level, and how much it can tell.
struct AreaDispersion {
  Dispersion dispersion;
  double events = 0;    ///< S, in the weeks counted
  double expected = 0;  ///< of its level, shrunk a little: what S is expected to be
};

/// φ of all areas together, where counts may be sparse. Given an area's sum S the weeks are Dirichlet-
/// multinomial, so that E χ² = df · (S (φ − 1) + μ) / (φ − 1 + μ): an area with one event says nothing of φ,
/// and χ² / df, which counts it as a whole one, comes out too small (2 as 1.5–1.8, 5 as 2.6–3.7). The φ whose
/// expected χ² is the observed, with thirty degrees of φ = 1 added so that chance makes no large φ of a few
/// events; at least 1, at most 50.
double pooled_phi(std::span<const AreaDispersion> areas);

}  // namespace lagesbild::analysis

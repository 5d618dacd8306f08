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

}  // namespace lagesbild::analysis

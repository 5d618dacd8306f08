#pragma once

namespace lagesbild::analysis {

struct Interval {
  double low = 0;
  double high = 0;

  bool operator==(const Interval&) const = default;
};

/// The exact interval for a Poisson mean after `count` ≥ 0 events (Garwood 1936): from the α/2 quantile of
/// Gamma(count) to the 1 − α/2 quantile of Gamma(count + 1), where α = 1 − level. At zero events it is
/// one-sided in effect: 0 to 3.69 at 95 %.
Interval garwood(double count, double level = 0.95);

}  // namespace lagesbild::analysis

#pragma once

#include <span>
#include <vector>

/// A finite mixture of gamma laws: what a gamma posterior becomes when its prior's ν is integrated over a
/// grid.
namespace lagesbild::stats {

struct GammaComponent {
  double weight;  ///< ≥ 0; the weights of a mixture sum to 1
  double shape;   ///< > 0
  double rate;    ///< > 0
};

double mean(std::span<const GammaComponent> mixture);
double variance(std::span<const GammaComponent> mixture);
/// P(X ≤ x).
double cdf(std::span<const GammaComponent> mixture, double x);
/// P(X > x), accurate where it is small.
double survival(std::span<const GammaComponent> mixture, double x);
/// x with P(X ≤ x) = p, 0 < p < 1, to a relative 1e-12: Halley's steps kept inside a bracket.
double quantile(std::span<const GammaComponent> mixture, double p);

/// The mixture without components whose weight is under `least` of the largest, weights summing to 1 again.
/// Makes the functions above cheaper; 1e-12 changes nothing that can be printed.
std::vector<GammaComponent> pruned(std::span<const GammaComponent> mixture, double least = 1e-12);

}  // namespace lagesbild::stats

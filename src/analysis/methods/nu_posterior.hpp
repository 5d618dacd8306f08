#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/stats/gamma_mixture.hpp"

/// ν: how alike the areas' levels are (step 2 of the method). Large: alike, so shrink much.
namespace lagesbild::analysis {

constexpr double smallest_nu = 0.15;
constexpr double largest_nu = 60;
constexpr std::size_t nu_count = 40;

struct NuPosterior {
  std::vector<double> values;   ///< the grid
  std::vector<double> weights;  ///< as long; sum 1

  double mean() const;
  /// The smallest value of the grid with half of the weight at or below it; 0 for an empty grid.
  double median() const;
};

/// The posterior of ν over 40 log-spaced values 0.15 … 60 under a prior flat on log ν. `observed` O_i and
/// `expected` E_i are one category's events by area, equal lengths; areas with E = 0 say nothing. The
/// likelihood of an area is θ's prior integrated over θ^(O/φ) e^(−θE/φ), which at φ = 1 is the negative
/// binomial with mean E and size ν, and for φ > 1 the same with O/φ and E/φ: it belongs to the posterior
/// Gamma(ν + O/φ, ν + E/φ). Without any information the grid keeps equal weights.
NuPosterior nu_posterior(std::span<const double> observed, std::span<const double> expected, double phi = 1);

/// The same over a grid of one's own (values > 0; equal prior weights).
NuPosterior nu_posterior(std::span<const double> observed, std::span<const double> expected, double phi,
                         std::span<const double> grid);

/// θ | O, E: the mixture of Gamma(ν + O/φ, ν + E/φ) over ν. Mean 1 a priori.
std::vector<stats::GammaComponent> level_mixture(const NuPosterior& nu, double observed, double expected,
                                                 double phi = 1);

}  // namespace lagesbild::analysis

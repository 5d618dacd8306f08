#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/expected.hpp"
#include "analysis/methods/nu_posterior.hpp"

/// Step 2 of the method: how an area's events stand to the expected, shrunk towards the municipality's level
/// the more the fewer its events are.
namespace lagesbild::analysis {

/// What holds for a category in all areas.
struct CategoryModel {
  double phi = 1;  ///< ≥ 1, how much more than Poisson the weeks vary
  NuPosterior nu;  ///< how alike the areas are: 40 values with weights, or the fixed one
};

struct Level {
  double observed = 0;     ///< O, events
  double expected = 0;     ///< E, events
  double mean = 1;         ///< θ, times the expected
  double low = 0;          ///< 90 % equal-tailed interval
  double high = 0;         ///< 90 % equal-tailed interval
  double p_above_one = 0;  ///< P(θ > 1)
};

/// φ and ν of one category (by position in `expected`). A fixed value is taken as it is.
CategoryModel fit_category(const Situation& situation, const Cube& cube, const Window& window,
                           const Expected& expected, std::size_t category, std::optional<double> nu,
                           std::optional<double> phi);

/// θ | O, E as a mixture of gammas over ν: shape ν + O/φ, rate ν + E/φ.
std::vector<stats::GammaComponent> posterior(const CategoryModel& model, double observed, double expected);

/// Mean, interval and P(θ > 1) of the posterior.
Level summarise(const CategoryModel& model, double observed, double expected);
/// The mean alone, which is cheap.
double posterior_mean(const CategoryModel& model, double observed, double expected);

}  // namespace lagesbild::analysis

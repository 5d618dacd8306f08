#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/expected.hpp"
#include "analysis/methods/nu_posterior.hpp"

/// Step 2 of the method, a category at a time: how an area's events stand to the expected, shrunk towards the
/// municipality's level the more the fewer its events are. level_model.hpp puts the categories together.
namespace lagesbild::analysis {

/// How much of the past counts.
struct Memory {
  double delta = 0;        ///< per four weeks; 0: the window alone
  std::size_t blocks = 0;  ///< of four weeks, before the window
  bool estimated = false;  ///< from the situation's own past; else fixed, or usual where the past is short
  double jump = 0;         ///< prior probability that an area's past says nothing of its present
};

struct Estimate {
  double mean = 0;
  double low = 0;   ///< 90 % interval
  double high = 0;  ///< 90 % interval
};

/// What holds for a category in all areas.
struct CategoryModel {
  double phi = 1;  ///< ≥ 1, how much more than Poisson the weeks vary
  NuPosterior nu;  ///< how alike the areas are: 40 values with weights, or the fixed one
};

/// What a level rests on, as shares that sum to 1: the window's events, those of the months before it, and
/// the area as a whole (without a factor the municipality).
struct LevelShares {
  double window = 0;
  double past = 0;
  double area = 1;
};

/// A level is u v with v | u ~ Gamma(b + O', b + E' u), so of the rate that holds v in place E u is the
/// window's, (1 − jump) (E' − E) u the past's and b what v is believed to be before any event: 1, the area's
/// own u. `expected`: E of the window and `remembered`: E' of it and the past, both divided by φ; `factor`:
/// u; `jump`: the probability that the past says nothing of now; `shape`: b, above 0.
LevelShares level_shares(double expected, double remembered, double factor, double jump, double shape);

struct Level {
  double observed = 0;              ///< O of the window, events
  double expected = 0;              ///< E of the window, events
  double mean = 1;                  ///< θ, times the expected
  double low = 0;                   ///< 90 % equal-tailed interval
  double high = 0;                  ///< 90 % equal-tailed interval
  double p_above_one = 0;           ///< P(θ > 1)
  double observed_with_memory = 0;  ///< O' = Σ δ^k O_k
  double expected_with_memory = 0;  ///< E' = Σ δ^k E_k
  LevelShares rests_on;

  /// O / E of the window; nothing where nothing can be expected.
  std::optional<double> raw() const {
    return expected > 0 ? std::optional(observed / expected) : std::nullopt;
  }
};

/// φ of one category (by position in `expected`): how much more than Poisson its weeks vary about the areas'
/// own levels.
double window_phi(const Situation& situation, const Cube& cube, const Window& window,
                  const Expected& expected, std::size_t category);

/// φ and ν of one category by the window's events alone. A fixed value is taken as it is.
CategoryModel fit_category(const Situation& situation, const Cube& cube, const Window& window,
                           const Expected& expected, std::size_t category, std::optional<double> nu,
                           std::optional<double> phi);

/// θ | O, E as a mixture of gammas over ν: shape ν + O/φ, rate ν + E/φ.
std::vector<stats::GammaComponent> posterior(const CategoryModel& model, double observed, double expected);

/// Interval and P(θ > 1) of a level's law.
void summarise(const std::vector<stats::GammaComponent>& law, Level& level);

}  // namespace lagesbild::analysis

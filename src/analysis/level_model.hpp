#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analysis/level.hpp"
#include "analysis/methods/shape_fit.hpp"
#include "analysis/past.hpp"

/// Step 2 of the method: levels θ_ic = u_i v_ic with memory. Given a and b_c they are exact on a grid of u;
/// nothing is sampled but for showing.
namespace lagesbild::analysis {

/// What all areas share.
struct LevelModel {
  Memory memory;
  Past past;                              ///< empty where nothing of it counts
  bool has_factor = false;                ///< u; without it every u is 1
  NuPosterior area;                       ///< a, where there is a factor
  std::vector<CategoryModel> categories;  ///< φ_c and b_c
  std::vector<double> medians;            ///< of b_c, by category
  /// By category: what has become of the level of areas that have not jumped. Where some have, the
  /// municipality's rates have risen with them and everybody else's level has fallen, which is not news of
  /// the others: what their past expects is put right by it. Empty: 1 everywhere.
  std::vector<double> steady;

  /// What the draws mix over. With a factor these are combinations: the same number of values everywhere,
  /// used together. Without one every category has its own values and weights.
  std::vector<double> area_shapes;
  std::vector<std::vector<double>> shapes;   ///< by category
  std::vector<std::vector<double>> weights;  ///< by category, sum 1
};

/// An area's events by category, divided by φ.
struct AreaCounts {
  std::vector<double> observed;
  std::vector<double> expected;
};

/// Whether an area's past speaks: the two ways to see it between which the draws choose.
enum class Sight : std::uint8_t { with_past, window_alone };
constexpr std::size_t sights = 2;

struct AreaPosterior {
  double jump = 0;                        ///< probability of Sight::window_alone
  std::array<AreaCounts, sights> counts;  ///< by Sight
  /// P(u ≤ cell) on the grid, by Sight and combination; none without a factor, or where no draw looks so.
  std::array<std::vector<FactorRow>, sights> factor;

  double weight(std::size_t sight) const { return sight == 0 ? 1 - jump : jump; }
};

/// O' and E' of block `from` (1: the latest) and those before it: Σ_k δ^k. From 0 the window is the first.
AreaCounts remembered(const LevelModel& model, const Expected& window, std::size_t area, std::size_t from);

/// The window's own, by category.
AreaCounts counted_now(const LevelModel& model, const Expected& window, std::size_t area);

/// The probability that the area's past says nothing of its present.
double jump_of(const LevelModel& model, const Expected& window, std::size_t area);

AreaPosterior area_posterior(const LevelModel& model, const Expected& window, std::size_t area);

/// The levels where u is known to be in one cell (or, without a factor, only the sight is known): independent
/// between categories.
struct Scenario {
  double weight = 0;
  double factor = 1;  ///< u
  std::size_t cell = 0;
  std::size_t sight = 0;
  std::vector<double> mean;      ///< by category
  std::vector<double> variance;  ///< by category
};

/// All that are not negligible; weights sum to 1. The combinations are averaged within each.
std::vector<Scenario> scenarios(const LevelModel& model, const AreaPosterior& posterior);

/// The law of a level: over u's cells each the gamma law of that mean and variance; without a factor exact.
std::vector<stats::GammaComponent> level_law(const LevelModel& model, const AreaPosterior& posterior,
                                             const std::vector<Scenario>& cells, std::size_t category);

double level_mean(const std::vector<Scenario>& cells, std::size_t category);

/// Mean and 90 % interval of u.
Estimate factor_estimate(const std::vector<Scenario>& cells);

}  // namespace lagesbild::analysis

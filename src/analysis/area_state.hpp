#pragma once

#include <optional>
#include <vector>

#include "analysis/indicators.hpp"
#include "analysis/level_model.hpp"
#include "analysis/stats/gamma_batch.hpp"

/// Step 6 of the method: what a draw says of an area's level, change and persistence comes from one state of
/// the area, present and past together. Change and persistence drawn each by itself out of the same weeks
/// made P .94 come true in .74 of the cases.
namespace lagesbild::analysis {

/// How a draw's levels θ_c become a change: now Σ w_c θ_c, before a0 · now + rest where the past speaks, and
/// `rest` alone where it does not.
struct ChangeState {
  std::vector<double> weights;        ///< w_c, by category: what is expected now, sum 1
  double carried = 0;                 ///< a0: the share of the present in the mean of the past blocks
  std::vector<stats::GammaLaw> rest;  ///< by cell of u; one without a factor
  std::vector<double> rest_means;     ///< as long
  stats::GammaLaw apart;              ///< where the past does not speak of the present
  double apart_mean = 0;

  double before(double now, std::size_t cell, bool is_apart) const {
    return is_apart ? apart_mean : carried * now + rest_means[cell];
  }
};

/// From the filter θ_{t−1} = δ θ_t + Gamma((1 − δ) · shape_{t−1}, rate_{t−1}) over the blocks of the
/// baseline: the mean of its blocks is a0 θ_now plus a sum of independent gammas, taken as the gamma of the
/// same mean and variance. Without memory the baseline's own posterior, which owes the window nothing.
/// Nothing where nothing can be expected.
std::optional<ChangeState> change_state(const LevelModel& model, const Expected& window,
                                        const ChangeBasis& basis, const std::vector<Scenario>& cells,
                                        std::size_t area);

/// E(now / before) over the scenarios.
double mean_change(const ChangeState& state, const std::vector<Scenario>& cells);

/// What each category is of all that is expected: Σ r_c θ_c / Σ r_c is the level of an area's weeks.
std::vector<double> rate_shares(const Expected& expected);

/// E f(level) over the scenarios, the level about each by three points (Gauss–Hermite).
double mean_of(const LevelCurve& curve, const std::vector<double>& shares,
               const std::vector<Scenario>& cells);

}  // namespace lagesbild::analysis

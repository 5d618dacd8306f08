#include "analysis/area_state.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lagesbild::analysis {
namespace {

constexpr std::size_t baseline_blocks = 13;

struct GammaSum {
  double mean = 0;
  double variance = 0;

  void add(double weight, double shape, double rate) {
    mean += weight * shape / rate;
    variance += weight * weight * shape / (rate * rate);
  }
  stats::GammaLaw law() const { return {mean * mean / variance, mean / variance}; }
};

/// What the backward steps from the present are made of.
struct Steps {
  std::vector<AreaCounts> states;    ///< of the filter before the window, latest first: O' and E'
  std::vector<double> coefficients;  ///< of each step's own gamma in the mean of the blocks
  double carried = 0;                ///< of the present
};

Steps steps_back(const LevelModel& model, const Expected& window, std::size_t area) {
  Steps steps;
  const std::size_t blocks = std::min(model.past.blocks, baseline_blocks);
  const double share = 1 / static_cast<double>(blocks);
  std::vector<double> powers{1};
  for (std::size_t k = 1; k <= blocks; ++k) powers.push_back(powers.back() * model.memory.delta);
  for (std::size_t k = 1; k <= blocks; ++k) {
    steps.states.push_back(remembered(model, window, area, k));
    steps.coefficients.push_back(
        share *
        std::accumulate(powers.begin(), powers.begin() + static_cast<std::ptrdiff_t>(blocks - k + 1), 0.0));
    steps.carried += share * powers[k];
  }
  return steps;
}

/// The steps' gammas, summed; where the past is apart the latest block is drawn whole.
GammaSum sum_of_steps(const LevelModel& model, const Steps& steps, const std::vector<double>& weights,
                      double factor, bool is_apart) {
  GammaSum moments;
  for (std::size_t k = 0; k < steps.states.size(); ++k) {
    const double part = is_apart && k == 0 ? 1 : 1 - model.memory.delta;
    for (std::size_t c = 0; c < weights.size(); ++c) {
      if (!(weights[c] > 0)) continue;
      const double b = model.medians[c];
      moments.add(steps.coefficients[k] * weights[c], part * (b + steps.states[k].observed[c]),
                  b / factor + steps.states[k].expected[c]);
    }
  }
  return moments;
}

/// Σ w_c λ_c of the baseline's own posterior.
GammaSum own_baseline(const ChangeBasis& basis, const std::vector<double>& weights, std::size_t area) {
  GammaSum moments;
  for (std::size_t c = 0; c < weights.size(); ++c) {
    if (!(weights[c] > 0)) continue;
    const auto law = posterior(basis.models[c], basis.baseline_expected.observed_in(area, c),
                               basis.baseline_expected.expected_in(area, c));
    moments.mean += weights[c] * stats::mean(law);
    moments.variance += weights[c] * weights[c] * stats::variance(law);
  }
  return moments;
}

double weighted(const std::vector<double>& weights, const std::vector<double>& values) {
  return std::inner_product(weights.begin(), weights.end(), values.begin(), 0.0);
}

double mean_factor(const std::vector<Scenario>& cells) {
  double mean = 0;
  double weight = 0;
  for (const Scenario& cell : cells) {
    if (cell.sight != 0) continue;
    mean += cell.weight * cell.factor;
    weight += cell.weight;
  }
  return weight > 0 ? mean / weight : 1;
}

}  // namespace

std::optional<ChangeState> change_state(const LevelModel& model, const Expected& window,
                                        const ChangeBasis& basis, const std::vector<Scenario>& cells,
                                        std::size_t area) {
  ChangeState state;
  const std::size_t categories = basis.models.size();
  double total = 0;
  for (std::size_t c = 0; c < categories; ++c) {
    state.weights.push_back(basis.expected_now[area * categories + c] / basis.models[c].phi);
    total += state.weights.back();
  }
  if (!(total > 0)) return std::nullopt;
  for (double& weight : state.weights) weight /= total;

  if (model.past.blocks == 0) {
    const GammaSum moments = own_baseline(basis, state.weights, area);
    state.apart = moments.law();
    state.apart_mean = moments.mean;
    state.rest.assign(factor_points, state.apart);
    state.rest_means.assign(factor_points, moments.mean);
    return state;
  }
  const Steps steps = steps_back(model, window, area);
  state.carried = steps.carried;
  const std::size_t laws = model.has_factor ? factor_points : 1;
  for (std::size_t g = 0; g < laws; ++g) {
    const double factor = model.has_factor ? factor_grid()[g] : 1;
    const GammaSum moments = sum_of_steps(model, steps, state.weights, factor, false);
    state.rest.push_back(moments.law());
    state.rest_means.push_back(moments.mean);
  }
  const GammaSum apart = sum_of_steps(model, steps, state.weights, mean_factor(cells), true);
  state.apart = apart.law();
  state.apart_mean = apart.mean;
  return state;
}

double mean_change(const ChangeState& state, const std::vector<Scenario>& cells) {
  double mean = 0;
  for (const Scenario& cell : cells) {
    const double now = weighted(state.weights, cell.mean);
    mean += cell.weight * now / state.before(now, cell.cell, cell.sight != 0);
  }
  return mean;
}

std::vector<double> rate_shares(const Expected& expected) {
  std::vector<double> shares = expected.category_rates;
  const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share = total > 0 ? share / total : 0;
  return shares;
}

double mean_of(const LevelCurve& curve, const std::vector<double>& shares,
               const std::vector<Scenario>& cells) {
  double mean = 0;
  for (const Scenario& cell : cells) {
    const double level = weighted(shares, cell.mean);
    double variance = 0;
    for (std::size_t c = 0; c < shares.size(); ++c) variance += shares[c] * shares[c] * cell.variance[c];
    const double away = std::sqrt(3 * variance);
    const double around = curve.at(level + away) + curve.at(std::max(level - away, level / 32));
    mean += cell.weight * (2 * curve.at(level) / 3 + around / 6);
  }
  return mean;
}

}  // namespace lagesbild::analysis

#include "ranking_study.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string>

#include "analysis/methods/nu_posterior.hpp"
#include "analysis/methods/probabilistic_ranks.hpp"
#include "analysis/stats/distributions.hpp"
#include "analysis/stats/gamma_mixture.hpp"
#include "analysis/stats/rng.hpp"

namespace simulation {
namespace {

namespace analysis = lagesbild::analysis;
namespace stats = lagesbild::stats;

constexpr std::size_t areas = 20;
constexpr std::size_t k = 3;

struct Truth {
  std::vector<double> level;
  std::vector<double> expected;
  std::vector<double> observed;
};

/// Sizes vary sevenfold, as those of real areas do.
Truth make_truth(stats::Draw draw, double expected) {
  Truth truth;
  double total = 0;
  for (std::size_t i = 0; i < areas; ++i) {
    truth.expected.push_back(std::exp(2 * draw.uniform()));
    total += truth.expected.back();
  }
  for (double& value : truth.expected) value *= expected * areas / total;
  for (std::size_t i = 0; i < areas; ++i) {
    truth.level.push_back(draw.gamma(4, 4));
    truth.observed.push_back(draw.poisson(truth.level.back() * truth.expected[i]));
  }
  return truth;
}

/// The first k by a value, ties in a random order: nobody may gain from where a list happens to start.
std::vector<bool> first_by(std::span<const double> values, stats::Draw draw) {
  std::vector<double> tie(values.size());
  for (double& value : tie) value = draw.uniform();
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](auto a, auto b) {
    return values[a] != values[b] ? values[a] > values[b] : tie[a] < tie[b];
  });
  std::vector<bool> first(values.size(), false);
  for (std::size_t i = 0; i < k; ++i) first[order[i]] = true;
  return first;
}

double share_found(const std::vector<bool>& found, const std::vector<bool>& worst) {
  double both = 0;
  for (std::size_t i = 0; i < worst.size(); ++i) both += found[i] && worst[i] ? 1 : 0;
  return both / k;
}

/// Joint draws of all levels, one row a draw.
std::vector<double> draw_levels(const Truth& truth, const analysis::NuPosterior& nu,
                                const stats::Stream& stream, std::uint64_t first, std::uint64_t draws) {
  std::vector<double> levels;
  levels.reserve(draws * areas);
  for (std::uint64_t d = 0; d < draws; ++d) {
    auto draw = stream.draw(first + d);
    double left = draw.uniform();
    std::size_t j = 0;
    while (j + 1 < nu.weights.size() && left > nu.weights[j]) left -= nu.weights[j++];
    for (std::size_t i = 0; i < areas; ++i) {
      levels.push_back(draw.gamma(nu.values[j] + truth.observed[i], nu.values[j] + truth.expected[i]));
    }
  }
  return levels;
}

double worst_miss(std::span<const analysis::CalibrationBin> table, double forecasts) {
  double worst = 0;
  for (const auto& bin : table) {
    if (static_cast<double>(bin.forecasts) < 0.02 * forecasts) continue;
    worst = std::max(worst, std::abs(bin.share - bin.mean_forecast));
  }
  return worst;
}

}  // namespace

RankingStudy ranking_study(double expected, std::uint64_t sets, std::uint64_t draws) {
  RankingStudy study;
  study.expected = expected;
  const double share = 1 / static_cast<double>(sets);
  const stats::Stream truths(1, {"simulation", "truth", std::to_string(expected)});
  const stats::Stream levels(1, {"simulation", "levels", std::to_string(expected)});
  const stats::Stream ties(1, {"simulation", "ties", std::to_string(expected)});
  std::vector<double> forecasts;
  std::vector<bool> outcomes;
  for (std::uint64_t set = 0; set < sets; ++set) {
    const auto truth = make_truth(truths.draw(set), expected);
    const auto nu = analysis::nu_posterior(truth.observed, truth.expected);
    const auto ranks = analysis::rank_posterior(draw_levels(truth, nu, levels, set * draws, draws), areas, k);
    std::vector<double> ratio;
    std::vector<double> rarity;
    std::vector<double> mean;
    for (std::size_t i = 0; i < areas; ++i) {
      ratio.push_back(truth.observed[i] / truth.expected[i]);
      rarity.push_back(-stats::at_least(stats::Poisson{truth.expected[i]}, truth.observed[i]));
      const auto level =
          stats::pruned(analysis::level_mixture(nu, truth.observed[i], truth.expected[i]), 1e-6);
      mean.push_back(stats::mean(level));
      const double below = stats::cdf(level, truth.level[i]);
      if (below >= 0.05 && below <= 0.95) study.covered += share / areas;
    }
    const auto tie = ties.draw(set);
    const auto worst = first_by(truth.level, tie);
    study.by_count += share * share_found(first_by(truth.observed, tie), worst);
    study.by_ratio += share * share_found(first_by(ratio, tie), worst);
    study.by_p_value += share * share_found(first_by(rarity, tie), worst);
    study.by_mean += share * share_found(first_by(mean, tie), worst);
    study.by_p_top += share * share_found(first_by(ranks.p_top, tie), worst);
    forecasts.insert(forecasts.end(), ranks.p_top.begin(), ranks.p_top.end());
    outcomes.insert(outcomes.end(), worst.begin(), worst.end());
  }
  study.brier = analysis::brier_score(forecasts, outcomes);
  study.brier_base = analysis::brier_score(std::vector<double>(forecasts.size(), study.by_guess), outcomes);
  study.calibration = analysis::calibration_table(forecasts, outcomes);
  study.worst_miss = worst_miss(study.calibration, static_cast<double>(forecasts.size()));
  return study;
}

}  // namespace simulation

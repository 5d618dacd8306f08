#include "analysis/level_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/methods/memory.hpp"

namespace lagesbild::analysis {
namespace {

constexpr double least_mass = 1e-12;

/// u's law by combination, as running sums.
std::vector<FactorRow> factor_laws(const LevelModel& model, const AreaCounts& counts) {
  // A category's value of b serves many combinations.
  std::vector<std::vector<std::pair<double, FactorRow>>> terms(model.shapes.size());
  const auto term_of = [&](std::size_t c, double shape) -> const FactorRow& {
    for (const auto& [value, row] : terms[c]) {
      if (value == shape) return row;
    }
    auto& [value, row] = terms[c].emplace_back(shape, FactorRow{});
    add_category_terms(shape, counts.observed[c], counts.expected[c], row);
    return row;
  };
  std::vector<FactorRow> laws;
  laws.reserve(model.area_shapes.size());
  for (std::size_t j = 0; j < model.area_shapes.size(); ++j) {
    FactorRow& law = laws.emplace_back();
    add_factor_prior(model.area_shapes[j], law);
    for (std::size_t c = 0; c < model.shapes.size(); ++c) {
      const FactorRow& term = term_of(c, model.shapes[c][j]);
      for (std::size_t g = 0; g < factor_points; ++g) law[g] += term[g];
    }
    normalise(law);
    std::partial_sum(law.begin(), law.end(), law.begin());
  }
  return laws;
}

double total_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Events where nothing can be expected (no inhabitants) say nothing of a level.
void forget_baseless(AreaCounts& counts) {
  for (std::size_t c = 0; c < counts.expected.size(); ++c) {
    if (!(counts.expected[c] > 0)) counts.observed[c] = 0;
  }
}

double jump_between(const LevelModel& model, const AreaCounts& all, const AreaCounts& now) {
  if (model.memory.blocks == 0) return 0;
  return jump_probability(model.memory.jump, total_of(now.observed), total_of(now.expected),
                          total_of(all.observed) - total_of(now.observed),
                          total_of(all.expected) - total_of(now.expected));
}

/// Without a factor: one scenario a sight, by the mixtures' moments.
void add_sight(const LevelModel& model, const AreaPosterior& posterior, std::size_t sight,
               std::vector<Scenario>& cells) {
  const AreaCounts& counts = posterior.counts[sight];
  Scenario scenario{posterior.weight(sight), 1, 0, sight, {}, {}};
  for (std::size_t c = 0; c < model.shapes.size(); ++c) {
    const auto law =
        level_mixture({model.shapes[c], model.weights[c]}, counts.observed[c], counts.expected[c]);
    scenario.mean.push_back(stats::mean(law));
    scenario.variance.push_back(stats::variance(law));
  }
  cells.push_back(std::move(scenario));
}

/// With a factor: one a cell of the grid.
void add_cells(const LevelModel& model, const AreaPosterior& posterior, std::size_t sight,
               std::vector<Scenario>& cells) {
  const AreaCounts& counts = posterior.counts[sight];
  const std::vector<FactorRow>& laws = posterior.factor[sight];
  const std::size_t categories = model.shapes.size();
  const double share = posterior.weight(sight) / static_cast<double>(laws.size());
  for (std::size_t g = 0; g < factor_points; ++g) {
    const double u = factor_grid()[g];
    Scenario scenario{0, u, g, sight, std::vector<double>(categories, 0), std::vector<double>(categories, 0)};
    for (std::size_t j = 0; j < laws.size(); ++j) {
      const double p = share * (laws[j][g] - (g > 0 ? laws[j][g - 1] : 0));
      if (!(p > least_mass)) continue;
      scenario.weight += p;
      for (std::size_t c = 0; c < categories; ++c) {
        const double shape = model.shapes[c][j] + counts.observed[c];
        const double scale = u / (model.shapes[c][j] + counts.expected[c] * u);
        scenario.mean[c] += p * shape * scale;
        scenario.variance[c] += p * shape * (shape + 1) * scale * scale;
      }
    }
    if (!(scenario.weight > 0)) continue;
    for (std::size_t c = 0; c < categories; ++c) {
      scenario.mean[c] /= scenario.weight;
      scenario.variance[c] = scenario.variance[c] / scenario.weight - scenario.mean[c] * scenario.mean[c];
    }
    cells.push_back(std::move(scenario));
  }
}

/// The value of u that a share p does not exceed.
double factor_quantile(const FactorRow& weights, double p) {
  double below = 0;
  std::size_t cell = 0;
  while (cell + 1 < factor_points && below + weights[cell] < p) below += weights[cell++];
  const double fraction = weights[cell] > 0 ? std::clamp((p - below) / weights[cell], 0.0, 1.0) : 0.5;
  return factor_within(cell, fraction);
}

}  // namespace

AreaCounts remembered(const LevelModel& model, const Expected& window, std::size_t area, std::size_t from) {
  const std::size_t categories = window.categories.size();
  AreaCounts counts{std::vector<double>(categories, 0), std::vector<double>(categories, 0)};
  for (std::size_t c = 0; c < categories; ++c) {
    const double phi = model.categories[c].phi;
    double& observed = counts.observed[c];
    double& expected = counts.expected[c];
    for (std::size_t k = model.past.blocks; k >= std::max<std::size_t>(from, 1); --k) {
      const std::size_t at = model.past.at(k - 1, area, c);
      observed = model.memory.delta * observed + model.past.observed[at] / phi;
      expected = model.memory.delta * expected + model.past.expected[at] / phi;
    }
    if (from > 0) continue;
    if (!model.steady.empty()) expected /= model.steady[c];
    observed = model.memory.delta * observed + window.observed_in(area, c) / phi;
    expected = model.memory.delta * expected + window.expected_in(area, c) / phi;
  }
  forget_baseless(counts);
  return counts;
}

AreaCounts counted_now(const LevelModel& model, const Expected& window, std::size_t area) {
  AreaCounts now;
  for (std::size_t c = 0; c < window.categories.size(); ++c) {
    now.observed.push_back(window.observed_in(area, c) / model.categories[c].phi);
    now.expected.push_back(window.expected_in(area, c) / model.categories[c].phi);
  }
  forget_baseless(now);
  return now;
}

double jump_of(const LevelModel& model, const Expected& window, std::size_t area) {
  return jump_between(model, remembered(model, window, area, 0), counted_now(model, window, area));
}

AreaPosterior area_posterior(const LevelModel& model, const Expected& window, std::size_t area) {
  AreaPosterior posterior{0, {remembered(model, window, area, 0), counted_now(model, window, area)}, {}};
  const auto& [all, now] = posterior.counts;
  posterior.jump = jump_between(model, all, now);
  if (!model.has_factor) return posterior;
  posterior.factor[0] = factor_laws(model, all);
  if (posterior.jump > 0) posterior.factor[1] = factor_laws(model, now);
  return posterior;
}

std::vector<Scenario> scenarios(const LevelModel& model, const AreaPosterior& posterior) {
  std::vector<Scenario> cells;
  for (std::size_t sight = 0; sight < sights; ++sight) {
    if (!(posterior.weight(sight) > 0)) continue;
    if (model.has_factor) {
      add_cells(model, posterior, sight, cells);
    } else {
      add_sight(model, posterior, sight, cells);
    }
  }
  double total = 0;
  for (const Scenario& cell : cells) total += cell.weight;
  for (Scenario& cell : cells) cell.weight /= total;
  return cells;
}

std::vector<stats::GammaComponent> level_law(const LevelModel& model, const AreaPosterior& posterior,
                                             const std::vector<Scenario>& cells, std::size_t category) {
  std::vector<stats::GammaComponent> law;
  if (model.has_factor) {
    for (const Scenario& cell : cells) {
      const double mean = cell.mean[category];
      const double rate = mean / cell.variance[category];
      law.push_back({cell.weight, mean * rate, rate});
    }
    return law;
  }
  for (const Scenario& cell : cells) {
    const AreaCounts& counts = posterior.counts[cell.sight];
    for (stats::GammaComponent part : level_mixture({model.shapes[category], model.weights[category]},
                                                    counts.observed[category], counts.expected[category])) {
      part.weight *= cell.weight;
      law.push_back(part);
    }
  }
  return law;
}

double level_mean(const std::vector<Scenario>& cells, std::size_t category) {
  double mean = 0;
  for (const Scenario& cell : cells) mean += cell.weight * cell.mean[category];
  return mean;
}

Estimate factor_estimate(const std::vector<Scenario>& cells) {
  Estimate estimate;
  FactorRow weights{};
  for (const Scenario& cell : cells) {
    estimate.mean += cell.weight * cell.factor;
    weights[cell.cell] += cell.weight;
  }
  estimate.low = factor_quantile(weights, 0.05);
  estimate.high = factor_quantile(weights, 0.95);
  return estimate;
}

}  // namespace lagesbild::analysis

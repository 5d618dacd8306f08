#include <algorithm>

#include "analysis/indicators.hpp"
#include "analysis/stats/distributions.hpp"
#include "analysis/window.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int expectation_nodes = 16;
constexpr int week_mode_weeks = 4;

/// δ's posterior, the baseline's uncertainty taken at equally probable points.
std::vector<stats::GammaComponent> ratio_posterior(double observed, const stats::Gamma& expected) {
  std::vector<stats::GammaComponent> mixture;
  for (int node = 0; node < expectation_nodes; ++node) {
    const double mean = stats::quantile(expected, (node + 0.5) / expectation_nodes);
    mixture.push_back({1.0 / expectation_nodes, ratio_prior + observed, ratio_prior + mean});
  }
  return mixture;
}

/// The sum of independent Γ's as the Γ of the same mean and variance.
struct Moments {
  double mean = 0;
  double variance = 0;

  stats::Gamma gamma() const { return {mean * mean / variance, mean / variance}; }
};

Moments expected_now(const ChangeBasis& basis, std::size_t area, std::size_t category) {
  const double expected = basis.expected_now[area * basis.models.size() + category];
  if (!(expected > 0)) return {};
  const auto level = posterior(basis.models[category], basis.baseline_expected.observed_in(area, category),
                               basis.baseline_expected.expected_in(area, category));
  return {expected * stats::mean(level), expected * expected * stats::variance(level)};
}

Change summarise_change(double observed, double expected, double scaled,
                        const stats::Gamma& scaled_expected) {
  const auto mixture = ratio_posterior(scaled, scaled_expected);
  return {observed,
          expected,
          stats::mean(mixture),
          stats::quantile(mixture, 0.05),
          stats::quantile(mixture, 0.95),
          stats::survival(mixture, 1.0)};
}

/// Events now from the sources that can be compared, and what their baseline rates would give.
void fill_now(const Situation& situation, ChangeBasis& basis) {
  const Expected& now = basis.now_expected;
  const Expected& before = basis.baseline_expected;
  const std::size_t sources = now.sources.size();
  const std::size_t categories = now.categories.size();
  std::vector<bool> comparable(sources, false);
  for (std::size_t s = 0; s < sources; ++s) {
    bool in_now = false;
    bool in_before = false;
    for (std::size_t area = 0; area < now.areas; ++area) {
      in_now = in_now || now.reported_weeks[area * sources + s] > 0;
      in_before = in_before || before.reported_weeks[area * sources + s] > 0;
    }
    comparable[s] = in_now && in_before;
  }
  basis.municipal.assign(categories, 0);
  basis.expected_now.assign(now.areas * categories, 0);
  basis.observed_now.assign(now.areas * categories, 0);
  for (std::size_t c = 0; c < categories; ++c) {
    double observed = 0;
    double expected = 0;
    for (std::size_t area = 0; area < now.areas; ++area) {
      const std::size_t cell = area * categories + c;
      for (std::size_t s = 0; s < sources; ++s) {
        if (!comparable[s]) continue;
        basis.observed_now[cell] += now.observed[cell * sources + s];
        basis.expected_now[cell] += before.rates[c * sources + s] * situation.areas[area].population *
                                    now.reported_weeks[area * sources + s];
      }
      observed += basis.observed_now[cell];
      expected += basis.expected_now[cell];
    }
    basis.municipal[c] = expected > 0 ? observed / expected : 0;
    for (std::size_t area = 0; area < now.areas; ++area) {
      basis.expected_now[area * categories + c] *= basis.municipal[c];
    }
  }
}

}  // namespace

Window change_window(const Settings& settings) {
  if (settings.mode == Mode::quarter) return settings.window;
  return {std::max(settings.window.from, settings.window.to - (week_mode_weeks - 1)), settings.window.to};
}

std::optional<ChangeBasis> change_basis(const Situation& situation, const Cube& cube, const Window& now,
                                        const Settings& settings) {
  const auto baseline = baseline_window(cube, now);
  if (!baseline) return std::nullopt;
  ChangeBasis basis;
  basis.now = now;
  basis.baseline = *baseline;
  basis.now_expected = expect(situation, cube, now, settings.selection);
  basis.baseline_expected = expect(situation, cube, *baseline, settings.selection);
  basis.models.resize(basis.now_expected.categories.size());
  fill_now(situation, basis);
  return basis;
}

void fit_baseline(const Situation& situation, const Cube& cube, const Settings& settings,
                  std::size_t category, ChangeBasis& basis) {
  basis.models[category] = fit_category(situation, cube, basis.baseline, basis.baseline_expected, category,
                                        settings.nu, settings.phi);
}

std::optional<Change> change_of_category(const ChangeBasis& basis, std::size_t area, std::size_t category) {
  const Moments moments = expected_now(basis, area, category);
  if (!(moments.mean > 0)) return std::nullopt;
  const double phi = basis.models[category].phi;
  const double observed = basis.observed_now[area * basis.models.size() + category];
  const Moments scaled{moments.mean / phi, moments.variance / (phi * phi)};
  return summarise_change(observed, moments.mean, observed / phi, scaled.gamma());
}

std::optional<ChangeModel> change_of_area(const ChangeBasis& basis, std::size_t area, Detail detail) {
  ChangeModel model;
  Moments scaled;
  double observed = 0;
  double expected = 0;
  for (std::size_t c = 0; c < basis.models.size(); ++c) {
    const Moments moments = expected_now(basis, area, c);
    if (!(moments.mean > 0)) continue;
    const double phi = basis.models[c].phi;
    const double count = basis.observed_now[area * basis.models.size() + c];
    observed += count;
    expected += moments.mean;
    model.observed += count / phi;
    scaled.mean += moments.mean / phi;
    scaled.variance += moments.variance / (phi * phi);
  }
  if (!(scaled.mean > 0)) return std::nullopt;
  const stats::Gamma law = scaled.gamma();
  model.expected_shape = law.shape;
  model.expected_rate = law.rate;
  model.summary.observed = observed;
  model.summary.expected = expected;
  if (detail == Detail::whole) model.summary = summarise_change(observed, expected, model.observed, law);
  return model;
}

}  // namespace lagesbild::analysis

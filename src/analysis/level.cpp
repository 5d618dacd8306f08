#include "analysis/level.hpp"

#include "analysis/methods/dispersion.hpp"
#include "analysis/methods/nu_posterior.hpp"
#include "analysis/stats/distributions.hpp"
#include "analysis/weekly.hpp"

namespace lagesbild::analysis {
namespace {

constexpr double level_prior = 4;  // events by which an area's level is shrunk, for φ's sake

NuPosterior estimate_nu(const Expected& expected, std::size_t category, double phi) {
  std::vector<double> observed;
  std::vector<double> means;
  for (std::size_t area = 0; area < expected.areas; ++area) {
    observed.push_back(expected.observed_in(area, category));
    means.push_back(expected.expected_in(area, category));
  }
  return nu_posterior(observed, means, phi);
}

}  // namespace

// Each area about its own level, so that differences between areas stay out of it.
double window_phi(const Situation& situation, const Cube& cube, const Window& window,
                  const Expected& expected, std::size_t category) {
  std::vector<AreaDispersion> areas;
  std::vector<double> counts;
  std::vector<double> exposures;
  for (std::size_t area = 0; area < expected.areas; ++area) {
    if (!(expected.observed_in(area, category) > 0)) continue;
    counts.clear();
    exposures.clear();
    double due = 0;
    AreaDispersion of;
    for (const WeekPart& week : weekly_series(situation, cube, expected, area, category, window)) {
      counts.push_back(week.observed);
      exposures.push_back(week.expected);
      if (week.expected > 0) of.events += week.observed;
      due += week.expected;
    }
    of.dispersion = area_dispersion(counts, exposures);
    of.expected = due * (level_prior + of.events) / (level_prior + due);
    areas.push_back(of);
  }
  return pooled_phi(areas);
}

LevelShares level_shares(double expected, double remembered, double factor, double jump, double shape) {
  const double window = expected * factor;
  const double past = (1 - jump) * (remembered - expected) * factor;
  const double all = window + past + shape;
  return {window / all, past / all, shape / all};
}

CategoryModel fit_category(const Situation& situation, const Cube& cube, const Window& window,
                           const Expected& expected, std::size_t category, std::optional<double> nu,
                           std::optional<double> phi) {
  CategoryModel model;
  model.phi = phi ? *phi : window_phi(situation, cube, window, expected, category);
  model.nu = nu ? NuPosterior{{*nu}, {1.0}} : estimate_nu(expected, category, model.phi);
  return model;
}

std::vector<stats::GammaComponent> posterior(const CategoryModel& model, double observed, double expected) {
  return level_mixture(model.nu, observed, expected, model.phi);
}

void summarise(const std::vector<stats::GammaComponent>& law, Level& level) {
  const auto likely = stats::pruned(law, 1e-6);  // for the interval, which is printed to two figures
  level.low = stats::quantile(likely, 0.05);
  level.high = stats::quantile(likely, 0.95);
  level.p_above_one = stats::survival(likely, 1.0);
}

}  // namespace lagesbild::analysis

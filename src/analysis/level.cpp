#include "analysis/level.hpp"

#include "analysis/methods/dispersion.hpp"
#include "analysis/methods/nu_posterior.hpp"
#include "analysis/stats/distributions.hpp"
#include "analysis/weekly.hpp"

namespace lagesbild::analysis {
namespace {

/// Pooled over the areas, each about its own level, so that differences between areas stay out of it.
double pooled_phi(const Situation& situation, const Cube& cube, const Window& window,
                  const Expected& expected, std::size_t category) {
  Dispersion pooled;
  std::vector<double> counts;
  std::vector<double> exposures;
  for (std::size_t area = 0; area < expected.areas; ++area) {
    if (!(expected.observed_in(area, category) > 0)) continue;
    counts.clear();
    exposures.clear();
    for (const WeekPart& week : weekly_series(situation, cube, expected, area, category, window)) {
      counts.push_back(week.observed);
      exposures.push_back(week.expected);
    }
    pooled += area_dispersion(counts, exposures);
  }
  return phi(pooled);
}

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

CategoryModel fit_category(const Situation& situation, const Cube& cube, const Window& window,
                           const Expected& expected, std::size_t category, std::optional<double> nu,
                           std::optional<double> phi) {
  CategoryModel model;
  model.phi = phi ? *phi : pooled_phi(situation, cube, window, expected, category);
  model.nu = nu ? NuPosterior{{*nu}, {1.0}} : estimate_nu(expected, category, model.phi);
  return model;
}

std::vector<stats::GammaComponent> posterior(const CategoryModel& model, double observed, double expected) {
  return level_mixture(model.nu, observed, expected, model.phi);
}

double posterior_mean(const CategoryModel& model, double observed, double expected) {
  return stats::mean(posterior(model, observed, expected));
}

Level summarise(const CategoryModel& model, double observed, double expected) {
  const auto mixture = posterior(model, observed, expected);
  const auto likely = stats::pruned(mixture, 1e-9);  // for the interval, which is printed to two figures
  return {observed,
          expected,
          stats::mean(mixture),
          stats::quantile(likely, 0.05),
          stats::quantile(likely, 0.95),
          stats::survival(likely, 1.0)};
}

}  // namespace lagesbild::analysis

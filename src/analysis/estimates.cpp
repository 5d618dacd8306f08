#include "analysis/estimates.hpp"

#include <algorithm>

#include "analysis/harm.hpp"
#include "analysis/score.hpp"
#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

/// What every ratio is at the municipal average.
constexpr double average_ratio = 1;

using Ratios = std::array<double, indicator_count>;

Ratios ratios_of(const AreaResult& area) {
  return {area.harm_ratio, area.change ? area.change->of_state : 0,
          area.persistence ? area.persistence->share : 0, area.safety ? area.safety->ratio : 0,
          area.acute ? area.acute->mean : 0};
}

double value_of(std::size_t indicator, double ratio) {
  return indicator == static_cast<std::size_t>(Indicator::persistence) ? share_value(ratio)
                                                                       : ratio_value(ratio);
}

Values values_of(const AreaResult& area, bool has_harm) {
  const Ratios ratios = ratios_of(area);
  const std::array<bool, indicator_count> there{has_harm, area.change.has_value(),
                                                area.persistence.has_value(), area.safety.has_value(),
                                                area.acute.has_value()};
  Values values;
  for (std::size_t k = 0; k < indicator_count; ++k) {
    if (there[k]) values[k] = value_of(k, ratios[k]);
  }
  return values;
}

double mean_persistence(const Evidence& evidence) {
  double sum = 0;
  double count = 0;
  for (const AreaIndicators& area : evidence.indicators) {
    if (!area.persistence) continue;
    sum += area.persistence->summary.share;
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

AreaResult describe(const Situation& situation, const Evidence& evidence, const std::vector<double>& severity,
                    double reference, std::size_t index) {
  AreaResult area;
  area.area = index;
  area.population = situation.areas[index].population;
  area.coverage = evidence.expected.coverage[index];
  const std::size_t categories = evidence.categories();
  std::vector<double> means;
  for (std::size_t c = 0; c < categories; ++c) {
    area.levels.push_back(evidence.levels[index * categories + c]);
    means.push_back(area.levels.back().mean);
  }
  area.area_level = evidence.area_levels[index];
  area.jump = evidence.posteriors[index].jump;
  area.harm.mean = harm(severity, evidence.expected.category_rates, means);
  area.burden = area.harm.mean * area.population / 1000;
  area.harm_ratio = reference > 0 ? area.harm.mean / reference : average_ratio;
  const AreaIndicators& known = evidence.indicators[index];
  if (known.change) area.change = known.change->summary;
  if (known.persistence) area.persistence = known.persistence->summary;
  if (known.safety) area.safety = known.safety->summary;
  if (known.acute) area.acute = known.acute->summary;
  return area;
}

void set_score(const Ranking& ranking, double persistence, AreaResult& area) {
  const Values values = values_of(area, ranking.reference_harm > 0);
  const auto weights = effective_weights(ranking.settings.indicators, values, ranking.offered);
  area.tier = Tier::not_now;
  if (!weights) {
    area.tier = Tier::too_little_data;
    return;
  }
  area.score = score(*weights, values);
  const Ratios ratios = ratios_of(area);
  for (std::size_t k = 0; k < indicator_count; ++k) {
    const double weight = (*weights)[k];
    if (!values[k] || !(weight > 0)) continue;
    const bool is_share = k == static_cast<std::size_t>(Indicator::persistence);
    const double reference = value_of(k, is_share ? persistence : average_ratio);
    area.reference_score += weight * reference;
    area.contributions.push_back({static_cast<Indicator>(k), weight, ratios[k], *values[k], reference,
                                  weight * (*values[k] - reference)});
  }
  if (area.coverage < least_coverage || !(area.population > 0)) area.tier = Tier::too_little_data;
}

}  // namespace

std::vector<double> severity_in(const Evidence& evidence, const Settings& settings) {
  std::vector<double> severity;
  for (const std::size_t category : evidence.expected.categories) {
    severity.push_back(category < settings.severity.size() ? settings.severity[category] : 1);
  }
  return severity;
}

Ranking point_estimates(const Situation& situation, const Evidence& evidence, const Settings& settings) {
  Ranking ranking;
  ranking.settings = settings;
  if (evidence.change) ranking.baseline = evidence.change->baseline;
  ranking.expected = evidence.expected;
  const std::vector<double> severity = severity_in(evidence, settings);
  ranking.reference_harm = reference_harm(severity, evidence.expected.category_rates);
  for (std::size_t k = 0; k < indicator_count; ++k) {
    ranking.offered[k] = evidence.any[k] && settings.indicators[k] > 0;
  }
  ranking.offered[0] = ranking.offered[0] && ranking.reference_harm > 0;
  for (std::size_t c = 0; c < evidence.categories(); ++c) {
    CategoryResult category{evidence.expected.categories[c], severity[c], evidence.expected.category_rates[c],
                            evidence.model.categories[c], 0};
    for (std::size_t area = 0; area < evidence.areas(); ++area) {
      category.observed += evidence.levels[area * evidence.categories() + c].observed;
    }
    ranking.categories.push_back(std::move(category));
  }
  if (evidence.model.has_factor) ranking.area_nu = evidence.model.area;
  ranking.memory = evidence.model.memory;
  const double persistence = mean_persistence(evidence);
  for (std::size_t index = 0; index < evidence.areas(); ++index) {
    AreaResult area = describe(situation, evidence, severity, ranking.reference_harm, index);
    set_score(ranking, persistence, area);
    ranking.areas.push_back(std::move(area));
  }
  sort_stably(ranking.areas, [&](const AreaResult& a, const AreaResult& b) {
    const bool a_apart = a.tier == Tier::too_little_data;
    const bool b_apart = b.tier == Tier::too_little_data;
    if (a_apart != b_apart) return b_apart;
    if (a.score != b.score) return a.score > b.score;
    return situation.areas[a.area].id < situation.areas[b.area].id;
  });
  ranking.k = std::max(settings.k, 1);
  return ranking;
}

}  // namespace lagesbild::analysis

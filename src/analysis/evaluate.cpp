#include "analysis/evaluate.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "analysis/expected.hpp"
#include "analysis/level.hpp"
#include "analysis/methods/control_areas.hpp"
#include "analysis/methods/dispersion.hpp"
#include "analysis/weekly.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int least_weeks_after = 4;
constexpr double least_events = 10;
constexpr double point_precision = 1e6;  // of a degree: about a decimetre

/// An area's events and what its reports are worth, in one period.
struct Period {
  double events = 0;
  double exposure = 0;

  Period& operator+=(const Period& other) {
    events += other.events;
    exposure += other.exposure;
    return *this;
  }
};

struct Counts {
  std::vector<Period> before;  ///< by area
  std::vector<Period> after;   ///< by area
  double phi = 1;
};

Period period_of(const std::vector<WeekPart>& weeks) {
  Period period;
  for (const WeekPart& week : weeks) {
    if (week.expected > 0) period += {week.observed, week.expected};
  }
  return period;
}

Dispersion dispersion_of(const std::vector<WeekPart>& weeks) {
  std::vector<double> counts;
  std::vector<double> exposures;
  for (const WeekPart& week : weeks) {
    counts.push_back(week.observed);
    exposures.push_back(week.expected);
  }
  return area_dispersion(counts, exposures);
}

/// Rates of both periods together weigh the sources, so that who reported when does not look like an effect.
Expected common_rates(const Situation& situation, const Cube& cube, const EvaluationPlan& plan) {
  const Window whole{std::min(plan.before.from, plan.after.from), std::max(plan.before.to, plan.after.to)};
  return expect(situation, cube, whole, plan.selection);
}

Counts count_events(const Situation& situation, const Cube& cube, const EvaluationPlan& plan) {
  const Expected rates = common_rates(situation, cube, plan);
  Counts counts;
  Dispersion pooled;
  for (std::size_t area = 0; area < cube.areas; ++area) {
    const auto before = weekly_series(situation, cube, rates, area, std::nullopt, plan.before);
    const auto after = weekly_series(situation, cube, rates, area, std::nullopt, plan.after);
    counts.before.push_back(period_of(before));
    counts.after.push_back(period_of(after));
    pooled += dispersion_of(before);
    pooled += dispersion_of(after);
  }
  counts.phi = phi(pooled);
  return counts;
}

Period sum_over(const std::vector<Period>& periods, const std::vector<std::size_t>& areas) {
  Period sum;
  for (const std::size_t area : areas) sum += periods[area];
  return sum;
}

BeforeAfter compared(const Period& before, const Period& after, double unit) {
  return {before.events, after.events, before.exposure / unit, after.exposure / unit};
}

/// Placebos and treated areas; those without reports in a period are left out.
PlaceboRun placebos(const Counts& counts, const EvaluationPlan& plan) {
  std::vector<BeforeAfter> areas;
  std::vector<bool> treated;
  for (std::size_t area = 0; area < counts.before.size(); ++area) {
    const Period& before = counts.before[area];
    const Period& after = counts.after[area];
    if (!(before.exposure > 0) || !(after.exposure > 0)) continue;
    areas.push_back(compared(before, after, 1));  // absolute, since they are added up
    treated.push_back(std::find(plan.treated.begin(), plan.treated.end(), area) != plan.treated.end());
  }
  return placebo_run(areas, treated, counts.phi);
}

/// Levels before, shrunken: O and E by the rates of the period before alone, so that ΣO = ΣE.
struct LevelsBefore {
  std::vector<double> observed;
  std::vector<double> expected;
  NuPosterior nu;
};

LevelsBefore levels_before(const Counts& counts) {
  Period all;
  for (const Period& period : counts.before) all += period;
  const double ratio = all.exposure > 0 ? all.events / all.exposure : 0;
  LevelsBefore levels;
  for (const Period& period : counts.before) {
    levels.observed.push_back(period.events);
    levels.expected.push_back(period.exposure * ratio);
  }
  levels.nu = nu_posterior(levels.observed, levels.expected, counts.phi);
  return levels;
}

/// What the treated areas would have come to, the municipality's own change among the others included.
ExpectedReturn without_measure(const Counts& counts, const EvaluationPlan& plan) {
  const LevelsBefore levels = levels_before(counts);
  double observed = 0;
  double expected = 0;
  for (const std::size_t area : plan.treated) {
    observed += levels.observed[area];
    expected += levels.expected[area];
  }
  Period others;
  for (std::size_t area = 0; area < counts.after.size(); ++area) {
    if (std::find(plan.treated.begin(), plan.treated.end(), area) == plan.treated.end()) {
      others += counts.after[area];
    }
  }
  const double rate_after = others.exposure > 0 ? others.events / others.exposure : 1;
  const double expected_after = sum_over(counts.after, plan.treated).exposure * rate_after;
  return expected_return(observed, expected, expected_after, levels.nu, counts.phi);
}

}  // namespace

std::optional<Evaluation> evaluate(const Situation& situation, const Cube& cube, const EvaluationPlan& plan) {
  const Counts counts = count_events(situation, cube, plan);
  const Period treated_before = sum_over(counts.before, plan.treated);
  const Period treated_after = sum_over(counts.after, plan.treated);
  const Period control_before = sum_over(counts.before, plan.control);
  const Period control_after = sum_over(counts.after, plan.control);
  for (const Period& period : {treated_before, treated_after, control_before, control_after}) {
    if (!(period.exposure > 0)) return std::nullopt;
  }
  const double unit = treated_before.exposure;
  Evaluation result;
  result.plan = plan;
  result.phi = counts.phi;
  result.treated = compared(treated_before, treated_after, unit);
  result.control = compared(control_before, control_after, unit);
  result.difference = weighted_displacement_difference(result.treated, result.control, {}, result.phi);
  if (!plan.displacement.empty()) {
    Period before = treated_before;
    Period after = treated_after;
    before += sum_over(counts.before, plan.displacement);
    after += sum_over(counts.after, plan.displacement);
    result.together = compared(before, after, before.exposure);
    result.difference_together = weighted_displacement_difference(
        *result.together, compared(control_before, control_after, before.exposure), {}, result.phi);
  }
  result.ratio = rate_ratio(result.treated, result.control, result.phi);
  result.without_measure = without_measure(counts, plan);
  result.placebo = placebos(counts, plan);
  result.enough = treated_before.events >= least_events && control_before.events >= least_events;
  return result;
}

std::optional<Periods> periods_for(const Cube& cube, Date start, Week latest, int weeks) {
  const Week began = week_of(start);
  const Periods periods{{std::max(cube.first, began - weeks), began - 1},
                        {began + 1, std::min(latest, began + weeks)}};
  if (cube.weeks == 0 || periods.before.weeks() < least_weeks_after) return std::nullopt;
  if (periods.after.weeks() < least_weeks_after) return std::nullopt;
  return periods;
}

Neighbours neighbours_of(const Situation& situation) {
  std::map<std::pair<long long, long long>, std::vector<std::size_t>> areas_at;
  for (std::size_t area = 0; area < situation.areas.size(); ++area) {
    for (const Polygon& polygon : situation.areas[area].shape) {
      for (const Ring& ring : polygon.rings) {
        for (const LonLat& point : ring) {
          auto& at = areas_at[{std::llround(point.lon * point_precision),
                               std::llround(point.lat * point_precision)}];
          if (at.empty() || at.back() != area) at.push_back(area);
        }
      }
    }
  }
  std::map<std::pair<std::size_t, std::size_t>, int> shared;
  for (const auto& [point, areas] : areas_at) {
    for (const std::size_t a : areas) {
      for (const std::size_t b : areas) {
        if (a != b) ++shared[{a, b}];
      }
    }
  }
  Neighbours neighbours(situation.areas.size());
  for (const auto& [pair, points] : shared) {
    if (points >= 2) neighbours[pair.first].push_back(pair.second);
  }
  return neighbours;
}

std::vector<std::size_t> proposed_controls(const Situation& situation, const Cube& cube,
                                           const EvaluationPlan& plan, std::size_t count) {
  const Counts counts = count_events(situation, cube, plan);
  const LevelsBefore before = levels_before(counts);
  std::vector<double> levels;
  std::vector<double> population;
  std::vector<bool> left_out(cube.areas, false);
  for (std::size_t area = 0; area < cube.areas; ++area) {
    const auto mixture = level_mixture(before.nu, before.observed[area], before.expected[area], counts.phi);
    levels.push_back(stats::mean(mixture));
    population.push_back(situation.areas[area].population);
  }
  for (const std::size_t area : plan.treated) left_out[area] = true;
  std::vector<std::size_t> proposed =
      propose_controls(levels, population, left_out, neighbours_of(situation), cube.areas);
  std::erase_if(proposed, [&](std::size_t area) {
    return !(counts.before[area].exposure > 0) || !(counts.after[area].exposure > 0);
  });
  if (proposed.size() > count) proposed.resize(count);
  return proposed;
}

}  // namespace lagesbild::analysis

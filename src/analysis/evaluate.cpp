#include "analysis/evaluate.hpp"

#include <algorithm>
#include <cmath>
#include <compare>
#include <utility>

#include "analysis/methods/control_areas.hpp"
#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int least_weeks_after = 4;
constexpr double least_events = 10;
constexpr double point_precision = 1e6;  // of a degree: about a decimetre

/// A corner of an area's outline, in the precision at which two outlines are the same.
struct Corner {
  long long lon = 0;
  long long lat = 0;
  std::size_t area = 0;

  auto operator<=>(const Corner&) const = default;
};

EventCounts count_events(const Situation& situation, const Cube& cube, const EvaluationPlan& plan) {
  CountingJob job(situation, cube, plan);
  while (!job.step()) {
  }
  return job.take();
}

PeriodCount sum_over(const std::vector<PeriodCount>& periods, const std::vector<std::size_t>& areas) {
  PeriodCount sum;
  for (const std::size_t area : areas) sum += periods[area];
  return sum;
}

BeforeAfter compared(const PeriodCount& before, const PeriodCount& after, double unit) {
  return {before.events, after.events, before.exposure / unit, after.exposure / unit};
}

bool is_treated(const EvaluationPlan& plan, std::size_t area) {
  return std::find(plan.treated.begin(), plan.treated.end(), area) != plan.treated.end();
}

/// Placebos and treated areas; those without reports in a period are left out.
void run_placebos(const EventCounts& counts, Evaluation& result) {
  std::vector<BeforeAfter> areas;
  std::vector<bool> treated;
  for (std::size_t area = 0; area < counts.before.size(); ++area) {
    if (!counts.reported(area)) continue;
    areas.push_back(compared(counts.before[area], counts.after[area], 1));  // absolute, since they are added
    treated.push_back(is_treated(result.plan, area));
    if (!treated.back()) result.placebo_areas.push_back(area);
  }
  result.placebo = placebo_run(areas, treated, counts.phi);
  if (result.placebo.z.empty()) result.placebo_areas.clear();
}

/// Bare counts: all divisors 1.
WeightedDisplacementDifference unweighted(const PeriodCount& before, const PeriodCount& after,
                                          const PeriodCount& control_before,
                                          const PeriodCount& control_after) {
  return weighted_displacement_difference({before.events, after.events},
                                          {control_before.events, control_after.events});
}

/// The plan's displacement areas, where they reported: by themselves, and together with the treated.
void add_displacement(const EventCounts& counts, Evaluation& result) {
  const EvaluationPlan& plan = result.plan;
  PeriodCount before = sum_over(counts.before, plan.displacement);
  PeriodCount after = sum_over(counts.after, plan.displacement);
  if (!(before.exposure > 0) || !(after.exposure > 0)) return;
  const PeriodCount control_before = sum_over(counts.before, plan.control);
  const PeriodCount control_after = sum_over(counts.after, plan.control);
  const auto against_control = [&](const BeforeAfter& areas, double unit) {
    return weighted_displacement_difference(areas, compared(control_before, control_after, unit), {},
                                            result.phi);
  };
  result.displaced = compared(before, after, before.exposure);
  result.difference_displaced = against_control(*result.displaced, before.exposure);
  before += sum_over(counts.before, plan.treated);
  after += sum_over(counts.after, plan.treated);
  result.together = compared(before, after, before.exposure);
  result.difference_together = against_control(*result.together, before.exposure);
  result.unweighted_together = unweighted(before, after, control_before, control_after);
}

/// Events by what the rates of both periods expect, in the period before: so its own rates make ΣO = ΣE.
double ratio_before(const EventCounts& counts) {
  PeriodCount all;
  for (const PeriodCount& period : counts.before) all += period;
  return all.exposure > 0 ? all.events / all.exposure : 0;
}

/// What the treated areas would have come to, by their own levels and what the others came to.
ExpectedReturn without_measure(const EventCounts& counts, const EvaluationPlan& plan) {
  const double ratio = ratio_before(counts);
  std::vector<AreaBefore> areas;
  std::vector<AreaBefore> others;
  double after_elsewhere = 0;
  for (std::size_t area = 0; area < counts.before.size(); ++area) {
    const PeriodCount& then = counts.before[area];
    if (!(then.exposure * ratio > 0)) continue;
    const AreaBefore before{then.events, then.exposure * ratio, counts.after[area].exposure * ratio,
                            counts.levels[area]};
    if (is_treated(plan, area)) {
      areas.push_back(before);
    } else if (counts.reported(area)) {
      others.push_back(before);
      after_elsewhere += counts.after[area].events;
    }
  }
  if (areas.empty()) return {};
  // Every area's level is known by more than its own count, so that no ν is mixed over.
  const NuPosterior none{{1}, {1}};
  return expected_return(areas, none, counts.phi, {others, after_elsewhere});
}

}  // namespace

std::optional<Evaluation> evaluate(const Situation& situation, const Cube& cube, const EvaluationPlan& plan) {
  return evaluate(count_events(situation, cube, plan), plan);
}

std::optional<Evaluation> evaluate(const EventCounts& counts, const EvaluationPlan& plan) {
  const PeriodCount treated_before = sum_over(counts.before, plan.treated);
  const PeriodCount treated_after = sum_over(counts.after, plan.treated);
  const PeriodCount control_before = sum_over(counts.before, plan.control);
  const PeriodCount control_after = sum_over(counts.after, plan.control);
  for (const PeriodCount& period : {treated_before, treated_after, control_before, control_after}) {
    if (!(period.exposure > 0)) return std::nullopt;
  }
  const double unit = treated_before.exposure;
  Evaluation result;
  result.plan = plan;
  result.phi = counts.phi;
  result.treated = compared(treated_before, treated_after, unit);
  result.control = compared(control_before, control_after, unit);
  result.difference = weighted_displacement_difference(result.treated, result.control, {}, result.phi);
  result.unweighted = unweighted(treated_before, treated_after, control_before, control_after);
  if (!plan.displacement.empty()) add_displacement(counts, result);
  result.ratio = rate_ratio(result.treated, result.control, result.phi);
  result.without_measure = without_measure(counts, plan);
  run_placebos(counts, result);
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
  std::vector<Corner> corners;
  for (std::size_t area = 0; area < situation.areas.size(); ++area) {
    for (const Polygon& polygon : situation.areas[area].shape) {
      for (const Ring& ring : polygon.rings) {
        for (const LonLat& point : ring) {
          corners.push_back(
              {std::llround(point.lon * point_precision), std::llround(point.lat * point_precision), area});
        }
      }
    }
  }
  sort_stably(corners);
  corners.erase(std::unique(corners.begin(), corners.end()), corners.end());

  std::vector<std::pair<std::size_t, std::size_t>>
      meetings;  // a pair of areas for each point that they share
  for (auto first = corners.begin(); first != corners.end();) {
    const auto last = std::find_if(first, corners.end(), [&](const Corner& corner) {
      return corner.lon != first->lon || corner.lat != first->lat;
    });
    for (auto one = first; one != last; ++one) {
      for (auto other = first; other != last; ++other) {
        if (one != other) meetings.emplace_back(one->area, other->area);
      }
    }
    first = last;
  }
  sort_stably(meetings);

  Neighbours neighbours(situation.areas.size());
  for (std::size_t at = 1; at < meetings.size(); ++at) {
    const auto& [area, other] = meetings[at];
    const bool twice = meetings[at] == meetings[at - 1];
    if (twice && (neighbours[area].empty() || neighbours[area].back() != other)) {
      neighbours[area].push_back(other);
    }
  }
  return neighbours;
}

std::vector<std::size_t> proposed_controls(const Situation& situation, const Cube& cube,
                                           const EvaluationPlan& plan, std::size_t count) {
  return proposed_controls(situation, count_events(situation, cube, plan), plan, neighbours_of(situation),
                           count);
}

std::vector<std::size_t> proposed_controls(const Situation& situation, const EventCounts& counts,
                                           const EvaluationPlan& plan, const Neighbours& neighbours,
                                           std::size_t count) {
  std::vector<double> levels;
  std::vector<double> population;
  std::vector<bool> left_out(counts.before.size(), false);
  for (std::size_t area = 0; area < counts.before.size(); ++area) {
    levels.push_back(counts.levels[area].before);
    population.push_back(situation.areas[area].population);
  }
  for (const std::size_t area : plan.treated) left_out[area] = true;
  std::vector<std::size_t> proposed =
      propose_controls(levels, population, left_out, neighbours, counts.before.size());
  std::erase_if(proposed, [&](std::size_t area) { return !counts.reported(area); });
  if (proposed.size() > count) proposed.resize(count);
  return proposed;
}

}  // namespace lagesbild::analysis

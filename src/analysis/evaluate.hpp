#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/evaluation_plan.hpp"
#include "analysis/event_counts.hpp"
#include "analysis/methods/displacement.hpp"
#include "analysis/methods/getis_ord.hpp"
#include "analysis/methods/placebo.hpp"
#include "analysis/methods/regression_to_mean.hpp"

/// Step 11 of the method: did a measure work? Never more is claimed than the numbers hold.
namespace lagesbild::analysis {

struct Evaluation {
  EvaluationPlan plan;
  BeforeAfter treated;  ///< divisors: what was reported, relative to the treated areas before
  BeforeAfter control;
  /// Events more (below 0: fewer) than the control areas' course would have given.
  WeightedDisplacementDifference difference;
  /// The displacement areas by themselves: above 0 is more events than the control areas' course.
  std::optional<BeforeAfter> displaced;
  std::optional<WeightedDisplacementDifference> difference_displaced;
  /// The same for the treated and the displacement areas together, so that events that only moved do not
  /// count as gone.
  std::optional<BeforeAfter> together;
  std::optional<WeightedDisplacementDifference> difference_together;
  /// The same two by the bare counts and φ = 1, as the published test has them: for who wants to check by
  /// hand.
  WeightedDisplacementDifference unweighted;
  std::optional<WeightedDisplacementDifference> unweighted_together;
  RateRatio ratio;
  /// Of the treated areas together, had nothing been done: areas are chosen because they were high.
  ExpectedReturn without_measure;
  PlaceboRun placebo;                      ///< the same follow-up for every area where nothing was done
  std::vector<std::size_t> placebo_areas;  ///< those areas, as placebo.z
  double phi = 1;
  bool enough = false;  ///< ten events or more before, in treated and control areas each
};

/// Counts of weeks that sources reported, made comparable by what the municipality's rates (of both periods
/// together) expect of them. Nothing where the
/// treated or the control areas have no report in one of the periods.
std::optional<Evaluation> evaluate(const Situation& situation, const Cube& cube, const EvaluationPlan& plan);
/// The same of what a CountingJob has counted for the plan.
std::optional<Evaluation> evaluate(const EventCounts& counts, const EvaluationPlan& plan);

/// The periods for a measure that began at `start`: up to `weeks` whole weeks before it and as many after the
/// week that it began in, not beyond `latest`. Nothing before four weeks have passed.
struct Periods {
  Window before;
  Window after;
};
std::optional<Periods> periods_for(const Cube& cube, Date start, Week latest, int weeks = 26);

/// Areas that share a border: two points or more of their outlines coincide. By area; symmetric.
Neighbours neighbours_of(const Situation& situation);

/// Control areas for a plan with treated areas, selection and periods: of similar level before, not
/// neighbours, with reports in both periods; at most `count`.
std::vector<std::size_t> proposed_controls(const Situation& situation, const Cube& cube,
                                           const EvaluationPlan& plan, std::size_t count = 5);
/// The same of what has been counted, with the neighbours known.
std::vector<std::size_t> proposed_controls(const Situation& situation, const EventCounts& counts,
                                           const EvaluationPlan& plan, const Neighbours& neighbours,
                                           std::size_t count = 5);

}  // namespace lagesbild::analysis

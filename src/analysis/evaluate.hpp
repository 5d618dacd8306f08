#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/methods/displacement.hpp"
#include "analysis/methods/getis_ord.hpp"
#include "analysis/methods/placebo.hpp"
#include "analysis/methods/regression_to_mean.hpp"
#include "analysis/settings.hpp"

/// Step 11 of the method: did a measure work? Never more is claimed than the numbers hold.
namespace lagesbild::analysis {

/// What to compare. The periods need not be equally long, and must not overlap.
struct EvaluationPlan {
  std::vector<std::size_t> treated;       ///< areas of the measure
  std::vector<std::size_t> control;       ///< areas to compare with
  std::vector<std::size_t> displacement;  ///< where events may have moved, or none
  Selection selection;                    ///< the categories it concerns
  Window before;
  Window after;
};

struct Evaluation {
  EvaluationPlan plan;
  BeforeAfter treated;  ///< divisors: what was reported, relative to the treated areas before
  BeforeAfter control;
  /// Events more (below 0: fewer) than the control areas' course would have given.
  WeightedDisplacementDifference difference;
  /// The same for the treated and the displacement areas together, so that events that only moved do not
  /// count as gone.
  std::optional<BeforeAfter> together;
  std::optional<WeightedDisplacementDifference> difference_together;
  RateRatio ratio;
  /// Of the treated areas together, had nothing been done: areas are chosen because they were high.
  ExpectedReturn without_measure;
  PlaceboRun placebo;  ///< the same follow-up for every area where nothing was done
  double phi = 1;
  bool enough = false;  ///< ten events or more before, in treated and control areas each
};

/// Counts of weeks that sources reported, made comparable by what the municipality's rates (of both periods
/// together) expect of them. Nothing where the
/// treated or the control areas have no report in one of the periods.
std::optional<Evaluation> evaluate(const Situation& situation, const Cube& cube, const EvaluationPlan& plan);

/// The periods for a measure that began at `start`: up to `weeks` whole weeks before it and as many after the
/// week that it began in, not beyond `latest`. Nothing before four weeks have passed.
struct Periods {
  Window before;
  Window after;
};
std::optional<Periods> periods_for(const Cube& cube, Date start, Week latest, int weeks = 26);

/// Areas that share a border: two points or more of their outlines coincide. By area; symmetric.
Neighbours neighbours_of(const Situation& situation);

/// Control areas for a plan with treated areas, selection and the period before: of similar level, not
/// neighbours, at most `count`.
std::vector<std::size_t> proposed_controls(const Situation& situation, const Cube& cube,
                                           const EvaluationPlan& plan, std::size_t count = 5);

}  // namespace lagesbild::analysis

#pragma once

#include <optional>
#include <vector>

#include "analysis/evaluation_plan.hpp"
#include "analysis/expected.hpp"
#include "analysis/levels_before.hpp"
#include "analysis/methods/dispersion.hpp"
#include "analysis/weekly.hpp"

namespace lagesbild::analysis {

/// An area's events and what its reports are worth, in one period: the events that the municipality's rates
/// of both periods together expect in the weeks that sources reported.
struct PeriodCount {
  double events = 0;
  double exposure = 0;

  PeriodCount& operator+=(const PeriodCount& other) {
    events += other.events;
    exposure += other.exposure;
    return *this;
  }
};

/// What an evaluation is made of. Weeks that nobody reported are in neither period.
struct EventCounts {
  std::vector<PeriodCount> before;  ///< by area
  std::vector<PeriodCount> after;   ///< by area
  double phi = 1;
  std::vector<KnownLevel> levels;  ///< by area, of the period before
  /// The treated areas' weeks together, from the first of the period before to the last of the period after.
  std::vector<WeekPart> treated_weeks;

  bool reported(std::size_t area) const { return before[area].exposure > 0 && after[area].exposure > 0; }
};

/// Counts the events of an evaluation, an area a step: O(cells + sources · weeks) each. The first step makes
/// the common rates, O(cells + areas · sources · weeks); the last ones the levels before. `plan` needs its
/// treated areas, selection and periods; the situation and the cube outlive the job.
class CountingJob {
 public:
  CountingJob(const Situation& situation, const Cube& cube, EvaluationPlan plan);

  /// True when all is counted.
  bool step();
  double progress() const;
  EventCounts take();

 private:
  void count(std::size_t area);
  void add_treated(std::size_t area);

  const Situation* situation_;
  const Cube* cube_;
  EvaluationPlan plan_;
  std::optional<Expected> rates_;
  Dispersion pooled_;
  std::optional<LevelsBeforeJob> levels_;
  EventCounts counts_;
};

}  // namespace lagesbild::analysis

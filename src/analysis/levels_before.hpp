#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/evaluation_plan.hpp"
#include "analysis/methods/regression_to_mean.hpp"

/// How the areas stood before a measure, by step 2 of the method over the period before it: with what they
/// had of other kinds of events, and in the months before.
namespace lagesbild::analysis {

class LevelsBeforeJob {
 public:
  /// `plan` needs its selection and the period before; the situation and the cube outlive the job.
  LevelsBeforeJob(const Situation& situation, const Cube& cube, const EvaluationPlan& plan);
  ~LevelsBeforeJob();
  LevelsBeforeJob(LevelsBeforeJob&&) noexcept;
  LevelsBeforeJob& operator=(LevelsBeforeJob&&) noexcept;

  /// A piece of the model, or an area. True when all are done.
  bool step();
  double progress() const;
  /// By area: of the plan's categories together, as many times what the municipality's rates of that period
  /// expect. 1 and no variance where nothing is expected.
  std::vector<KnownLevel> take();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace lagesbild::analysis

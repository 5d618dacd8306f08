#include "app/topics/evaluation/verdict_work.hpp"

namespace lagesbild::app {

VerdictWork::VerdictWork(const Situation& situation, const analysis::Cube& cube,
                         const std::vector<Measure>& measures)
    : situation_(&situation), cube_(&cube), measures_(&measures) {
  plans_changed();
}

void VerdictWork::plans_changed() {
  verdicts_.assign(measures_->size(), std::nullopt);
  job_.reset();
  next_ = 0;
}

void VerdictWork::work(const Slice& slice) {
  if (!neighbours_) neighbours_ = analysis::neighbours_of(*situation_);
  do {
    if (!job_) {
      job_.emplace(*situation_, *cube_, *neighbours_, analysis::question_of((*measures_)[next_]));
    }
    if (!run(*job_, slice)) return;
    const analysis::EvaluationAnswer answer = job_->take();
    if (answer.evaluation) verdicts_[next_] = words::verdict_of(*answer.evaluation);
    job_.reset();
    ++next_;
  } while (pending() && !slice.over());
}

}  // namespace lagesbild::app

#include "report/findings.hpp"

#include <algorithm>

#include "analysis/municipal.hpp"

namespace lagesbild::report {

FindingsJob::FindingsJob(const Situation& situation, const analysis::Cube& cube, const Plans& plans,
                         const Period& period)
    : situation_(&situation), cube_(&cube), plans_(&plans) {
  analysis::Settings settings = analysis::default_settings(situation, cube);
  settings.window = period.weeks;
  before_ = settings;
  before_.window = period.before;
  ranking_.emplace(situation, cube, settings);
  if (period.before.from >= cube.first) earlier_.emplace(situation, cube, before_);
  findings_.municipal = analysis::municipal_events(situation, cube, settings);
  findings_.verdicts.resize(plans.measures.size());
}

bool FindingsJob::step(int budget) {
  if (ranking_) {
    if (!ranking_->step(budget)) return false;
    if (auto evidence = ranking_->evidence()) watch_.emplace(*situation_, *cube_, std::move(evidence));
    findings_.ranking = ranking_->take();
    ranking_.reset();
    return false;
  }
  if (earlier_) {
    if (!earlier_->step(budget)) return false;
    findings_.before = earlier_->take();
    findings_.moves = analysis::moves(*findings_.before, findings_.ranking);
    earlier_.reset();
    return false;
  }
  if (watch_) {
    if (!watch_->step()) return false;
    findings_.watch = watch_->take();
    watch_.reset();
    neighbours_ = analysis::neighbours_of(*situation_);
    return false;
  }
  if (measure_ == plans_->measures.size()) return true;
  if (!evaluation_) {
    evaluation_.emplace(*situation_, *cube_, neighbours_, analysis::question_of(plans_->measures[measure_]));
  }
  if (!evaluation_->step()) return false;
  const analysis::EvaluationAnswer answer = evaluation_->take();
  if (answer.evaluation) findings_.verdicts[measure_] = words::verdict_of(*answer.evaluation);
  evaluation_.reset();
  return ++measure_ == plans_->measures.size();
}

double FindingsJob::progress() const {
  // The two rankings are most of the work.
  if (ranking_) return 0.45 * ranking_->progress();
  if (earlier_) return 0.45 + 0.35 * earlier_->progress();
  if (watch_) return 0.8 + 0.1 * watch_->progress();
  const auto measures = static_cast<double>(std::max<std::size_t>(plans_->measures.size(), 1));
  return 0.9 + 0.1 * static_cast<double>(measure_) / measures;
}

}  // namespace lagesbild::report

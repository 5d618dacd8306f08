#include "analysis/evaluation.hpp"

#include <algorithm>
#include <utility>

#include "analysis/window.hpp"
#include "model/disclosure.hpp"

namespace lagesbild::analysis {
namespace {

using Areas = std::vector<std::size_t>;

bool holds(const Areas& areas, std::size_t area) {
  return std::find(areas.begin(), areas.end(), area) != areas.end();
}

/// Each area once, without those in `out`.
Areas without(const Areas& areas, const Areas& out) {
  Areas result;
  for (const std::size_t area : areas) {
    if (!holds(out, area) && !holds(result, area)) result.push_back(area);
  }
  return result;
}

Areas neighbours_of_all(const Neighbours& neighbours, const Areas& areas) {
  Areas all;
  for (const std::size_t area : areas) {
    if (area < neighbours.size()) all.insert(all.end(), neighbours[area].begin(), neighbours[area].end());
  }
  std::sort(all.begin(), all.end());
  return without(all, areas);
}

/// What can be told by area, of what was asked for.
std::vector<bool> counted_categories(const Situation& situation, const EvaluationQuestion& question) {
  std::vector<bool> result;
  for (std::size_t index = 0; index < situation.categories.size(); ++index) {
    const Category& category = situation.categories[index];
    const bool asked = !question.categories || holds(*question.categories, index);
    result.push_back(asked && disclosure::told_by_area(category));
  }
  return result;
}

/// The plan as far as it can be made without counting, or what stands in its way.
std::optional<Hindrance> plan_for(const Situation& situation, const Cube& cube, std::optional<Week> latest,
                                  const EvaluationQuestion& question, EvaluationPlan& plan) {
  plan.treated = without(question.areas, {});
  plan.selection.categories = counted_categories(situation, question);
  if (plan.treated.empty()) return Hindrance::no_area;
  if (!question.begun) return Hindrance::not_begun;
  if (!question.start) return Hindrance::no_start;
  const auto& chosen = plan.selection.categories;
  if (std::find(chosen.begin(), chosen.end(), true) == chosen.end()) return Hindrance::no_category;
  if (!latest) return Hindrance::no_reports;
  const auto until = [&](Week last) { return periods_for(cube, *question.start, last, question.weeks); };
  const auto periods = until(question.end ? std::min(*latest, week_of(*question.end)) : *latest);
  if (!periods) return until(*latest) ? Hindrance::too_short : Hindrance::too_early;
  plan.before = periods->before;
  plan.after = periods->after;
  return std::nullopt;
}

}  // namespace

EvaluationJob::EvaluationJob(const Situation& situation, const Cube& cube, const Neighbours& neighbours,
                             EvaluationQuestion question)
    : situation_(&situation), neighbours_(&neighbours), question_(std::move(question)) {
  answer_.hindrance = plan_for(situation, cube, latest_week(situation, cube), question_, answer_.plan);
  answer_.neighbours = neighbours_of_all(neighbours, answer_.plan.treated);
  // Who was chosen to compare with is no place that events are taken to have moved to.
  const Areas compared = question_.control.value_or(Areas{});
  answer_.plan.displacement = question_.displacement ? without(*question_.displacement, answer_.plan.treated)
                                                     : without(answer_.neighbours, compared);
  if (!answer_.hindrance) counting_.emplace(situation, cube, answer_.plan);
}

bool EvaluationJob::step() {
  if (!counting_) return true;
  if (!counting_->step()) return false;
  finish();
  return true;
}

void EvaluationJob::finish() {
  const EventCounts counts = counting_->take();
  counting_.reset();
  EvaluationPlan& plan = answer_.plan;
  answer_.weeks = counts.treated_weeks;
  answer_.proposed = without(proposed_controls(*situation_, counts, plan, *neighbours_), plan.displacement);
  plan.control =
      without(without(question_.control.value_or(answer_.proposed), plan.treated), plan.displacement);
  if (plan.control.empty()) {
    answer_.hindrance = Hindrance::no_controls;
    return;
  }
  answer_.evaluation = evaluate(counts, plan);
  if (!answer_.evaluation) answer_.hindrance = Hindrance::no_reports;
}

double EvaluationJob::progress() const {
  return counting_ ? counting_->progress() : 1;
}

EvaluationAnswer EvaluationJob::take() {
  return std::move(answer_);
}

EvaluationAnswer evaluation_answer(const Situation& situation, const Cube& cube,
                                   const EvaluationQuestion& question) {
  const Neighbours neighbours = neighbours_of(situation);
  EvaluationJob job(situation, cube, neighbours, question);
  while (!job.step()) {
  }
  return job.take();
}

std::vector<std::optional<Hindrance>> hindrances(const Situation& situation, const Cube& cube,
                                                 const std::vector<EvaluationQuestion>& questions) {
  const auto latest = latest_week(situation, cube);
  std::vector<std::optional<Hindrance>> found;
  for (const EvaluationQuestion& question : questions) {
    EvaluationPlan plan;
    found.push_back(plan_for(situation, cube, latest, question, plan));
  }
  return found;
}

EvaluationQuestion question_of(const Measure& measure, bool past_end) {
  EvaluationQuestion question;
  question.areas = measure.areas;
  if (!measure.categories.empty()) question.categories = measure.categories;
  question.start = measure.start;
  if (!past_end) question.end = measure.due;
  question.weeks = usual_evaluation_weeks;
  question.begun = measure.status != MeasureStatus::proposed && measure.status != MeasureStatus::planned;
  return question;
}

}  // namespace lagesbild::analysis

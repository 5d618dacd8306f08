#include "app/topics/evaluation/evaluation_work.hpp"

#include <algorithm>
#include <utility>

#include "app/topics/evaluation/question.hpp"
#include "model/disclosure.hpp"
#include "model/sorting.hpp"

namespace lagesbild::app {

namespace {

using Option = EvaluationPicture::Option;

/// More areas than this are not offered one by one: those proposed and chosen, and no others.
constexpr std::size_t most_areas_offered = 40;

bool holds(const std::vector<std::size_t>& areas, std::size_t area) {
  return std::find(areas.begin(), areas.end(), area) != areas.end();
}

/// The areas that can be chosen, those proposed first.
std::vector<Option> options_of(const std::vector<std::size_t>& proposed,
                               const std::vector<std::size_t>& chosen, std::size_t areas,
                               const std::vector<std::size_t>& out) {
  std::vector<Option> options;
  const auto add = [&](std::size_t area) {
    const bool there = std::any_of(options.begin(), options.end(),
                                   [&](const Option& option) { return option.index == area; });
    if (!there && !holds(out, area)) options.push_back({area, holds(chosen, area), holds(proposed, area)});
  };
  for (const std::size_t area : proposed) add(area);
  for (const std::size_t area : chosen) add(area);
  for (std::size_t area = 0; area < areas && areas <= most_areas_offered; ++area) add(area);
  // Not what was chosen next: a box that is ticked stays where it was.
  sort_stably(options, [](const Option& one, const Option& other) {
    return std::pair(!one.proposed, one.index) < std::pair(!other.proposed, other.index);
  });
  return options;
}

/// A box turns when it is pressed, and not when the answer comes: else a second press meanwhile undoes the
/// first.
void turn(std::vector<Option>& options, const std::optional<std::vector<std::size_t>>& wanted) {
  for (Option& option : options) option.chosen = wanted ? holds(*wanted, option.index) : option.proposed;
}

}  // namespace

EvaluationWork::EvaluationWork(const Situation& situation, const analysis::Cube& cube, const Plans& plans)
    : situation_(&situation), cube_(&cube), plans_(&plans) {
  plans_changed();
}

void EvaluationWork::plans_changed() {
  const std::vector<std::size_t> order = shown_order(plans_->measures);
  std::vector<analysis::EvaluationQuestion> questions;
  for (const std::size_t measure : order) {
    questions.push_back(analysis::question_of(plans_->measures[measure]));
  }
  const auto found = analysis::hindrances(*situation_, *cube_, questions);
  picture_.measures.clear();
  for (std::size_t place = 0; place < order.size(); ++place) {
    picture_.measures.push_back({order[place], found[place]});
  }
}

void EvaluationWork::want(const EvaluationChoices& choices) {
  const auto chosen = measure_index(plans_->measures, choices.measure);
  if (chosen != picture_.chosen) {
    picture_.answer.reset();
    picture_.control.clear();
    picture_.displacement.clear();
    picture_.categories.clear();
    question_.reset();
    picture_.chosen = chosen;
  }
  if (!chosen) {
    job_.reset();
    picture_.computing = false;
    return;
  }
  analysis::EvaluationQuestion question = question_of(plans_->measures[*chosen], choices, *situation_);
  if (question_ == question) return;
  if (!neighbours_) neighbours_ = analysis::neighbours_of(*situation_);
  question_ = std::move(question);
  job_.emplace(*situation_, *cube_, *neighbours_, *question_);
  turn(picture_.control, question_->control);
  turn(picture_.displacement, question_->displacement);
  turn(picture_.categories, question_->categories);
  picture_.weeks = question_->weeks;
  picture_.computing = true;
  picture_.progress = 0;
}

void EvaluationWork::work(const Slice& slice) {
  if (!run(*job_, slice)) {
    picture_.progress = job_->progress();
    return;
  }
  picture_.answer = job_->take();
  picture_.computing = false;
  picture_.progress = 1;
  job_.reset();
  derive_options();
}

void EvaluationWork::derive_areas() {
  const analysis::EvaluationAnswer& answer = *picture_.answer;
  const analysis::EvaluationPlan& plan = answer.plan;
  const std::size_t areas = situation_->areas.size();
  std::vector<std::size_t> out = plan.treated;
  picture_.displacement =
      options_of(answer.neighbours, plan.displacement, answer.neighbours.empty() ? areas : 0, out);
  out.insert(out.end(), plan.displacement.begin(), plan.displacement.end());
  picture_.control = options_of(answer.proposed, plan.control, areas, out);
}

void EvaluationWork::derive_options() {
  const analysis::EvaluationAnswer& answer = *picture_.answer;
  const auto why = answer.hindrance;
  picture_.comparable = why != analysis::Hindrance::no_area && why != analysis::Hindrance::not_begun &&
                        why != analysis::Hindrance::no_start;
  picture_.control.clear();
  picture_.displacement.clear();
  picture_.categories.clear();
  if (!picture_.comparable) return;
  const analysis::EvaluationPlan& plan = answer.plan;
  if (!answer.weeks.empty()) derive_areas();
  const auto& own = plans_->measures[*picture_.chosen].categories;
  for (std::size_t index = 0; index < situation_->categories.size(); ++index) {
    const Category& category = situation_->categories[index];
    if (!disclosure::told_by_area(category)) continue;
    picture_.categories.push_back(
        {index, plan.selection.has_category(index), own.empty() || holds(own, index)});
  }
}

}  // namespace lagesbild::app

#include "app/evaluation.hpp"

#include <algorithm>
#include <utility>

#include "analysis/window.hpp"

namespace lagesbild::app {
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

Areas neighbours_of_all(const analysis::Neighbours& neighbours, const Areas& areas) {
  Areas all;
  for (const std::size_t area : areas) {
    if (area < neighbours.size()) all.insert(all.end(), neighbours[area].begin(), neighbours[area].end());
  }
  std::sort(all.begin(), all.end());
  return without(all, areas);
}

/// What can be told by area, of what was asked for.
std::vector<bool> counted_categories(const Situation& situation, const FollowUpQuestion& question) {
  std::vector<bool> result;
  for (std::size_t index = 0; index < situation.categories.size(); ++index) {
    const Category& category = situation.categories[index];
    const bool asked = !question.categories || holds(*question.categories, index);
    result.push_back(asked && category.ranks_areas() && !category.restricted);
  }
  return result;
}

/// The plan as far as it can be made without counting, or what stands in its way.
std::optional<Hindrance> plan_for(const Situation& situation, const analysis::Cube& cube,
                                  std::optional<Week> latest, const FollowUpQuestion& question,
                                  analysis::EvaluationPlan& plan) {
  plan.treated = without(question.areas, {});
  plan.selection.categories = counted_categories(situation, question);
  if (plan.treated.empty()) return Hindrance::no_area;
  if (!question.begun) return Hindrance::not_begun;
  if (!question.start) return Hindrance::no_start;
  const auto& chosen = plan.selection.categories;
  if (std::find(chosen.begin(), chosen.end(), true) == chosen.end()) return Hindrance::no_category;
  if (!latest) return Hindrance::no_reports;
  const auto until = [&](Week last) {
    return analysis::periods_for(cube, *question.start, last, question.weeks);
  };
  const auto periods = until(question.end ? std::min(*latest, week_of(*question.end)) : *latest);
  if (!periods) return until(*latest) ? Hindrance::too_short : Hindrance::too_early;
  plan.before = periods->before;
  plan.after = periods->after;
  return std::nullopt;
}

}  // namespace

FollowUpJob::FollowUpJob(const Situation& situation, const analysis::Cube& cube,
                         const analysis::Neighbours& neighbours, FollowUpQuestion question)
    : situation_(&situation), neighbours_(&neighbours), question_(std::move(question)) {
  answer_.hindrance =
      plan_for(situation, cube, analysis::latest_week(situation, cube), question_, answer_.plan);
  answer_.neighbours = neighbours_of_all(neighbours, answer_.plan.treated);
  // Who was chosen to compare with is no place that events are taken to have moved to.
  const Areas compared = question_.control.value_or(Areas{});
  answer_.plan.displacement = question_.displacement ? without(*question_.displacement, answer_.plan.treated)
                                                     : without(answer_.neighbours, compared);
  if (!answer_.hindrance) counting_.emplace(situation, cube, answer_.plan);
}

bool FollowUpJob::step() {
  if (!counting_) return true;
  if (!counting_->step()) return false;
  finish();
  return true;
}

void FollowUpJob::finish() {
  const analysis::EventCounts counts = counting_->take();
  counting_.reset();
  analysis::EvaluationPlan& plan = answer_.plan;
  answer_.weeks = counts.treated_weeks;
  answer_.proposed =
      without(analysis::proposed_controls(*situation_, counts, plan, *neighbours_), plan.displacement);
  plan.control =
      without(without(question_.control.value_or(answer_.proposed), plan.treated), plan.displacement);
  if (plan.control.empty()) {
    answer_.hindrance = Hindrance::no_controls;
    return;
  }
  answer_.evaluation = analysis::evaluate(counts, plan);
  if (!answer_.evaluation) answer_.hindrance = Hindrance::no_reports;
}

double FollowUpJob::progress() const {
  return counting_ ? counting_->progress() : 1;
}

FollowUpAnswer FollowUpJob::take() {
  return std::move(answer_);
}

FollowUpAnswer follow_up(const Situation& situation, const analysis::Cube& cube,
                         const FollowUpQuestion& question) {
  const analysis::Neighbours neighbours = analysis::neighbours_of(situation);
  FollowUpJob job(situation, cube, neighbours, question);
  while (!job.step()) {
  }
  return job.take();
}

std::vector<std::optional<Hindrance>> hindrances(const Situation& situation, const analysis::Cube& cube,
                                                 const std::vector<FollowUpQuestion>& questions) {
  const auto latest = analysis::latest_week(situation, cube);
  std::vector<std::optional<Hindrance>> found;
  for (const FollowUpQuestion& question : questions) {
    analysis::EvaluationPlan plan;
    found.push_back(plan_for(situation, cube, latest, question, plan));
  }
  return found;
}

std::string hindrance_text(Hindrance hindrance, Language language) {
  const bool sv = language == Language::sv;
  switch (hindrance) {
    case Hindrance::no_area:
      return sv ? "Insatsen gäller hela kommunen, så det finns inga områden att jämföra med."
                : "The measure is for the whole municipality, so there are no areas to compare with.";
    case Hindrance::not_begun:
      return sv ? "Insatsen är inte påbörjad, så det finns inget att följa upp än."
                : "The measure has not begun, so there is nothing to evaluate yet.";
    case Hindrance::no_start:
      return sv ? "Insatsen saknar startdatum, så före och efter kan inte skiljas åt."
                : "The measure has no start date, so before and after cannot be told apart.";
    case Hindrance::no_category:
      return sv ? "Det finns ingen kategori att räkna. Välj minst en. Skyddade kategorier visas inte per "
                  "område."
                : "There is no category to count. Choose at least one. Protected categories are not shown by "
                  "area.";
    case Hindrance::too_early:
      return sv ? "Det är för tidigt: det behövs minst fyra hela veckor före och fyra efter."
                : "It is too early: at least four whole weeks before and four after are needed.";
    case Hindrance::too_short:
      return sv ? "Insatsen slutade innan fyra hela veckor hade gått. Räkna även veckorna efter slutdatum "
                  "för att "
                  "jämföra."
                : "The measure ended before four whole weeks had passed. Count the weeks after its end too "
                  "to "
                  "compare.";
    case Hindrance::no_controls:
      return sv ? "Det finns inget område att jämföra med. Välj minst ett."
                : "There is no area to compare with. Choose at least one.";
    case Hindrance::no_reports:
      return sv ? "Det saknas rapporter i någon av perioderna, så det går inte att jämföra."
                : "Reports are missing in one of the periods, so they cannot be compared.";
  }
  return "";
}

}  // namespace lagesbild::app

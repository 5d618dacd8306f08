#include "app/evaluation.hpp"

#include <algorithm>

#include "analysis/window.hpp"

namespace lagesbild::app {
namespace {

FollowUpAnswer hindered(FollowUpAnswer answer, Hindrance why) {
  answer.hindrance = why;
  return answer;
}

bool holds(const std::vector<std::size_t>& areas, std::size_t area) {
  return std::find(areas.begin(), areas.end(), area) != areas.end();
}

/// Areas once each, without those where the measure was or events may have moved.
std::vector<std::size_t> untouched(const std::vector<std::size_t>& areas,
                                   const analysis::EvaluationPlan& plan) {
  std::vector<std::size_t> result;
  for (const std::size_t area : areas) {
    if (!holds(plan.treated, area) && !holds(plan.displacement, area) && !holds(result, area)) {
      result.push_back(area);
    }
  }
  return result;
}

}  // namespace

FollowUpAnswer follow_up(const Situation& situation, const analysis::Cube& cube,
                         const FollowUpQuestion& question) {
  FollowUpAnswer answer;
  answer.plan.treated = question.areas;
  answer.plan.displacement = question.displacement;
  if (question.areas.empty()) return hindered(std::move(answer), Hindrance::no_area);
  if (!question.begun) return hindered(std::move(answer), Hindrance::not_begun);
  if (!question.start) return hindered(std::move(answer), Hindrance::no_start);
  auto latest = analysis::latest_week(situation, cube);
  if (!latest) return hindered(std::move(answer), Hindrance::no_reports);
  if (question.end) latest = std::min(*latest, week_of(*question.end));
  const auto periods = analysis::periods_for(cube, *question.start, *latest, question.weeks);
  if (!periods) return hindered(std::move(answer), Hindrance::too_early);
  answer.plan.before = periods->before;
  answer.plan.after = periods->after;
  if (!question.categories.empty()) {
    answer.plan.selection.categories.assign(situation.categories.size(), false);
    for (const std::size_t category : question.categories) {
      answer.plan.selection.categories[category] = true;
    }
  }
  answer.proposed = untouched(analysis::proposed_controls(situation, cube, answer.plan), answer.plan);
  answer.plan.control = untouched(question.control.value_or(answer.proposed), answer.plan);
  if (answer.plan.control.empty()) return hindered(std::move(answer), Hindrance::no_controls);
  answer.evaluation = analysis::evaluate(situation, cube, answer.plan);
  if (!answer.evaluation) return hindered(std::move(answer), Hindrance::no_reports);
  return answer;
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
    case Hindrance::too_early:
      return sv ? "Det är för tidigt: det behövs minst fyra hela veckor före och fyra efter."
                : "It is too early: at least four whole weeks before and four after are needed.";
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

#include "app/topics/evaluation/question.hpp"

#include <set>
#include <string>
#include <utility>

namespace lagesbild::app {

namespace {

template <typename Things>
std::optional<std::vector<std::size_t>> indices(const Things& things,
                                                const std::optional<std::set<std::string>>& ids) {
  if (!ids) return std::nullopt;
  std::vector<std::size_t> result;
  for (std::size_t index = 0; index < things.size(); ++index) {
    if (ids->contains(things[index].id)) result.push_back(index);
  }
  return result;
}

}  // namespace

analysis::EvaluationQuestion question_of(const Measure& measure, const EvaluationChoices& choices,
                                         const Situation& situation) {
  analysis::EvaluationQuestion question = analysis::question_of(measure, choices.past_end);
  question.control = indices(situation.areas, choices.control);
  question.displacement = indices(situation.areas, choices.displacement);
  if (auto categories = indices(situation.categories, choices.categories)) {
    question.categories = std::move(categories);
  }
  question.weeks = choices.weeks.value_or(question.weeks);
  return question;
}

}  // namespace lagesbild::app

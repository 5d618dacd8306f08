#include "app/topics/evaluation/evaluation.hpp"

#include <algorithm>
#include <utility>

#include "analysis/evaluation.hpp"
#include "app/state.hpp"

namespace lagesbild::app {

namespace {

struct ApplyEvaluation {
  EvaluationChoices& choices;

  void operator()(const EvaluateMeasure& action) const {
    if (choices.measure == action.measure) return;
    choices = {};
    choices.measure = action.measure;
  }
  void operator()(const SetEvaluation& action) const {
    std::string measure = std::move(choices.measure);
    choices = action.choices;
    choices.measure = std::move(measure);
    if (choices.weeks) choices.weeks = std::clamp(*choices.weeks, 4, 260);
    if (choices.weeks == analysis::usual_evaluation_weeks) choices.weeks.reset();
  }
};

const EvaluationChoices& evaluation_of(const State& state) {
  return state.choices.evaluation;
}

// A link's parts may stand in any order, so the measure's does not put away the others'.
constexpr LinkKey evaluation_keys[] = {
    {"insats",
     [](const State& state, LinkWriter& writer) {
       if (!evaluation_of(state).measure.empty()) writer.add(escaped(evaluation_of(state).measure));
     },
     [](State& state, const LinkPart& part) { state.choices.evaluation.measure = unescaped(part.value); }},
    {"insats-jamfor",
     [](const State& state, LinkWriter& writer) { writer.add_chosen(evaluation_of(state).control); },
     [](State& state, const LinkPart& part) { state.choices.evaluation.control = parse_ids(part.value); }},
    {"insats-flytt",
     [](const State& state, LinkWriter& writer) { writer.add_chosen(evaluation_of(state).displacement); },
     [](State& state, const LinkPart& part) {
       state.choices.evaluation.displacement = parse_ids(part.value);
     }},
    {"insats-kategorier",
     [](const State& state, LinkWriter& writer) { writer.add_chosen(evaluation_of(state).categories); },
     [](State& state, const LinkPart& part) { state.choices.evaluation.categories = parse_ids(part.value); }},
    {"insats-veckor",
     [](const State& state, LinkWriter& writer) {
       if (evaluation_of(state).weeks) writer.add(std::to_string(*evaluation_of(state).weeks));
     },
     [](State& state, const LinkPart& part) {
       EvaluationChoices changed = evaluation_of(state);
       if ((changed.weeks = parse_whole(part.value))) apply_to(state, SetEvaluation{std::move(changed)});
     }},
    {"insats-efter",
     [](const State& state, LinkWriter& writer) {
       if (evaluation_of(state).past_end) writer.add("ja");
     },
     [](State& state, const LinkPart& part) { state.choices.evaluation.past_end = part.value == "ja"; }},
};

}  // namespace

void apply_to(State& state, const EvaluationAction& action) {
  std::visit(ApplyEvaluation{state.choices.evaluation}, action);
}

std::span<const LinkKey> evaluation_link_keys() {
  return evaluation_keys;
}

}  // namespace lagesbild::app

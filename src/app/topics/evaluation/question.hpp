#pragma once

#include "analysis/evaluation.hpp"
#include "app/state.hpp"
#include "model/measures.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What the measure's own record asks, with what the user has chosen otherwise. Ids that the situation does
/// not have are left out.
analysis::EvaluationQuestion question_of(const Measure& measure, const EvaluationChoices& choices,
                                         const Situation& situation);

}  // namespace lagesbild::app

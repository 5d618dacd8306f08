#pragma once

#include "views/frame/view.hpp"

/// The follow-up's parts.
namespace lagesbild::views {

/// The chosen measure, beside the others where there is room.
void show_evaluation(const EvaluationView& view);
/// A measure in a list, which leads to its follow-up.
void show_measure_row(const RankedView& view, std::size_t measure, bool selected);
/// The chosen measure's answer, with what it rests on.
void show_measure_answer(const EvaluationView& view);
/// How the chosen measure is compared: categories, period and areas.
void show_evaluation_choices(const EvaluationView& view);

}  // namespace lagesbild::views

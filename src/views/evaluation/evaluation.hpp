#pragma once

#include "views/frame/view.hpp"

/// The follow-up's parts.
namespace lagesbild::views {

/// A measure in a list, which leads to its follow-up.
void show_measure_row(const View& view, std::size_t measure);
/// The chosen measure's answer, with what it rests on.
void show_measure_answer(const View& view);
/// How the chosen measure is compared: categories, period and areas.
void show_evaluation_choices(const View& view);

}  // namespace lagesbild::views

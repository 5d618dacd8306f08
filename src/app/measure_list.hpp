#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/evaluation.hpp"
#include "app/state.hpp"
#include "model/measures.hpp"

/// The group's measures and the questions that they ask of the numbers.
namespace lagesbild::app {

/// What a measure's own record asks: its areas, categories and dates. To its last day; without one, or with
/// `past_end`, as far as the data go.
FollowUpQuestion question_of(const lagesbild::Measure& measure, bool past_end = false);

/// The same with what the user has chosen otherwise. Ids that the situation does not have are left out.
FollowUpQuestion question_of(const lagesbild::Measure& measure, const FollowUpChoices& choices,
                             const Situation& situation);

/// The measure with the id, or nothing.
std::optional<std::size_t> measure_index(const std::vector<lagesbild::Measure>& measures,
                                         std::string_view id);

/// The measures in the order that they are shown: what goes on, what is to come, what is over; the latest
/// begun first.
std::vector<std::size_t> shown_order(const std::vector<lagesbild::Measure>& measures);

/// Those that are done in the area, in the order that they are shown.
std::vector<std::size_t> measures_in(const std::vector<lagesbild::Measure>& measures, std::size_t area);

}  // namespace lagesbild::app

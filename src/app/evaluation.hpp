#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/evaluate.hpp"
#include "model/date.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// Did something that was done in these areas, against these events, from this day on, make a difference?
struct FollowUpQuestion {
  std::vector<std::size_t> areas;
  std::vector<std::size_t> categories;  ///< none: all that rank areas
  std::optional<Date> start;
  std::optional<Date> end;                          ///< the last day looked at; nothing: the newest week
  std::optional<std::vector<std::size_t>> control;  ///< instead of those that are proposed
  std::vector<std::size_t> displacement;
  int weeks = 26;     ///< before and after, at most
  bool begun = true;  ///< false: only proposed or planned
};

/// Why there is no answer.
enum class Hindrance : std::uint8_t {
  no_area,      ///< the whole municipality: nothing to compare with
  not_begun,    ///< only proposed or planned
  no_start,     ///< nobody has said when it began
  too_early,    ///< fewer than four weeks after, or in the data before
  no_controls,  ///< no area to compare with
  no_reports    ///< the areas have no reports in one of the periods
};

struct FollowUpAnswer {
  analysis::EvaluationPlan plan;      ///< as far as it could be made
  std::vector<std::size_t> proposed;  ///< control areas: similar level before, no neighbours
  std::optional<analysis::Evaluation> evaluation;
  std::optional<Hindrance> hindrance;  ///< where there is no evaluation
};

FollowUpAnswer follow_up(const Situation& situation, const analysis::Cube& cube,
                         const FollowUpQuestion& question);

std::string hindrance_text(Hindrance hindrance, Language language);

}  // namespace lagesbild::app

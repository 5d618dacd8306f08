#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <variant>

#include "app/link_key.hpp"

/// Whether a measure made a difference.
namespace lagesbild::app {

/// Which measure is followed up and how, where that is otherwise than what is proposed. By ids.
struct EvaluationChoices {
  std::string measure = {};                                ///< or ""
  std::optional<std::set<std::string>> control = {};       ///< areas to compare with
  std::optional<std::set<std::string>> displacement = {};  ///< areas that events may have moved to
  std::optional<std::set<std::string>> categories = {};    ///< instead of the measure's own
  std::optional<int> weeks = {};                           ///< before and after, at most
  bool past_end = false;  ///< the weeks after the measure's end are looked at too

  bool operator==(const EvaluationChoices&) const = default;
};

/// The lengths before and after a measure began that are offered, in weeks.
inline constexpr int evaluation_lengths[] = {8, 13, 26, 52};

/// Another measure has other areas to compare with, so what was chosen for the one before is left.
struct EvaluateMeasure {
  std::string measure;  ///< id; "" for the list of all
};
/// How the chosen measure is followed up; its id is left as it is.
struct SetEvaluation {
  EvaluationChoices choices;
};

using EvaluationAction = std::variant<EvaluateMeasure, SetEvaluation>;

void apply_to(State& state, const EvaluationAction& action);
std::span<const LinkKey> evaluation_link_keys();

}  // namespace lagesbild::app

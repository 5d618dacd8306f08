#include "model/goal_progress.hpp"

#include <cmath>
#include <vector>

namespace lagesbild {

namespace {

std::vector<double> known_values(const GoalIndicator& indicator) {
  std::vector<double> values;
  for (const PeriodValue& value : indicator.values) {
    if (value.value) values.push_back(*value.value);
  }
  return values;
}

}  // namespace

std::optional<GoalDirection> direction_of(const GoalIndicator& indicator) {
  if (indicator.direction) return indicator.direction;
  const std::vector<double> values = known_values(indicator);
  if (!indicator.target || values.empty() || values.front() == *indicator.target) return std::nullopt;
  return values.front() < *indicator.target ? GoalDirection::up : GoalDirection::down;
}

GoalProgress progress_of(const GoalIndicator& indicator) {
  const std::vector<double> values = known_values(indicator);
  if (!indicator.target || values.empty()) return GoalProgress::unknown;
  const double target = *indicator.target;
  const double left = target - values.back();
  const auto direction = direction_of(indicator);
  if (left == 0 || (direction == GoalDirection::up && left < 0) ||
      (direction == GoalDirection::down && left > 0))
    return GoalProgress::reached;
  if (values.size() < 2) return GoalProgress::unknown;
  const double before = std::abs(target - values[values.size() - 2]);
  if (std::abs(left) < before) return GoalProgress::nearer;
  return std::abs(left) > before ? GoalProgress::farther : GoalProgress::same;
}

std::optional<PeriodValue> latest_value(const GoalIndicator& indicator) {
  for (auto value = indicator.values.rbegin(); value != indicator.values.rend(); ++value) {
    if (value->value) return *value;
  }
  return std::nullopt;
}

}  // namespace lagesbild

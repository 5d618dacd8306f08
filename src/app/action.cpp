#include "app/action.hpp"

namespace lagesbild::app {

State applied(State state, const Action& action) {
  std::visit(
      [&](const auto& of_topic) {
        if constexpr (requires { apply_to(state, of_topic); }) apply_to(state, of_topic);
      },
      action);
  return state;
}

std::string movement_of(const Action& action) {
  if (const auto* selection = std::get_if<SelectionAction>(&action)) return movement_of(*selection);
  if (const auto* weighing = std::get_if<WeighingAction>(&action)) return movement_of(*weighing);
  return {};
}

}  // namespace lagesbild::app

#include "app/history.hpp"

#include <utility>

namespace lagesbild::app {

namespace {

void step(State& state, std::vector<Choices>& from, std::vector<Choices>& to) {
  if (from.empty()) return;
  to.push_back(std::exchange(state.choices, std::move(from.back())));
  from.pop_back();
}

History moved(History history, State next, std::string movement, double now_seconds) {
  if (next.choices != history.state.choices) {
    const bool goes_on = !movement.empty() && movement == history.movement && !history.before.empty() &&
                         now_seconds - history.moved_at_seconds <= History::movement_seconds;
    if (!goes_on) history.before.push_back(std::move(history.state.choices));
    if (history.before.size() > History::longest) history.before.erase(history.before.begin());
    history.after.clear();
    history.movement = std::move(movement);
    history.moved_at_seconds = now_seconds;
  }
  history.state = std::move(next);
  return history;
}

}  // namespace

History applied(History history, const Action& action, double now_seconds) {
  if (action_as<Undo, HistoryAction>(action)) {
    step(history.state, history.before, history.after);
    history.movement.clear();
    return history;
  }
  if (action_as<Redo, HistoryAction>(action)) {
    step(history.state, history.after, history.before);
    history.movement.clear();
    return history;
  }

  State next = applied(history.state, action);
  return moved(std::move(history), std::move(next), movement_of(action), now_seconds);
}

History replaced(History history, State state, double now_seconds) {
  return moved(std::move(history), std::move(state), {}, now_seconds);
}

}  // namespace lagesbild::app

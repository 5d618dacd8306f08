#include "app/history.hpp"

#include <algorithm>
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

History without_edits(History history, const std::set<std::string>& ids) {
  if (ids.empty()) return history;
  const auto forget = [&](Choices& choices) {
    std::erase_if(choices.draft, [&](const data::Edit& edit) { return ids.contains(edit.id); });
  };
  forget(history.state.choices);
  for (std::vector<Choices>* steps : {&history.before, &history.after}) {
    for (Choices& step : *steps) forget(step);
    steps->erase(std::unique(steps->begin(), steps->end()), steps->end());
    if (!steps->empty() && steps->back() == history.state.choices) steps->pop_back();
  }
  history.movement.clear();
  return history;
}

}  // namespace lagesbild::app

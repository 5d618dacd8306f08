#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/action.hpp"

namespace lagesbild::app {

/// The state with what came before and after it. One step back undoes one choice; a slider that was dragged
/// or a word that was written is one choice, as long as the steps come close after each other.
struct History {
  static constexpr std::size_t longest = 200;
  static constexpr double movement_seconds = 1.5;  ///< a longer rest begins a new movement

  State state;
  std::vector<Choices> before;  ///< oldest first
  std::vector<Choices> after;   ///< the nearest last
  std::string movement;         ///< of the latest choice, see movement_of
  double moved_at_seconds = 0;

  bool can_undo() const { return !before.empty(); }
  bool can_redo() const { return !after.empty(); }
};

/// The history after the action at the given time (seconds, any origin, never falling).
History applied(History history, const Action& action, double now_seconds);

/// The history after another state was opened as a whole (from a link): its choices are one step.
History replaced(History history, State state, double now_seconds);

/// The history without the edits of these ids, which are no draft any more. A step that did nothing else is
/// none.
History without_edits(History history, const std::set<std::string>& ids);

}  // namespace lagesbild::app

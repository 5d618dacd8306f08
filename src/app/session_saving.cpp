#include <utility>

#include "app/session.hpp"

// What saving does to what is open and to what the user has chosen.
namespace lagesbild::app {

void Session::road_found(Road road) {
  past_copies_.stop();
  saving_.road_found(std::move(road), opening_.base());
}

void Session::draft_found(std::string key, std::string_view json) {
  saving_.draft_found(std::move(key), json);
  take_up_draft();
}

std::vector<SavingRequest> Session::take_saving_requests() {
  std::vector<SavingRequest> wanted = saving_.take_requests(opening_.base(), history_.state.choices.draft);
  fetch_copies(wanted);
  return wanted;
}

void Session::saving_answered(Asker asker, const RequestResult& result) {
  if (asker == Asker::past) return past_copies_.answered(result);
  saving_.answered(asker, result, opening_.base());
  follow_saving();
}

void Session::follow_saving() {
  // What others have saved waits until one is back from the past.
  if (present_) return;
  auto arrived = saving_.take_arrived();
  if (!arrived) return;
  history_ = without_edits(std::move(history_), arrived->saved);
  const data::Documents before = documents();
  const data::Changes changed =
      opening_.renew(std::move(arrived->files), arrived->gone, history_.state.choices.draft);
  if (opened_ && changed.plans && !changed.facts) read_plans_again(before);
  gather_problems();
}

void Session::take_up_draft() {
  if (opening_.busy()) return;
  auto found = saving_.take_found(opening_.base());
  if (!found) return;
  State state = history_.state;
  state.choices.draft.insert(state.choices.draft.begin(), found->begin(), found->end());
  history_ = replaced(std::move(history_), std::move(state), history_.moved_at_seconds);
  follow_choices();
}

}  // namespace lagesbild::app

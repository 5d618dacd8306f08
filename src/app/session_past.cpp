#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "model/disclosure.hpp"

/// How the session shows what was changed, and the situation as it was.
namespace lagesbild::app {

void Session::fetch_copies(std::vector<SavingRequest>& wanted) {
  const bool is_asked = history_.state.navigation.page == Page::history || !asked_back_.empty();
  const bool looks = is_asked && !present_ && !opening_.busy();
  if (looks && !past_copies_.started() && saving_.writes()) past_copies_.start(opening_.base());
  if (auto request = past_copies_.take_request()) wanted.push_back({Asker::past, std::move(*request)});
}

data::Documents Session::with_copies() const {
  std::vector<data::File> files = opening_.base().files();
  for (const data::File& copy : past_copies_.files()) {
    if (opening_.base().find(copy.path) == nullptr) files.push_back(copy);
  }
  return data::Documents(files);
}

const PastPicture& Session::past_picture() {
  const data::Draft& draft = history_.state.choices.draft;
  return past_.of({situation_number_, draft.size(), past_copies_.files().size()}, [&] {
    std::vector<std::string> protected_ids;
    for (const Category& category : opened_->situation.categories) {
      if (disclosure::is_protected(category)) protected_ids.push_back(category.id);
    }
    const data::Documents base = with_copies();
    return PastPicture{past_changes(base, draft, protected_ids), days_with_copies(base)};
  });
}

bool Session::can_look_back() const {
  return !present_ && opened_ && !opening_.busy() && !saving_.busy() && history_.state.choices.draft.empty();
}

void Session::leave_present(std::vector<data::File> files, LookingBack shown) {
  present_ = Present{opening_.base().files(), history_, std::move(shown)};
  opening_.replace(std::move(files));
}

void Session::look_back(Date day) {
  if (can_look_back()) leave_present(files_on(with_copies(), day), {.day = day});
}

void Session::look_back_as_decided(const std::string& meeting) {
  asked_back_.clear();
  const auto found = opened_ ? meeting_index(opened_->plans.meetings, meeting) : std::nullopt;
  if (!found || !can_look_back()) return;
  if (saving_.writes() && (!past_copies_.started() || past_copies_.busy())) {
    asked_back_ = meeting;
    return;
  }
  const Meeting& held = opened_->plans.meetings[*found];
  LookingBack shown{.day = held.date, .basis = basis_of(held), .is_decision = true};
  const DecisionBasis basis = shown.basis.value_or(DecisionBasis{});
  OldFiles old = files_as_decided(with_copies(), held.date, basis);
  shown.others = std::move(old.others);
  leave_present(std::move(old.files), std::move(shown));
  history_.before.clear();
  history_.after.clear();
  history_.state.choices = choices_of(basis);
  apply_to(history_.state, NavigationAction{GoTo{Page::overview}});
}

void Session::back_to_now() {
  if (!present_ || opening_.busy()) return;
  opening_.replace(std::move(present_->files));
  // What was chosen there was of another picture; how the program is to be is one's own.
  history_.state.choices = std::move(present_->history.state.choices);
  history_.before = std::move(present_->history.before);
  history_.after = std::move(present_->history.after);
  history_.movement.clear();
  if (present_->shown.is_decision) history_.state.navigation = present_->history.state.navigation;
  present_.reset();
  follow_saving();
}

}  // namespace lagesbild::app

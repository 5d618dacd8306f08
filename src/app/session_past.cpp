#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "model/disclosure.hpp"

/// How the session shows what was changed, and the situation as it was.
namespace lagesbild::app {

void Session::fetch_copies(std::vector<SavingRequest>& wanted) {
  const bool looks = history_.state.navigation.page == Page::history && !present_ && !opening_.busy();
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

void Session::look_back(Date day) {
  if (present_ || !opened_ || opening_.busy() || saving_.busy() || !history_.state.choices.draft.empty())
    return;
  present_ = Present{opening_.base().files(), day};
  opening_.replace(files_on(with_copies(), day));
}

void Session::back_to_now() {
  if (!present_ || opening_.busy()) return;
  opening_.replace(std::move(present_->files));
  present_.reset();
  follow_saving();
}

}  // namespace lagesbild::app

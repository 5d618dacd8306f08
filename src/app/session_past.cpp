#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "model/disclosure.hpp"

/// How the session shows what was changed, and the situation as it was.
namespace lagesbild::app {

const PastPicture& Session::past_picture() {
  const data::Draft& draft = history_.state.choices.draft;
  return past_.of({situation_number_, draft.size()}, [&] {
    std::vector<std::string> protected_ids;
    for (const Category& category : opened_->situation.categories) {
      if (disclosure::is_protected(category)) protected_ids.push_back(category.id);
    }
    const data::Documents& base = opening_.base();
    return PastPicture{past_changes(base, draft, protected_ids), days_with_copies(base)};
  });
}

void Session::look_back(Date day) {
  if (present_ || !opened_ || opening_.busy() || saving_.busy() || !history_.state.choices.draft.empty())
    return;
  present_ = Present{opening_.base().files(), day};
  opening_.replace(files_on(opening_.base(), day));
}

void Session::back_to_now() {
  if (!present_ || opening_.busy()) return;
  opening_.replace(std::move(present_->files));
  present_.reset();
  follow_saving();
}

}  // namespace lagesbild::app

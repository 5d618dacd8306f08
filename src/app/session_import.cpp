#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "intake/plan/document.hpp"
#include "intake/profile/kept.hpp"

/// How the session takes in tables that others have made.
namespace lagesbild::app {

const ImportPicture& Session::import_picture() {
  const Importing& importing = history_.state.importing;
  import_.want(importing, opened_->situation, situation_number_, documents(), today());
  return import_.picture(importing, documents(), history_.state.choices.draft);
}

bool Session::take_table(const std::vector<data::File>& files, double now_seconds) {
  if (!opened_) return false;
  const bool is_open = history_.state.navigation.page == Page::importing;
  Importing importing = history_.state.importing;
  bool took = false;
  for (const data::File& file : files) {
    if (data::recognise(file.bytes) != data::FileKind::unknown) return false;
    const std::string name(data::base_name(file.path));
    if (auto profile = intake::read_profile(file.path, file.bytes)) {
      take_profile(importing, std::move(*profile));
    } else if (is_open || may_be_table(file.path, file.bytes)) {
      take_file(importing, name, file.bytes);
    } else {
      continue;
    }
    took = true;
  }
  if (!took) return false;
  act(SetImporting{std::move(importing)}, now_seconds);
  if (!is_open) act(GoTo{Page::importing}, now_seconds);
  return true;
}

bool Session::take_in(const std::string& instant, double now_seconds) {
  if (!opened_ || opening_.busy()) return false;
  const ImportPicture& picture = import_picture();
  if (!picture.plan) return false;
  TakenIn taken{history_.state.importing.name,
                picture.plan->count(intake::Fate::added),
                picture.plan->count(intake::Fate::changed),
                {}};
  const std::string unit = picture.choices.source;
  const std::vector<data::File> files = import_.documents_of(documents().inbox(), instant);
  if (files.empty()) return false;
  State state = history_.state;
  for (const data::File& file : files) {
    data::Edit edit = intake::edit_of(file);
    edit.id = instant + "/" + std::to_string(state.choices.draft.size() + 1);
    edit.changed = instant;
    edit.unit = unit;
    state.choices.draft.push_back(std::move(edit));
    taken.paths.push_back(file.path);
  }
  state.importing.taken = std::move(taken);
  state.importing.choices.reported.reset();
  history_ = replaced(std::move(history_), std::move(state), now_seconds);
  follow_choices();
  return true;
}

std::optional<intake::Profile> Session::import_profile() const {
  const Importing& importing = history_.state.importing;
  std::string name = importing.profile_name.empty() ? importing.name : importing.profile_name;
  return import_.profile(std::move(name));
}

bool Session::keep_import_profile(const std::string& name, std::string instant, double now_seconds) {
  const auto profile = import_.profile(name);
  if (!profile || name.empty()) return false;
  auto edit = intake::keep_profile(documents(), *profile, std::move(instant));
  if (!edit) return false;
  act(Edit{std::move(*edit)}, now_seconds);
  history_.state.importing.profile = name;
  history_.state.importing.profile_name = name;
  return true;
}

}  // namespace lagesbild::app

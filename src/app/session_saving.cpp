#include <algorithm>
#include <utility>

#include "app/session.hpp"

// What saving does to what is open and to what the user has chosen.
namespace lagesbild::app {

void Session::road_found(Road road) {
  past_copies_.stop();
  saving_.road_found(std::move(road), opening_.base());
}

void Session::draft_found(std::string key, std::string_view json) {
  if (key == KeepDraft::unit_key) {
    kept_unit_ = json;
    if (history_.state.unit.empty()) history_.state.unit = kept_unit_;
    return;
  }
  saving_.draft_found(std::move(key), json);
  take_up_draft();
}

std::vector<SavingRequest> Session::take_saving_requests(Date today) {
  std::vector<SavingRequest> wanted = saving_.take_requests(opening_.base(), history_.state.choices.draft,
                                                            history_.state.reporter.form, today);
  if (history_.state.unit != kept_unit_) {
    kept_unit_ = history_.state.unit;
    wanted.push_back({Asker::unit, KeepDraft{std::string(KeepDraft::unit_key), kept_unit_}});
  }
  fetch_copies(wanted);
  return wanted;
}

void Session::tell_saving_what_is_open() {
  std::vector<std::string> damaged;
  for (const Problem& problem : found_) {
    const data::Document* document = opening_.base().find(problem.file);
    const bool known = std::find(damaged.begin(), damaged.end(), problem.file) != damaged.end();
    if (problem.code == ProblemCode::damaged_file && document && !known) damaged.push_back(problem.file);
  }
  saving_.opened(opening_.base(), std::move(damaged));
}

bool Session::take_draft_files(std::vector<data::File>& files) {
  const auto of_no_draft = std::stable_partition(files.begin(), files.end(), [&](const data::File& file) {
    return !saving_.draft_found("", file.bytes);
  });
  if (of_no_draft == files.end()) return false;
  const std::string path = of_no_draft->path;
  files.erase(of_no_draft, files.end());
  take_up_draft();
  // While files are still coming it is not known yet what is open.
  if (opening_.busy() || !saving_.any_file_waits()) return true;
  problems_.push_back({Severity::warning,
                       path,
                       "",
                       {"Utkastet hör till en annan lägesbild än den som är öppen",
                        "The draft belongs to another situation than the one that is open"},
                       {"Öppna den lägesbilden här, så tas utkastet upp",
                        "Open that situation here, and the draft is taken up"},
                       ProblemCode::draft_of_another});
  return true;
}

void Session::saving_answered(Asker asker, const RequestResult& result) {
  if (asker == Asker::past) {
    past_copies_.answered(result);
    if (!asked_back_.empty() && !past_copies_.busy())
      look_back_as_decided(std::exchange(asked_back_, std::string()));
    return;
  }
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
  const State& now = history_.state;
  auto found = saving_.take_found(opening_.base(), now.choices.draft, now.reporter.form);
  if (!found) return;
  State state = now;
  if (found->form) state.reporter.form = std::move(*found->form);
  state.choices.draft.insert(state.choices.draft.begin(), found->draft.begin(), found->draft.end());
  history_ = replaced(std::move(history_), std::move(state), history_.moved_at_seconds);
  follow_choices();
}

}  // namespace lagesbild::app

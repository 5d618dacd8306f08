#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "app/topics/inbox/copies.hpp"
#include "words/format_number.hpp"

/// What the coordinator does with the reports, with words that are to go, and with the situation's details.
namespace lagesbild::app {

using words::Text;

namespace {

std::string told_of_copies(const FromCopies& taken, Language language) {
  const auto differing = static_cast<double>(taken.differing.size());
  std::string said;
  const auto add = [&](std::string_view text) { said += (said.empty() ? "" : " ") + std::string(text); };
  if (!taken.edits.empty()) {
    // The copy has the other values until somebody has chosen; so nobody is told to remove it.
    const bool last = taken.differing.empty();
    const auto changes = static_cast<double>(taken.edits.size());
    add(words::counted(changes, last ? Text::copies_taken_one : Text::copies_added_one,
                       last ? Text::copies_taken_many : Text::copies_added_many, language));
  }
  if (taken.unreadable > 0) add(words::text(Text::copies_not_read, language));
  if (!taken.differing.empty())
    add(words::counted(differing, Text::copies_differ_one, Text::copies_differ_many, language));
  return said.empty() ? std::string(words::text(Text::copies_nothing, language)) : said;
}

}  // namespace

std::string Session::take_inbox(const InboxAction& action, const std::string& instant, double now_seconds) {
  const Language language = history_.state.preferences.language;
  if (!opened_) return {};
  if (const auto* wanted = std::get_if<TakeInReports>(&action)) {
    TakenReports taken = app::take_in(documents(), wanted->paths, opened_->plans.returned, instant);
    std::string said;
    if (taken.reports > 0)
      said = words::counted(static_cast<double>(taken.reports), Text::inbox_one_taken, Text::inbox_many_taken,
                            language);
    if (!taken.edits.empty()) act(EditingAction{Edits{std::move(taken.edits)}}, now_seconds);
    for (const Problem& problem : taken.refused) {
      said +=
          (said.empty() ? "" : " ") +
          words::filled(Text::inbox_file_stays, language, {problem.file + ", " + problem.what.in(language)}) +
          ".";
    }
    return said;
  }
  if (const auto* copies = std::get_if<TakeInCopies>(&action)) {
    FromCopies taken = from_copies(documents(), copies->of, instant);
    std::string said = told_of_copies(taken, language);
    EditingAction edits{Edits{std::move(taken.edits)}};
    if (!edits_of(edits).empty()) act(edits, now_seconds);
    return said;
  }
  if (const auto* chosen = std::get_if<ChooseOfCopy>(&action)) {
    ChooseOfCopy ready = chosen->copys ? ready_to_take(documents(), *chosen, instant) : *chosen;
    const bool all = ready.differences.size() == chosen->differences.size();
    sign(ready.edits, usable_unit(history_.state, today()));
    if (!ready.differences.empty()) act(InboxAction{std::move(ready)}, now_seconds);
    return all ? "" : std::string(words::text(Text::copies_not_taken, language));
  }
  act(action, now_seconds);
  const ReportAnswer& answer = history_.state.report_answer;
  const auto& reports = inbox_picture().reports;
  const auto report = std::find_if(reports.begin(), reports.end(),
                                   [&](const InboxReport& one) { return one.path == answer.path; });
  if (report == reports.end() || answer.text.empty()) return {};
  if (personal_data::points_at_somebody(answer.text, today(), answer.said)) return {};
  const auto edit = send_back(documents(), *report, answer.text, instant);
  if (!edit) return {};
  act(EditingAction{Edit{*edit}}, now_seconds);
  history_.state.report_answer = {};
  return std::string(words::text(Text::inbox_sent_back, language));
}

void Session::purge(const std::string& instant) {
  if (!history_.state.purging || saving_.busy() || present_) return;
  purge_from(history_.state, opening_.base(), *history_.state.purging, instant,
             usable_unit(history_.state, today()));
  // What was chosen before holds drafts that have the words.
  history_.before.clear();
  history_.after.clear();
  history_.movement.clear();
  follow_choices();
}

bool Session::save_detail(const std::string& instant, double now_seconds) {
  if (!opened_ || !history_.state.detail) return false;
  act(DetailAction{SaveDetail{}}, now_seconds);
  const DetailForm form = *history_.state.detail;
  const auto faults = faults_of(form, opened_->situation, today());
  if (std::any_of(faults.begin(), faults.end(), [](Text fault) { return fault != Text::count; }))
    return false;
  data::Draft edits =
      edits_of(form, documents(), opened_->situation, instant, history_.state.preferences.language);
  if (!edits.empty()) act(EditingAction{Edits{std::move(edits)}}, now_seconds);
  act(DetailAction{SetDetail{}}, now_seconds);
  return true;
}

/// When all is counted, so that no number waits for it.
bool Session::guard_texts(double seconds) {
  if (present_) return false;
  const std::pair key{situation_number_, history_.state.choices.draft.size()};
  if (guarding_ != key) {
    guard_.want(documents(), today());
    guarding_ = key;
    has_told_of_texts_ = false;
  }
  if (guard_.pending()) guard_.work(Slice(seconds));
  if (guard_.pending() || has_told_of_texts_) return guard_.pending();
  has_told_of_texts_ = true;
  about_persons_ = guard_.found();
  if (!about_persons_.empty()) ++results_;
  gather_problems();
  return false;
}

}  // namespace lagesbild::app

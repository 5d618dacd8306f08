#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "words/format_number.hpp"

/// What the coordinator does with the reports, with words that are to go, and with the situation's details.
namespace lagesbild::app {

using words::Text;

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
  act(action, now_seconds);
  const ReportAnswer& answer = history_.state.report_answer;
  const auto& reports = inbox_picture().reports;
  const auto report = std::find_if(reports.begin(), reports.end(),
                                   [&](const InboxReport& one) { return one.path == answer.path; });
  if (report == reports.end() || answer.text.empty()) return {};
  const auto edit = send_back(documents(), *report, answer.text, instant);
  if (!edit) return {};
  act(EditingAction{Edit{*edit}}, now_seconds);
  history_.state.report_answer = {};
  return std::string(words::text(Text::inbox_sent_back, language));
}

void Session::purge(const std::string& instant) {
  if (!history_.state.purging || saving_.busy() || present_) return;
  purge_from(history_.state, opening_.base(), *history_.state.purging, instant);
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
  const auto faults = faults_of(form, opened_->situation);
  if (std::any_of(faults.begin(), faults.end(), [](Text fault) { return fault != Text::count; }))
    return false;
  data::Draft edits =
      edits_of(form, documents(), opened_->situation, instant, history_.state.preferences.language);
  if (!edits.empty()) act(EditingAction{Edits{std::move(edits)}}, now_seconds);
  act(DetailAction{SetDetail{}}, now_seconds);
  return true;
}

}  // namespace lagesbild::app

#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "app/topics/inbox/copies.hpp"
#include "words/format_number.hpp"

/// What the coordinator does with the reports, with words that are to go, and with the situation's details.
namespace lagesbild::app {

using words::Text;

namespace {

/// "insats-3, title: filen har «A», kopian «B»".
std::string difference_text(const data::Conflict& differing, Language language) {
  std::string field;
  for (const std::string& step : differing.path) field += (field.empty() ? "" : "/") + step;
  const auto shown = [&](const std::optional<std::string>& json) {
    return json ? *json : std::string(words::text(Text::conflict_nothing, language));
  };
  const std::string& id = differing.record.id.empty() ? differing.record.list : differing.record.id;
  return words::filled(Text::copies_difference, language,
                       {id, field, shown(differing.theirs), shown(differing.mine)});
}

std::string told_of_copies(const FromCopies& taken, Language language) {
  constexpr std::size_t most_shown = 20;
  const auto changes = static_cast<double>(taken.edits.size());
  std::string said = taken.edits.empty()
                         ? ""
                         : words::counted(changes, Text::copies_taken_one, Text::copies_taken_many, language);
  // The copy has the other values until somebody has chosen; so nobody is told to remove it.
  if (!taken.differing.empty() && !said.empty()) said.resize(said.find('.') + 1);
  const auto add = [&](std::string_view text) { said += (said.empty() ? "" : " ") + std::string(text); };
  if (taken.unreadable > 0) add(words::text(Text::copies_not_read, language));
  if (!taken.differing.empty()) {
    std::string list;
    for (std::size_t i = 0; i < std::min(taken.differing.size(), most_shown); ++i)
      list += (list.empty() ? "" : "; ") + difference_text(taken.differing[i], language);
    if (taken.differing.size() > most_shown) list += " …";
    add(words::filled(Text::copies_differ, language, {list}));
  }
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
  const auto faults = faults_of(form, opened_->situation, today());
  if (std::any_of(faults.begin(), faults.end(), [](Text fault) { return fault != Text::count; }))
    return false;
  data::Draft edits =
      edits_of(form, documents(), opened_->situation, instant, history_.state.preferences.language);
  if (!edits.empty()) act(EditingAction{Edits{std::move(edits)}}, now_seconds);
  act(DetailAction{SetDetail{}}, now_seconds);
  return true;
}

}  // namespace lagesbild::app

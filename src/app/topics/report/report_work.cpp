#include "app/topics/report/report_work.hpp"

#include <algorithm>

namespace lagesbild::app {

ReportPicture ReportWork::picture(const Situation& situation, const Plans& plans,
                                  std::size_t situation_number, const State& state,
                                  const data::Documents& documents, Date today) {
  const ReportForm& form = state.reporter.form;
  ReportPicture picture;
  picture.today = today;
  picture.source = source_index(situation, form.source);
  picture.weeks = report_weeks(situation, picture.source, today);
  picture.week = form.week.value_or(proposed_week(picture.weeks, today));
  const auto offered = [&](Week week) {
    return std::any_of(picture.weeks.begin(), picture.weeks.end(),
                       [&](const ReportWeek& one) { return one.week == week; });
  };
  // An older one may stand in a link.
  if (!offered(picture.week)) picture.weeks.push_back({picture.week, std::nullopt});
  for (std::size_t area = 0; area < situation.areas.size(); ++area) {
    if (!picture.source || situation.sources[*picture.source].covers_area(area))
      picture.areas.push_back(area);
  }
  for (const ReportedEvent& event : form.events)
    picture.events.push_back(look_at(event, situation, picture.week, today));
  picture.faults = faults_of(form, picture.events, situation, today);
  if (picture.source) {
    picture.earlier = &earlier_.of({situation_number, *picture.source},
                                   [&] { return earlier_reports(situation, plans, *picture.source, today); });
  }
  if (const std::string& id = state.reporter.history_of; !id.empty()) {
    picture.history = &history_.of({situation_number, id}, [&] {
      auto versions = versions_of(documents, form.source, id);
      std::erase_if(versions, [&](const EventVersion& version) {
        const auto category = category_index(situation, version.event.category);
        return !version.taken_back && (!category || !lists_events_of(situation.categories[*category]));
      });
      return versions;
    });
  }
  if (const auto& sent = state.reporter.sent) {
    picture.sent_is_draft = std::any_of(state.choices.draft.begin(), state.choices.draft.end(),
                                        [&](const data::Edit& edit) { return edit.document == sent->path; });
    picture.sent_is_undone = !picture.sent_is_draft && documents.find(sent->path) == nullptr;
  }
  return picture;
}

data::Edit inbox_edit(const ReportFile& file, const std::string& source, const ReportStamp& stamp) {
  return {file.path, data::AddDocument{file.json}, {}, stamp.instant, source};
}

}  // namespace lagesbild::app

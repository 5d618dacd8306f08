#include "app/topics/report/earlier_reports.hpp"

#include <algorithm>

#include "model/disclosure.hpp"

namespace lagesbild::app {

namespace {

EarlierWeek& week_in(std::vector<EarlierWeek>& weeks, Week week) {
  const auto later = [](const EarlierWeek& one, Week other) { return one.week > other; };
  auto at = std::lower_bound(weeks.begin(), weeks.end(), week, later);
  if (at == weeks.end() || at->week != week) at = weeks.insert(at, {week, std::nullopt, {}, {}});
  return *at;
}

LocalText reason_of(const std::vector<Meeting>& meetings, std::size_t area,
                    const StandingDecision& decision) {
  for (const Meeting& meeting : meetings) {
    if (meeting.date != decision.date) continue;
    for (const FocusArea& focus : meeting.focus_areas)
      if (focus.area == area && focus.level == decision.level) return focus.reason;
  }
  return {};
}

const IncidentDetail* detail_of(const Situation& situation, std::uint32_t row) {
  const std::int32_t index = situation.incidents.detail[row];
  return index == Incidents::no_detail ? nullptr
                                       : &situation.incidents.details[static_cast<std::size_t>(index)];
}

}  // namespace

bool lists_events_of(const Category& category) {
  return disclosure::listed_by_area(category, disclosure::Audience::group) ||
         disclosure::told_beforehand(category);
}

EarlierReports earlier_reports(const Situation& situation, const Plans& plans, std::size_t source,
                               Date today) {
  EarlierReports reports;
  const Week now = week_of(today);
  const auto is_recent = [&](Week week) { return week <= now && now - week < earlier_weeks; };
  for (const ReportingStatus& status : situation.reporting) {
    if (status.source != source || !is_recent(status.week)) continue;
    EarlierWeek& week = week_in(reports.weeks, status.week);
    week.said = status.status;
    week.areas = status.areas;
  }
  std::vector<bool> reported(situation.areas.size(), false);
  const Incidents& incidents = situation.incidents;
  for (std::uint32_t row = 0; row < incidents.size(); ++row) {
    if (incidents.source[row] != source) continue;
    if (!lists_events_of(situation.categories[incidents.category[row]])) continue;
    const Week week = week_of({incidents.day[row]});
    if (now - week < feedback_weeks && incidents.area[row] != Incidents::no_area)
      reported[incidents.area[row]] = true;
    // What is to come stands with the latest.
    if (week > now || is_recent(week)) week_in(reports.weeks, std::min(week, now)).events.push_back(row);
  }
  for (EarlierWeek& week : reports.weeks) {
    std::stable_sort(week.events.begin(), week.events.end(), [&](std::uint32_t one, std::uint32_t other) {
      return incidents.day[one] > incidents.day[other];
    });
  }
  const auto decisions = standing_decisions(plans.meetings, situation.areas.size());
  for (std::size_t area = 0; area < situation.areas.size(); ++area) {
    if (!reported[area]) continue;
    AreaFeedback feedback{area, decisions[area], {}, measures_in(plans.measures, area)};
    if (!feedback.decision && feedback.measures.empty()) continue;
    if (feedback.decision) feedback.reason = reason_of(plans.meetings, area, *feedback.decision);
    reports.feedback.push_back(std::move(feedback));
  }
  for (const ReturnedReport& one : plans.returned) {
    if (one.source == situation.sources[source].id) reports.returned.push_back(one);
  }
  reports.hides_protected = std::any_of(situation.categories.begin(), situation.categories.end(),
                                        [](const Category& category) { return !lists_events_of(category); });
  return reports;
}

std::string incident_id(const Situation& situation, std::uint32_t row) {
  const IncidentDetail* detail = detail_of(situation, row);
  return detail ? detail->id : std::string();
}

ReportedEvent reported_event(const Situation& situation, std::uint32_t row) {
  const Incidents& incidents = situation.incidents;
  ReportedEvent event;
  if (const IncidentInterval* interval = interval_of(incidents, row)) {
    take_interval(event, *interval);
  } else {
    event.date = to_string(Date{incidents.day[row]});
    event.hour = incidents.hour[row];
    event.time = event.hour == ReportedEvent::no_hour ? EventTime::not_known : EventTime::hour;
  }
  if (incidents.area[row] != Incidents::no_area) event.area = situation.areas[incidents.area[row]].id;
  event.category = situation.categories[incidents.category[row]].id;
  event.severity = incidents.severity[row];
  event.police_report = incidents.police_report[row];
  event.count = std::to_string(incidents.count[row]);
  if (const IncidentDetail* detail = detail_of(situation, row)) {
    event.id = detail->id;
    event.place = detail->place;
    event.note = detail->note;
  }
  return event;
}

}  // namespace lagesbild::app

#include "analysis/upcoming.hpp"

#include "model/disclosure.hpp"
#include "model/sorting.hpp"

namespace lagesbild::analysis {

namespace {

UpcomingEvent upcoming_event(const Situation& situation, std::size_t row) {
  const Incidents& told = situation.incidents;
  UpcomingEvent event;
  event.day = {told.day[row]};
  if (const IncidentInterval* interval = interval_of(told, row)) {
    event.day = interval->from;
    if (interval->to > interval->from) event.until = interval->to;
    if (interval->hour_from != Incidents::no_hour && !event.until) event.hour = interval->hour_from;
  } else if (told.hour[row] != Incidents::no_hour) {
    event.hour = told.hour[row];
  }
  event.category = told.category[row];
  event.source = told.source[row];
  const bool has_place = situation.categories[event.category].scope == Scope::area;
  if (has_place && told.area[row] != Incidents::no_area) event.area = told.area[row];
  if (told.detail[row] != Incidents::no_detail) {
    const IncidentDetail& detail = told.details[static_cast<std::size_t>(told.detail[row])];
    event.note = detail.note;
    event.id = detail.id;
  }
  return event;
}

}  // namespace

std::vector<UpcomingEvent> events_between(const Situation& situation, const Selection& selection, Date first,
                                          Date last) {
  std::vector<UpcomingEvent> events;
  const Incidents& told = situation.incidents;
  for (std::size_t row = 0; row < told.size(); ++row) {
    if (!disclosure::told_beforehand(situation.categories[told.category[row]])) continue;
    if (!selection.has_category(told.category[row])) continue;
    if (!has_source(selection, situation, told.source[row])) continue;
    UpcomingEvent event = upcoming_event(situation, row);
    if (event.last_day() >= first && event.day <= last) events.push_back(std::move(event));
  }
  sort_stably(events, [](const UpcomingEvent& one, const UpcomingEvent& other) {
    return std::pair(one.day, one.hour.value_or(0)) < std::pair(other.day, other.hour.value_or(0));
  });
  return events;
}

std::vector<UpcomingEvent> upcoming_events(const Situation& situation, const Selection& selection,
                                           std::optional<Date> day) {
  if (!day) return {};
  const Date last{monday_of(week_of(*day) + (upcoming_weeks + 1)).days_since_epoch - 1};
  return events_between(situation, selection, {day->days_since_epoch + 1}, last);
}

}  // namespace lagesbild::analysis

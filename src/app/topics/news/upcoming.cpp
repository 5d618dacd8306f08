#include "app/topics/news/upcoming.hpp"

#include "model/disclosure.hpp"
#include "model/sorting.hpp"

namespace lagesbild::app {

std::vector<UpcomingEvent> upcoming_events(const Situation& situation, const analysis::Selection& selection) {
  std::vector<UpcomingEvent> events;
  if (!situation.updated_day) return events;
  const int today = situation.updated_day->days_since_epoch;
  const int last = monday_of(week_of(*situation.updated_day) + (upcoming_weeks + 1)).days_since_epoch - 1;
  const Incidents& told = situation.incidents;
  for (std::size_t row = 0; row < told.size(); ++row) {
    const Category& category = situation.categories[told.category[row]];
    if (told.day[row] <= today || told.day[row] > last) continue;
    if (!disclosure::told_beforehand(category) || !selection.has_category(told.category[row])) continue;
    if (!analysis::has_source(selection, situation, told.source[row])) continue;
    UpcomingEvent event;
    event.day = {told.day[row]};
    if (told.hour[row] != Incidents::no_hour) event.hour = told.hour[row];
    event.category = told.category[row];
    if (category.scope == Scope::area) event.area = told.area[row];
    if (told.detail[row] != Incidents::no_detail) {
      event.note = told.details[static_cast<std::size_t>(told.detail[row])].note;
    }
    events.push_back(std::move(event));
  }
  sort_stably(events, [](const UpcomingEvent& one, const UpcomingEvent& other) {
    return std::pair(one.day, one.hour.value_or(0)) < std::pair(other.day, other.hour.value_or(0));
  });
  return events;
}

}  // namespace lagesbild::app

#include "app/topics/area/area_events.hpp"

#include <algorithm>
#include <string_view>

#include "app/state.hpp"
#include "app/topics/selection/search.hpp"

namespace lagesbild::app {

namespace {

const IncidentDetail* detail_of(const Incidents& incidents, std::uint32_t row) {
  const std::int32_t detail = incidents.detail[row];
  return detail == Incidents::no_detail ? nullptr : &incidents.details[static_cast<std::size_t>(detail)];
}

bool is_wanted(const Situation& situation, const EventList& list, std::uint32_t row) {
  const Incidents& incidents = situation.incidents;
  if (!list.category.empty() && situation.categories[incidents.category[row]].id != list.category)
    return false;
  if (!list.source.empty() && situation.sources[incidents.source[row]].id != list.source) return false;
  if (list.text.empty()) return true;
  const IncidentDetail* detail = detail_of(incidents, row);
  return detail && (holds(detail->place, list.text) || holds(detail->note, list.text));
}

/// −1, 0 or 1: whether the one comes before the other, by the order alone.
int compared(const Incidents& incidents, EventOrder order, std::uint32_t one, std::uint32_t other) {
  const auto sign = [](auto a, auto b) { return a < b ? -1 : b < a ? 1 : 0; };
  const auto place = [&](std::uint32_t row) -> std::string_view {
    const IncidentDetail* detail = detail_of(incidents, row);
    return detail ? std::string_view{detail->place} : std::string_view{};
  };
  switch (order) {
    case EventOrder::category:
      return sign(incidents.category[one], incidents.category[other]);
    case EventOrder::source:
      return sign(incidents.source[one], incidents.source[other]);
    case EventOrder::place:
      return sign(place(one), place(other));
    case EventOrder::when:
      break;
  }
  const int day = sign(incidents.day[one], incidents.day[other]);
  return day != 0 ? day : sign(incidents.hour[one], incidents.hour[other]);
}

void put_in_order(const Incidents& incidents, const EventList& list, std::vector<std::uint32_t>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t one, std::uint32_t other) {
    const int order = compared(incidents, list.order, one, other);
    if (order != 0) return list.descending ? order > 0 : order < 0;
    // Within the same the newest first.
    return compared(incidents, EventOrder::when, one, other) > 0;
  });
}

void note(std::vector<std::size_t>& all, std::size_t one) {
  const auto at = std::lower_bound(all.begin(), all.end(), one);
  if (at == all.end() || *at != one) all.insert(at, one);
}

}  // namespace

void apply_to(State& state, const AreaAction& action) {
  state.event_list = std::get<SetEventList>(action).list;
}

AreaEvents events_of(const Situation& situation, const analysis::Settings& settings, std::size_t area,
                     const EventList& list, disclosure::Audience audience) {
  AreaEvents events;
  const Incidents& incidents = situation.incidents;
  for (std::uint32_t row = 0; row < incidents.size(); ++row) {
    const Week week = week_of({incidents.day[row]});
    if (incidents.area[row] != area || week < settings.window.from || week > settings.window.to) continue;
    const std::size_t category = incidents.category[row];
    const std::size_t source = incidents.source[row];
    if (!disclosure::listed_by_area(situation.categories[category], audience)) continue;
    if (!settings.selection.has_category(category) ||
        !analysis::has_source(settings.selection, situation, source)) {
      continue;
    }
    note(events.categories, category);
    note(events.sources, source);
    events.events += incidents.count[row];
    if (is_wanted(situation, list, row)) events.shown.push_back(row);
  }
  put_in_order(incidents, list, events.shown);
  return events;
}

}  // namespace lagesbild::app

#include "app/topics/report/report_check.hpp"

#include <algorithm>
#include <charconv>

namespace lagesbild::app {

namespace {

template <typename Things>
std::optional<std::size_t> index_by_id(const Things& things, const std::string& id) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  if (found == things.end()) return std::nullopt;
  return static_cast<std::size_t>(found - things.begin());
}

/// Of an interval that was written: its end is missing, or before its beginning.
std::optional<ReportFault> interval_fault(const ReportedEvent& event, Date from, Date today, bool may_come) {
  const auto to = parse_date(event.date_to);
  if (!to) return ReportFault::no_date_to;
  if (*to > today && !may_come) return ReportFault::future_date;
  const bool hours = event.hour != ReportedEvent::no_hour && event.hour_to != ReportedEvent::no_hour;
  if (*to < from || (*to == from && hours && event.hour_to < event.hour)) return ReportFault::backwards;
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> category_index(const Situation& situation, const std::string& id) {
  return index_by_id(situation.categories, id);
}

std::optional<std::size_t> source_index(const Situation& situation, const std::string& id) {
  return index_by_id(situation.sources, id);
}

std::optional<int> count_of(const ReportedEvent& event) {
  int count = 0;
  const char* end = event.count.data() + event.count.size();
  const auto [at, fault] = std::from_chars(event.count.data(), end, count);
  constexpr int most = 9999;
  const bool is_count = fault == std::errc{} && at == end && count >= 1 && count <= most;
  return is_count ? std::optional(count) : std::nullopt;
}

EventLook look_at(const ReportedEvent& event, const Situation& situation, Week week, Date today) {
  EventLook look;
  look.area = index_by_id(situation.areas, event.area);
  look.category = index_by_id(situation.categories, event.category);
  look.asks_area = !look.category || situation.categories[*look.category].scope == Scope::area;
  look.in_place = personal_data::find(event.place, today);
  look.in_note = personal_data::find(event.note, today);
  const auto date = parse_date(event.date);
  const bool may_come = look.category && situation.categories[*look.category].family == Family::upcoming;
  if (date && !may_come && week_of(*date) != week) look.other_week = week_of(*date);
  return look;
}

std::vector<FoundFault> faults_of(const ReportForm& form, const std::vector<EventLook>& looks,
                                  const Situation& situation, Date today) {
  std::vector<FoundFault> faults;
  const auto note = [&](bool wrong, ReportFault fault, std::optional<std::size_t> event = std::nullopt) {
    if (wrong) faults.push_back({fault, event});
  };
  note(!source_index(situation, form.source), ReportFault::no_source);
  note(form.answer == WeekAnswer::not_said && !form.corrects, ReportFault::no_answer);
  note(form.answer == WeekAnswer::partial && form.covered.empty(), ReportFault::no_covered);
  note(form.answer == WeekAnswer::events && form.events.empty(), ReportFault::no_events);
  if (!tells_events(form)) return faults;
  for (std::size_t i = 0; i < form.events.size(); ++i) {
    const ReportedEvent& event = form.events[i];
    const EventLook& look = looks[i];
    const bool may_come = look.category && situation.categories[*look.category].family == Family::upcoming;
    note(!look.category, ReportFault::no_category, i);
    const auto date = parse_date(event.date);
    note(!date, ReportFault::no_date, i);
    note(date && *date > today && !may_come, ReportFault::future_date, i);
    note(event.time == EventTime::hour && event.hour == ReportedEvent::no_hour, ReportFault::no_hour, i);
    if (date && event.time == EventTime::interval) {
      if (const auto fault = interval_fault(event, *date, today, may_come)) note(true, *fault, i);
    }
    note(look.asks_area && !look.area, ReportFault::no_area, i);
    note(!count_of(event), ReportFault::no_count, i);
    note(!event.keeps_found && (personal_data::points_at_somebody(event.place, look.in_place) ||
                                personal_data::points_at_somebody(event.note, look.in_note)),
         ReportFault::personal_data, i);
  }
  return faults;
}

}  // namespace lagesbild::app

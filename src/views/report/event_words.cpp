#include "views/report/report_view.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::EventTime;
using app::ReportedEvent;
using words::Text;

std::string event_day(const View& view, const ReportedEvent& event) {
  const auto date = parse_date(event.date);
  if (!date) return event.date;
  const std::string day = words::format_date(*date, view.language);
  if (event.time == EventTime::hour && event.hour != ReportedEvent::no_hour)
    return view.filled(Text::events_at_hour, {day, std::to_string(event.hour)});
  const auto to = event.time == EventTime::interval ? parse_date(event.date_to) : std::nullopt;
  return to ? words::format_days(*date, *to, view.language) : day;
}

}  // namespace

std::string event_line(const View& view, const Situation& situation, const ReportedEvent& event) {
  std::string line;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) line += (line.empty() ? "" : ", ") + part;
  };
  for (const Category& category : situation.categories)
    if (category.id == event.category) add(view.in_language(category.name));
  add(event_day(view, event));
  for (const Area& area : situation.areas)
    if (area.id == event.area) add(area.name);
  return line.empty() ? std::string{view.text(Text::report_event_empty)} : line;
}

std::string event_in_words(const ReportView& view, const ReportedEvent& event) {
  std::string line = event_line(view, view.situation, event);
  if (!event.count.empty() && event.count != "1")
    line = view.filled(Text::events_several, {line, event.count});
  for (const std::string* words : {&event.place, &event.note})
    if (!words->empty()) line = view.filled(Text::events_place_and_note, {line, *words});
  return line;
}

}  // namespace lagesbild::views

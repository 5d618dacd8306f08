#include "app/topics/report/report_form.hpp"

#include <algorithm>
#include <charconv>

#include "data/json/json_view.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::app {

namespace {

constexpr std::string_view form_format = "lagesbild-report-form/1";

void write_event(data::JsonWriter& json, const ReportedEvent& event) {
  json.begin_object();
  json.member("id", event.id);
  json.member("date", event.date);
  json.member("time", static_cast<int>(event.time));
  json.member("hour", event.hour);
  json.member("hour_to", event.hour_to);
  json.member("date_to", event.date_to);
  json.member("area", event.area);
  json.member("category", event.category);
  json.member("severity", static_cast<int>(event.severity));
  json.member("police_report", static_cast<int>(event.police_report));
  json.member("count", event.count);
  json.member("place", event.place);
  json.member("note", event.note);
  json.member("keeps_found", event.keeps_found);
  json.end_object();
}

std::string text_in(const data::JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

int number_in(const data::JsonView& record, std::string_view key, int least, int most, int otherwise) {
  const auto value = record.find(key);
  const auto number = value ? value->integer() : std::nullopt;
  return number && *number >= least && *number <= most ? static_cast<int>(*number) : otherwise;
}

bool is_true(const data::JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value && value->raw() == "true";
}

ReportedEvent event_in(const data::JsonView& record) {
  constexpr int last_hour = 23;
  ReportedEvent event;
  event.id = text_in(record, "id");
  event.date = text_in(record, "date");
  event.time =
      static_cast<EventTime>(number_in(record, "time", 0, static_cast<int>(event_time_count) - 1, 0));
  event.hour = number_in(record, "hour", 0, last_hour, ReportedEvent::no_hour);
  event.hour_to = number_in(record, "hour_to", 0, last_hour, ReportedEvent::no_hour);
  event.date_to = text_in(record, "date_to");
  event.area = text_in(record, "area");
  event.category = text_in(record, "category");
  event.severity = static_cast<IncidentSeverity>(
      number_in(record, "severity", 0, static_cast<int>(IncidentSeverity::high), 0));
  event.police_report = static_cast<PoliceReport>(
      number_in(record, "police_report", 0, static_cast<int>(PoliceReport::yes), 0));
  event.count = text_in(record, "count");
  event.place = text_in(record, "place");
  event.note = text_in(record, "note");
  event.keeps_found = is_true(record, "keeps_found");
  return event;
}

}  // namespace

PartOfDay part_of_day(EventTime time) {
  switch (time) {
    case EventTime::morning:
      return {6, 8};
    case EventTime::forenoon:
      return {9, 11};
    case EventTime::afternoon:
      return {12, 16};
    case EventTime::evening:
      return {17, 21};
    case EventTime::night:
      return {22, 5};
    default:
      return {0, 23};
  }
}

void take_interval(ReportedEvent& event, const IncidentInterval& interval) {
  event.date = to_string(interval.from);
  const int days = interval.to.days_since_epoch - interval.from.days_since_epoch;
  for (const EventTime part : {EventTime::morning, EventTime::forenoon, EventTime::afternoon,
                               EventTime::evening, EventTime::night}) {
    const PartOfDay hours = part_of_day(part);
    if (interval.hour_from != hours.from || interval.hour_to != hours.to) continue;
    if (days != (hours.to < hours.from ? 1 : 0)) continue;
    event.time = part;
    return;
  }
  event.time = EventTime::interval;
  event.hour = interval.hour_from;
  event.hour_to = interval.hour_to;
  event.date_to = to_string(interval.to);
}

bool is_begun(const ReportForm& form) {
  return form.answer != WeekAnswer::not_said || form.corrects || !form.events.empty();
}

std::string to_json(const ReportForm& form) {
  data::JsonWriter json;
  json.begin_object();
  json.member("format", form_format);
  json.member("source", form.source);
  if (form.week) json.member("week", to_string(*form.week));
  json.member("answer", static_cast<int>(form.answer));
  json.member("corrects", form.corrects);
  json.member("seed", std::to_string(form.seed));  // a number of JSON has fewer figures
  json.key("covered");
  json.begin_array();
  for (const std::string& area : form.covered) json.value(area);
  json.end_array();
  json.key("events");
  json.begin_array();
  for (const ReportedEvent& event : form.events) write_event(json, event);
  json.end_array();
  json.end_object();
  return json.take();
}

std::optional<ReportForm> report_form_of(std::string_view json) {
  const data::JsonView record(json);
  if (text_in(record, "format") != form_format) return std::nullopt;
  ReportForm form;
  form.source = text_in(record, "source");
  form.week = parse_week(text_in(record, "week"));
  form.answer =
      static_cast<WeekAnswer>(number_in(record, "answer", 0, static_cast<int>(WeekAnswer::partial), 0));
  form.corrects = is_true(record, "corrects");
  const std::string seed = text_in(record, "seed");
  std::from_chars(seed.data(), seed.data() + seed.size(), form.seed);
  if (const auto covered = record.find("covered")) {
    for (const data::JsonView& area : covered->elements())
      if (auto id = area.text()) form.covered.push_back(std::move(*id));
  }
  if (const auto events = record.find("events")) {
    for (const data::JsonView& event : events->elements()) form.events.push_back(event_in(event));
  }
  form.open_event = form.events.empty() ? 0 : form.events.size() - 1;
  return form;
}

}  // namespace lagesbild::app

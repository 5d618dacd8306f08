#include "app/topics/report/report_document.hpp"

#include <algorithm>

#include "app/topics/report/report_check.hpp"
#include "data/fields/words.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::app {

namespace {

constexpr std::string_view incidents_format = "lagesbild-incidents/1";

/// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15U;
  value = (value ^ value >> 30U) * 0xbf58476d1ce4e5b9U;
  value = (value ^ value >> 27U) * 0x94d049bb133111ebU;
  return value ^ value >> 31U;
}

/// What part of a day, or which interval, becomes hours and a last day.
struct Span {
  int hour = ReportedEvent::no_hour;
  std::optional<Date> to;
  int hour_to = ReportedEvent::no_hour;
};

Span span_of(const ReportedEvent& event, Date date) {
  switch (event.time) {
    case EventTime::not_known:
      return {};
    case EventTime::hour:
      return {event.hour, std::nullopt, ReportedEvent::no_hour};
    case EventTime::interval:
      return {event.hour, parse_date(event.date_to), event.hour_to};
    default:
      break;
  }
  const PartOfDay part = part_of_day(event.time);
  const int next = part.to < part.from ? 1 : 0;
  return {part.from, Date{date.days_since_epoch + next}, part.to};
}

void write_week(data::JsonWriter& json, const ReportForm& form, Week week, const ReportStamp& stamp) {
  const auto status = form.answer == WeekAnswer::events    ? Reported::reported
                      : form.answer == WeekAnswer::nothing ? Reported::nothing
                                                           : Reported::partial;
  json.begin_object();
  // The same of every report of the week, so that what is said later takes the former's place.
  json.member("id", form.source + "-" + to_string(week));
  json.member("source", form.source);
  json.member("week", to_string(week));
  json.member("status", data::reported_words[static_cast<std::size_t>(status)]);
  if (status == Reported::partial) {
    json.key("areas");
    json.begin_array();
    for (const std::string& area : form.covered) json.value(area);
    json.end_array();
  }
  json.member("changed", stamp.instant);
  json.end_object();
}

std::optional<std::uint32_t> row_with_id(const Situation& situation, const std::string& id,
                                         const std::string& source) {
  const Incidents& incidents = situation.incidents;
  for (std::uint32_t row = 0; !id.empty() && row < incidents.size(); ++row) {
    const std::int32_t detail = incidents.detail[row];
    if (detail == Incidents::no_detail || situation.sources[incidents.source[row]].id != source) continue;
    if (incidents.details[static_cast<std::size_t>(detail)].id == id) return row;
  }
  return std::nullopt;
}

/// What the form does not ask for: a corrected event keeps what it had.
void write_untold(data::JsonWriter& json, const ReportedEvent& event, const ReportForm& form,
                  const Situation& situation, const ReportStamp& stamp) {
  Date reported = stamp.today;
  if (const auto row = row_with_id(situation, event.id, form.source)) {
    const Incidents& incidents = situation.incidents;
    const IncidentDetail& detail = incidents.details[static_cast<std::size_t>(incidents.detail[*row])];
    const IncidentMark* mark = mark_of(incidents, *row);
    if (mark != nullptr && !mark->number.empty()) json.member("number", mark->number);
    if (detail.point) {
      json.key("point");
      json.begin_array();
      json.value(detail.point->lon);
      json.value(detail.point->lat);
      json.end_array();
    }
    reported = detail.reported.value_or(reported);
  }
  json.member("reported", to_string(reported));
}

void write_incident(data::JsonWriter& json, const ReportedEvent& event, const ReportForm& form,
                    const Situation& situation, const ReportStamp& stamp, std::size_t number) {
  const Date date = parse_date(event.date).value_or(stamp.today);
  const Span span = span_of(event, date);
  json.begin_object();
  json.member("id", event.id.empty()
                        ? form.source + "-" + to_string(date) + "-" + random_part(stamp.seed, number + 1)
                        : event.id);
  json.member("source", form.source);
  json.member("date", to_string(date));
  if (span.hour != ReportedEvent::no_hour) json.member("hour", span.hour);
  if (span.to) json.member("date_to", to_string(*span.to));
  if (span.hour_to != ReportedEvent::no_hour) json.member("hour_to", span.hour_to);
  const auto category = std::find_if(situation.categories.begin(), situation.categories.end(),
                                     [&](const Category& one) { return one.id == event.category; });
  const bool has_area = category == situation.categories.end() || category->scope == Scope::area;
  if (has_area) json.member("area", event.area);
  json.member("category", event.category);
  if (event.severity != IncidentSeverity::unknown)
    json.member("severity", data::severity_words[static_cast<std::size_t>(event.severity) - 1]);
  const int count = count_of(event).value_or(1);
  if (count != 1) json.member("count", count);
  if (!event.place.empty()) json.member("place", event.place);
  if (!event.note.empty()) json.member("note", event.note);
  if (event.police_report != PoliceReport::unknown)
    json.member("police_report", event.police_report == PoliceReport::yes);
  write_untold(json, event, form, situation, stamp);
  json.member("changed", stamp.instant);
  json.end_object();
}

}  // namespace

std::string random_part(std::uint64_t seed, std::uint64_t number) {
  // Without what is easily read as another.
  constexpr std::string_view signs = "23456789abcdefghjkmnpqrstuvwxyz";
  constexpr std::size_t length = 6;
  std::uint64_t value = mixed(mixed(seed) + number);
  std::string part;
  for (std::size_t i = 0; i < length; ++i) {
    part += signs[value % signs.size()];
    value /= signs.size();
  }
  return part;
}

std::string path_of_report(const std::string& source, Week week, const ReportStamp& stamp,
                           std::string_view inbox) {
  return std::string(inbox) + source + "-" + to_string(week) + "-" + random_part(stamp.seed, 0) + ".json";
}

ReportFile report_file(const ReportForm& form, const Situation& situation, Week week,
                       const ReportStamp& stamp, std::string_view inbox) {
  data::JsonWriter json;
  json.begin_object();
  json.member("format", incidents_format);
  json.key("reporting");
  json.begin_array();
  if (!form.corrects) write_week(json, form, week, stamp);
  json.end_array();
  json.key("incidents");
  json.begin_array();
  for (std::size_t i = 0; tells_events(form) && i < form.events.size(); ++i)
    write_incident(json, form.events[i], form, situation, stamp, i);
  json.end_array();
  json.end_object();
  return {path_of_report(form.source, week, stamp, inbox), json.take()};
}

ReportFile withdrawal_file(const std::string& id, const std::string& source, Week week,
                           const ReportStamp& stamp, std::string_view inbox) {
  data::JsonWriter json;
  json.begin_object();
  json.member("format", incidents_format);
  json.key("reporting");
  json.begin_array();
  json.end_array();
  json.key("incidents");
  json.begin_array();
  json.begin_object();
  json.member("id", id);
  json.member("source", source);
  json.member("deleted", true);
  json.member("changed", stamp.instant);
  json.end_object();
  json.end_array();
  json.end_object();
  return {path_of_report(source, week, stamp, inbox), json.take()};
}

}  // namespace lagesbild::app

#include "app/topics/report/record_event.hpp"

#include <algorithm>

#include "data/fields/words.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::app {

namespace {

int hour_of(const data::JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  const auto hour = value ? value->integer() : std::nullopt;
  constexpr int last_hour = 23;
  return hour && *hour >= 0 && *hour <= last_hour ? static_cast<int>(*hour) : ReportedEvent::no_hour;
}

void take_time(const data::JsonView& record, ReportedEvent& event) {
  event.hour = hour_of(record, "hour");
  event.hour_to = hour_of(record, "hour_to");
  event.date_to = text_of(record, "date_to");
  const auto from = parse_date(event.date);
  if (event.date_to.empty() && event.hour_to == ReportedEvent::no_hour) {
    event.time = event.hour == ReportedEvent::no_hour ? EventTime::not_known : EventTime::hour;
    return;
  }
  if (event.date_to.empty()) event.date_to = event.date;
  const auto to = parse_date(event.date_to);
  if (!from || !to) {
    event.time = EventTime::interval;
    return;
  }
  const auto hour = [](int given) { return static_cast<std::int8_t>(given); };
  take_interval(event, {0, *from, hour(event.hour), *to, hour(event.hour_to)});
}

}  // namespace

std::string text_of(const data::JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

bool is_deleted(const data::JsonView& record) {
  const auto value = record.find("deleted");
  return value && value->raw() == "true";
}

ReportedEvent event_of_record(const data::JsonView& record) {
  ReportedEvent event;
  event.id = text_of(record, "id");
  event.date = text_of(record, "date");
  take_time(record, event);
  event.area = text_of(record, "area");
  event.category = text_of(record, "category");
  const std::string severity = text_of(record, "severity");
  const auto word = std::find(data::severity_words.begin(), data::severity_words.end(), severity);
  if (word != data::severity_words.end())
    event.severity = static_cast<IncidentSeverity>(word - data::severity_words.begin() + 1);
  if (const auto count = record.find("count")) event.count = std::string(count->raw());
  if (const auto police = record.find("police_report")) {
    if (police->raw() == "true") event.police_report = PoliceReport::yes;
    if (police->raw() == "false") event.police_report = PoliceReport::no;
  }
  event.place = text_of(record, "place");
  event.note = text_of(record, "note");
  return event;
}

std::vector<EventVersion> versions_of(const data::Documents& documents, const std::string& source,
                                      const std::string& id) {
  std::vector<EventVersion> versions;
  if (id.empty()) return versions;
  const std::string wanted = data::quoted(id);
  for (const data::Document& document : documents.all()) {
    if (document.kind != data::FileKind::incidents) continue;
    // A conflict copy tells no version of its own.
    if (!document.named && !documents.in_inbox(document)) continue;
    // Most files do not have it, which is seen fast.
    if (document.file.bytes.view().find(wanted) == std::string_view::npos) continue;
    const auto list = data::JsonView(document.file.bytes).find("incidents");
    if (!list) continue;
    for (const data::JsonView& record : list->elements()) {
      if (text_of(record, "id") != id || text_of(record, "source") != source) continue;
      versions.push_back(
          {document.path, text_of(record, "changed"), is_deleted(record), event_of_record(record)});
    }
  }
  std::stable_sort(versions.begin(), versions.end(), [](const EventVersion& one, const EventVersion& other) {
    return one.changed < other.changed;
  });
  return versions;
}

}  // namespace lagesbild::app

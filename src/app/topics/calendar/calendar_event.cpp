#include "app/topics/calendar/calendar_event.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "app/topics/report/record_event.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/number_text.hpp"
#include "model/disclosure.hpp"
#include "model/personal_data.hpp"

namespace lagesbild::app {

namespace {

constexpr int last_hour = 23;
constexpr int longest_days = 366;  ///< that the format takes

template <typename Records>
const typename Records::value_type* with_id(const Records& records, const std::string& id) {
  const auto found =
      std::find_if(records.begin(), records.end(), [&](const auto& record) { return record.id == id; });
  return found == records.end() ? nullptr : &*found;
}

bool is_hour(const std::string& text) {
  const auto hour = data::parse_number(text);
  return hour && *hour >= 0 && *hour <= last_hour && *hour == static_cast<int>(*hour);
}

bool has_fault(const CalendarForm& form, const Situation& situation, Date today, CalendarFault fault) {
  const Category* category = with_id(situation.categories, form.category);
  const auto from = parse_date(form.date);
  switch (fault) {
    case CalendarFault::no_category:
      return category == nullptr || !disclosure::told_beforehand(*category);
    case CalendarFault::no_source:
      return with_id(situation.sources, form.source) == nullptr;
    case CalendarFault::no_date:
      return !from;
    case CalendarFault::bad_until: {
      if (form.until.empty()) return false;
      const auto until = parse_date(form.until);
      return !until ||
             (from && (*until < *from || until->days_since_epoch - from->days_since_epoch > longest_days));
    }
    case CalendarFault::bad_hour:
      return !form.hour.empty() && !is_hour(form.hour);
    case CalendarFault::no_area:
      return category != nullptr && category->scope == Scope::area &&
             with_id(situation.areas, form.area) == nullptr;
    case CalendarFault::personal_data:
      break;
  }
  return personal_data::points_at_somebody(form.note, today, form.said);
}

/// What a record says, by its keys; nothing: the field is not there. Of several days no hour is told.
std::array<std::pair<std::string, std::optional<std::string>>, 7> fields_of(const CalendarForm& form) {
  const auto text = [](const std::string& words) {
    return words.empty() ? std::nullopt : std::optional(data::quoted(words));
  };
  const bool one_day = form.until.empty() || form.until == form.date;
  const auto hour = one_day ? data::parse_number(form.hour) : std::nullopt;
  return {{{"source", text(form.source)},
           {"date", text(form.date)},
           {"date_to", one_day ? std::nullopt : text(form.until)},
           {"hour", hour ? std::optional(data::number_text(*hour)) : std::nullopt},
           {"area", text(form.area)},
           {"category", text(form.category)},
           {"note", text(form.note)}}};
}

/// Where the source's newest facts stand, or else the last file of events; never a report of the inbox.
const data::Document* document_of(const data::Documents& documents, const std::string& source) {
  const data::Document* newest = nullptr;
  const data::Document* last = nullptr;
  std::string latest;
  for (const data::Document& document : documents.all()) {
    if (document.kind != data::FileKind::incidents || !document.named || documents.in_inbox(document))
      continue;
    last = &document;
    const data::JsonView root(document.file.bytes.view());
    for (const std::string_view list : {"incidents", "reporting"}) {
      const auto records = root.find(list);
      if (!records) continue;
      for (const data::JsonView& record : records->elements()) {
        if (text_of(record, "source") != source) continue;
        const auto week = parse_week(text_of(record, "week"));
        const std::string day = week ? to_string(monday_of(*week)) : text_of(record, "date");
        if (newest != nullptr && day <= latest) continue;
        newest = &document;
        latest = day;
      }
    }
  }
  return newest != nullptr ? newest : last;
}

const EventVersion* last_version(const std::vector<EventVersion>& versions) {
  return versions.empty() ? nullptr : &versions.back();
}

}  // namespace

CalendarForm new_event(const Situation& situation) {
  CalendarForm form;
  std::size_t kinds = 0;
  for (const Category& category : situation.categories) {
    if (!disclosure::told_beforehand(category)) continue;
    form.category = ++kinds == 1 ? category.id : "";
  }
  const Incidents& told = situation.incidents;
  std::optional<std::size_t> latest;
  for (std::size_t row = 0; row < told.size(); ++row) {
    if (!disclosure::told_beforehand(situation.categories[told.category[row]])) continue;
    if (!latest || told.day[row] > told.day[*latest]) latest = row;
  }
  if (latest) form.source = situation.sources[told.source[*latest]].id;
  return form;
}

CalendarForm form_of(const analysis::UpcomingEvent& event, const Situation& situation) {
  CalendarForm form;
  form.id = event.id;
  form.category = situation.categories[event.category].id;
  form.source = situation.sources[event.source].id;
  form.date = to_string(event.day);
  if (event.until) form.until = to_string(*event.until);
  if (event.hour) form.hour = std::to_string(*event.hour);
  if (event.area) form.area = situation.areas[*event.area].id;
  form.note = event.note;
  return form;
}

std::vector<CalendarFault> faults_of(const CalendarForm& form, const Situation& situation, Date today) {
  std::vector<CalendarFault> faults;
  for (int fault = 0; fault <= static_cast<int>(CalendarFault::personal_data); ++fault) {
    if (has_fault(form, situation, today, static_cast<CalendarFault>(fault)))
      faults.push_back(static_cast<CalendarFault>(fault));
  }
  return faults;
}

bool lies_in_inbox(const data::Documents& documents, const CalendarForm& form) {
  const auto versions = versions_of(documents, form.source, form.id);
  const EventVersion* last = last_version(versions);
  const data::Document* document = last ? documents.find(last->path) : nullptr;
  return document != nullptr && documents.in_inbox(*document);
}

data::Draft event_edits(const data::Documents& documents, const CalendarForm& form,
                        const CalendarForm& before, Date today, const std::string& instant,
                        const std::string& random) {
  data::Draft edits;
  const auto fields = fields_of(form);
  if (form.id.empty()) {
    const data::Document* document = document_of(documents, form.source);
    if (document == nullptr) return edits;
    std::string json = "{\"id\":" + data::quoted("kommande-" + form.date + "-" + random);
    for (const auto& [key, value] : fields) {
      if (value) json += "," + data::quoted(key) + ":" + *value;
    }
    json += ",\"reported\":" + data::quoted(to_string(today)) + "}";
    edits.push_back({document->path, data::AddRecord{"incidents", std::move(json)}, {}, instant, {}});
    return edits;
  }
  const auto versions = versions_of(documents, before.source, form.id);
  const EventVersion* last = last_version(versions);
  if (last == nullptr) return edits;
  const auto earlier = fields_of(before);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].second == earlier[i].second) continue;
    edits.push_back({last->path,
                     data::SetField{{"incidents", form.id}, {fields[i].first}, fields[i].second},
                     {},
                     instant,
                     {}});
  }
  return edits;
}

data::Draft event_removal(const data::Documents& documents, const CalendarForm& form,
                          const std::string& instant) {
  const auto versions = versions_of(documents, form.source, form.id);
  const EventVersion* last = last_version(versions);
  if (last == nullptr) return {};
  return {{last->path, data::DeleteRecord{{"incidents", form.id}}, {}, instant, {}}};
}

}  // namespace lagesbild::app

#include "data/fields/write_incidents.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "data/fields/incident_value.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::data {
namespace {

/// Writes a value as it stands in a row.
struct WriteValue {
  JsonWriter& json;

  void operator()(std::monostate) const { json.null(); }
  void operator()(bool yes) const { json.value(yes); }
  void operator()(std::int64_t number) const { json.value(static_cast<int>(number)); }
  void operator()(const std::string& text) const { json.value(text); }
  void operator()(Date date) const { json.value(to_string(date)); }
  void operator()(const LonLat& point) const {
    json.begin_array();
    json.value(point.lon);
    json.value(point.lat);
    json.end_array();
  }
};

void write_rows(JsonWriter& json, const Situation& situation, const Incidents& incidents) {
  json.key("incidents");
  json.begin_array();
  for (std::size_t row = 0; row < incidents.size(); ++row) {
    json.begin_object();
    for (std::size_t i = 0; i < incident_fields.size(); ++i) {
      const FieldValue value = incident_value(situation, incidents, row, static_cast<IncidentField>(i));
      if (std::holds_alternative<std::monostate>(value)) continue;
      json.key(incident_fields[i].key);
      std::visit(WriteValue{json}, value);
    }
    json.end_object();
  }
  json.end_array();
}

/// One field of all incidents.
struct ColumnToWrite {
  IncidentField field;
  std::vector<FieldValue> cells;
};

bool stands_in_dictionary(FieldType type) {
  return is_reference(type) || type == FieldType::word;
}

std::vector<ColumnToWrite> columns_of(const Situation& situation, const Incidents& incidents) {
  std::vector<ColumnToWrite> columns;
  for (std::size_t i = 0; i < incident_fields.size(); ++i) {
    ColumnToWrite column{static_cast<IncidentField>(i), {}};
    bool any = incident_fields[i].need == Need::required;
    for (std::size_t row = 0; row < incidents.size(); ++row) {
      column.cells.push_back(incident_value(situation, incidents, row, column.field));
      any = any || !std::holds_alternative<std::monostate>(column.cells.back());
    }
    if (any) columns.push_back(std::move(column));
  }
  return columns;
}

/// Puts numbers in place of the texts, and gives the texts in the order that they first stand.
std::vector<std::string> take_dictionary(ColumnToWrite& column) {
  std::vector<std::string> words;
  std::map<std::string, std::int64_t> numbers;
  for (FieldValue& cell : column.cells) {
    const std::string* word = std::get_if<std::string>(&cell);
    if (word == nullptr) continue;
    const auto [number, is_new] = numbers.emplace(*word, std::ssize(words));
    if (is_new) words.push_back(*word);
    cell = number->second;
  }
  return words;
}

/// Puts numbers of days after `from` in place of the dates.
void count_days(ColumnToWrite& column, Date from) {
  for (FieldValue& cell : column.cells) {
    if (const Date* date = std::get_if<Date>(&cell)) {
      cell = std::int64_t{date->days_since_epoch - from.days_since_epoch};
    }
  }
}

Date first_date(const Situation& situation, const Incidents& incidents) {
  std::optional<Date> first;
  for (std::size_t row = 0; row < incidents.size(); ++row) {
    const Date date = std::get<Date>(incident_value(situation, incidents, row, IncidentField::date));
    if (!first || date < *first) first = date;
  }
  return first.value_or(Date{});
}

void write_columns(JsonWriter& json, const Situation& situation, const Incidents& incidents) {
  const Date from = first_date(situation, incidents);
  std::vector<ColumnToWrite> columns = columns_of(situation, incidents);
  json.member("layout", layout_words[static_cast<std::size_t>(Layout::columns)]);
  json.member("from", to_string(from));
  json.key("dictionary");
  json.begin_object();
  for (ColumnToWrite& column : columns) {
    const Field& field = field_of(column.field);
    if (field.type == FieldType::date) count_days(column, from);
    if (!stands_in_dictionary(field.type)) continue;
    json.key(field.key);
    json.begin_array();
    for (const std::string& word : take_dictionary(column)) json.value(word);
    json.end_array();
  }
  json.end_object();
  json.key("columns");
  json.begin_object();
  for (const ColumnToWrite& column : columns) {
    json.key(column.field == IncidentField::date ? day_column : field_of(column.field).key);
    json.begin_array();
    for (const FieldValue& cell : column.cells) std::visit(WriteValue{json}, cell);
    json.end_array();
  }
  json.end_object();
}

void write_reporting(JsonWriter& json, const Situation& situation,
                     std::span<const ReportingStatus> reporting) {
  json.key("reporting");
  json.begin_array();
  for (const ReportingStatus& status : reporting) {
    json.begin_object();
    json.member("source", situation.sources[status.source].id);
    json.member("week", to_string(status.week));
    json.member("status", reported_words[static_cast<std::size_t>(status.status)]);
    if (status.status == Reported::partial) {
      json.key("areas");
      json.begin_array();
      for (const std::size_t area : status.areas) json.value(situation.areas[area].id);
      json.end_array();
    }
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string write_incidents(const Situation& situation, const Incidents& incidents,
                            std::span<const ReportingStatus> reporting, Layout layout) {
  JsonWriter json;
  json.begin_object();
  json.member("format", "lagesbild-incidents/1");
  if (layout == Layout::columns) {
    write_columns(json, situation, incidents);
  } else {
    write_rows(json, situation, incidents);
  }
  write_reporting(json, situation, reporting);
  json.end_object();
  return json.take();
}

}  // namespace lagesbild::data

#pragma once

#include <array>

#include "data/fields/field.hpp"
#include "data/fields/words.hpp"

namespace lagesbild::data {

/// An incident's fields, in the order that they are written; each the index into incident_fields.
enum class IncidentField : std::uint8_t {
  id,
  number,
  source,
  date,
  hour,
  date_to,
  hour_to,
  area,
  category,
  severity,
  count,
  place,
  note,
  police_report,
  point,
  reported,
  changed,
  changed_by,
  deleted,
  other  ///< none of them
};

inline constexpr std::array<Field, static_cast<std::size_t>(IncidentField::other)> incident_fields{{
    {"id", FieldType::text},
    {"number", FieldType::text},
    {"source", FieldType::source, Need::required},
    {"date", FieldType::date, Need::required},
    {"hour", FieldType::hour},
    {"date_to", FieldType::date},
    {"hour_to", FieldType::hour},
    {"area", FieldType::area},  // needed, unless the category is told for the whole municipality only
    {"category", FieldType::category, Need::required},
    {"severity", FieldType::word, Need::optional, Shape::one, severity_words},
    {"count", FieldType::count},
    {"place", FieldType::text},
    {"note", FieldType::text},
    {"police_report", FieldType::boolean},
    {"point", FieldType::point},
    {"reported", FieldType::date},
    {"changed", FieldType::time},
    {"changed_by", FieldType::text},
    {"deleted", FieldType::boolean},
}};

inline constexpr RecordKind incident_kind{"incidents.schema.json#/$defs/incident", incident_fields};

/// In columns the day it happened may be counted from the file's `from`, and is then called so.
inline constexpr std::string_view day_column = "day";

constexpr IncidentField incident_field(std::string_view key) {
  for (std::size_t i = 0; i < incident_fields.size(); ++i) {
    if (incident_fields[i].key == key) return static_cast<IncidentField>(i);
  }
  return IncidentField::other;
}

/// Not of `other`.
constexpr const Field& field_of(IncidentField field) {
  return incident_fields[static_cast<std::size_t>(field)];
}

static_assert(incident_field("id") == IncidentField::id && incident_field("area") == IncidentField::area &&
              incident_field("deleted") == IncidentField::deleted);

/// A source's word on a week.
inline constexpr std::array reporting_fields{
    Field{"source", FieldType::source, Need::required},
    Field{"week", FieldType::week, Need::required},
    Field{"status", FieldType::word, Need::required, Shape::one, reported_words},
    Field{"areas", FieldType::area, Need::optional, Shape::list},
    Field{"id", FieldType::id},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind reporting_kind{"incidents.schema.json#/$defs/reporting", reporting_fields};

/// What stands beside the incidents in either layout.
inline constexpr std::array incident_file_fields{
    Field{"format", FieldType::text, Need::required},
    Field{"revision", FieldType::integer},
    Field{"synthetic", FieldType::boolean},
    Field{"layout", FieldType::word, Need::optional, Shape::one, layout_words},
    Field{"reporting", FieldType::record, Need::optional, Shape::list, {}, &reporting_kind},
    Field{"incidents", FieldType::record, Need::optional, Shape::list, {}, &incident_kind},
    Field{"dictionary", FieldType::record},
    Field{"from", FieldType::date},
    Field{"columns", FieldType::record},
};
inline constexpr RecordKind incident_file_kind{"incidents.schema.json#", incident_file_fields};

}  // namespace lagesbild::data

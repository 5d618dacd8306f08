#include "data/fields/incident_value.hpp"

namespace lagesbild::data {
namespace {

FieldValue unless_empty(const std::string& text) {
  return text.empty() ? FieldValue{} : FieldValue{text};
}

FieldValue unless_unknown(std::int8_t hour) {
  return hour == Incidents::no_hour ? FieldValue{} : FieldValue{std::int64_t{hour}};
}

FieldValue detail_value(const IncidentDetail& detail, IncidentField field) {
  switch (field) {
    case IncidentField::id:
      return unless_empty(detail.id);
    case IncidentField::place:
      return unless_empty(detail.place);
    case IncidentField::note:
      return unless_empty(detail.note);
    case IncidentField::point:
      return detail.point ? FieldValue{*detail.point} : FieldValue{};
    default:
      return detail.reported ? FieldValue{*detail.reported} : FieldValue{};
  }
}

}  // namespace

FieldValue incident_value(const Situation& situation, const Incidents& incidents, std::size_t row,
                          IncidentField field) {
  const IncidentInterval* interval = interval_of(incidents, row);
  const IncidentMark* mark = mark_of(incidents, row);
  switch (field) {
    case IncidentField::source:
      return situation.sources[incidents.source[row]].id;
    case IncidentField::area:
      return incidents.area[row] == Incidents::no_area ? FieldValue{}
                                                       : FieldValue{situation.areas[incidents.area[row]].id};
    case IncidentField::category:
      return situation.categories[incidents.category[row]].id;
    case IncidentField::date:
      return interval ? interval->from : Date{incidents.day[row]};
    case IncidentField::hour:
      return unless_unknown(interval ? interval->hour_from : incidents.hour[row]);
    case IncidentField::date_to:
      return interval ? FieldValue{interval->to} : FieldValue{};
    case IncidentField::hour_to:
      return interval ? unless_unknown(interval->hour_to) : FieldValue{};
    case IncidentField::severity: {
      const auto severity = static_cast<std::size_t>(incidents.severity[row]);
      return severity == 0 ? FieldValue{} : FieldValue{std::string(severity_words[severity - 1])};
    }
    case IncidentField::count:
      return incidents.count[row] == 1 ? FieldValue{} : FieldValue{std::int64_t{incidents.count[row]}};
    case IncidentField::police_report:
      return incidents.police_report[row] == PoliceReport::unknown
                 ? FieldValue{}
                 : FieldValue{incidents.police_report[row] == PoliceReport::yes};
    case IncidentField::number:
      return mark ? unless_empty(mark->number) : FieldValue{};
    case IncidentField::changed:
      return mark ? unless_empty(mark->changed) : FieldValue{};
    case IncidentField::changed_by:
      return mark ? unless_empty(mark->changed_by) : FieldValue{};
    case IncidentField::id:
    case IncidentField::place:
    case IncidentField::note:
    case IncidentField::point:
    case IncidentField::reported: {
      const std::int32_t detail = incidents.detail[row];
      if (detail == Incidents::no_detail) return {};
      return detail_value(incidents.details[static_cast<std::size_t>(detail)], field);
    }
    case IncidentField::deleted:
    case IncidentField::other:
      return {};
  }
  return {};
}

}  // namespace lagesbild::data

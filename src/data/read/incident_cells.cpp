#include <cmath>

#include "data/json/node.hpp"
#include "data/read/incident_columns.hpp"

/// What can stand in a column's cells.
namespace lagesbild::data {
namespace {

bool holds_texts(FieldType type) {
  switch (type) {
    case FieldType::boolean:
    case FieldType::integer:
    case FieldType::hour:
    case FieldType::count:
    case FieldType::point:
      return false;
    default:
      return true;
  }
}

/// Texts stand by their number in the dictionary, dates as days after `from`.
bool holds_numbers(FieldType type) {
  return type != FieldType::boolean && type != FieldType::point && type != FieldType::time;
}

LocalText wanted_in(FieldType type) {
  switch (type) {
    case FieldType::boolean:
      return {"true, false eller null", "true, false or null"};
    case FieldType::integer:
    case FieldType::hour:
    case FieldType::count:
      return {"ett heltal eller null", "a whole number or null"};
    case FieldType::date:
      return {"ett datum som \"2026-11-16\" eller ett antal dagar efter from",
              "a date like \"2026-11-16\" or a number of days after from"};
    case FieldType::time:
      return {"en tidpunkt som \"2026-11-13T14:40:00+01:00\"", "a time like \"2026-11-13T14:40:00+01:00\""};
    case FieldType::point:
      return {"en punkt [longitud, latitud] eller null", "a point [longitude, latitude] or null"};
    default:
      return {"en text eller dess nummer i dictionary", "a text or its number in dictionary"};
  }
}

void wrong_cell(Column& column, ProblemLog& log) {
  log.error(ProblemCode::wrong_type, [&] {
    const LocalText wanted = wanted_in(column.type);
    return Finding{incident_pointer(Layout::columns, column.cells.size(), column.name),
                   {"Här ska stå " + wanted.sv, "This should be " + wanted.en},
                   {"Rätta värdet", "Correct the value"}};
  });
  column.cells.push_back(Column::wrong_cell);
}

}  // namespace

std::optional<FieldType> column_type(std::string_view name) {
  if (name == day_column) return FieldType::integer;
  const IncidentField field = incident_field(name);
  return field == IncidentField::other ? std::nullopt : std::optional{field_of(field).type};
}

void add_cell(Column& column, const Scalar& value, ProblemLog& log) {
  switch (value.type) {
    case Scalar::Type::null:
      column.cells.push_back(Column::null_cell);
      return;
    case Scalar::Type::text:
      if (!holds_texts(column.type) || !column.is_kind(Column::Kind::texts)) break;
      column.cells.push_back(static_cast<std::int32_t>(column.texts.size()));
      column.texts.push_back(std::move(*value.text));
      return;
    case Scalar::Type::boolean:
      if (column.type != FieldType::boolean || !column.is_kind(Column::Kind::numbers)) break;
      column.cells.push_back(static_cast<std::int32_t>(value.integer));
      return;
    case Scalar::Type::real:
    case Scalar::Type::integer: {
      const double number =
          value.type == Scalar::Type::real ? value.real : static_cast<double>(value.integer);
      if (!holds_numbers(column.type) || std::abs(number) > 2e9 || std::floor(number) != number) break;
      if (!column.is_kind(Column::Kind::numbers)) break;
      column.cells.push_back(static_cast<std::int32_t>(number));
      return;
    }
  }
  wrong_cell(column, log);
}

}  // namespace lagesbild::data

#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "data/fields/incident_fields.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

/// What a field of a record holds: nothing where it is absent. References and words are texts.
using FieldValue = std::variant<std::monostate, bool, std::int64_t, std::string, Date, LonLat>;

/// What an incident has in a field; `row` is an index into the incidents' columns, whose indices refer to the
/// situation. A count of 1 is nothing, and so is an unknown hour; `deleted` is never there, since tombstones
/// are no incidents.
FieldValue incident_value(const Situation& situation, const Incidents& incidents, std::size_t row,
                          IncidentField field);

}  // namespace lagesbild::data

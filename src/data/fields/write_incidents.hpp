#pragma once

#include <span>
#include <string>

#include "data/fields/layout.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

/// An incidents file in "lagesbild-incidents/1", by the table of fields: reading it gives the same incidents
/// and the same reporting again. Indices refer to the situation. In columns days are counted from the
/// earliest incident's.
std::string write_incidents(const Situation& situation, const Incidents& incidents,
                            std::span<const ReportingStatus> reporting, Layout layout);

}  // namespace lagesbild::data

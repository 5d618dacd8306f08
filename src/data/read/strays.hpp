#pragma once

#include <span>
#include <vector>

#include "data/read/join_inbox.hpp"

/// Mistyped years: a few days that lie more than a year from all the others.
namespace lagesbild::data {

/// Takes them out of the files, incidents and statuses alike, so that one slip does not make the picture span
/// decades; each is told. Only where the others are many: of few dates nobody knows which are astray. Weeks
/// whose statuses were taken out are returned.
std::vector<Week> take_strays(std::span<ReadIncidents> files, ProblemLog& log);

}  // namespace lagesbild::data

#pragma once

#include <string>

#include "data/json/json_view.hpp"

namespace lagesbild::data {

/// What two objects agree on, as JSON: in the place of the copy that both come from, where nobody kept it.
/// Lists of records have those that both have, as far as they agree; records of one id that have nothing else
/// in common are two, and in none.
std::string common_of(const JsonView& one, const JsonView& other);

}  // namespace lagesbild::data

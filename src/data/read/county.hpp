#pragma once

#include <optional>
#include <string_view>

#include "data/read/point.hpp"

namespace lagesbild::data {

/// About where the county (län) of a municipality lies by its four-digit code, water and islands with it, to
/// a tenth of a degree; nothing for codes that no county has.
std::optional<Box> county_box(std::string_view municipality_code);

}  // namespace lagesbild::data

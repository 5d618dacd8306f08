#pragma once

#include <optional>
#include <string_view>

#include "intake/table/table.hpp"

namespace lagesbild::intake {

/// A number as people write it: spaces of any kind between the thousands, a comma or a point before the
/// decimals, a minus of any kind. Nothing for anything else.
std::optional<double> written_number(std::string_view text);

/// True of "6,59E+06": a spreadsheet has shortened the number, and its last digits are lost.
bool has_lost_digits(std::string_view text);

/// The number of a cell that holds one; nothing for texts, truths and faults.
std::optional<double> number_of(const Cell& cell);

}  // namespace lagesbild::intake

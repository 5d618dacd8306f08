#pragma once

#include <optional>
#include <string_view>
#include <utility>

namespace lagesbild::intake {

/// The first two numbers of a date in numbers alone whose year comes last, "3/4 2026": which of them is the
/// day only its column can tell. Nothing for any other text.
std::optional<std::pair<int, int>> day_and_month(std::string_view text);

/// A date in numbers alone whose year has two digits, "26-11-14" or "14/11-26": where it stands only the
/// column can tell.
struct ShortDate {
  int first = 0;
  int second = 0;
  int third = 0;
  bool two_digits_first = true;
  bool dashes = false;  ///< as the standard has it, with the year first
};
std::optional<ShortDate> short_date(std::string_view text);

}  // namespace lagesbild::intake

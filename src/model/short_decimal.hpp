#pragma once

#include <optional>

namespace lagesbild {

struct ShortDecimal {
  double value;
  const char* end;  ///< behind its last digit
};

/// The decimal number at the beginning of a text that ends with a zero, where one division gives it: of at
/// most 15 significant digits and 22 decimals, and without an exponent. Both sides of that division are
/// exact, so its rounding is the only one, and the answer the same as strtod's (W. D. Clinger, How to read
/// floating point numbers accurately, 1990). Nothing where it is longer, otherwise spelt, or no number.
std::optional<ShortDecimal> short_decimal(const char* text);

}  // namespace lagesbild

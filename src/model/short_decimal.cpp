#include "model/short_decimal.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace lagesbild {
namespace {

constexpr int most_digits = 15;  // a double holds every whole number of them
constexpr std::array<double, 23> powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                               1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                               1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

}  // namespace

std::optional<ShortDecimal> short_decimal(const char* text) {
  const bool is_negative = *text == '-';
  const char* at = text + (is_negative ? 1 : 0);
  std::int64_t number = 0;
  int digits = 0;  // those that count: from the first that is not zero
  std::size_t decimals = 0;
  bool is_number = false;
  bool is_behind_point = false;
  for (;; ++at) {
    if (*at == '.' && !is_behind_point) {
      is_behind_point = true;
      continue;
    }
    if (*at < '0' || *at > '9') break;
    is_number = true;
    if (digits > 0 || *at != '0') ++digits;
    if (is_behind_point) ++decimals;
    if (digits > most_digits || decimals >= powers_of_ten.size()) return std::nullopt;
    number = 10 * number + (*at - '0');
  }
  const bool goes_on = *at == 'e' || *at == 'E' || *at == 'x' || *at == 'X';
  if (!is_number || goes_on) return std::nullopt;
  const double value = static_cast<double>(number) / powers_of_ten[decimals];
  return ShortDecimal{is_negative ? -value : value, at};
}

}  // namespace lagesbild

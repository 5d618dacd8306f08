#include "data/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace lagesbild::data {

std::string number_text(double value) {
  if (!std::isfinite(value)) return "null";
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return std::string(digits.data(), end.ptr);
}

}  // namespace lagesbild::data

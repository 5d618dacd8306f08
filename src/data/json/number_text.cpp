#include "data/json/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "data/json/json.hpp"

namespace lagesbild::data {

std::string number_text(double value) {
  if (!std::isfinite(value)) return "null";
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return std::string(digits.data(), end.ptr);
}

std::optional<double> parse_number(std::string_view text) {
  const Parsed parsed = parse_json("", text);
  if (!parsed.value || !parsed.value->is_number()) return std::nullopt;
  return parsed.value->get<double>();
}

}  // namespace lagesbild::data

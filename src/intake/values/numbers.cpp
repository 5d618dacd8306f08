#include "intake/values/numbers.hpp"

#include <string>

#include "data/json/number_text.hpp"
#include "intake/words.hpp"
#include "model/plain_letters.hpp"

namespace lagesbild::intake {

std::optional<double> written_number(std::string_view text) {
  std::string plain;
  int marks = 0;
  for (const PlainLetter& one : plain_letters(trimmed(text))) {
    if (one.letter == ' ') continue;
    const bool mark = one.letter == ',' || one.letter == '.';
    if (!mark && !is_digit(one.letter) && !(one.letter == '-' && plain.empty())) return std::nullopt;
    if (mark) ++marks;
    plain += mark ? '.' : static_cast<char>(one.letter);
  }
  if (marks > 1) return std::nullopt;
  // JSON's numbers have no zeros before them, and digits on both sides of the point.
  const bool negative = plain.starts_with('-');
  if (negative) plain.erase(0, 1);
  plain.erase(0, std::min(plain.find_first_not_of('0'), plain.empty() ? 0 : plain.size() - 1));
  if (plain.starts_with('.')) plain.insert(plain.begin(), '0');
  if (plain.ends_with('.')) return std::nullopt;
  const auto number = data::parse_number(plain);
  return number && negative ? std::optional(-*number) : number;
}

bool has_lost_digits(std::string_view text) {
  const std::size_t exponent = text.find_first_of("eE");
  return exponent != std::string_view::npos && exponent > 0 &&
         text.find_first_not_of("0123456789,. +-eE") == std::string_view::npos &&
         text.find_first_of("0123456789", exponent) != std::string_view::npos;
}

std::optional<double> number_of(const Cell& cell) {
  if (cell.kind == CellKind::number || cell.kind == CellKind::moment) return data::parse_number(cell.text);
  if (cell.kind != CellKind::text) return std::nullopt;
  return written_number(cell.text);
}

}  // namespace lagesbild::intake

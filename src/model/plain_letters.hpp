#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lagesbild {

/// A text's letters with what only looks different made the same: full-width digits and letters, dashes and
/// spaces of any kind. Marks without a width (soft hyphens, joiners, combining accents) are left out.
struct PlainLetter {
  char32_t letter = 0;      ///< U+FFFD for bytes that are no UTF-8
  std::uint32_t begin = 0;  ///< byte in the text
  std::uint32_t end = 0;    ///< one past its last byte
};

std::vector<PlainLetter> plain_letters(std::string_view text);

bool is_digit(char32_t letter);
bool is_upper(char32_t letter);
bool is_letter(char32_t letter);
inline bool is_letter_or_digit(char32_t letter) {
  return is_digit(letter) || is_letter(letter);
}
/// Of A–Z and the Latin letters of Europe.
char32_t lower(char32_t letter);

}  // namespace lagesbild

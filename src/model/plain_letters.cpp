#include "model/plain_letters.hpp"

#include <cstddef>

namespace lagesbild {

namespace {

constexpr char32_t not_a_letter = 0xFFFD;

struct Decoded {
  char32_t letter = not_a_letter;
  std::size_t bytes = 1;
};

Decoded decoded_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + bytes > text.size()) return {};
  char32_t letter = first & (0xFFu >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(at + i) & 0xC0u) != 0x80) return {};
    letter = letter << 6 | (byte(at + i) & 0x3Fu);
  }
  return {letter, bytes};
}

bool within(char32_t letter, char32_t first, char32_t last) {
  return letter >= first && letter <= last;
}

bool has_no_width(char32_t letter) {
  return letter == 0xAD || within(letter, 0x300, 0x36F) || within(letter, 0x200B, 0x200F) ||
         within(letter, 0x2060, 0x2064) || letter == 0xFEFF;
}

char32_t plain(char32_t letter) {
  if (within(letter, 0xFF01, 0xFF5E)) letter -= 0xFF01 - '!';  // full width
  if (within(letter, 0x660, 0x669)) return letter - 0x660 + '0';
  if (within(letter, 0x6F0, 0x6F9)) return letter - 0x6F0 + '0';
  if (within(letter, 0x2010, 0x2015) || letter == 0x2212 || letter == 0xFE58 || letter == 0xFE63) return '-';
  if (within(letter, '\t', '\r') || letter == 0xA0 || within(letter, 0x2000, 0x200A) ||
      within(letter, 0x2028, 0x202F) || letter == 0x205F || letter == 0x3000)
    return ' ';
  return letter;
}

}  // namespace

std::vector<PlainLetter> plain_letters(std::string_view text) {
  std::vector<PlainLetter> letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decoded_at(text, at);
    const std::size_t end = at + decoded.bytes;
    if (!has_no_width(decoded.letter))
      letters.push_back(
          {plain(decoded.letter), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    else if (!letters.empty())
      letters.back().end = static_cast<std::uint32_t>(end);  // goes with what it marks
    at = end;
  }
  return letters;
}

bool is_digit(char32_t letter) {
  return within(letter, '0', '9');
}

bool is_upper(char32_t letter) {
  if (within(letter, 'A', 'Z') || (within(letter, 0xC0, 0xDE) && letter != 0xD7)) return true;
  // Latin Extended-A: capital and small take turns, which goes first changes twice.
  if (within(letter, 0x139, 0x148) || within(letter, 0x179, 0x17E)) return letter % 2 == 1;
  if (within(letter, 0x100, 0x177)) return letter % 2 == 0;
  return within(letter, 0x391, 0x3AB) || within(letter, 0x400, 0x42F);
}

bool is_letter(char32_t letter) {
  return within(letter, 'A', 'Z') || within(letter, 'a', 'z') ||
         (letter >= 0xC0 && letter != 0xD7 && letter != 0xF7 && !within(letter, 0x2000, 0x2BFF) &&
          !within(letter, 0x3000, 0x303F) && letter < 0xFFF0);
}

char32_t lower(char32_t letter) {
  if (!is_upper(letter)) return letter;
  if (letter < 0x100 || within(letter, 0x391, 0x3AB) || within(letter, 0x410, 0x42F)) return letter + 32;
  return within(letter, 0x400, 0x40F) ? letter + 80 : letter + 1;
}

}  // namespace lagesbild

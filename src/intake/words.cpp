#include "intake/words.hpp"

#include <algorithm>
#include <array>

#include "model/plain_letters.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::intake {
namespace {

void append_letter(std::string& text, char32_t letter) {
  if (letter < 0x80) {
    text += static_cast<char>(letter);
    return;
  }
  if (letter < 0x800) {
    text += static_cast<char>(0xc0u | (letter >> 6));
  } else {
    text += static_cast<char>(0xe0u | (letter >> 12));
    text += static_cast<char>(0x80u | ((letter >> 6) & 0x3fu));
  }
  text += static_cast<char>(0x80u | (letter & 0x3fu));
}

std::string folded_with(std::string_view text, std::string_view between) {
  std::string result;
  bool apart = false;
  for (const PlainLetter& one : plain_letters(composed(text))) {
    if (!is_letter_or_digit(one.letter)) {
      apart = true;
      continue;
    }
    if (apart && !result.empty()) result += between;
    apart = false;
    append_letter(result, lower(one.letter));
  }
  return result;
}

}  // namespace

std::string folded(std::string_view text) {
  return folded_with(text, " ");
}

std::string compact(std::string_view text) {
  return folded_with(text, "");
}

std::string_view trimmed(std::string_view text) {
  constexpr std::array<std::string_view, 10> spaces{" ",
                                                    "\t",
                                                    "\n",
                                                    "\r",
                                                    "\xC2\xA0",
                                                    "\xE2\x80\xAF",
                                                    "\xE2\x80\x89",
                                                    "\xE2\x80\x87",
                                                    "\xE2\x80\x8B",
                                                    "\xEF\xBB\xBF"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view space : spaces) {
      if (text.starts_with(space)) {
        text.remove_prefix(space.size());
        again = true;
      }
      if (text.ends_with(space)) {
        text.remove_suffix(space.size());
        again = true;
      }
    }
  }
  return text;
}

}  // namespace lagesbild::intake

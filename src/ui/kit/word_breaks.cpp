#include "ui/kit/word_breaks.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lagesbild::ui {

namespace {

constexpr std::size_t least_letters = 4;

/// What follows a joint in the words that a situation uses.
constexpr std::array<std::string_view, 24> last_parts{
    "hantering", "störning",     "görelse",  "inbrott", "brott",      "stöld",       "våld",    "brand",
    "bruk",      "körning",      "trafik",   "samling", "buskörning", "klotter",     "handel",  "otrygghet",
    "belysning", "skadegörelse", "relation", "rapport", "anmälan",    "disturbance", "related", "offence"};

bool is_letter_start(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

bool is_vowel(std::string_view letter) {
  constexpr std::string_view vowels = "aeiouyAEIOUY";
  if (letter.size() == 1) return vowels.find(letter) != std::string_view::npos;
  return letter == "å" || letter == "ä" || letter == "ö" || letter == "é" || letter == "Å" || letter == "Ä" ||
         letter == "Ö";
}

bool is_stroke(std::string_view letter) {
  return letter == "-" || letter == "/";
}

}  // namespace

std::vector<WordBreak> word_breaks(std::string_view word) {
  std::vector<std::string_view> letters;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t end = at + 1;
    while (end < word.size() && !is_letter_start(word[end])) ++end;
    letters.push_back(word.substr(at, end - at));
    at = end;
  }
  std::vector<WordBreak> breaks;
  std::size_t since_joint = 0;
  for (std::size_t index = 1; index < letters.size(); ++index) {
    const auto at = static_cast<std::size_t>(letters[index].data() - word.data());
    if (is_stroke(letters[index - 1])) {
      since_joint = index;
      breaks.push_back({at, true, false});
      continue;
    }
    if (index - since_joint < least_letters || letters.size() - index < least_letters) continue;
    const std::string_view rest = word.substr(at);
    const bool is_joint = std::any_of(last_parts.begin(), last_parts.end(),
                                      [&](std::string_view part) { return rest.starts_with(part); });
    // "ord-nings", and "ordnings-": the s that binds stands with what is before it.
    const bool is_syllable = !is_vowel(letters[index]) && is_vowel(letters[index + 1]);
    if (is_joint || is_syllable) breaks.push_back({at, is_joint, true});
    if (is_joint) since_joint = index;
  }
  return breaks;
}

}  // namespace lagesbild::ui

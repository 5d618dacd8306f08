#include "data/found/ids.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lagesbild::data {
namespace {

/// What letters beyond A–Z become; others part words.
constexpr std::array<std::pair<std::string_view, char>, 14> plain_letters{{{"å", 'a'},
                                                                           {"ä", 'a'},
                                                                           {"ö", 'o'},
                                                                           {"Å", 'a'},
                                                                           {"Ä", 'a'},
                                                                           {"Ö", 'o'},
                                                                           {"é", 'e'},
                                                                           {"É", 'e'},
                                                                           {"è", 'e'},
                                                                           {"ü", 'u'},
                                                                           {"Ü", 'u'},
                                                                           {"á", 'a'},
                                                                           {"æ", 'a'},
                                                                           {"ø", 'o'}}};

/// The next letter as one of a–z or 0–9, or '-' for all else; the text goes on behind it.
char take_letter(std::string_view& text) {
  for (const auto& [letter, plain] : plain_letters) {
    if (!text.starts_with(letter)) continue;
    text.remove_prefix(letter.size());
    return plain;
  }
  const char c = text.front();
  text.remove_prefix(1);
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
}

}  // namespace

std::string id_from_name(std::string_view name, std::span<const std::string> taken,
                         std::string_view fallback) {
  std::string id;
  while (!name.empty()) {
    const char letter = take_letter(name);
    if (letter != '-' || (!id.empty() && id.back() != '-')) id += letter;
  }
  while (id.ends_with('-')) id.pop_back();
  if (id.empty()) id = fallback;
  const auto is_taken = [&](const std::string& one) {
    return std::find(taken.begin(), taken.end(), one) != taken.end();
  };
  std::string free = id;
  for (int number = 2; is_taken(free); ++number) free = id + "-" + std::to_string(number);
  return free;
}

}  // namespace lagesbild::data

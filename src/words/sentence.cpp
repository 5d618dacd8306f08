#include "words/sentence.hpp"

namespace lagesbild::words {

std::string inside_sentence(std::string text) {
  const auto is_capital = [](unsigned char c) { return c >= 'A' && c <= 'Z'; };
  if (text.size() < 2) return text;
  const auto first = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text[1]);
  if (is_capital(first) && !is_capital(second)) text[0] = static_cast<char>(first + ('a' - 'A'));
  // À–Þ in UTF-8 are C3 80–9E; the small letters lie 32 further on.
  if (first == 0xc3 && second >= 0x80 && second <= 0x9e) text[1] = static_cast<char>(second + 0x20);
  return text;
}

std::string at_beginning(std::string text) {
  if (text.size() < 2) return text;
  const auto first = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text[1]);
  if (first >= 'a' && first <= 'z') text[0] = static_cast<char>(first - ('a' - 'A'));
  if (first == 0xc3 && second >= 0xa0 && second <= 0xbe) text[1] = static_cast<char>(second - 0x20);
  return text;
}

}  // namespace lagesbild::words

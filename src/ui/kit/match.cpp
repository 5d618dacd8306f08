#include "ui/kit/match.hpp"

namespace lagesbild::ui {

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (std::size_t at = 0; at < result.size(); ++at) {
    char& sign = result[at];
    if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign + ('a' - 'A'));
    // U+00C0–U+00DE, the capitals of Latin-1, are two bytes of which the second is 32 less than the small
    // letter's; U+00D7 is the multiplication sign.
    if (static_cast<unsigned char>(sign) != 0xc3 || at + 1 >= result.size()) continue;
    const auto second = static_cast<unsigned char>(result[at + 1]);
    if (second >= 0x80 && second <= 0x9e && second != 0x97) result[at + 1] = static_cast<char>(second + 0x20);
    ++at;
  }
  return result;
}

std::vector<std::size_t> matching(std::span<const std::string> choices, std::string_view sought) {
  const std::string wanted = lower_case(sought);
  std::vector<std::size_t> first;
  std::vector<std::size_t> others;
  for (std::size_t index = 0; index < choices.size(); ++index) {
    const std::size_t at = wanted.empty() ? 0 : lower_case(choices[index]).find(wanted);
    if (at == std::string::npos) continue;
    (at == 0 ? first : others).push_back(index);
  }
  first.insert(first.end(), others.begin(), others.end());
  return first;
}

}  // namespace lagesbild::ui

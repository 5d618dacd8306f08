#include "words/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "words/format_number.hpp"

namespace lagesbild::words {

namespace {

struct Row {
  std::string_view swedish;
  std::string_view english;
};

constexpr std::array<Row, static_cast<std::size_t>(Text::count)> table{{
#define TEXT(name, swedish, english) {swedish, english},
#include "words/texts/texts.inc"
#undef TEXT
}};

}  // namespace

std::string_view text(Text name, Language language) {
  const Row& row = table[static_cast<std::size_t>(name)];
  return language == Language::sv ? row.swedish : row.english;
}

std::string filled(Text name, Language language, std::initializer_list<std::string_view> values) {
  const std::string_view pattern = text(name, language);
  std::string result;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool is_place = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    const std::size_t index = is_place ? static_cast<std::size_t>(pattern[at + 1] - '0') : values.size();
    if (index < values.size()) {
      result += values.begin()[index];
      at += 2;
    } else {
      result += pattern[at];
    }
  }
  return result;
}

std::vector<std::string> texts(std::initializer_list<Text> names, Language language) {
  std::vector<std::string> all;
  for (const Text name : names) all.emplace_back(text(name, language));
  return all;
}

std::string listed(Text list, std::size_t index, Language language) {
  std::string_view rest = text(list, language);
  for (std::size_t i = 0; i < index; ++i) rest.remove_prefix(std::min(rest.find(','), rest.size() - 1) + 1);
  return std::string{rest.substr(0, rest.find(','))};
}

std::string counted(double count, Text one, Text many, Language language) {
  return filled(count == 1 ? one : many, language, {format_count(count, language)});
}

std::string events(double count, Language language) {
  if (std::abs(count - std::round(count)) > 1e-9) {
    return filled(Text::many_events, language, {format_quantity(count, language)});
  }
  return counted(std::round(count), Text::one_event, Text::many_events, language);
}

}  // namespace lagesbild::words

#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/text.hpp"

namespace lagesbild::words {

/// Every text of the interface by its name. texts.inc is the table: TEXT(name, Swedish, English).
enum class Text : std::uint16_t {
#define TEXT(name, swedish, english) name,
#include "words/texts/texts.inc"
#undef TEXT
  count
};

/// Always in both languages.
std::string_view text(Text name, Language language);

/// The text with {0}, {1}, … replaced by the values.
std::string filled(Text name, Language language, std::initializer_list<std::string_view> values = {});

/// Several, as the headings of a table.
std::vector<std::string> texts(std::initializer_list<Text> names, Language language);

/// One of the words of a text that lists them, parted by commas: "Tisdag" of the weekdays. From 0.
std::string listed(Text list, std::size_t index, Language language);

/// "inga", "1 källa" or "3 källor": `one` for one, else `many`, both with {0} for the number as written.
std::string counted(double count, Text one, Text many, Language language);

/// "1 händelse" or "3 händelser".
std::string events(double count, Language language);

}  // namespace lagesbild::words

#pragma once

#include <string>
#include <string_view>

#include "data/json/number_text.hpp"
#include "words/texts.hpp"

namespace lagesbild::exports {

/// True of a text that a spreadsheet would take for a formula, with or without apostrophes before it.
inline bool needs_protection(std::string_view words) {
  const std::size_t first = words.find_first_not_of('\'');
  return first != std::string_view::npos &&
         std::string_view("=+-@\t\r").find(words[first]) != std::string_view::npos;
}

/// The text that was written by CsvTable::text.
inline std::string_view without_protection(std::string_view words) {
  return words.starts_with('\'') && needs_protection(words) ? words.substr(1) : words;
}

/// A table for a spreadsheet of the language: in Swedish semicolons between cells and commas in numbers.
/// UTF-8 with a byte order mark, without which Excel takes å for Ã¥; lines end as in RFC 4180.
class CsvTable {
 public:
  explicit CsvTable(Language language) : language_(language) {}

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does one that
  /// has such an apostrophe already: without_protection gives every text back.
  CsvTable& text(std::string_view words) {
    const std::string_view separator = words::text(words::Text::csv_separator, language_);
    const bool formula = needs_protection(words);
    const bool quoted = words.find_first_of("\"\r\n") != std::string_view::npos ||
                        words.find(separator) != std::string_view::npos;
    start_cell();
    if (quoted) bytes_ += '"';
    if (formula) bytes_ += '\'';
    for (const char sign : words) {
      if (sign == '"') bytes_ += '"';
      bytes_ += sign;
    }
    if (quoted) bytes_ += '"';
    return *this;
  }
  CsvTable& text(words::Text name) { return text(words::text(name, language_)); }
  /// All its digits.
  CsvTable& number(double value) {
    start_cell();
    for (const char sign : data::number_text(value)) {
      if (sign == '.') {
        bytes_ += words::text(words::Text::csv_decimal, language_);
      } else {
        bytes_ += sign;
      }
    }
    return *this;
  }
  CsvTable& nothing() {
    start_cell();
    return *this;
  }
  CsvTable& end_row() {
    bytes_ += "\r\n";
    first_ = true;
    return *this;
  }
  Language language() const { return language_; }
  std::string take() { return std::move(bytes_); }

 private:
  void start_cell() {
    if (!first_) bytes_ += words::text(words::Text::csv_separator, language_);
    first_ = false;
  }

  Language language_;
  std::string bytes_ = "\xEF\xBB\xBF";
  bool first_ = true;
};

}  // namespace lagesbild::exports

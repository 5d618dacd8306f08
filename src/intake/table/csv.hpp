#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/table/table.hpp"

namespace lagesbild::intake {

/// How a text file writes its cells.
struct CsvStyle {
  char separator = ';';
  bool backslash = false;   ///< a quotation mark within a text is written \" and not ""
  std::size_t columns = 1;  ///< how many cells most rows have

  bool operator==(const CsvStyle&) const = default;
};

/// The separators that are tried: semicolon, comma, tab, bar.
inline constexpr std::string_view csv_separators = ";,\t|";

/// The style in which most rows get equally many cells. A first line "sep=;" decides the separator. `text`:
/// UTF-8; the first million bytes are looked at.
CsvStyle sniff_csv(std::string_view text);
/// The same where the separator is known.
CsvStyle sniff_csv(std::string_view text, char separator);

struct CsvTable {
  Table table;
  std::uint32_t lines = 0;  ///< in the file, also those within texts
  std::vector<Remark> remarks;
};

/// Every row with the line it begins on; empty lines are left out. A quotation mark that is not closed, or
/// whose text holds what are clearly rows, ends with its line and is told: no row is ever swallowed.
CsvTable read_csv(std::string text, const CsvStyle& style);

}  // namespace lagesbild::intake

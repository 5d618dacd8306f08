#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "intake/plan/choices.hpp"
#include "intake/table/csv.hpp"
#include "intake/table/file_type.hpp"
#include "intake/table/workbook.hpp"
#include "model/result.hpp"

namespace lagesbild::intake {

/// A file that has been read as a table, with how it was read.
struct Input {
  std::string path;
  FileType type = FileType::text;
  Encoding encoding = Encoding::utf8;  ///< of a text
  bool encoding_is_certain = true;     ///< or chosen
  std::vector<std::string> samples;    ///< words with å, ä and ö, as read
  CsvStyle style;                      ///< of a text
  std::vector<Sheet> sheets;           ///< of a workbook
  std::size_t sheet = 0;               ///< the one that was read
  std::uint32_t lines = 0;             ///< of a text
  std::vector<Remark> remarks;
  Table table;
  Head head;
  std::vector<Heading> headings;
  bool is_ours = false;  ///< a file of refused rows, mended and handed in again
};

/// The first headings of the file of refused rows. By them our own file is known when it comes back, and the
/// apostrophes that it has before what would run as a formula are taken away again.
inline const LocalText refused_line_heading{"Rad i filen", "Row in the file"};
inline const LocalText refused_reason_heading{"Varför raden inte togs in", "Why the row was not taken in"};

/// Reads a file in steps, so that a page can show how far it is with a large workbook: as open_input does.
class InputReading {
 public:
  InputReading(std::string path, std::string bytes, const Choices& choices);
  ~InputReading();

  /// True: there is more.
  bool step();
  double progress() const;  ///< 0–1
  /// Once there is no more.
  Result<Input> take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads the file as the choices say, and otherwise as it seems: the encoding and separator judged, of a
/// workbook the visible sheet with most known headings.
Result<Input> open_input(std::string path, std::string bytes, const Choices& choices);

}  // namespace lagesbild::intake

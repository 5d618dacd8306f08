#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "intake/table/table.hpp"
#include "intake/table/zip.hpp"
#include "model/result.hpp"

namespace lagesbild::intake {

struct Sheet {
  std::string name;
  bool hidden = false;
  std::string part;  ///< of the archive
};

/// The texts that a workbook's sheets share, in one string.
class SharedTexts {
 public:
  void add(std::string_view text) {
    text_ += text;
    ends_.push_back(text_.size());
  }
  std::string_view at(std::size_t index) const {
    if (index >= ends_.size()) return {};
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(begin, ends_[index] - begin);
  }
  std::size_t bytes() const { return text_.size(); }

 private:
  std::string text_;
  std::vector<std::size_t> ends_;
};

/// What all sheets of a workbook have in common.
struct WorkbookParts {
  std::vector<Sheet> sheets;
  SharedTexts texts;
  std::vector<bool> shows_moments;  ///< by cell style: a date or a time of day
  bool from_1904 = false;
};

/// An XLSX workbook (ECMA-376, transitional or strict). The bytes outlive it.
class Workbook {
 public:
  /// A problem in plain words where the bytes are no such workbook, or cannot be read.
  static Result<Workbook> open(std::string_view path, std::string_view bytes);
  /// The same without the texts that the sheets share: before a sheet is read, read_texts() is called until
  /// there is no more.
  static Result<Workbook> begin(std::string_view path, std::string_view bytes);
  /// A piece of them; true: there is more.
  Result<bool> read_texts();
  /// 0–1
  double texts_read() const;

  const std::vector<Sheet>& sheets() const { return parts_.sheets; }
  /// The sheet's rows that have any value, at most so many. Values that formulas left are what counts:
  /// nothing is computed. Merged cells have the first one's value, and say so.
  Result<Table> read(std::size_t sheet, std::size_t most_rows) const;

 private:
  friend class SheetReading;
  struct Texts;

  std::string path_;
  std::shared_ptr<ZipArchive> zip_;
  WorkbookParts parts_;
  std::shared_ptr<Texts> texts_;  ///< while they are read
};

/// A sheet that is read a piece at a time, as Workbook::read reads it. The workbook outlives it.
class SheetReading {
 public:
  SheetReading(const Workbook& book, std::size_t sheet, std::size_t most_rows);
  ~SheetReading();

  /// True: there is more.
  bool step();
  double progress() const;  ///< 0–1
  /// Once there is no more.
  Result<Table> take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Whether a number format ("yyyy\-mm\-dd", "[$-41D]d mmmm yyyy hh:mm;@") shows a date or a time of day.
bool is_moment_format(std::string_view format);
/// The same of the formats that have no text in the file.
bool is_moment_format(long long built_in);

}  // namespace lagesbild::intake

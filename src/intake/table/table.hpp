#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/text.hpp"

namespace lagesbild::intake {

/// What a cell says of itself. In text files everything is text.
enum class CellKind : std::uint8_t {
  empty,
  text,
  number,      ///< as the workbook writes it, with a "."
  moment,      ///< a number that the workbook shows as a date or a time of day
  boolean,     ///< "1" or "0"
  error,       ///< "#N/A"
  uncomputed,  ///< a formula whose value was never saved
};

struct Cell {
  std::string_view text;  ///< UTF-8, as it stands; "" for what has no value
  CellKind kind = CellKind::empty;
  bool merged = false;   ///< the value stands in the merged cell's first place, not here
  bool changes = false;  ///< of a formula that gives another value another day

  bool has_value() const { return !text.empty(); }
};

/// Rows of cells, as many in each as it has. Made for millions: eight bytes a cell beside the text.
class Table {
 public:
  /// Longer texts are cut, and no table has more text than this: of a file that is its own text, and of cells
  /// that are put together one by one, which takes up to twice as much while it grows.
  static constexpr std::size_t longest_text = (1u << 24) - 1;
  static constexpr std::size_t most_text = 1u << 30;
  static constexpr std::size_t most_own_text = 1u << 28;
  static constexpr std::size_t most_cells = 40'000'000;

  Table() = default;
  /// Cells are parts of the text.
  explicit Table(std::string text) : text_(std::move(text)) {}

  std::size_t rows() const { return rows_.size(); }
  std::size_t cells(std::size_t row) const { return end_of(row) - rows_[row].first; }
  std::size_t width() const { return width_; }
  /// Beyond a row's end cells are empty.
  Cell at(std::size_t row, std::size_t column) const;
  /// The line of the file that the row begins on, or the sheet's row: from 1, as people see it.
  std::uint32_t line(std::size_t row) const { return rows_[row].line; }
  bool hidden(std::size_t row) const { return rows_[row].hidden != 0; }
  /// Days are counted from 1904, as by Excel for Mac of old.
  bool from_1904 = false;

  void begin_row(std::uint32_t line, bool hidden = false);
  /// A cell at the end of the last row, of text that the table holds.
  void add(std::size_t begin, std::size_t length, CellKind kind, bool merged = false, bool changes = false);
  /// A cell with text of its own; false when the table is full.
  bool add(std::string_view text, CellKind kind, bool changes = false);
  /// The same text and kind as another cell, as merged cells have.
  void add_merged(std::size_t row, std::size_t column);
  void drop_last_row();
  /// So that text can be moved to where it is read; for who fills the table.
  std::string& text() { return text_; }
  bool is_full() const { return slots_.size() >= most_cells || text_.size() >= most_text; }
  void finish() { slots_.shrink_to_fit(); }

 private:
  struct Slot {
    std::uint32_t begin = 0;
    std::uint32_t length : 24 = 0;
    std::uint32_t kind : 4 = 0;
    std::uint32_t merged : 1 = 0;
    std::uint32_t changes : 1 = 0;
  };
  struct Row {
    std::size_t first : 32 = 0;
    std::uint32_t line : 31 = 0;
    std::uint32_t hidden : 1 = 0;
  };

  std::size_t end_of(std::size_t row) const {
    return row + 1 < rows_.size() ? rows_[row + 1].first : slots_.size();
  }

  std::string text_;
  std::vector<Slot> slots_;
  std::vector<Row> rows_;
  std::size_t width_ = 0;
};

/// Something to be told of what was read. Nothing was lost unless it says so.
struct Remark {
  std::uint32_t line = 0;  ///< 0: of the whole file
  LocalText what;

  bool operator==(const Remark&) const = default;
};

/// "A", "B", … "AA": a column as spreadsheets name it.
std::string column_letter(std::size_t column);

}  // namespace lagesbild::intake

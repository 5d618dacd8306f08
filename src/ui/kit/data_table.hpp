#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// A table of records: its header stays while the rows scroll, columns can be sorted by, and of many rows
/// only those that are seen are described, while all are counted. Where the columns do not fit side by side,
/// on a phone or with large text, each row is a block of lines. Words may take two lines.
struct TableColumn {
  std::string_view title;
  float width_em = 8;      ///< the least that its cells need
  float grows = 0;         ///< its shares of what is left over
  bool is_number = false;  ///< written to the right
  bool can_sort = true;
};

struct TableSort {
  std::size_t column = 0;
  bool is_descending = false;

  bool operator==(const TableSort&) const = default;
};

struct TableOptions {
  std::string_view key = {};
  std::optional<TableSort> sort = {};       ///< how the rows are sorted now; nothing: in no column's order
  bool opens_rows = false;                  ///< a row can be chosen: it is a button, named by its first cell
  std::optional<std::size_t> current = {};  ///< the row that is chosen
  std::string_view when_empty = {};         ///< what is said where there are no rows
  std::size_t rows_seen = 12;               ///< so many before they scroll
  /// Of a cell that stands out; its words say why.
  std::function<std::optional<Tone>(std::size_t row, std::size_t column)> tone = {};
};

struct TableAnswer {
  std::optional<TableSort> sort;      ///< the user asks for another order; the program sorts
  std::optional<std::size_t> opened;  ///< the row that was chosen
};

/// `cell` gives the text of a row's column; of many rows it is asked only for what is described.
TableAnswer data_table(Kit& kit, std::string_view name, std::span<const TableColumn> columns,
                       std::size_t row_count,
                       const std::function<std::string(std::size_t row, std::size_t column)>& cell,
                       const TableOptions& options = {});
/// Puts the keyboard at that row of the table with that key, in the next frame; its rows can be chosen.
void focus_row(Kit& kit, std::string_view table_key, std::size_t row);

}  // namespace lagesbild::ui

#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/data_table.hpp"

namespace lagesbild::ui {

struct PaintedColumn {
  std::string_view title;  ///< read out, and painted where it fits
  float width_em = 4;
  bool grows = false;     ///< takes what is left over; one column does
  bool is_right = false;  ///< its title stands at the right edge
  bool can_sort = false;
  std::string_view painted = {};  ///< in place of the title where that has no room
};

struct PaintedRow {
  std::string_view key;
  std::string_view name;         ///< of the button that is the whole row
  std::string_view description;  ///< said after the name
  bool is_current = false;
  bool is_highlighted = false;         ///< pointed at elsewhere
  std::span<const std::string> texts;  ///< what each cell says; that of the row's name is not used
};

/// A table whose cells the caller paints: rows that are buttons, headings that sort, and room below a row for
/// what explains it. Recorded as a real table. All rows are described; the page or panel around it scrolls.
class PaintedTable {
 public:
  struct Options {
    std::optional<TableSort> sort = {};
    float row_height = 28;        ///< px
    std::size_t title_lines = 1;  ///< of the headings, at most
    std::size_t names_row = 0;    ///< the column that holds the row's name and button
    std::size_t rows = 0;         ///< how many there are
  };

  PaintedTable(Kit& kit, std::string_view name, std::span<const PaintedColumn> columns,
               const Options& options);

  /// The heading that was pressed.
  std::optional<std::size_t> pressed() const { return pressed_; }
  /// The next row; `cell` then gives where its cells are, in screen coordinates.
  Interaction row(const PaintedRow& row);
  Rect cell(std::size_t column) const;
  /// What `show` describes stands below the row, as a cell of its own, from the row's name on.
  void below(std::string_view key, const std::function<void()>& show);
  /// The panel around the table is scrolled so that it shows the row with all that is described so far.
  void reveal(Rect row);

 private:
  std::size_t title_lines() const;
  void header();
  void begin_row(std::string_view key, Rect at);

  ImGuiKit& kit_;
  std::span<const PaintedColumn> columns_;
  Options options_;
  OpenContainer open_;
  std::int32_t node_;          ///< of the table
  std::vector<float> edges_;   ///< of the columns, px from the left; one more than there are columns
  std::int32_t position_ = 0;  ///< of the row described last, from 1
  Rect at_;                    ///< of the row described last
  std::optional<std::size_t> pressed_;
};

}  // namespace lagesbild::ui

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// A level to the municipality's average, with its 90 % interval.
struct MatrixCell {
  double level = 1;
  double low = 0;
  double high = 0;
  std::string text;    ///< what the cell says: "1,7 (90 %: 1,0–2,6)"
  std::string number;  ///< what is painted of it, "1,7", or ""
};

struct MatrixRow {
  std::string id;
  std::string name;
  bool is_known = true;  ///< false: too little data, hatched
  bool is_selected = false;
  bool is_highlighted = false;
  std::vector<MatrixCell> cells;  ///< by column
};

struct LevelMatrix {
  std::string name;
  std::string area_title;
  std::vector<std::string> columns;
  std::optional<std::size_t> sorted_by;  ///< a column, the highest first
  std::vector<MatrixRow> rows;
};

struct MatrixAnswer {
  std::optional<std::size_t> activated;  ///< a row
  std::optional<std::size_t> hovered;
  std::optional<std::size_t> pressed;  ///< a column's heading
};

/// Coloured only where the interval excludes the average.
MatrixAnswer level_matrix(Kit& kit, const LevelMatrix& matrix);

}  // namespace lagesbild::ui

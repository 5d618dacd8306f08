#include "ui/charts/level_matrix.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "ui/kit/painted_table.hpp"
#include "ui/scale/level_scale.hpp"
#include "ui/scale/readable.hpp"

namespace lagesbild::ui {

namespace {

void paint_level(const Painter& paint, const MatrixRow& row, const MatrixCell& cell, Rect at) {
  const Theme& theme = paint.theme();
  const Rect box{at.x - 2, at.y + 2, at.width + 4, at.height - 5};
  if (!row.is_known) return paint.hatched(box, theme.border_strong, 0.42f * paint.em());
  const bool differs = cell.low > 1 || (cell.high > 0 && cell.high < 1);
  const Colour ground =
      differs ? level_colour(theme, level_class(cell.level), Certainty::sure) : theme.surface;
  if (differs) paint.fill(box, ground, 2);
  paint.text(box.x + box.width / 2, box.y + box.height / 2, cell.number,
             differs ? readable_on(ground) : theme.text_muted, paint.small(), Align::centre);
}

}  // namespace

MatrixAnswer level_matrix(Kit& kit, const LevelMatrix& matrix) {
  const float em = kit.em();
  // All names have one size; where one has no room beside the colours it takes two lines.
  constexpr float least_name_em = 10;
  constexpr float most_name_em = 14;
  constexpr float cell_padding_em = 1;
  const Painter measured(kit);
  float longest = least_name_em * em;
  for (const MatrixRow& row : matrix.rows)
    longest = std::max(longest, measured.width_of(row.name, measured.small()) + cell_padding_em * em);
  const float names = std::min({longest, most_name_em * em, 0.4f * kit.available_width()});
  const float rest =
      (kit.available_width() - names) / static_cast<float>(std::max<std::size_t>(matrix.columns.size(), 1));
  // Too narrow for words the columns have numbers, which a line above explains.
  constexpr float least_title_em = 3.4f;
  const bool by_number = rest < least_title_em * em;
  std::vector<std::string> numbers;
  std::string key;
  for (const std::string& title : matrix.columns) {
    numbers.push_back(std::to_string(numbers.size() + 1));
    key += (key.empty() ? "" : ", ") + numbers.back() + "\u00a0" + title;
  }
  if (by_number) kit.text(key, TextStyle::small);
  std::vector<PaintedColumn> columns{{.title = matrix.area_title, .width_em = names / em}};
  for (const std::string& title : matrix.columns) {
    columns.push_back({.title = title, .width_em = rest / em, .can_sort = true});
    if (by_number) columns.back().painted = numbers[columns.size() - 2];
  }
  const float name_room = names - cell_padding_em * em;
  const bool is_wrapped = std::any_of(matrix.rows.begin(), matrix.rows.end(), [&](const MatrixRow& row) {
    return measured.width_of(row.name, measured.small()) > name_room;
  });
  const float row_height =
      std::max(kit.coarse_pointer() ? 44.0f : 0.0f, std::round((is_wrapped ? 2.5f : 1.75f) * em));
  PaintedTable::Options options{
      .row_height = row_height, .title_lines = by_number ? 2u : 6u, .rows = matrix.rows.size()};
  if (matrix.sorted_by) options.sort = TableSort{*matrix.sorted_by + 1, true};
  MatrixAnswer answer;
  PaintedTable table(kit, matrix.name, columns, options);
  if (table.pressed()) answer.pressed = *table.pressed() - 1;
  std::vector<std::string> texts(columns.size());
  for (std::size_t index = 0; index < matrix.rows.size(); ++index) {
    const MatrixRow& row = matrix.rows[index];
    for (std::size_t column = 0; column < row.cells.size(); ++column)
      texts[column + 1] = row.cells[column].text;
    const Interaction done = table.row({.key = row.id,
                                        .name = row.name,
                                        .description = {},
                                        .is_current = row.is_selected,
                                        .is_highlighted = row.is_highlighted,
                                        .texts = texts});
    if (done.activated) answer.activated = index;
    if (done.hovered) answer.hovered = index;
    const Painter paint(kit);
    const Rect name = table.cell(0);
    const std::vector<std::string> lines = paint.wrapped(row.name, name.width, paint.small(), 2);
    const float line = 1.15f * paint.small();
    float y = name.y + (name.height - line * static_cast<float>(lines.size() - 1)) / 2;
    for (const std::string& each : lines) {
      paint.text(name.x, y, each, paint.theme().text, paint.small());
      y += line;
    }
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const Rect at = table.cell(column + 1);
      paint_level(paint, row, row.cells[column], at);
      if (done.hovered && pointer_over(at)) {
        show_tooltip(kit, std::array{row.name, matrix.columns[column], row.cells[column].text});
      }
    }
  }
  return answer;
}

}  // namespace lagesbild::ui

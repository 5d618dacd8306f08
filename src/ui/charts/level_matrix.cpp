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
  constexpr float name_em = 10;
  const float em = kit.em();
  const float names = std::min(name_em * em, 0.4f * kit.available_width());
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
  const float row_height = kit.coarse_pointer() ? 44.0f : std::round(1.75f * em);
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
    const float size = paint.size_that_fits(row.name, name.width, paint.small(), 0.6875f * em);
    paint.text(name.x, name.y + name.height / 2, paint.fitted(row.name, name.width, size), paint.theme().text,
               size);
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

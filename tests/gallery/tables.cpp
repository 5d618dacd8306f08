#include <algorithm>
#include <array>
#include <numeric>

#include "tests/gallery/state.hpp"
#include "ui/kit/data_table.hpp"

namespace lagesbild::gallery {
namespace {

constexpr std::size_t row_count = 2'000;

// Made-up, and the same each time.
int number_of_row(std::size_t row) {
  return static_cast<int>(row * 7919 % 997);
}

std::string cell_of(std::size_t row, std::size_t column) {
  const std::vector<std::string>& areas = area_names();
  switch (column) {
    case 0:
      return "Händelse " + std::to_string(row + 1);
    case 1:
      return areas[row % areas.size()];
    case 2:
      return to_string(Date{State::today.days_since_epoch - static_cast<int>(row % 365)});
    default:
      return std::to_string(number_of_row(row));
  }
}

std::vector<std::size_t> in_order(const std::optional<ui::TableSort>& sort) {
  std::vector<std::size_t> order(row_count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (!sort) return order;
  std::stable_sort(order.begin(), order.end(), [&sort](std::size_t a, std::size_t b) {
    if (sort->is_descending) std::swap(a, b);
    if (sort->column == 0) return a < b;
    if (sort->column == 3) return number_of_row(a) < number_of_row(b);
    return cell_of(a, sort->column) < cell_of(b, sort->column);
  });
  return order;
}

}  // namespace

void show_tables(ui::Kit& kit, State& state) {
  constexpr std::array<ui::TableColumn, 4> columns = {{{.title = "Händelse", .width_em = 10, .grows = true},
                                                       {.title = "Område", .width_em = 12, .grows = true},
                                                       {.title = "Dag", .width_em = 7},
                                                       {.title = "Antal", .width_em = 6, .is_number = true}}};
  const std::vector<std::size_t> order = in_order(state.sort);
  const auto cell = [&order](std::size_t row, std::size_t column) { return cell_of(order[row], column); };
  const ui::TableAnswer answer =
      ui::data_table(kit, "Händelser", columns, row_count, cell,
                     {.sort = state.sort, .opens_rows = true, .current = state.row, .rows_seen = 8});
  if (answer.sort) {
    state.sort = answer.sort;
    state.row.reset();
    state.tell("Ordning", std::string(columns[answer.sort->column].title) +
                              (answer.sort->is_descending ? " fallande" : " stigande"));
  }
  if (answer.opened) {
    state.row = answer.opened;
    state.tell("Rad", cell(*answer.opened, 0));
  }
  kit.space();
  ui::data_table(kit, "Bara att läsa", columns, 30, cell_of, {.rows_seen = 4});
  kit.space();
  ui::data_table(kit, "En tom tabell", columns, 0, cell_of, {.when_empty = "Inga händelser den här veckan."});
}

}  // namespace lagesbild::gallery

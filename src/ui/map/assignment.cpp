#include "ui/map/assignment.hpp"

#include <algorithm>
#include <limits>

namespace lagesbild::ui {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Rows are added one by one; `column_row` and the potentials always describe a cheapest assignment of the
/// rows added so far.
struct Matching {
  std::span<const double> costs;
  std::size_t columns;
  std::vector<std::size_t> column_row;
  std::vector<double> row_potential;
  std::vector<double> column_potential;

  double reduced_cost(std::size_t row, std::size_t column) const {
    return costs[row * columns + column] - row_potential[row] - column_potential[column];
  }

  void add(std::size_t new_row) {
    std::vector<double> distance(columns, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> reached_from(columns, none);
    std::vector<bool> settled(columns, false);
    std::vector<std::size_t> settled_order;
    std::size_t row = new_row;
    std::size_t column_of_row = none;
    double length = 0;
    std::size_t end = none;
    while (end == none) {
      std::size_t nearest = none;
      for (std::size_t column = 0; column < columns; ++column) {
        if (settled[column]) continue;
        const double through = length + reduced_cost(row, column);
        if (through < distance[column]) {
          distance[column] = through;
          reached_from[column] = column_of_row;
        }
        if (nearest == none || distance[column] < distance[nearest]) nearest = column;
      }
      length = distance[nearest];
      settled[nearest] = true;
      if (column_row[nearest] == none) {
        end = nearest;
      } else {
        settled_order.push_back(nearest);
        row = column_row[nearest];
        column_of_row = nearest;
      }
    }
    row_potential[new_row] += length;
    for (const std::size_t column : settled_order) {
      row_potential[column_row[column]] += length - distance[column];
      column_potential[column] -= length - distance[column];
    }
    for (std::size_t column = end; column != none;) {
      const std::size_t from = reached_from[column];
      column_row[column] = from == none ? new_row : column_row[from];
      column = from;
    }
  }
};

}  // namespace

std::vector<std::size_t> assign(std::span<const double> costs, std::size_t rows, std::size_t columns) {
  Matching matching{.costs = costs,
                    .columns = columns,
                    .column_row = std::vector<std::size_t>(columns, none),
                    .row_potential = std::vector<double>(rows, 0),
                    .column_potential = std::vector<double>(columns, 0)};
  for (std::size_t row = 0; row < rows; ++row) matching.add(row);
  std::vector<std::size_t> result(rows, none);
  for (std::size_t column = 0; column < columns; ++column) {
    if (matching.column_row[column] != none) result[matching.column_row[column]] = column;
  }
  return result;
}

}  // namespace lagesbild::ui

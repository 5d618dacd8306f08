#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lagesbild::ui {

/// Gives each of `rows` its own of `columns` (rows ≤ columns) so that the costs' sum is least. `costs` is row
/// by row. Shortest augmenting paths with potentials (Kuhn 1955; Jonker and Volgenant 1987): O(rows² ·
/// columns). Returns the column of each row.
std::vector<std::size_t> assign(std::span<const double> costs, std::size_t rows, std::size_t columns);

}  // namespace lagesbild::ui

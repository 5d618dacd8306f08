#include "analysis/methods/pattern.hpp"

#include <numeric>

#include "analysis/stats/gamma_mixture.hpp"

namespace lagesbild::analysis {

std::vector<PatternCell> pattern(std::span<const double> observed, std::span<const double> exposure,
                                 double phi) {
  const double events = std::accumulate(observed.begin(), observed.end(), 0.0);
  const double total = std::accumulate(exposure.begin(), exposure.end(), 0.0);
  std::vector<double> expected;
  for (const double part : exposure) expected.push_back(total > 0 ? events * part / total : 0);
  const auto nu = nu_posterior(observed, expected, phi);
  std::vector<PatternCell> cells;
  for (std::size_t i = 0; i < observed.size(); ++i) {
    PatternCell cell{.observed = observed[i], .expected = expected[i], .interval = {1, 1}};
    if (expected[i] > 0) {
      const auto level = stats::pruned(level_mixture(nu, observed[i], expected[i], phi), 1e-9);
      cell.level = stats::mean(level);
      cell.interval = {stats::quantile(level, 0.05), stats::quantile(level, 0.95)};
      cell.p_above_one = stats::survival(level, 1.0);
    }
    cells.push_back(cell);
  }
  return cells;
}

std::vector<double> independent_expectation(std::span<const double> observed, std::size_t columns) {
  const std::size_t rows = columns == 0 ? 0 : observed.size() / columns;
  std::vector<double> by_row(rows, 0);
  std::vector<double> by_column(columns, 0);
  double total = 0;
  for (std::size_t i = 0; i < rows * columns; ++i) {
    by_row[i / columns] += observed[i];
    by_column[i % columns] += observed[i];
    total += observed[i];
  }
  std::vector<double> expected(rows * columns, 0);
  for (std::size_t i = 0; i < expected.size() && total > 0; ++i) {
    expected[i] = by_row[i / columns] * by_column[i % columns] / total;
  }
  return expected;
}

}  // namespace lagesbild::analysis

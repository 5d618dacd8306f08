#include "analysis/methods/ears.hpp"

#include <cmath>
#include <cstddef>

#include "analysis/stats/special_functions.hpp"

namespace lagesbild::analysis {

std::optional<double> ears_c1_limit(std::span<const double> history, double alpha) {
  constexpr std::size_t weeks = 7;
  if (history.size() < weeks) return std::nullopt;
  const auto recent = history.last(weeks);
  double sum = 0;
  for (const double count : recent) sum += count;
  const double mean = sum / weeks;
  double squares = 0;
  for (const double count : recent) squares += (count - mean) * (count - mean);
  return mean - stats::normal_quantile(alpha) * std::sqrt(squares / (weeks - 1));
}

}  // namespace lagesbild::analysis

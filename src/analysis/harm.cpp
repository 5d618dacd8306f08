#include "analysis/harm.hpp"

#include <cstddef>

namespace lagesbild::analysis {

double harm(std::span<const double> severity, std::span<const double> rates, std::span<const double> levels) {
  double sum = 0;
  for (std::size_t c = 0; c < rates.size(); ++c) sum += severity[c] * rates[c] * levels[c];
  return 1000 * sum;
}

double reference_harm(std::span<const double> severity, std::span<const double> rates) {
  double sum = 0;
  for (std::size_t c = 0; c < rates.size(); ++c) sum += severity[c] * rates[c];
  return 1000 * sum;
}

}  // namespace lagesbild::analysis

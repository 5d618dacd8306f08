#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace lagesbild::stats {

/// `count` values from `low` to `high`, both included exactly, equal steps in the logarithm. 0 < low ≤ high,
/// count ≥ 1 (one value: `low`).
inline std::vector<double> log_spaced(double low, double high, std::size_t count) {
  std::vector<double> values(count, low);
  const double step = count > 1 ? std::log(high / low) / static_cast<double>(count - 1) : 0.0;
  for (std::size_t i = 1; i < count; ++i) {
    values[i] = low * std::exp(step * static_cast<double>(i));
  }
  if (count > 1) {
    values.back() = high;
  }
  return values;
}

}  // namespace lagesbild::stats

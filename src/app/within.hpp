#pragma once

#include <algorithm>
#include <cmath>

namespace lagesbild::app {

/// Brought within the bounds, in thousandths, so that a number is the same after it has been in a link. What
/// is no number is `low`.
inline double within(double value, double low, double high) {
  return std::isfinite(value) ? std::round(std::clamp(value, low, high) * 1000) / 1000 : low;
}

}  // namespace lagesbild::app

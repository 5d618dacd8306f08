#include "analysis/methods/dispersion.hpp"

#include <algorithm>

namespace lagesbild::analysis {
namespace {

constexpr double prior_degrees = 30;
constexpr double largest_phi = 50;

}  // namespace

Dispersion& Dispersion::operator+=(const Dispersion& other) {
  chi_squared += other.chi_squared;
  degrees += other.degrees;
  return *this;
}

Dispersion area_dispersion(std::span<const double> counts, std::span<const double> exposures) {
  double events = 0;
  double exposure = 0;
  double weeks = 0;
  for (std::size_t t = 0; t < counts.size(); ++t) {
    if (exposures[t] > 0) {
      events += counts[t];
      exposure += exposures[t];
      weeks += 1;
    }
  }
  if (events <= 0 || weeks < 2) return {};
  Dispersion result{0, weeks - 1};
  const double level = events / exposure;
  for (std::size_t t = 0; t < counts.size(); ++t) {
    if (exposures[t] > 0) {
      const double expected = level * exposures[t];
      result.chi_squared += (counts[t] - expected) * (counts[t] - expected) / expected;
    }
  }
  return result;
}

Dispersion pearson_dispersion(std::span<const double> counts, std::span<const double> expected,
                              double fitted) {
  Dispersion result{0, -fitted};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (expected[i] > 0) {
      result.chi_squared += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
      result.degrees += 1;
    }
  }
  if (result.degrees <= 0) return {};
  return result;
}

double phi(const Dispersion& dispersion) {
  if (!(dispersion.degrees > 0)) return 1;
  return std::max(1.0, dispersion.chi_squared / dispersion.degrees);
}

double pooled_phi(std::span<const AreaDispersion> areas) {
  const auto excess = [&](double more) {  // more = φ − 1
    double sum = -prior_degrees * more;
    for (const AreaDispersion& area : areas) {
      if (!(area.expected > 0)) continue;
      const double due = (area.events * more + area.expected) / (more + area.expected);
      sum += area.dispersion.chi_squared - area.dispersion.degrees * due;
    }
    return sum;
  };
  if (!(excess(0) > 0)) return 1;
  double low = 0;
  double high = largest_phi - 1;
  if (excess(high) > 0) return largest_phi;
  for (int halving = 0; halving < 50; ++halving) {
    const double middle = (low + high) / 2;
    (excess(middle) > 0 ? low : high) = middle;
  }
  return 1 + (low + high) / 2;
}

}  // namespace lagesbild::analysis

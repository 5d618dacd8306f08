#include "analysis/stats/rng.hpp"

#include "analysis/stats/distributions.hpp"
#include "analysis/stats/special_functions.hpp"

#include <algorithm>
#include <cmath>

namespace lagesbild::stats {
namespace {

/// Steele, Lea & Flood's SplitMix64 finaliser: every bit of the input reaches every bit of the output.
constexpr std::uint64_t mix(std::uint64_t z) {
  z += 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

}  // namespace

Stream::Stream(std::uint64_t seed, std::initializer_list<std::string_view> names) : key_{} {
  std::uint64_t hash = mix(seed);
  for (const auto name : names) {
    hash = mix(hash ^ hash_text(name));  // mixed name by name, so ("ab", "c") and ("a", "bc") differ
  }
  key_ = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(hash >> 32)};
}

std::uint32_t Draw::index(std::uint32_t size) {
  const std::uint32_t threshold = (0u - size) % size;  // 2^32 mod size
  while (true) {
    const std::uint64_t product = (bits() >> 32) * size;
    if (static_cast<std::uint32_t>(product) >= threshold) {
      return static_cast<std::uint32_t>(product >> 32);
    }
  }
}

double Draw::normal() {
  return normal_quantile(uniform());
}

double Draw::standard_gamma_above_one(double shape) {
  const double d = shape - 1.0 / 3.0;
  const double c = 1.0 / (3.0 * std::sqrt(d));
  while (true) {
    const double z = normal();
    const double u = uniform();  // with the normal exactly one Philox block an attempt
    const double root = 1.0 + c * z;
    if (root <= 0.0) {
      continue;
    }
    const double v = root * root * root;
    const double z2 = z * z;
    if (u < 1.0 - 0.0331 * z2 * z2 || std::log(u) < 0.5 * z2 + d * (1.0 - v + std::log(v))) {
      return d * v;
    }
  }
}

double Draw::gamma(double shape, double rate) {
  if (shape >= 1.0) {
    return standard_gamma_above_one(shape) / rate;
  }
  const double boosted = standard_gamma_above_one(shape + 1.0);
  return boosted * std::exp(std::log(uniform()) / shape) / rate;
}

double Draw::log_gamma_variate(double shape) {
  if (shape >= 1.0) {
    return std::log(standard_gamma_above_one(shape));
  }
  const double boosted = standard_gamma_above_one(shape + 1.0);
  return std::log(boosted) + std::log(uniform()) / shape;
}

double Draw::beta(double a, double b) {
  const double x = log_gamma_variate(a);
  const double y = log_gamma_variate(b);
  return 1.0 / (1.0 + std::exp(y - x));
}

void Draw::dirichlet(std::span<const double> alpha, std::span<double> out) {
  double highest = -INFINITY;
  for (std::size_t i = 0; i < alpha.size(); ++i) {
    out[i] = log_gamma_variate(alpha[i]);
    highest = std::max(highest, out[i]);
  }
  double total = 0.0;
  for (auto& value : out) {
    value = std::exp(value - highest);  // the largest is 1: the sum can neither vanish nor overflow
    total += value;
  }
  for (auto& value : out) {
    value /= total;
  }
}

double Draw::poisson(double mean) {
  const double u = uniform();
  if (!(mean < 30.0)) {
    return quantile(Poisson{mean}, u);
  }
  double mass = std::exp(-mean);
  double reached = mass;
  double count = 0.0;
  while (reached < u && mass > 0.0) {
    count += 1.0;
    mass *= mean / count;
    reached += mass;
  }
  return count;
}

double Draw::negative_binomial(double size, double mean) {
  return poisson(mean > 0.0 ? gamma(size, size / mean) : 0.0);
}

}  // namespace lagesbild::stats

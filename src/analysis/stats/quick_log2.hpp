#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <numbers>

namespace lagesbild::stats {

/// log2 x for normal x > 0, to 2e-15 of max(1, |log2 x|); 0 gives about −1023. Arithmetic only, so that it
/// gives the same bits everywhere, and a third of std::log2's time in WebAssembly.
///
/// x = 2^e m with √½ ≤ m < √2, and log m = 2 artanh((m − 1) / (m + 1)), whose argument is at most 0.172.
inline double quick_log2(double x) {
  // Bits of √½: what lies above them goes to the exponent.
  constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcd;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const auto shifted = static_cast<std::int64_t>(bits - root_half);
  const auto exponent = shifted >> 52;
  const auto m = std::bit_cast<double>(bits - (static_cast<std::uint64_t>(exponent) << 52));
  const double t = (m - 1.0) / (m + 1.0);
  const double t2 = t * t;
  constexpr std::array terms = {1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9,
                                1.0 / 7,  1.0 / 5,  1.0 / 3,  1.0};
  double series = 1.0 / 19;
  for (const double term : terms) series = series * t2 + term;
  return static_cast<double>(exponent) + 2.0 * std::numbers::log2e * t * series;
}

}  // namespace lagesbild::stats

#pragma once

#include <array>
#include <cstdint>

/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as
/// easy as 1, 2, 3" (SC11). The output is a pure function of counter and key, so any draw can be made alone,
/// in any order. Known-answer vectors of the authors' Random123 are met in tests/unit/stats/philox.tests.cpp.
namespace lagesbild::stats {

using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

// Inlined, so that the words stay in registers also where a build for size would call it.
[[gnu::always_inline]] constexpr PhiloxCounter philox4x32(PhiloxCounter counter, PhiloxKey key) {
  // In words of their own, since arrays go through memory in WebAssembly.
  auto [c0, c1, c2, c3] = counter;
  auto [k0, k1] = key;
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t first = std::uint64_t{0xD2511F53} * c0;
    const std::uint64_t second = std::uint64_t{0xCD9E8D57} * c2;
    c0 = static_cast<std::uint32_t>(second >> 32) ^ c1 ^ k0;
    c1 = static_cast<std::uint32_t>(second);
    c2 = static_cast<std::uint32_t>(first >> 32) ^ c3 ^ k1;
    c3 = static_cast<std::uint32_t>(first);
    k0 += 0x9E3779B9;  // golden ratio
    k1 += 0xBB67AE85;  // √3 − 1
  }
  return {c0, c1, c2, c3};
}

}  // namespace lagesbild::stats

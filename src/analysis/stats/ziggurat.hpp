#pragma once

#include <array>
#include <cstdint>

#include "analysis/stats/rng.hpp"

/// Standard normals for the engine's millions of draws: Marsaglia & Tsang (2000), "The ziggurat method for
/// generating random variables", with the position and the layer from bits of their own (Doornik 2005).
namespace lagesbild::stats {

/// The density cut into 256 layers of one area. Made once, then only read.
class Ziggurat {
 public:
  Ziggurat();

  /// Bits that a normal takes.
  static constexpr int bits = 40;

  /// The normal that the lowest 40 of `word` choose. In one case of 90 more bits are needed: they come from
  /// `more`, a draw that nothing else uses.
  double normal(std::uint64_t word, const Stream& stream, std::uint64_t more) const {
    const auto layer = static_cast<std::size_t>(word & 0xff);
    const auto position = static_cast<std::uint32_t>(word >> 9 & 0x7fffffff);
    const double size = position < inside_[layer]
                            ? static_cast<double>(position) * step_[layer]
                            : outside(layer, static_cast<double>(position) * step_[layer], stream.draw(more));
    return (word & 0x100) != 0 ? -size : size;
  }

 private:
  static constexpr std::size_t layers = 256;

  double outside(std::size_t layer, double size, Draw more) const;

  std::array<double, layers + 1> edge_{};     ///< x_i, falling; the first is the base's, as wide as its area
  std::array<double, layers + 1> density_{};  ///< exp(-x_i² / 2)
  std::array<double, layers> step_{};         ///< x_i / 2^31
  std::array<std::uint32_t, layers> inside_{};  ///< positions under this lie under the density for sure
};

}  // namespace lagesbild::stats

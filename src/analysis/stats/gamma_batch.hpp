#pragma once

#include <cstdint>
#include <span>

#include "analysis/stats/rng.hpp"

/// Gamma draws by the million: the laws of Draw::gamma() at a tenth of the time, since four draws share a
/// Philox block and most need no more than a table look-up and a few multiplications.
///
/// Draws 2 m and 2 m + 1 mirror each other (antithetic variates, Hammersley & Morton 1956): they come from z
/// and −z, or from u and 1 − u. Each follows its law; together they make a mean or the probability of a place
/// more certain than two that know nothing of each other, since what one has too much the other has too
/// little.
///
/// Like Draw these are addressed by number, so they may be made in any order and in batches of any length.
/// They are other numbers than Draw's, and depend on nothing that a Draw of the stream consumes.
namespace lagesbild::stats {

/// A gamma law prepared for drawing: Marsaglia & Tsang (2000), "A simple method for generating gamma
/// variables".
struct GammaLaw {
  GammaLaw() = default;
  /// shape > 0, rate > 0.
  GammaLaw(double shape, double rate);

  double d = 0;         ///< shape − 1/3, of shape + 1 where the shape is under 1
  double c = 0;         ///< 1 / √(9 d)
  double size = 0;      ///< d / rate
  double exponent = 0;  ///< 1 / shape of the uniform that makes up for shape + 1; 0 where there is none
};

/// Draws number `first` and on of one law.
void fill_gammas(const Stream& stream, std::uint64_t first, const GammaLaw& law, std::span<double> out);

/// Draws of several laws: out[i] follows laws[which[i]]. Both spans have the same length.
void fill_gammas(const Stream& stream, std::uint64_t first, std::span<const GammaLaw> laws,
                 std::span<const std::uint16_t> which, std::span<double> out);

/// Uniforms on (0, 1), draws number `first` and on.
void fill_uniforms(const Stream& stream, std::uint64_t first, std::span<double> out);

}  // namespace lagesbild::stats

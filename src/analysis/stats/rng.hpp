#pragma once

#include "analysis/stats/philox.hpp"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

/// Random draws that are addressed, not queued.
///
///     const Stream stream(seed, {"level", area_id, category_id});
///     for (std::uint64_t d = 0; d < draws; ++d) theta[d] = stream.draw(d).gamma(shape, rate);
///
/// A stream is named by a seed and strings, so adding an area leaves every other area's draws alone. Draw
/// number d has a counter space of its own: it depends on nothing that happened in draw d − 1, and draws may
/// be made in slices or in any order. Within one draw, calls follow each other.
///
/// The same in every browser; a native build differs by its libm's rounding of log and pow only (compile with
/// -ffp-contract=off).
namespace lagesbild::stats {

/// FNV-1a, 64 bits: stable over machines and versions.
constexpr std::uint64_t hash_text(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  }
  return hash;
}

/// The random numbers of one draw, in order. Cheap to make; keep it only while drawing.
class Draw {
 public:
  constexpr Draw(PhiloxKey key, std::uint64_t number)
      : key_(key),
        counter_{0, 0, static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(number >> 32)} {}

  /// 64 random bits.
  std::uint64_t bits() {
    if (left_ == 0) {
      block_ = philox4x32(counter_, key_);
      if (++counter_[0] == 0) {
        ++counter_[1];
      }
      left_ = 2;
    }
    --left_;
    const auto at = static_cast<std::size_t>(left_) * 2;
    return (std::uint64_t{block_[at]} << 32) | block_[at + 1];
  }

  /// Uniform on the open interval (0, 1): the 2^52 midpoints (i + ½) / 2^52, 53 bits, all exact doubles.
  double uniform() {
    // the half takes the 53rd bit, so neither 0 nor 1 can come out
    return (static_cast<double>(bits() >> 12) + 0.5) * 0x1.0p-52;
  }

  /// Uniform whole number in [0, size), without bias (Lemire 2019 by rejection). size > 0.
  std::uint32_t index(std::uint32_t size);

  /// Standard normal by inversion: monotone in one uniform, so no rejections.
  double normal();

  /// Gamma with mean shape / rate, for any shape > 0, rate > 0 (Marsaglia & Tsang 2000; below shape 1 their
  /// boost by U^(1/shape)).
  double gamma(double shape, double rate);

  /// ln of a Gamma(shape, 1) draw: does not underflow however small the shape.
  double log_gamma_variate(double shape);

  /// Beta(a, b) on [0, 1]; a, b > 0.
  double beta(double a, double b);

  /// Dirichlet(alpha) into `out` (same length; sums to 1); every alpha > 0.
  void dirichlet(std::span<const double> alpha, std::span<double> out);

  /// Poisson with mean ≥ 0, by inversion.
  double poisson(double mean);

  /// Negative binomial as a gamma mixture of Poissons: variance mean + mean² / size; size > 0.
  double negative_binomial(double size, double mean);

 private:
  double standard_gamma_above_one(double shape);

  PhiloxKey key_;
  PhiloxCounter counter_;
  PhiloxCounter block_{};
  int left_ = 0;
};

/// A family of draws, named by a seed and any number of strings. The order of the strings counts.
class Stream {
 public:
  explicit Stream(std::uint64_t seed, std::initializer_list<std::string_view> names = {});

  Draw draw(std::uint64_t number) const { return Draw(key_, number); }
  PhiloxKey key() const { return key_; }

 private:
  PhiloxKey key_;
};

}  // namespace lagesbild::stats

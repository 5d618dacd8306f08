#include "analysis/stats/gamma_batch.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/stats/philox.hpp"
#include "analysis/stats/ziggurat.hpp"

namespace lagesbild::stats {
namespace {

/// What a draw's random bits are for. Each has counters of its own: Draw's have the draw's number there.
enum class Lane : std::uint32_t { body = 0xfffffffe, boost = 0xffffffff };

/// Draws that Ziggurat and rejected proposals take more bits from: no other has so high a number.
constexpr std::uint64_t more_for_normal = std::uint64_t{1} << 61;
constexpr std::uint64_t more_for_gamma = std::uint64_t{1} << 62;

constexpr std::size_t chunk = 128;

/// 64 random bits for each pair of draws, from pair `first` on; two pairs of every Philox block.
void fill_words(const Stream& stream, Lane lane, std::uint64_t first, std::span<std::uint64_t> words) {
  for (std::size_t i = 0; i < words.size();) {
    const std::uint64_t number = (first + i) / 2;
    const PhiloxCounter bits =
        philox4x32({static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(number >> 32), 0,
                    static_cast<std::uint32_t>(lane)},
                   stream.key());
    if ((first + i) % 2 == 0) words[i++] = std::uint64_t{bits[0]} << 32 | bits[1];
    if (i < words.size()) words[i++] = std::uint64_t{bits[2]} << 32 | bits[3];
  }
}

/// Calls `use(pair, word)` for every pair that has a draw among the `count` from number `first` on.
template <typename Use>
void for_pairs(const Stream& stream, Lane lane, std::uint64_t first, std::size_t count, Use use) {
  std::array<std::uint64_t, chunk> words;
  const std::uint64_t end = (first + count + 1) / 2;
  for (std::uint64_t pair = first / 2; pair < end; pair += chunk) {
    const auto pairs = static_cast<std::size_t>(std::min<std::uint64_t>(chunk, end - pair));
    fill_words(stream, lane, pair, std::span(words).first(pairs));
    for (std::size_t i = 0; i < pairs; ++i) use(pair + i, words[i]);
  }
}

/// Calls `use(i, mirrored)` for the draws of a pair that are among the `count` from number `first` on: i is
/// their place there.
template <typename Use>
void for_sides(std::uint64_t pair, std::uint64_t first, std::size_t count, Use use) {
  const std::uint64_t number = 2 * pair;
  if (number >= first) use(static_cast<std::size_t>(number - first), false);
  if (number + 1 < first + count) use(static_cast<std::size_t>(number + 1 - first), true);
}

double uniform_of(std::uint64_t word, bool mirrored) {
  const double u = (static_cast<double>(word >> 12) + 0.5) * 0x1.0p-52;
  return mirrored ? 1.0 - u : u;
}

/// The proposal that the quick test did not accept; where the exact test does not either, another draw.
double tested(const GammaLaw& law, double z, double u, const Stream& stream, std::uint64_t number) {
  const double root = 1.0 + law.c * z;
  if (root > 0.0) {
    const double v = root * root * root;
    if (std::log(u) < 0.5 * z * z + law.d * (1.0 - v + std::log(v))) return law.size * v;
  }
  return stream.draw(number + more_for_gamma).gamma(law.d + 1.0 / 3.0, law.d / law.size);
}

template <typename LawOf>
void fill(const Stream& stream, std::uint64_t first, std::span<double> out, LawOf law_of) {
  static const Ziggurat ziggurat;
  bool boosted = false;
  for_pairs(stream, Lane::body, first, out.size(), [&](std::uint64_t pair, std::uint64_t word) {
    const double z = ziggurat.normal(word, stream, pair + more_for_normal);
    const double u = (static_cast<double>(word >> Ziggurat::bits) + 0.5) * 0x1.0p-24;
    const double z2 = z * z;
    // Where this holds 1 + c z is positive: d ≥ 2/3 puts its zero where z⁴ ≥ 36.
    const bool accepted = u < 1.0 - 0.0331 * z2 * z2;
    for_sides(pair, first, out.size(), [&](std::size_t i, bool mirrored) {
      const GammaLaw& law = law_of(i);
      const double own = mirrored ? -z : z;
      const double root = 1.0 + law.c * own;
      out[i] = accepted ? law.size * (root * root * root) : tested(law, own, u, stream, first + i);
      boosted = boosted || law.exponent > 0.0;
    });
  });
  if (!boosted) return;
  for_pairs(stream, Lane::boost, first, out.size(), [&](std::uint64_t pair, std::uint64_t word) {
    for_sides(pair, first, out.size(), [&](std::size_t i, bool mirrored) {
      const double exponent = law_of(i).exponent;
      if (exponent > 0.0) out[i] *= std::exp(std::log(uniform_of(word, mirrored)) * exponent);
    });
  });
}

}  // namespace

GammaLaw::GammaLaw(double shape, double rate)
    : d((shape < 1.0 ? shape + 1.0 : shape) - 1.0 / 3.0),
      c(1.0 / std::sqrt(9.0 * d)),
      size(d / rate),
      exponent(shape < 1.0 ? 1.0 / shape : 0.0) {}

void fill_gammas(const Stream& stream, std::uint64_t first, const GammaLaw& law, std::span<double> out) {
  fill(stream, first, out, [&](std::size_t) -> const GammaLaw& { return law; });
}

void fill_gammas(const Stream& stream, std::uint64_t first, std::span<const GammaLaw> laws,
                 std::span<const std::uint16_t> which, std::span<double> out) {
  fill(stream, first, out, [&](std::size_t i) -> const GammaLaw& { return laws[which[i]]; });
}

void fill_uniforms(const Stream& stream, std::uint64_t first, std::span<double> out) {
  for_pairs(stream, Lane::body, first, out.size(), [&](std::uint64_t pair, std::uint64_t word) {
    for_sides(pair, first, out.size(),
              [&](std::size_t i, bool mirrored) { out[i] = uniform_of(word, mirrored); });
  });
}

}  // namespace lagesbild::stats

#include "analysis/stats/rng.hpp"

#include "analysis/stats/distributions.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <vector>

using namespace lagesbild::stats;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// The Kolmogorov–Smirnov distance of a sample from a continuous law; under the law √n D exceeds 1.95 once in
/// a thousand.
template <typename Cdf>
double scaled_ks_distance(std::vector<double> sample, Cdf cdf) {
  std::ranges::sort(sample);
  const auto n = static_cast<double>(sample.size());
  double distance = 0.0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double p = cdf(sample[i]);
    const auto rank = static_cast<double>(i);
    distance = std::max({distance, p - rank / n, (rank + 1.0) / n - p});
  }
  return std::sqrt(n) * distance;
}

template <typename Make>
std::vector<double> sample(const Stream& stream, Make make, std::uint64_t size = 20000) {
  std::vector<double> values;
  for (std::uint64_t d = 0; d < size; ++d) {
    auto draw = stream.draw(d);
    values.push_back(make(draw));
  }
  return values;
}

}  // namespace

TEST_CASE("FNV-1a is the published one") {
  // Fowler, Noll & Vo's test vectors, 64 bits.
  STATIC_CHECK(hash_text("") == 0xcbf29ce484222325);
  STATIC_CHECK(hash_text("a") == 0xaf63dc4c8601ec8c);
  STATIC_CHECK(hash_text("foobar") == 0x85944171f73967e8);
}

TEST_CASE("Streams are told apart by seed, by names and by the order and borders of names") {
  std::set<PhiloxKey> keys = {Stream(1).key(),
                              Stream(2).key(),
                              Stream(1, {"a"}).key(),
                              Stream(1, {"b"}).key(),
                              Stream(2, {"a"}).key(),
                              Stream(1, {"ab", "c"}).key(),
                              Stream(1, {"a", "bc"}).key(),
                              Stream(1, {"bc", "a"}).key(),
                              Stream(1, {"abc"}).key(),
                              Stream(1, {"abc", ""}).key()};
  CHECK(keys.size() == 10);
  CHECK(Stream(7, {"level", "0163R001"}).key() == Stream(7, {"level", "0163R001"}).key());
}

TEST_CASE("A draw does not depend on what other draws consumed") {
  const Stream stream(1, {"level", "A"});
  auto greedy = stream.draw(4);
  for (int i = 0; i < 1000; ++i) {
    greedy.bits();
  }
  const double alone = stream.draw(5).gamma(0.3, 1.0);
  std::vector<double> in_order;
  for (std::uint64_t d = 0; d < 6; ++d) {
    in_order.push_back(stream.draw(d).gamma(d == 4 ? 0.01 : 0.3, 1.0));
  }
  CHECK(in_order.back() == alone);
}

TEST_CASE("Draw 2^32 is another than draw 0") {
  const Stream stream(1);
  CHECK(stream.draw(std::uint64_t{1} << 32).bits() != stream.draw(0).bits());
}

TEST_CASE("The first numbers of a stream never change, so a shown seed keeps its meaning") {
  auto draw = Stream(1, {"level", "A", "vandalism"}).draw(0);
  CHECK(draw.bits() == 0x727861c2e5ba6558);
  CHECK_THAT(draw.uniform(), WithinAbs(0.75763235882817781, 0.0));
  CHECK_THAT(draw.normal(), WithinRel(-1.6411589890776273, 1e-14));
  CHECK_THAT(draw.gamma(2.5, 4.0), WithinRel(0.54879692014471038, 1e-14));
}

TEST_CASE(
    "Uniforms are uniform, open at both ends, and uncorrelated between neighbouring draws and streams") {
  const auto first = sample(Stream(3, {"x"}), [](Draw& draw) { return draw.uniform(); });
  const auto second = sample(Stream(3, {"y"}), [](Draw& draw) { return draw.uniform(); });
  CHECK(std::ranges::min(first) > 0.0);
  CHECK(std::ranges::max(first) < 1.0);
  CHECK(scaled_ks_distance(first, [](double x) { return x; }) < 1.95);
  const auto correlation = [](std::span<const double> a, std::span<const double> b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      sum += (a[i] - 0.5) * (b[i] - 0.5) * 12.0;
    }
    return sum / static_cast<double>(a.size());
  };
  const std::span<const double> span(first);
  CHECK(std::abs(correlation(span.subspan(1), span.first(span.size() - 1))) < 0.025);
  CHECK(std::abs(correlation(first, second)) < 0.025);
}

TEST_CASE("index() reaches every value about equally often") {
  std::vector<int> hits(7, 0);
  const Stream stream(5);
  for (std::uint64_t d = 0; d < 7000; ++d) {
    ++hits.at(stream.draw(d).index(7));
  }
  CHECK(std::ranges::min(hits) > 850);
  CHECK(std::ranges::max(hits) < 1150);
  CHECK(stream.draw(0).index(1) == 0);
}

TEST_CASE("Normals and gammas follow their laws, below and above shape 1") {
  CHECK(scaled_ks_distance(sample(Stream(2), [](Draw& draw) { return draw.normal(); }),
                           [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }) < 1.95);
  for (const double shape : {0.05, 0.15, 0.7, 1.0, 1.5, 4.0, 60.0, 2000.0}) {
    const Gamma law{shape, 2.5};
    CAPTURE(shape);
    const auto values = sample(Stream(11), [&](Draw& draw) { return draw.gamma(law.shape, law.rate); });
    CHECK(scaled_ks_distance(values, [&](double x) { return cdf(law, x); }) < 1.95);
  }
}

TEST_CASE("The logarithm of a gamma draw is the draw's logarithm, and survives where the draw vanishes") {
  const Stream stream(4);
  CHECK_THAT(stream.draw(1).log_gamma_variate(0.4),
             WithinRel(std::log(stream.draw(1).gamma(0.4, 1.0)), 1e-12));
  CHECK_THAT(stream.draw(1).log_gamma_variate(7.0),
             WithinRel(std::log(stream.draw(1).gamma(7.0, 1.0)), 1e-12));
  for (std::uint64_t d = 0; d < 100; ++d) {
    CHECK(std::isfinite(stream.draw(d).log_gamma_variate(1e-4)));
  }
}

TEST_CASE("Beta draws follow their law") {
  for (const Beta law : {Beta{1.0, 1.0}, Beta{0.5, 0.5}, Beta{19.0, 131.0}}) {
    CAPTURE(law.a, law.b);
    const auto values = sample(Stream(12), [&](Draw& draw) { return draw.beta(law.a, law.b); });
    CHECK(scaled_ks_distance(values, [&](double x) { return cdf(law, x); }) < 1.95);
  }
}

TEST_CASE("Dirichlet draws sum to one with the right means, however small the parameters") {
  const std::vector<double> alpha = {45.0, 25.0, 15.0, 15.0};
  std::vector<double> sums(4, 0.0);
  std::vector<double> out(4);
  const Stream stream(6);
  for (std::uint64_t d = 0; d < 4000; ++d) {
    stream.draw(d).dirichlet(alpha, out);
    REQUIRE_THAT(std::accumulate(out.begin(), out.end(), 0.0), WithinAbs(1.0, 1e-14));
    for (std::size_t i = 0; i < 4; ++i) {
      sums[i] += out[i] / 4000.0;
    }
  }
  CHECK_THAT(sums[0], WithinAbs(0.45, 0.004));
  CHECK_THAT(sums[1], WithinAbs(0.25, 0.004));
  CHECK_THAT(sums[2], WithinAbs(0.15, 0.004));
  const std::vector<double> tiny(4, 1e-4);
  stream.draw(0).dirichlet(tiny, out);
  CHECK_THAT(std::accumulate(out.begin(), out.end(), 0.0), WithinAbs(1.0, 1e-14));
}

TEST_CASE("Poisson and negative binomial draws have their mean and variance") {
  for (const double mean : {0.0, 0.2, 3.0, 29.0, 31.0, 400.0}) {
    for (const double size : {0.8, 5.0, std::numeric_limits<double>::infinity()}) {
      const auto values = sample(Stream(8), [&](Draw& draw) {
        return std::isinf(size) ? draw.poisson(mean) : draw.negative_binomial(size, mean);
      });
      double total = 0.0;
      double squares = 0.0;
      for (const double value : values) {
        total += value;
        squares += value * value;
      }
      const auto n = static_cast<double>(values.size());
      const double variance = mean + mean * mean / size;
      CAPTURE(mean, size);
      CHECK_THAT(total / n, WithinAbs(mean, 4.0 * std::sqrt(variance / n)));
      CHECK_THAT(squares / n - total / n * total / n, WithinAbs(variance, 0.12 * variance));
    }
  }
}

#include "analysis/stats/gamma_batch.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <vector>

#include "analysis/stats/distributions.hpp"
#include "analysis/stats/quick_log2.hpp"
#include "analysis/stats/ziggurat.hpp"

using namespace lagesbild::stats;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// √n times the Kolmogorov–Smirnov distance: under the law it exceeds 1.95 once in a thousand.
template <typename Cdf>
double scaled_distance(std::vector<double> sample, Cdf cdf) {
  std::ranges::sort(sample);
  const auto n = static_cast<double>(sample.size());
  double distance = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double p = cdf(sample[i]);
    const auto rank = static_cast<double>(i);
    distance = std::max({distance, p - rank / n, (rank + 1) / n - p});
  }
  return std::sqrt(n) * distance;
}

std::vector<double> gammas(const Stream& stream, std::uint64_t first, std::size_t count,
                           const GammaLaw& law) {
  std::vector<double> values(count);
  fill_gammas(stream, first, law, values);
  return values;
}

/// Every second value: those of a pair are not independent.
std::vector<double> every_second(const std::vector<double>& values, std::size_t from) {
  std::vector<double> kept;
  for (std::size_t i = from; i < values.size(); i += 2) kept.push_back(values[i]);
  return kept;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double sum_a = 0, sum_b = 0, aa = 0, bb = 0, ab = 0;
  const auto n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum_a += a[i];
    sum_b += b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
    ab += a[i] * b[i];
  }
  return (ab - sum_a * sum_b / n) / std::sqrt((aa - sum_a * sum_a / n) * (bb - sum_b * sum_b / n));
}

}  // namespace

TEST_CASE("Gammas in batches follow their laws, plain and mirrored, below and above shape 1") {
  for (const double shape : {0.05, 0.15, 0.7, 1.0, 1.5, 4.0, 60.0, 2000.0}) {
    const Gamma law{shape, 2.5};
    CAPTURE(shape);
    const auto values = gammas(Stream(21), 0, 200'000, {law.shape, law.rate});
    const auto cdf_of = [&](double x) { return cdf(law, x); };
    CHECK(scaled_distance(every_second(values, 0), cdf_of) < 1.95);
    CHECK(scaled_distance(every_second(values, 1), cdf_of) < 1.95);
  }
}

TEST_CASE("A draw is the same in whatever batch it is made") {
  const Stream stream(5, {"level", "A"});
  for (const double shape : {0.3, 5.0}) {
    const GammaLaw law(shape, 2);
    const auto whole = gammas(stream, 0, 1000, law);
    for (const std::size_t first : {1u, 2u, 3u, 127u, 256u, 511u}) {
      for (const std::size_t count : {0u, 1u, 2u, 3u, 300u}) {
        const auto part = gammas(stream, first, count, law);
        const auto from = whole.begin() + static_cast<std::ptrdiff_t>(first);
        CHECK(std::equal(part.begin(), part.end(), from));
      }
    }
  }
}

TEST_CASE("Draws of several laws are those of each law") {
  const Stream stream(6);
  const std::vector<GammaLaw> laws{{0.4, 1}, {3, 2}, {50, 7}};
  std::vector<std::uint16_t> which(500);
  for (std::size_t i = 0; i < which.size(); ++i) which[i] = static_cast<std::uint16_t>(i * i % 3);
  std::vector<double> mixed(which.size());
  fill_gammas(stream, 10, laws, which, mixed);
  for (std::size_t law = 0; law < laws.size(); ++law) {
    const auto alone = gammas(stream, 10, which.size(), laws[law]);
    for (std::size_t i = 0; i < which.size(); ++i) {
      if (which[i] == law) CHECK(mixed[i] == alone[i]);
    }
  }
}

TEST_CASE("A pair mirrors itself; other pairs and streams know nothing of it") {
  const GammaLaw law(4, 1);
  const auto values = gammas(Stream(7, {"x"}), 0, 40'000, law);
  const auto plain = every_second(values, 0);
  const auto mirrored = every_second(values, 1);
  CHECK(correlation(plain, mirrored) < -0.8);
  auto next = plain;
  std::rotate(next.begin(), next.begin() + 1, next.end());
  CHECK(std::abs(correlation(plain, next)) < 0.03);
  CHECK(std::abs(correlation(plain, every_second(gammas(Stream(7, {"y"}), 0, 40'000, law), 0))) < 0.03);
}

TEST_CASE("Uniforms in batches are uniform, open at both ends, and mirrored in pairs") {
  std::vector<double> values(200'000);
  fill_uniforms(Stream(8), 0, values);
  CHECK(std::ranges::min(values) > 0);
  CHECK(std::ranges::max(values) < 1);
  CHECK(scaled_distance(every_second(values, 0), [](double x) { return x; }) < 1.95);
  for (std::size_t i = 0; i < 10; i += 2) CHECK(values[i] + values[i + 1] == 1);
}

TEST_CASE("The ziggurat's normals are normal, also far out") {
  const Ziggurat ziggurat;
  const Stream stream(9);
  std::vector<double> values;
  for (std::uint64_t d = 0; d < 400'000; ++d) {
    values.push_back(ziggurat.normal(stream.draw(d).bits(), stream, d + (std::uint64_t{1} << 61)));
  }
  const auto beyond = std::count_if(values.begin(), values.end(), [](double z) { return std::abs(z) > 3.7; });
  CHECK(beyond > 50);  // 86.2 are expected
  CHECK(beyond < 123);
  CHECK(scaled_distance(std::move(values), [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }) <
        1.95);
}

TEST_CASE("The quick logarithm is the logarithm") {
  for (double x = 1e-300; x < 1e300; x *= 1.37) {
    CHECK_THAT(quick_log2(x), WithinAbs(std::log2(x), 2e-15 * std::max(1.0, std::abs(std::log2(x)))));
  }
  for (double x = 0.5; x < 2.1; x += 1.0 / 512) {
    CHECK_THAT(quick_log2(x), WithinAbs(std::log2(x), 2e-15));
  }
  CHECK(quick_log2(0.0) < -1000);
}

TEST_CASE("The first gammas of a stream never change, so a shown seed keeps its meaning") {
  const auto values = gammas(Stream(1, {"level", "A", "vandalism"}), 0, 4, {2.5, 4.0});
  CHECK_THAT(values[0], WithinRel(0.54157083637846326, 1e-13));
  CHECK_THAT(values[1], WithinRel(0.54176250825890349, 1e-13));
  CHECK_THAT(values[2], WithinRel(0.565341466103365, 1e-13));
  CHECK_THAT(values[3], WithinRel(0.51866222177079491, 1e-13));
}

#include "analysis/methods/memory.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <string>

#include "analysis/stats/distributions.hpp"
#include "analysis/stats/rng.hpp"

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

/// Blocks of forty areas, latest first; each block an area's level is drawn anew with some probability.
std::vector<BlockTotals> blocks_where_levels_last(double renewal) {
  std::vector<BlockTotals> blocks(20, BlockTotals{std::vector<double>(40), std::vector<double>(40, 20.0)});
  for (std::size_t area = 0; area < 40; ++area) {
    auto draw = stats::Stream(5, {"memory", std::to_string(area)}).draw(0);
    double level = draw.gamma(5, 5);
    for (std::size_t k = blocks.size(); k-- > 0;) {
      if (draw.uniform() < renewal) level = draw.gamma(5, 5);
      blocks[k].observed[area] = draw.poisson(20 * level);
    }
  }
  return blocks;
}

double memory_of(const std::vector<BlockTotals>& blocks) {
  std::vector<double> likelihood;
  for (const double delta : memory_values) likelihood.push_back(memory_log_likelihood(blocks, delta));
  return mean_memory(likelihood);
}

}  // namespace

TEST_CASE("A block is foretold by the negative binomial of what is remembered of those before it") {
  const std::vector<BlockTotals> blocks{{{7}, {4}}, {{3}, {5}}, {{9}, {6}}};
  const double delta = 0.6;
  const auto log_pmf = [](double y, double observed, double expected, double exposure) {
    return stats::log_pmf(stats::NegativeBinomial{8 + observed, (8 + observed) / (8 + expected) * exposure},
                          y) +
           std::lgamma(y + 1);
  };
  const double by_hand =
      log_pmf(3, delta * 9, delta * 6, 5) + log_pmf(7, delta * (3 + delta * 9), delta * (5 + delta * 6), 4);
  CHECK_THAT(memory_log_likelihood(blocks, delta), WithinAbs(by_hand, 1e-9));
  CHECK(memory_log_likelihood({}, delta) == 0);
}

TEST_CASE("Levels that last are remembered, those that come anew are not") {
  const double lasting = memory_of(blocks_where_levels_last(0));
  const double passing = memory_of(blocks_where_levels_last(1));
  const double between = memory_of(blocks_where_levels_last(0.1));
  CHECK(lasting > 0.94);
  CHECK(passing < 0.1);
  CHECK(between > passing + 0.1);
  CHECK(between < lasting - 0.1);
}

TEST_CASE("Without any knowledge of it the memory is about the usual; certain knowledge is taken as it is") {
  std::vector<double> nothing(memory_values.size(), 0);
  CHECK_THAT(mean_memory(nothing), WithinAbs(usual_memory, 0.02));
  for (std::size_t j = 0; j < memory_values.size(); ++j) {
    std::vector<double> certain(memory_values.size(), -1000);
    certain[j] = -3;
    CHECK_THAT(mean_memory(certain), WithinAbs(memory_values[j], 1e-12));
  }
}

TEST_CASE("Blocks without any report are passed by") {
  auto blocks = blocks_where_levels_last(0.15);
  const double before = memory_log_likelihood(blocks, 0);
  blocks.insert(blocks.begin() + 4, BlockTotals{std::vector<double>(40, 0), std::vector<double>(40, 0)});
  // With δ = 0 every block is foretold by the prior alone.
  CHECK_THAT(memory_log_likelihood(blocks, 0), WithinAbs(before, 1e-12));
}

TEST_CASE("An area that goes on as before does not jump, one that triples may have") {
  CHECK(jump_probability(0, 60, 20, 200, 200) == 0);
  CHECK(jump_probability(1, 20, 20, 200, 200) == 1);
  CHECK(jump_probability(0.1, 5, 0, 200, 200) == 0);
  CHECK(jump_probability(0.1, 20, 20, 200, 200) < 0.05);
  CHECK(jump_probability(0.1, 60, 20, 200, 200) > 0.99);
  CHECK(jump_probability(0.1, 30, 10, 300, 100) < 0.05);
  // The odds by hand, from the two laws' masses.
  const double without = stats::pmf(stats::NegativeBinomial{4, 10}, 22);
  const double with = stats::pmf(stats::NegativeBinomial{48, 48.0 / 58 * 10}, 22);
  CHECK_THAT(jump_probability(0.1, 22, 10, 40, 50),
             WithinAbs(.1 * without / (.1 * without + .9 * with), 1e-12));
}

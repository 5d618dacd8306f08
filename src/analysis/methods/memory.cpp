#include "analysis/methods/memory.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/stats/special_functions.hpp"

namespace lagesbild::analysis {
namespace {

constexpr double past_prior = 8;  // events that an area is taken to have had as expected
constexpr double jump_size = 4;

/// ln p(y) but for y!, of the negative binomial of a size and the mean size / rate · exposure.
double log_pmf(double y, double size, double rate, double exposure) {
  return stats::log_gamma(size + y) - stats::log_gamma(size) - size * std::log1p(exposure / rate) -
         y * std::log1p(rate / exposure);
}

}  // namespace

double memory_log_likelihood(std::span<const BlockTotals> blocks, double delta) {
  if (blocks.empty()) return 0;
  double sum = 0;
  for (std::size_t area = 0; area < blocks.front().observed.size(); ++area) {
    double observed = 0;
    double expected = 0;
    for (std::size_t k = blocks.size(); k-- > 0;) {
      const double y = blocks[k].observed[area];
      const double exposure = blocks[k].expected[area];
      // Nothing is foretold of the first block, and nothing can be where no one reported.
      if (k + 1 < blocks.size() && exposure > 0) {
        sum += log_pmf(y, past_prior + delta * observed, past_prior + delta * expected, exposure);
      }
      observed = delta * observed + y;
      expected = delta * expected + exposure;
    }
  }
  return sum;
}

double mean_memory(std::span<const double> log_likelihood) {
  const double best = *std::max_element(log_likelihood.begin(), log_likelihood.end());
  double sum = 0;
  double total = 0;
  for (std::size_t j = 0; j < log_likelihood.size(); ++j) {
    const double weight = std::exp(log_likelihood[j] - best);
    sum += weight / (1 - memory_values[j]);
    total += weight;
  }
  return 1 - total / sum;
}

double jump_probability(double prior, double observed, double expected, double past_observed,
                        double past_expected) {
  if (!(prior > 0) || !(expected > 0)) return 0;
  if (prior >= 1) return 1;
  const double without = log_pmf(observed, jump_size, jump_size, expected);
  const double with = log_pmf(observed, past_prior + past_observed, past_prior + past_expected, expected);
  return 1 / (1 + (1 - prior) / prior * std::exp(with - without));
}

}  // namespace lagesbild::analysis

#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

/// How much of what was counts now, and when it does not (step 2 of the method).
namespace lagesbild::analysis {

/// What δ may be, per four weeks. Free to go higher it came to .988 on one set of data, and was
/// over-confident.
constexpr std::array<double, 11> memory_values{0, .3, .5, .6, .7, .8, .85, .9, .93, .95, .97};
/// δ where there are fewer blocks than least_memory_blocks.
constexpr double usual_memory = 0.9;
constexpr std::size_t least_memory_blocks = 6;

/// All categories of all areas in four weeks, divided by φ.
struct BlockTotals {
  std::vector<double> observed;  ///< by area
  std::vector<double> expected;  ///< by area
};

/// ln of how well a δ foretells each block's totals from those before it: negative binomials of size 8 + O'
/// and mean (8 + O') / (8 + E') · E, O' = Σ δ^k O_k. `blocks` latest first.
double memory_log_likelihood(std::span<const BlockTotals> blocks, double delta);

/// δ over memory_values, flat, by the posterior mean of how long it remembers: 1 / (1 − δ) blocks. The mean
/// of δ itself would make memories too short where the past is sparse and says little of them: of no
/// knowledge at all it makes .66, and this .89, about what is usual. Chosen after a look at the London data
/// at 2 % (Brier .0678 before, .0657 after, with another φ), so those are no independent test of it. One
/// log-likelihood for each value.
double mean_memory(std::span<const double> log_likelihood);

/// The posterior probability that an area's past says nothing of its present, by the window's total: of size
/// 4 and mean E against size 8 + O' and mean (8 + O') / (8 + E') · E. Counts divided by φ.
double jump_probability(double prior, double observed, double expected, double past_observed,
                        double past_expected);

}  // namespace lagesbild::analysis

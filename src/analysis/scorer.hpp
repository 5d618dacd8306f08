#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/evidence.hpp"
#include "analysis/score.hpp"

/// Scores the draws and counts the ranks.
namespace lagesbild::analysis {

class Scorer {
 public:
  /// `areas`: those that are ranked, by situation index. `severity` by category of the evidence.
  Scorer(const Situation& situation, const Evidence& evidence, const Settings& settings,
         std::span<const double> severity, const std::array<bool, indicator_count>& offered,
         std::vector<std::size_t> areas, int draws);

  void add(int number, std::span<const float> theta, std::span<const float> others);

  const std::vector<std::size_t>& areas() const { return areas_; }
  /// How often the area at that position had that rank (from 0).
  std::uint32_t times(std::size_t position, std::size_t rank) const {
    return histogram_[position * areas_.size() + rank];
  }
  /// P(one ranks above the other), by position; nothing where the ranks were too many to keep.
  std::optional<double> p_above(std::size_t position, std::size_t other) const;

 private:
  struct Entry {
    double score;
    double unclipped;
    std::uint32_t position;
  };

  IndicatorWeights drawn_weights(int number) const;

  std::vector<double> coefficients_;         ///< w_c r_c / Σ w r, by category
  std::vector<std::size_t> areas_;           ///< sorted by id, which settles exact ties
  IndicatorWeights weights_{};               ///< of the offered indicators
  std::vector<IndicatorWeights> effective_;  ///< by position
  std::optional<double> certainty_;
  stats::Stream weight_stream_;
  int draws_ = 0;
  std::vector<std::uint32_t> histogram_;
  std::vector<std::uint16_t> ranks_;  ///< [draw · areas + position]
  std::vector<Entry> order_;
};

}  // namespace lagesbild::analysis

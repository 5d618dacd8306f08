#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/evidence.hpp"
#include "analysis/score.hpp"
#include "analysis/stats/rng.hpp"

/// Scores the draws and counts the ranks.
namespace lagesbild::analysis {

/// A block at a time: begin() it, score() every area, then place() every draw.
class Scorer {
 public:
  /// `areas`: those that are ranked, by situation index. `severity` by category of the evidence.
  Scorer(const Situation& situation, const Evidence& evidence, const Settings& settings,
         std::span<const double> severity, const std::array<bool, indicator_count>& offered,
         std::vector<std::size_t> areas, int draws);

  /// The first `draws` draws of a block are scored.
  void begin(const DrawBlock& block, std::size_t draws);
  /// The area at a position (of areas()) in the block begun last.
  void score(std::size_t position, const DrawBlock& block);
  /// Ranks the areas in one draw, numbered within the block.
  void place(std::size_t draw);

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
    std::uint32_t position;
  };

  IndicatorWeights drawn_weights(std::uint64_t number) const;
  /// The harm ratio's values u into values_.
  void value_harm(std::size_t area, const DrawBlock& block);

  std::vector<double> coefficients_;         ///< w_c r_c / Σ w r, by category
  std::vector<std::size_t> areas_;           ///< sorted by id, which settles exact ties
  IndicatorWeights weights_{};               ///< of the offered indicators
  std::vector<IndicatorWeights> effective_;  ///< by position
  std::optional<double> certainty_;
  stats::Stream weight_stream_;
  std::size_t draws_ = 0;
  std::vector<std::uint32_t> histogram_;
  std::vector<std::uint16_t> ranks_;  ///< [position · draws + draw]

  // Of the block at hand.
  std::size_t first_ = 0;
  std::size_t size_ = 0;
  std::vector<IndicatorWeights> drawn_;  ///< by draw, where weights are drawn
  std::vector<IndicatorWeights> used_;   ///< of these, by one area's indicators
  std::vector<double> scores_;           ///< [position · stride + draw]
  std::vector<double> unclipped_;        ///< [position · stride + draw]
  std::vector<double> values_;           ///< by draw
  std::vector<Entry> order_;
};

}  // namespace lagesbild::analysis

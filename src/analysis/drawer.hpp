#pragma once

#include "analysis/evidence.hpp"
#include "analysis/stats/gamma_batch.hpp"

/// Draws from the evidence.
namespace lagesbild::analysis {

/// Every area, category and indicator has streams of its own, named by seed and ids, so adding an area leaves
/// the draws of the others alone; ν is shared by all areas within a draw.
class Drawer {
 public:
  /// The evidence must outlive the drawer.
  Drawer(const Situation& situation, const Evidence& evidence);

  /// An empty block for `size` draws, with their ν chosen.
  DrawBlock begin(std::uint64_t first, std::size_t size);
  /// Fills in an area of the block begun last. Rows of what the area does not have stay 0.
  void draw(std::size_t area, DrawBlock& block);

 private:
  /// The streams of an indicator: the change and the shares take two gammas a draw.
  struct Pair {
    stats::Stream first;
    stats::Stream second;
  };

  void choose_nu(std::size_t category, std::uint64_t first);
  void draw_levels(std::size_t area, DrawBlock& block);
  void draw_change(const ChangeModel& model, const Pair& streams, DrawBlock& block, std::span<float> row);
  /// Beta(a, b), two gammas a draw, into first_.
  void draw_share(double a, double b, const Pair& streams, std::uint64_t first);

  const Evidence* evidence_;
  std::vector<stats::Stream> nu_streams_;             ///< by category
  std::vector<std::vector<double>> nu_cumulative_;    ///< by category
  std::vector<stats::Stream> level_streams_;          ///< [area · categories + category]
  std::vector<Pair> other_streams_;                   ///< [area · 4 + indicator]
  std::size_t size_ = 0;                              ///< of the block at hand
  std::vector<std::vector<std::uint16_t>> which_nu_;  ///< by category and draw of the block at hand
  std::vector<std::vector<std::uint16_t>> nus_;       ///< by category, those that occur there
  std::vector<stats::GammaLaw> laws_;                 ///< of one area and category, by ν
  std::vector<double> first_;                         ///< by draw
  std::vector<double> second_;                        ///< by draw
};

}  // namespace lagesbild::analysis

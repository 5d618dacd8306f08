#pragma once

#include "analysis/evidence.hpp"
#include "analysis/stats/gamma_batch.hpp"

/// Draws from the evidence.
namespace lagesbild::analysis {

/// Every area, category and indicator has streams of its own, named by seed and ids, so adding an area leaves
/// the draws of the others alone; a and b_c are shared by all areas within a draw.
class Drawer {
 public:
  /// The evidence must outlive the drawer.
  Drawer(const Situation& situation, const Evidence& evidence);

  /// An empty block for `size` draws, with their a and b_c chosen.
  DrawBlock begin(std::uint64_t first, std::size_t size);
  /// Fills in an area of the block begun last. Rows of what the area does not have stay 0.
  void draw(std::size_t area, DrawBlock& block);

 private:
  /// An indicator's streams: a share takes two gammas a draw.
  struct Pair {
    stats::Stream first;
    stats::Stream second;
  };
  /// Of an area: whether its past speaks, and what it is as a whole.
  struct AreaStreams {
    stats::Stream jump;
    stats::Stream factor;
  };

  void choose_shapes(std::size_t category, std::uint64_t first);
  void draw_sights(std::size_t area, std::uint64_t first);
  void draw_factors(std::size_t area, std::uint64_t first);
  void draw_levels(std::size_t area, DrawBlock& block);
  void draw_category(std::size_t area, std::size_t category, DrawBlock& block);
  void draw_change(const ChangeState& state, const stats::Stream& stream, DrawBlock& block,
                   std::span<float> row);
  void draw_change(const ChangeModel& model, const Pair& streams, DrawBlock& block, std::span<float> row);
  /// Beta(a, b), two gammas a draw, into first_.
  void draw_share(double a, double b, const Pair& streams, std::uint64_t first);
  /// The drawn levels by weights, into sum_.
  void sum_levels(const std::vector<double>& weights, std::size_t area, const DrawBlock& block);

  const Evidence* evidence_;
  std::vector<stats::Stream> shape_streams_;           ///< by category; one where the values go together
  std::vector<std::vector<double>> shape_cumulative_;  ///< laid out as shape_streams_
  std::vector<AreaStreams> area_streams_;              ///< by area
  std::vector<stats::Stream> level_streams_;           ///< [area · categories + category]
  std::vector<Pair> other_streams_;                    ///< [area · 4 + indicator]

  std::size_t size_ = 0;                                 ///< of the block at hand
  std::vector<std::vector<std::uint16_t>> which_shape_;  ///< as shape_streams_, and by draw
  std::vector<std::vector<std::uint16_t>> shapes_;       ///< as shape_streams_, those that occur there

  // Of the area at hand, by draw.
  std::vector<std::uint16_t> sight_;
  std::vector<std::uint16_t> cell_;  ///< of u
  std::vector<double> factor_;       ///< u
  std::vector<std::uint16_t> which_;
  std::vector<double> first_;
  std::vector<double> second_;
  std::vector<double> sum_;

  std::vector<stats::GammaLaw> laws_;
  std::vector<double> priors_;    ///< b by law
  std::vector<double> expected_;  ///< E' by law
};

}  // namespace lagesbild::analysis

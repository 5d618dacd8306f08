#pragma once

#include <optional>

#include "analysis/level_model.hpp"
#include "analysis/methods/memory.hpp"

/// Makes a LevelModel in pieces between frames: φ by category, the blocks of the past, δ, then a and b_c.
namespace lagesbild::analysis {

class LevelFit {
 public:
  /// All must outlive the fit; `window` is step 1 over the settings' window.
  LevelFit(const Situation& situation, const Cube& cube, const Settings& settings, const Expected& window);

  std::size_t pieces() const;
  std::size_t pieces_done() const { return next_; }
  bool done() const { return next_ == pieces(); }
  void step();
  /// When done.
  LevelModel take() { return std::move(model_); }

 private:
  void fit_phi(std::size_t category);
  void weigh_memory(std::size_t value);
  void find_steady();
  void begin_shapes();
  void fit_shapes(std::size_t piece);
  void end_shapes();
  std::size_t shape_pieces() const;
  bool estimates_memory() const;

  const Situation* situation_;
  const Cube* cube_;
  const Settings* settings_;
  const Expected* window_;
  std::size_t categories_;
  std::size_t blocks_;  ///< of the past
  LevelModel model_;
  std::vector<BlockTotals> totals_;
  std::vector<double> memory_likelihood_;
  /// Areas and categories by their ids, so that the files' order changes nothing.
  std::vector<std::size_t> area_order_;
  std::vector<std::size_t> category_order_;
  CountTable counts_;  ///< in that order
  std::optional<ShapeFit> shapes_;
  std::size_t next_ = 0;
};

}  // namespace lagesbild::analysis

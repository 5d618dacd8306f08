#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/ranking.hpp"

/// What has become of each area between two rankings under the same settings but for the window.
namespace lagesbild::analysis {

/// The part of an area's score that changed most the way its probability went.
struct Mover {
  Indicator indicator = Indicator::harm;
  std::optional<std::size_t> category;  ///< of harm: by situation index
  double amount = 0;                    ///< how much of the score it gave or took
};

struct Move {
  std::size_t area = 0;
  Tier tier_then = Tier::too_little_data;
  Tier tier_now = Tier::too_little_data;
  double p_then = 0;  ///< P(top k); means nothing without a place
  double p_now = 0;
  std::optional<int> place_then;  ///< in the list, from 1; nothing where it had too little data
  std::optional<int> place_now;
  bool clearly = false;
  std::optional<Mover> mover;  ///< nothing where no part of its own did it: the other areas moved

  /// P now less P then, −1 … 1; nothing where one of them means nothing.
  std::optional<double> change() const {
    if (!place_then || !place_now) return std::nullopt;
    return p_now - p_then;
  }
  bool other_tier() const { return tier_then != tier_now; }
};

/// So much of the probability, 0–1, is a clear move by itself.
constexpr double clear_move = 0.10;

/// The probability moved by clear_move at least, and by more than three standard errors of the draws.
bool is_clear_move(double p_then, int draws_then, double p_now, int draws_now);

/// By situation index. An area moved clearly where it got or lost its place; or where its probability moved
/// by more than three standard errors of the draws, and either its tier is another or it moved by
/// clear_move. The errors are taken as independent, which is too large where both used one seed.
std::vector<Move> moves(const Ranking& then, const Ranking& now);

/// Those that moved clearly, the farthest first; last those that got or lost their place.
std::vector<std::size_t> clearly_moved(const std::vector<Move>& moves);

}  // namespace lagesbild::analysis

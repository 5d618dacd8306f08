#include "analysis/moves.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/explain.hpp"
#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

constexpr double errors_of_noise = 3;

/// Variance of a share of draws; by Laplace's rule, so that none of many is not taken for certain.
double variance_of_share(double share, int draws) {
  const double made = draws;
  const double mean = (share * made + 1) / (made + 2);
  return mean * (1 - mean) / (made + 2);
}

bool is_beyond_noise(double p_then, int draws_then, double p_now, int draws_now) {
  const double error = std::sqrt(variance_of_share(p_then, draws_then) + variance_of_share(p_now, draws_now));
  return std::abs(p_now - p_then) > errors_of_noise * error;
}

double amount_of(const AreaResult& area, Indicator indicator) {
  for (const Contribution& part : area.contributions) {
    if (part.indicator == indicator) return part.amount;
  }
  return 0;
}

/// A category's part of an area's score, and its level.
struct CategoryAmount {
  double amount = 0;
  double level = 1;
};

std::vector<CategoryAmount> amounts_by_category(const Ranking& ranking, const AreaResult& area,
                                                std::size_t categories) {
  std::vector<CategoryAmount> amounts(categories);
  const std::vector<double> parts = harm_parts(ranking, area);
  for (std::size_t c = 0; c < parts.size(); ++c) {
    amounts[ranking.categories[c].category] = {parts[c], area.levels[c].mean};
  }
  return amounts;
}

std::size_t categories_in(const Ranking& ranking) {
  std::size_t count = 0;
  for (const CategoryResult& category : ranking.categories) count = std::max(count, category.category + 1);
  return count;
}

/// `way`: 1 where the probability rose, −1 where it fell.
std::optional<Mover> mover_of(const Ranking& then, const AreaResult& before, const Ranking& now,
                              const AreaResult& after, double way) {
  std::optional<Mover> most;
  const auto consider = [&](const Mover& part) {
    if (part.amount * way >= (most ? most->amount * way : least_part)) most = part;
  };
  for (std::size_t k = 1; k < indicator_count; ++k) {
    const auto indicator = static_cast<Indicator>(k);
    consider({indicator, std::nullopt, amount_of(after, indicator) - amount_of(before, indicator)});
  }
  const std::size_t categories = std::max(categories_in(then), categories_in(now));
  const auto was = amounts_by_category(then, before, categories);
  const auto is = amounts_by_category(now, after, categories);
  for (std::size_t c = 0; c < categories; ++c) {
    // A part can also change since the others' do. Then it is not told as rising or falling.
    if ((is[c].level - was[c].level) * way <= 0) continue;
    consider({Indicator::harm, c, is[c].amount - was[c].amount});
  }
  return most;
}

Move move_of(const Ranking& then, const AreaResult& before, const Ranking& now, const AreaResult& after) {
  Move move;
  move.area = after.area;
  move.tier_then = before.tier;
  move.tier_now = after.tier;
  move.p_then = before.p_top;
  move.p_now = after.p_top;
  if (before.has_place()) move.place_then = static_cast<int>(*place_of(then, after.area)) + 1;
  if (after.has_place()) move.place_now = static_cast<int>(*place_of(now, after.area)) + 1;
  const auto change = move.change();
  if (!change) {
    move.clearly = before.has_place() != after.has_place();
    return move;
  }
  if (!is_beyond_noise(move.p_then, then.draws, move.p_now, now.draws)) return move;
  move.clearly = move.other_tier() || std::abs(*change) >= clear_move;
  if (move.clearly) move.mover = mover_of(then, before, now, after, *change > 0 ? 1 : -1);
  return move;
}

}  // namespace

bool is_clear_move(double p_then, int draws_then, double p_now, int draws_now) {
  return std::abs(p_now - p_then) >= clear_move && is_beyond_noise(p_then, draws_then, p_now, draws_now);
}

std::vector<Move> moves(const Ranking& then, const Ranking& now) {
  std::vector<Move> result(now.areas.size());
  for (const AreaResult& after : now.areas) {
    Move& move = result[after.area];
    move.area = after.area;
    if (const auto place = place_of(then, after.area)) move = move_of(then, then.areas[*place], now, after);
  }
  return result;
}

std::vector<std::size_t> clearly_moved(const std::vector<Move>& moves) {
  std::vector<std::size_t> areas;
  for (const Move& move : moves) {
    if (move.clearly) areas.push_back(move.area);
  }
  sort_stably(areas, [&](std::size_t one, std::size_t other) {
    return std::abs(moves[one].change().value_or(0)) > std::abs(moves[other].change().value_or(0));
  });
  return areas;
}

}  // namespace lagesbild::analysis

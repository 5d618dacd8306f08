#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/ranking.hpp"
#include "model/decisions.hpp"

/// What the group has decided of each area, and whether the picture it decided on still holds.
namespace lagesbild::app {

struct DecisionBadge : StandingDecision {
  bool has_changed = false;  ///< the picture, clearly, since it was decided

  bool operator==(const DecisionBadge&) const = default;
};

/// Whether an area's picture is clearly another than the one that a decision was taken on. Kept with the
/// decision is either of two, and the first that is there is asked:
///
/// - the area's probability of being among the k first, for the same k. It has changed where
///     |p_now − p_then| ≥ 0.10 and |p_now − p_then| > 3 √(v_then + v_now),
///   v = m (1 − m) / (n + 2), m = (p n + 1) / (n + 2) for n draws: the rule of what is new (analysis/moves);
/// - events observed and expected of one category: O and E. It has changed where the E-test says that
///   O_then / E_then and O_now / E_now are two rates, p < 0.01. Events that both periods share make the two
///   more alike, so that it rather says too little than too much.
///
/// False where neither was kept, or the area has no place or no such category now.
bool has_changed_since(const DecisionBasis& basis, const analysis::Ranking& now, std::size_t area);

/// By area: the latest decision, where there is one, against the ranking of now.
std::vector<std::optional<DecisionBadge>> decision_badges(const std::vector<Meeting>& meetings,
                                                          const analysis::Ranking& now, std::size_t areas);

}  // namespace lagesbild::app

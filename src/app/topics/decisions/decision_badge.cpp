#include "app/topics/decisions/decision_badge.hpp"

#include <cmath>

#include "analysis/methods/e_test.hpp"
#include "analysis/moves.hpp"

namespace lagesbild::app {

namespace {

/// So unlikely by chance that two counts are of one rate.
constexpr double clearly_other = 0.01;

/// The area's events of the category, by situation index.
const analysis::Level* level_of(const analysis::Ranking& ranking, const analysis::AreaResult& area,
                                std::size_t category) {
  for (std::size_t c = 0; c < ranking.categories.size() && c < area.levels.size(); ++c) {
    if (ranking.categories[c].category == category) return &area.levels[c];
  }
  return nullptr;
}

/// On what the latest decision of the area was taken: of two on the same day the one that was written last.
const DecisionBasis* basis_of(const std::vector<Meeting>& meetings, std::size_t area,
                              const StandingDecision& decision) {
  const DecisionBasis* basis = nullptr;
  for (const Meeting& meeting : meetings) {
    if (meeting.date != decision.date) continue;
    for (const FocusArea& focus : meeting.focus_areas) {
      if (focus.area == area && focus.level == decision.level && focus.picture) basis = &*focus.picture;
    }
  }
  return basis;
}

}  // namespace

bool has_changed_since(const DecisionBasis& basis, const analysis::Ranking& now, std::size_t area) {
  const auto place = analysis::place_of(now, area);
  if (!place) return false;
  const analysis::AreaResult& result = now.areas[*place];
  const bool same_k = !basis.k || *basis.k == now.k;
  if (basis.p_top && same_k) {
    if (!result.has_place()) return false;
    return analysis::is_clear_move(*basis.p_top, basis.draws.value_or(now.draws), result.p_top, now.draws);
  }
  if (!basis.category || !basis.observed || !basis.expected) return false;
  const analysis::Level* level = level_of(now, result, *basis.category);
  if (level == nullptr || *basis.expected <= 0 || level->expected <= 0) return false;
  return analysis::e_test(*basis.observed, level->observed, *basis.expected, level->expected) < clearly_other;
}

std::vector<std::optional<DecisionBadge>> decision_badges(const std::vector<Meeting>& meetings,
                                                          const analysis::Ranking& now, std::size_t areas) {
  std::vector<std::optional<DecisionBadge>> badges(areas);
  const auto standing = standing_decisions(meetings, areas);
  const auto ends = monday_of(now.settings.window.to).days_since_epoch + 6;
  for (std::size_t area = 0; area < areas; ++area) {
    if (!standing[area]) continue;
    const DecisionBasis* basis = basis_of(meetings, area, *standing[area]);
    // An older picture than the decision's says nothing of what has changed since; of the same weeks it does,
    // since reports come in late.
    const bool is_later = basis != nullptr && basis->to ? now.settings.window.to >= *basis->to
                                                        : ends >= standing[area]->date.days_since_epoch;
    badges[area] =
        DecisionBadge{*standing[area], is_later && basis != nullptr && has_changed_since(*basis, now, area)};
  }
  return badges;
}

}  // namespace lagesbild::app

#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <variant>

#include "app/link_key.hpp"
#include "model/date.hpp"

/// Which area, which weeks, and what is counted.
namespace lagesbild::app {

/// What can be left out.
enum class Filtered : std::uint8_t { categories, sources, parties };

struct SelectionChoices {
  std::string area;           ///< id of the selected area, or ""
  std::string beside;         ///< id of the area that it is compared with, or ""
  int beside_back = 0;        ///< or with itself so many weeks earlier; 0: with no earlier period
  std::optional<int> weeks;   ///< length of the window
  std::optional<Week> until;  ///< the window's last week
  std::set<std::string> hidden_categories;
  std::set<std::string> hidden_sources;
  std::set<std::string> hidden_parties;
  std::string search;

  bool operator==(const SelectionChoices&) const = default;
};

/// choices.*hidden_of(Filtered::sources)
constexpr std::set<std::string> SelectionChoices::*hidden_of(Filtered of) {
  if (of == Filtered::categories) return &SelectionChoices::hidden_categories;
  return of == Filtered::sources ? &SelectionChoices::hidden_sources : &SelectionChoices::hidden_parties;
}

/// The window's lengths that are offered, in weeks.
inline constexpr int window_lengths[] = {1, 4, 8, 13, 26, 52};

struct SelectArea {
  std::string area;  ///< id; "" to select none
};
/// Beside the selected one; another selection ends it.
struct CompareWith {
  std::string area;  ///< id; "" for none
};
/// Beside itself in an earlier period, in place of another area.
struct CompareBack {
  int weeks = 0;  ///< 0 for none
};
struct SetWeeks {
  int weeks = 13;
};
struct SetUntil {
  std::optional<Week> until;  ///< nothing: the newest week with reports
};
struct ToggleCategory {
  std::string category;
};
struct ToggleSource {
  std::string source;
};
struct ToggleParty {
  std::string party;
};
/// Those that are left out, and no other of the kind: for "only this one" and "none".
struct SetHidden {
  Filtered of = Filtered::categories;
  std::set<std::string> ids;
};
struct ClearFilters {};
struct SetSearch {
  std::string text;
};
/// No choice: it is neither undone nor in a link.
struct HoverArea {
  std::string area;  ///< id, or ""
};

using SelectionAction =
    std::variant<SelectArea, CompareWith, CompareBack, SetWeeks, SetUntil, ToggleCategory, ToggleSource,
                 ToggleParty, SetHidden, ClearFilters, SetSearch, HoverArea>;

void apply_to(State& state, const SelectionAction& action);
std::string movement_of(const SelectionAction& action);
std::span<const LinkKey> selection_link_keys();

}  // namespace lagesbild::app

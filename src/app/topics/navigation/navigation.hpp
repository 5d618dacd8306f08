#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <variant>

#include "app/link_key.hpp"

/// Which page is open, and what is unfolded beside it.
namespace lagesbild::app {

/// What is looked at. Between the first ones one goes to and fro (is_place); the others are opened from any
/// of them, and closing them leads back there.
enum class Page : std::uint8_t {
  overview,
  patterns,
  measures,
  analysis,
  report,
  inbox,
  importing,
  meeting,
  agreement,
  reports,
  calendar,
  problems,
  help,
  accessibility,
  comparison,
  founding,
  details,
  history
};

inline constexpr bool is_place(Page page) {
  return page < Page::problems;
}

/// What can be unfolded beside a page, above it (filters and weights, one at a time), or in an area's card.
enum class Panel : std::uint8_t {
  sources,
  filters,
  weights,
  new_profile,
  upcoming,
  card_found,
  card_why,
  card_levels,
  card_origins,
  card_reports,
  card_order,
  card_measures,
  card_events,
  card_beside,
  calendar_past,
  all_news,
  period
};
inline constexpr int panel_count = static_cast<int>(Panel::period) + 1;

/// Not undone with the choices, but part of a link.
struct Navigation {
  Page page = Page::overview;
  std::set<Panel> open_panels;
  std::set<Panel> closed_panels;    ///< of those that would else be open by themselves
  Page came_from = Page::overview;  ///< where closing a page leads; not in a link

  bool operator==(const Navigation&) const = default;
};

struct GoTo {
  Page page = Page::overview;
};
/// Back to the place from which a page was opened.
struct ClosePage {};
struct TogglePanel {
  Panel panel = Panel::filters;
};

/// Of a panel that is open or closed by itself where nobody has said anything.
struct FoldPanel {
  Panel panel = Panel::card_why;
  bool open = false;
  bool opens_itself = false;
};

using NavigationAction = std::variant<GoTo, ClosePage, TogglePanel, FoldPanel>;

void apply_to(State& state, const NavigationAction& action);
std::span<const LinkKey> navigation_link_keys();

}  // namespace lagesbild::app

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
  evaluation,
  analysis,
  problems,
  help,
  accessibility,
  comparison
};

inline constexpr bool is_place(Page page) {
  return page < Page::problems;
}

/// What can be unfolded beside a page.
enum class Panel : std::uint8_t { sources, filters, weights, new_profile, upcoming };

/// Not undone with the choices, but part of a link.
struct Navigation {
  Page page = Page::overview;
  std::set<Panel> open_panels;
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

using NavigationAction = std::variant<GoTo, ClosePage, TogglePanel>;

void apply_to(State& state, const NavigationAction& action);
std::span<const LinkKey> navigation_link_keys();

}  // namespace lagesbild::app

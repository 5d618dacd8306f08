#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// Tabs over one panel. Describe the panel's content while it lives. Left and right, Home and End move
/// between the tabs and show each at once.
struct Tabs {
  OpenContainer panel;
  std::optional<std::size_t> picked;  ///< another than the one shown
};
Tabs tabs(Kit& kit, std::string_view name, std::span<const std::string> titles, std::size_t shown);

/// A button that opens a menu of things to do. Up and down, Home and End, or a letter, move in it.
struct MenuItem {
  std::string_view name;
  Icon icon = Icon::none;
  bool disabled = false;
};
/// The index of the item that was chosen.
std::optional<std::size_t> menu_button(Kit& kit, std::string_view name, std::span<const MenuItem> items,
                                       const ButtonOptions& options = {});

}  // namespace lagesbild::ui

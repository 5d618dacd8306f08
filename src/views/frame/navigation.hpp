#pragma once

#include <string>
#include <vector>

#include "views/frame/view.hpp"

namespace lagesbild::views {

/// The way between the program's places; those that have no room in it are in the header's menu.
void show_navigation(const View& view);

/// A page in the header's menu.
struct PageInMenu {
  app::Page page = app::Page::overview;
  std::string name;
  ui::Icon icon = ui::Icon::none;
};
/// In the order that they are offered.
std::vector<PageInMenu> pages_in_menu(const View& view);

}  // namespace lagesbild::views

#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.hpp"
#include "app/picture.hpp"
#include "ui/kit/kit.hpp"
#include "ui/map/map_view.hpp"
#include "words/texts.hpp"

namespace lagesbild::views {

/// What is costly to make from a situation and kept between frames; nothing that a user would call state.
struct Kept {
  std::size_t situation_number = 0;
  std::shared_ptr<const ui::MapShapes> shapes;
  ui::MapView map;
  ui::MapView pattern_map;
  bool pointed_at_area = false;  ///< in this frame, so that the highlight goes when the pointer does
};

/// What every view is given: the kit to describe with, the picture to read, a place for the actions.
struct View {
  ui::Kit& kit;
  const app::Picture& picture;
  std::vector<app::Action>& actions;
  Kept& kept;
  Language language;

  const app::State& state() const { return *picture.state; }
  std::string_view text(words::Text name) const { return words::text(name, language); }
  std::string filled(words::Text name, std::initializer_list<std::string_view> values) const {
    return words::filled(name, language, values);
  }
  const std::string& in_language(const LocalText& text) const { return text.in(language); }
  void act(app::Action action) const { actions.push_back(std::move(action)); }
  /// The pointer is over the area, in the list or on the map.
  void point_at(std::size_t area) const {
    kept.pointed_at_area = true;
    if (picture.hovered != area) act(app::HoverArea{picture.situation->areas[area].id});
  }
  /// On a narrow page the area, or the list after it, takes the place of all that was there.
  void select(const std::string& area) const;
  bool is_at(app::Page page) const { return state().settings.page == page; }
  bool is_open(app::Panel panel) const { return app::is_open(state(), panel); }
};

/// How wide the page is, in what fits side by side.
enum class Layout { narrow, medium, wide };
Layout layout_of(const ui::Kit& kit);

/// The whole page.
void show_page(const View& view);

}  // namespace lagesbild::views

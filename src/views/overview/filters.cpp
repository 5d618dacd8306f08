#include <set>
#include <string>

#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

/// A group of check boxes: what is checked is counted.
template <typename Things, typename Toggle>
void show_boxes(const RankedView& view, Text name, const Things& things, const std::set<std::string>& hidden,
                Toggle toggle) {
  view.kit.heading(3, view.text(name));
  const auto group = view.kit.group(view.text(name));
  for (const auto& thing : things) {
    if (view.kit.checkbox(view.in_language(thing.name), !hidden.contains(thing.id), thing.id)) {
      view.act(toggle(thing.id));
    }
  }
}

}  // namespace

void show_filters(const RankedView& view) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::filter));
  const Situation& situation = view.situation;
  const app::Choices& choices = view.state().choices;
  view.kit.heading(2, view.text(Text::filter));
  view.kit.text(view.text(Text::filter_intro), ui::TextStyle::small);
  {
    const auto row = view.kit.row();
    if (view.kit.button(view.text(Text::clear_filters), {.disabled = view.ranked.hidden_filters == 0})) {
      view.act(app::ClearFilters{});
    }
    if (view.kit.button(view.text(Text::close), {.key = "close filters", .icon = ui::Icon::close})) {
      view.act(app::TogglePanel{app::Panel::filters});
    }
  }
  show_boxes(view, Text::categories, situation.categories, choices.selection.hidden_categories,
             [](const std::string& id) { return app::ToggleCategory{id}; });
  show_boxes(view, Text::parties, situation.parties, choices.selection.hidden_parties,
             [](const std::string& id) { return app::ToggleParty{id}; });
  show_boxes(view, Text::sources, situation.sources, choices.selection.hidden_sources,
             [](const std::string& id) { return app::ToggleSource{id}; });
}

}  // namespace lagesbild::views

#include <array>
#include <set>
#include <string>

#include "ui/kit/dialogs.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"

/// What is counted: check boxes, above the page.
namespace lagesbild::views {

namespace {

using words::Text;

template <typename Things>
std::set<std::string> ids_of(const Things& things, std::string_view but = {}) {
  std::set<std::string> ids;
  for (const auto& thing : things) {
    if (thing.id != but) ids.insert(thing.id);
  }
  return ids;
}

/// A group of check boxes: what is checked is counted.
template <typename Things>
void show_boxes(const RankedView& view, Text name, app::Filtered of, const Things& things) {
  const std::set<std::string>& hidden = view.state().choices.selection.*app::hidden_of(of);
  const auto group = view.kit.group(view.text(name));
  const float em = view.kit.em();
  const auto set = [&](std::set<std::string> ids) { view.act(app::SetHidden{of, std::move(ids)}); };
  {
    const auto row = view.kit.row();
    view.kit.heading(3, view.text(name));
    if (view.kit.button(view.text(Text::filter_every),
                        {.key = "all", .style = ui::ButtonStyle::quiet, .disabled = hidden.empty()})) {
      set({});
    }
    if (view.kit.button(view.text(Text::filter_none), {.key = "none", .style = ui::ButtonStyle::quiet})) {
      set(ids_of(things));
    }
  }
  const float only = 7 * em;
  const std::array<float, 2> widths{view.kit.available_width() - only - em, only};
  for (const auto& thing : things) {
    const std::string& text = view.in_language(thing.name);
    const bool shown = !hidden.contains(thing.id);
    const auto columns = view.kit.columns(thing.id, widths);
    if (view.kit.checkbox(text, shown, thing.id)) {
      std::set<std::string> ids = hidden;
      if (shown) {
        ids.insert(thing.id);
      } else {
        ids.erase(thing.id);
      }
      set(std::move(ids));
    }
    view.kit.next_column();
    if (view.kit.button(
            view.text(Text::filter_only),
            {.key = "only", .description = text, .style = ui::ButtonStyle::quiet, .tight = true})) {
      set(ids_of(things, thing.id));
    }
  }
}

}  // namespace

void show_filters(const RankedView& view) {
  const auto open = ui::dialog(view.kit, view.text(Text::filter),
                               {.key = "filters",
                                .width = choices_width_em * view.kit.em(),
                                .focus_close = true,
                                .is_beside = true,
                                .clear_right = kept_in_sight(view)});
  const Situation& situation = view.situation;
  view.kit.text(view.text(Text::filter_intro), ui::TextStyle::small);
  show_boxes(view, Text::categories, app::Filtered::categories, situation.categories);
  show_boxes(view, Text::parties, app::Filtered::parties, situation.parties);
  show_boxes(view, Text::sources, app::Filtered::sources, situation.sources);
  if (open.dismissed) view.act(app::TogglePanel{app::Panel::filters});
}

}  // namespace lagesbild::views

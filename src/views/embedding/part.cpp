#include <string>
#include <vector>

#include "app/topics/embedding/embedding.hpp"
#include "ui/kit/forms.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"

namespace lagesbild::views {

using words::Text;

namespace {

/// With neither list nor map beside it the card has no other way to an area.
void choose_area(const OverviewView& view) {
  std::vector<std::string> names;
  for (const Area& area : view.situation.areas) names.push_back(area.name);
  if (const auto chosen = ui::combo_box(view.kit, view.text(Text::calendar_no_area), names, names.size(),
                                        {.key = "area of the part"}))
    view.select(view.situation.areas[*chosen].id);
}

}  // namespace

void show_part_header(const View& view) {
  const auto row = view.kit.row();
  const app::Ready* ready = view.picture.ready();
  view.kit.heading(1, ready ? view.in_language(ready->situation.title) : view.text(Text::app_name));
  if (const app::RankedPicture* ranked = view.picture.ranked()) {
    view.kit.text(window_text(*ranked, view.language), ui::TextStyle::small);
  }
  if (ready && ready->situation.synthetic) {
    view.kit.badge(view.text(Text::synthetic_mark), ui::Tone::synthetic, ui::Icon::info);
  }
  // Pages that are read have a way back of their own.
  if (!app::is_at_part(view.state()) && app::is_place(view.state().navigation.page) &&
      view.kit.button(view.text(Text::back_to_part),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::chevron_left})) {
    view.act(app::GoTo{app::page_of(*view.state().part)});
  }
}

void show_part_of_overview(const OverviewView& view) {
  show_warnings(view);
  if (view.state().part == app::Part::map) return column(view, "map", 0, show_map);
  // The list's card is under it: a frame has seldom room beside.
  if (view.state().part == app::Part::list) column(view, "list", 0, show_priority_list);
  if (view.state().part == app::Part::area && !view.ready.selected) choose_area(view);
  if (view.state().part == app::Part::area || view.ready.selected) column(view, "card", 0, show_card);
}

void show_part_footer(const View& view) {
  const auto row = view.kit.row();
  // No address: the page itself, out of its frame, where the part has all that is around it.
  view.kit.link(view.text(Text::open_in_tab), "");
  help_button(view, "help footer");
}

}  // namespace lagesbild::views

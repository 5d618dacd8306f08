#include <array>
#include <cmath>

#include "app/topics/presentation/presentation.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

void step_button(const View& view, Text name, ui::Icon icon, int steps) {
  const auto area = app::area_after(view.picture, steps);
  const app::Ready* ready = view.picture.ready();
  const bool leads = area && (steps > 0 || ready->selected);
  if (view.kit.button(
          view.text(name),
          {.style = ui::ButtonStyle::quiet, .icon = icon, .icon_only = true, .disabled = !leads})) {
    view.act(app::SelectArea{*area});
  }
}

/// The room of the icons, and of the title in a header at whose other edge they stand, in em.
float presented_actions_em(const View& view) {
  return view.is_at(app::Page::overview) ? 8.5f : 2.6f;
}
constexpr float presented_title_em = 39.5f;

void show_presented_title(const View& view, bool has_draft) {
  const app::Ready* ready = view.picture.ready();
  view.kit.heading(1, ready ? view.in_language(ready->situation.title) : view.text(Text::app_name));
  if (const app::RankedPicture* ranked = view.picture.ranked()) {
    view.kit.text(window_text(*ranked, view.language), ui::TextStyle::strong);
  }
  // Beside a draft or a long title in one word, so that the header is one line.
  constexpr float mark_and_buttons_em = 18.1f;
  const bool is_short = has_draft || view.kit.available_width() < mark_and_buttons_em * view.kit.em();
  if (ready && ready->situation.synthetic) {
    view.kit.badge(view.text(is_short ? Text::synthetic_mark_short : Text::synthetic_mark),
                   ui::Tone::synthetic, is_short ? ui::Icon::none : ui::Icon::info);
  }
}

void show_presented_actions(const View& view, bool has_draft) {
  if (view.is_at(app::Page::overview)) {
    step_button(view, Text::previous_area, ui::Icon::chevron_left, -1);
    step_button(view, Text::next_area, ui::Icon::chevron_right, 1);
  }
  if (has_draft) show_saving_status(view);
  if (view.kit.button(view.text(Text::end_presentation),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::close, .icon_only = true})) {
    view.act(app::SetPresenting{false});
  }
}

/// The list and the map fill the screen between the header and the lower edge; what is below is scrolled to.
void show_list_and_map(const OverviewView& view) {
  // A part of a pixel more would be a page to scroll.
  const float height = std::floor(view.kit.visible_height_left());
  // Who opens the link on a phone gets the list.
  if (layout_of(view.kit) == Layout::narrow) return column(view, "list", height, show_presented_list);
  const auto columns = two_columns(view, "columns", 0.62f);
  column(view, "list", height, show_presented_list);
  view.kit.next_column();
  column(view, "map", height, show_map);
}

}  // namespace

void show_presentation_header(const View& view) {
  // What is not saved is not hidden, from whoever is at the keyboard least of all.
  const bool has_draft = view.picture.saving.status != app::SavingStatus::nothing;
  const float em = view.kit.em();
  const float width = view.kit.available_width();
  const float actions_em = presented_actions_em(view);
  if (has_draft || width < (presented_title_em + actions_em) * em) {
    const auto row = view.kit.row();
    show_presented_title(view, has_draft);
    return show_presented_actions(view, has_draft);
  }
  const std::array<float, 2> widths{width - (actions_em + 1) * em, actions_em * em};
  const auto columns = view.kit.columns("header", widths);
  {
    view.kit.space(0.18f);  // to the middle of the icons, which are higher
    const auto row = view.kit.row();
    show_presented_title(view, has_draft);
  }
  view.kit.next_column();
  const auto row = view.kit.row(ui::RowEdge::end);
  show_presented_actions(view, has_draft);
}

void show_presentation(const OverviewView& view) {
  show_chips(view);  // whoever looks on sees what is left out
  if (view.page.card) return column(view, "card", 0, show_card);
  show_list_and_map(view);
}

}  // namespace lagesbild::views

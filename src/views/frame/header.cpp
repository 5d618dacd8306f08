#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "ui/kit/navigation.hpp"
#include "views/frame/navigation.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::Request;
using ui::ButtonStyle;
using ui::Icon;
using words::Text;

void icon_button(const View& view, Text name, Icon icon, bool enabled, app::Action action) {
  if (view.kit.button(view.text(name),
                      {.style = ButtonStyle::quiet, .icon = icon, .icon_only = true, .disabled = !enabled})) {
    view.act(std::move(action));
  }
}

void show_title(const View& view) {
  const app::Ready* ready = view.picture.ready();
  view.kit.heading(1, ready ? view.in_language(ready->situation.title) : view.text(Text::app_name));
  if (ready && ready->situation.synthetic) {
    // Where there is little room in one word, so that the header is one line.
    const bool is_short = layout_of(view.kit) != Layout::wide;
    view.kit.badge(view.text(is_short ? Text::synthetic_mark_short : Text::synthetic_mark),
                   ui::Tone::synthetic, is_short ? Icon::none : Icon::info);
  }
}

/// What is seldom done, by name.
struct Tool {
  std::string name;
  Icon icon;
  app::Action action;
  bool disabled = false;
};

std::vector<Tool> tools(const View& view) {
  std::vector<Tool> tools;
  const auto offer = [&](Text name, Icon icon, app::Action action, bool disabled = false) {
    tools.push_back({std::string{view.text(name)}, icon, std::move(action), disabled});
  };
  for (PageInMenu& page : pages_in_menu(view)) {
    tools.push_back({std::move(page.name), page.icon, app::GoTo{page.page}});
  }
  const bool narrow = layout_of(view.kit) == Layout::narrow;
  if (view.picture.ranked()) {
    offer(Text::copy_link, Icon::link, Request::copy_link);
    // What the room looks at is led from here, and so is not offered where only one window is seen.
    if (layout_of(view.kit) == Layout::wide) offer(Text::present_beside, Icon::screen, Request::open_window);
  }
  if (narrow) {
    offer(Text::undo, Icon::undo, app::Undo{}, !view.picture.can_undo);
    offer(Text::redo, Icon::redo, app::Redo{}, !view.picture.can_redo);
    offer(Text::other_language, Icon::language, app::SetLanguage{other_language(view.language)});
  }
  const bool dark = view.kit.theme().kind == ui::ThemeKind::dark;
  offer(dark ? Text::light_theme : Text::dark_theme, dark ? Icon::sun : Icon::moon,
        app::SetTheme{dark ? app::ThemeChoice::light : app::ThemeChoice::dark});
  const app::Preferences& preferences = view.state().preferences;
  offer(preferences.as_text ? Text::show_as_picture : Text::show_as_text, Icon::text,
        app::SetAsText{!preferences.as_text});
  offer(preferences.letter_keys ? Text::letter_keys_off : Text::letter_keys_on, Icon::none,
        app::SetLetterKeys{!preferences.letter_keys});
  offer(Text::open_data, Icon::folder, Request::open_folder);
  offer(Text::how_counted, Icon::info, app::GoTo{app::Page::help});
  return tools;
}

void show_tools_menu(const View& view) {
  const bool narrow = layout_of(view.kit) == Layout::narrow;
  std::vector<Tool> offered = tools(view);
  std::vector<ui::MenuItem> items;
  for (const Tool& tool : offered) {
    items.push_back({.name = tool.name, .icon = tool.icon, .disabled = tool.disabled});
  }
  if (const auto chosen =
          ui::menu_button(view.kit, view.text(Text::more), items,
                          {.style = ButtonStyle::quiet, .icon = Icon::more, .icon_only = narrow})) {
    view.act(std::move(offered[*chosen].action));
  }
}

bool offers_undo(const View& view) {
  return view.picture.ranked() || view.picture.can_undo || view.picture.can_redo;
}

void show_actions(const View& view) {
  const Layout layout = layout_of(view.kit);
  const auto row = view.kit.row(ui::RowEdge::end);
  if (const std::size_t problems = view.picture.problems.size(); problems > 0) {
    const bool open = view.is_at(app::Page::problems);
    if (view.kit.button(
            words::counted(static_cast<double>(problems), Text::one_problem, Text::many_problems,
                           view.language),
            {.key = "problems", .style = ButtonStyle::quiet, .icon = Icon::warning, .expanded = open})) {
      view.act(open ? app::Action{app::ClosePage{}} : app::Action{app::GoTo{app::Page::problems}});
    }
  }
  show_saving_status(view);
  if (offers_undo(view) && layout != Layout::narrow) {
    icon_button(view, Text::undo, Icon::undo, view.picture.can_undo, app::Undo{});
    icon_button(view, Text::redo, Icon::redo, view.picture.can_redo, app::Redo{});
    if (layout == Layout::wide && view.is_at(app::Page::overview)) {
      icon_button(view, Text::present, Icon::screen, true, app::SetPresenting{true});
    }
  }
  if (layout != Layout::narrow) {
    icon_button(view, Text::other_language, Icon::language, true,
                app::SetLanguage{other_language(view.language)});
  }
  show_tools_menu(view);
}

/// The room that the actions are given, in em: icons are as wide as high, with half an em between.
float actions_em(const View& view) {
  const float problems = view.picture.problems.empty() ? 0 : 13;
  const Layout layout = layout_of(view.kit);
  const bool narrow = layout == Layout::narrow;
  // A number of changes is short, where a place is; in a wide header both have the room of the longest.
  const bool is_draft = view.picture.saving.status == app::SavingStatus::draft;
  const bool is_short = narrow || (layout == Layout::medium && is_draft);
  const float saving =
      view.picture.saving.status == app::SavingStatus::nothing ? 0 : (is_short ? 8.5f : 18.5f);
  if (narrow) return problems + saving + 3.5f;
  return problems + saving + (offers_undo(view) ? 8.5f : 0) + 10.5f;
}

/// On a phone whoever reports needs no tools but these.
void show_reporters_header(const View& view) {
  {
    const auto row = view.kit.row();
    show_title(view);
  }
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::report_to_situation),
                      {.style = ButtonStyle::quiet, .icon = Icon::chevron_left}))
    view.act(app::GoTo{app::Page::overview});
  show_saving_status(view);
  icon_button(view, Text::other_language, Icon::language, true,
              app::SetLanguage{other_language(view.language)});
}

}  // namespace

void show_header(const View& view) {
  const float em = view.kit.em();
  const Layout layout = layout_of(view.kit);
  const bool narrow = layout == Layout::narrow;
  if (narrow && view.is_at(app::Page::report) && view.picture.ready()) return show_reporters_header(view);
  const float actions = std::min(actions_em(view) * em, view.kit.available_width() * 0.55f);
  const std::array<float, 2> widths{view.kit.available_width() - actions - em, actions};
  {
    const auto columns = view.kit.columns("header", widths);
    {
      // On a phone the title stands alone, and its middle is where that of the menu beside it is.
      if (narrow) view.kit.space(view.kit.coarse_pointer() ? 0.5f : 0.25f);
      const auto row = view.kit.row();
      show_title(view);
      if (layout == Layout::wide) show_navigation(view);
    }
    view.kit.next_column();
    show_actions(view);
  }
  // Beside the title the places would part on several lines.
  if (layout != Layout::wide) show_navigation(view);
}

}  // namespace lagesbild::views

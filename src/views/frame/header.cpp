#include <array>

#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"

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
  const Situation* situation = ready ? &ready->situation : nullptr;
  const auto row = view.kit.row();
  view.kit.heading(1, situation ? view.in_language(situation->title) : view.text(Text::app_name));
  if (!situation) return;
  view.kit.text(view.in_language(situation->municipality.name), ui::TextStyle::muted);
  if (ready->ranked) view.kit.text(window_text(*ready->ranked, view.language), ui::TextStyle::strong);
  if (situation->synthetic) {
    view.kit.badge(view.text(Text::synthetic_mark), ui::Tone::synthetic, Icon::info);
  }
}

void show_theme_choice(const View& view) {
  const bool dark = view.kit.theme().kind == ui::ThemeKind::dark;
  icon_button(view, dark ? Text::light_theme : Text::dark_theme, dark ? Icon::sun : Icon::moon, true,
              app::SetTheme{dark ? app::ThemeChoice::light : app::ThemeChoice::dark});
}

/// On a narrow page the icons alone, so that all fit in one line; the names are said and shown as tips.
void show_actions(const View& view) {
  const bool icons = layout_of(view.kit) == Layout::narrow;
  const auto row = view.kit.row();
  if (view.picture.ranked()) {
    icon_button(view, Text::undo, Icon::undo, view.picture.can_undo, app::Undo{});
    icon_button(view, Text::redo, Icon::redo, view.picture.can_redo, app::Redo{});
    icon_button(view, Text::copy_link, Icon::link, true, Request::copy_link);
  }
  if (view.kit.button(view.text(Text::other_language),
                      {.style = ButtonStyle::quiet, .icon = Icon::language, .icon_only = icons})) {
    view.act(app::SetLanguage{other_language(view.language)});
  }
  show_theme_choice(view);
  if (view.kit.toggle_button(view.text(Text::show_as_text), view.state().preferences.as_text,
                             {.style = ButtonStyle::quiet, .icon = Icon::text, .icon_only = icons})) {
    view.act(app::SetAsText{!view.state().preferences.as_text});
  }
  if (view.kit.button(view.text(Text::open_data),
                      {.style = ButtonStyle::quiet, .icon = Icon::folder, .icon_only = icons})) {
    view.act(Request::open_folder);
  }
  if (const std::size_t problems = view.picture.problems.size(); problems > 0) {
    const bool open = view.is_at(app::Page::problems);
    if (view.kit.button(
            words::counted(static_cast<double>(problems), Text::one_problem, Text::many_problems,
                           view.language),
            {.key = "problems", .style = ButtonStyle::quiet, .icon = Icon::warning, .expanded = open})) {
      view.act(open ? app::Action{app::ClosePage{}} : app::Action{app::GoTo{app::Page::problems}});
    }
  }
}

/// The way between the program's places.
void show_navigation(const View& view) {
  if (!view.picture.ranked()) return;
  const auto navigation = view.kit.landmark(ui::Role::navigation, view.text(Text::navigation));
  const auto row = view.kit.row();
  for (const auto& [page, name] : {std::pair{app::Page::overview, Text::overview_title},
                                   {app::Page::patterns, Text::patterns_title},
                                   {app::Page::evaluation, Text::follow_up_title},
                                   {app::Page::analysis, Text::analysis_title}}) {
    const bool here = view.is_at(page);
    if (view.kit.button(view.text(name), {.style = ButtonStyle::quiet, .current = here}) && !here) {
      view.act(app::GoTo{page});
      view.act(Request::scroll_to_top);
    }
  }
}

void show_title_and_actions(const View& view) {
  constexpr float least_title_em = 24;  // less would break the title into pieces
  const float em = view.kit.em();
  const float actions = view.picture.problems.empty() ? 41.5f * em : 52 * em;
  const float title = view.kit.available_width() - actions - em;
  if (title < least_title_em * em) {
    show_title(view);
    show_actions(view);
    return;
  }
  const std::array<float, 2> widths{title, actions};
  const auto columns = view.kit.columns("header", widths);
  show_title(view);
  view.kit.next_column();
  show_actions(view);
}

}  // namespace

void show_header(const View& view) {
  show_title_and_actions(view);
  show_navigation(view);
}

}  // namespace lagesbild::views

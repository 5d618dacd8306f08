#include <algorithm>
#include <array>

#include "views/frame/parts.hpp"
#include "views/frame/view.hpp"

namespace lagesbild::views {

namespace {

using app::Panel;
using app::Phase;
using words::Text;

constexpr float least_column_height_em = 30;
constexpr float footer_height_em = 4.5f;
constexpr float tools_width_em = 19;

/// The column that a part of the page has to itself: it scrolls within the viewport's height.
template <typename Show>
void column(const View& view, std::string_view key, float height, Show show) {
  const auto panel = view.kit.panel(key, {.width = 0,
                                          .height = height,
                                          .overflow = height > 0 ? ui::Overflow::scroll : ui::Overflow::grow,
                                          .surface = true,
                                          .padded = true});
  show(view);
}

float column_height(const View& view) {
  const float em = view.kit.em();
  return std::max(view.kit.visible_height_left() - footer_height_em * em, least_column_height_em * em);
}

bool tools_open(const View& view) {
  return view.is_open(Panel::filters) || view.is_open(Panel::weights);
}

void show_tools(const View& view) {
  if (view.is_open(Panel::filters)) show_filters(view);
  if (view.is_open(Panel::weights)) show_weights(view);
}

/// Three columns; the tools are a fourth where there is room, or stand where the map was.
void show_wide(const View& view) {
  const float height = column_height(view);
  const float em = view.kit.em();
  const bool tools = tools_open(view);
  const bool map = !tools || view.kit.available_width() >= 96 * em;
  const float left = tools ? tools_width_em * em : 0;
  const auto count = static_cast<float>(2 + (tools ? 1 : 0) + (map ? 1 : 0));
  const float rest = view.kit.available_width() - left - (count - 1) * em;
  std::vector<float> widths;
  if (tools) widths.push_back(left);
  const float list = map ? std::clamp(0.31f * rest, 20 * em, 30 * em) : rest * 0.48f;
  const float card = map ? std::clamp(0.34f * rest, 21 * em, 36 * em) : rest - list;
  widths.push_back(list);
  if (map) widths.push_back(rest - list - card);
  widths.push_back(card);

  const auto columns = view.kit.columns("columns", widths);
  if (tools) {
    column(view, "tools", height, show_tools);
    view.kit.next_column();
  }
  column(view, "list", height, show_priority_list);
  view.kit.next_column();
  if (map) {
    column(view, "map", height, show_map);
    view.kit.next_column();
  }
  column(view, "card", height, show_card);
}

void show_medium(const View& view) {
  if (tools_open(view)) column(view, "tools", 0, show_tools);
  const float rest = view.kit.available_width() - view.kit.em();
  const std::array<float, 2> widths{rest * 0.48f, rest * 0.52f};
  const auto columns = view.kit.columns("columns", widths);
  column(view, "list", 0, show_priority_list);
  view.kit.next_column();
  // What was asked for comes first.
  if (view.picture.selected) column(view, "card", 0, show_card);
  column(view, "map", 0, show_map);
  if (!view.picture.selected) column(view, "card", 0, show_card);
}

/// One column. A selected area has the page to itself, with a way back to the list.
void show_narrow(const View& view) {
  if (view.picture.selected) {
    column(view, "card", 0, show_card);
    column(view, "map", 0, show_map);
    return;
  }
  if (tools_open(view)) column(view, "tools", 0, show_tools);
  column(view, "list", 0, show_priority_list);
  column(view, "map", 0, show_map);
  column(view, "card", 0, show_card);
}

/// What is chosen is the same on every page that shows numbers.
void show_choices(const View& view) {
  show_warnings(view);
  show_toolbar(view);
  if (view.is_open(Panel::sources)) show_reporting(view);
}

/// A page of its own, with the tools beside it or, where there is no room, above it.
template <typename Show>
void show_with_tools(const View& view, Show show) {
  show_choices(view);
  if (!tools_open(view)) return show(view);
  if (layout_of(view.kit) != Layout::wide) {
    column(view, "tools", 0, show_tools);
    return show(view);
  }
  const float em = view.kit.em();
  const std::array<float, 2> widths{tools_width_em * em,
                                    view.kit.available_width() - (tools_width_em + 1) * em};
  const auto columns = view.kit.columns("page", widths);
  column(view, "tools", 0, show_tools);
  view.kit.next_column();
  show(view);
}

void show_overview(const View& view) {
  show_choices(view);
  switch (layout_of(view.kit)) {
    case Layout::wide:
      return show_wide(view);
    case Layout::medium:
      return show_medium(view);
    case Layout::narrow:
      return show_narrow(view);
  }
}

void show_main(const View& view) {
  const app::Page page = view.state().settings.page;
  if (page == app::Page::help) return show_help(view);
  if (page == app::Page::accessibility) return show_accessibility(view);
  if (page == app::Page::problems) return show_problems(view);
  switch (view.picture.phase) {
    case Phase::waiting:
    case Phase::failed:
      return show_empty(view);
    case Phase::loading:
      return show_loading(view);
    case Phase::ready:
      break;
  }
  if (!view.picture.ranking) return show_without_ranking(view);
  if (page == app::Page::patterns) return show_with_tools(view, show_patterns);
  if (page == app::Page::evaluation) return show_evaluation(view);
  if (page == app::Page::analysis) return show_with_tools(view, show_analysis);
  if (view.picture.comparison) return show_comparison(view);
  show_overview(view);
}

}  // namespace

Layout layout_of(const ui::Kit& kit) {
  // Measured in text, so that twice as large letters get the layout of half as wide a page.
  const float width_em = kit.viewport_width() / kit.em();
  if (width_em >= 68) return Layout::wide;
  return width_em >= 44 ? Layout::medium : Layout::narrow;
}

void View::select(const std::string& area) const {
  act(app::SelectArea{area});
  if (layout_of(kit) == Layout::narrow) act(app::Request::scroll_to_top);
}

void show_page(const View& view) {
  const Situation* situation = view.picture.situation;
  const std::string title{view.text(Text::app_name)};
  view.kit.document(situation ? title + " – " + view.in_language(situation->municipality.name) : title,
                    view.language == Language::sv ? "sv" : "en");
  view.kept.pointed_at_area = false;
  {
    const auto banner = view.kit.landmark(ui::Role::banner, {});
    show_header(view);
  }
  {
    const auto main = view.kit.landmark(ui::Role::main, {});
    show_main(view);
  }
  {
    const auto footer = view.kit.landmark(ui::Role::content_info, {});
    show_footer(view);
  }
  view.kit.status(view.picture.message);
  if (!view.kept.pointed_at_area && !view.state().hovered_area.empty()) view.act(app::HoverArea{});
}

}  // namespace lagesbild::views

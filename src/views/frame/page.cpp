#include <algorithm>
#include <array>

#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/view.hpp"

namespace lagesbild::views {

namespace {

using app::Panel;
using words::Text;

constexpr float tools_width_em = 19;

bool tools_open(const View& view) {
  return view.is_open(Panel::filters) || view.is_open(Panel::weights);
}

void show_tools(const RankedView& view) {
  if (view.is_open(Panel::filters)) show_filters(view);
  if (view.is_open(Panel::weights)) show_weights(view);
}

/// Three columns; the tools are a fourth where there is room, or stand where the map was.
void show_wide(const OverviewView& view) {
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

void show_medium(const OverviewView& view) {
  if (tools_open(view)) column(view, "tools", 0, show_tools);
  const float rest = view.kit.available_width() - view.kit.em();
  const std::array<float, 2> widths{rest * 0.48f, rest * 0.52f};
  const auto columns = view.kit.columns("columns", widths);
  column(view, "list", 0, show_priority_list);
  view.kit.next_column();
  // What was asked for comes first.
  if (view.ready.selected) column(view, "card", 0, show_card);
  column(view, "map", 0, show_map);
  if (!view.ready.selected) column(view, "card", 0, show_card);
}

/// One column. A selected area has the page to itself, with a way back to the list.
void show_narrow(const OverviewView& view) {
  if (view.ready.selected) {
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
void show_choices(const RankedView& view) {
  show_warnings(view);
  show_toolbar(view);
  if (view.is_open(Panel::sources)) show_reporting(view);
}

/// A page of its own, with the tools beside it or, where there is no room, above it.
template <typename Page>
void show_with_tools(const PageView<Page>& view, void (*show)(const PageView<Page>&)) {
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

void show_overview(const OverviewView& view) {
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

/// Each page with what it alone shows.
struct ShowPage {
  const RankedView view;

  void operator()(const app::OverviewPicture& page) const { show_overview({view, page}); }
  void operator()(const app::PatternsPicture& page) const {
    show_with_tools<app::PatternsPicture>({view, page}, show_patterns);
  }
  void operator()(const app::EvaluationPage& page) const { show_evaluation({view, page}); }
  void operator()(const app::AnalysisPicture& page) const {
    show_with_tools<app::AnalysisPicture>({view, page}, show_analysis);
  }
  void operator()(const app::ComparisonPicture& page) const { show_comparison({view, page}); }
  void operator()(const app::ReadingPicture&) const {}  // shown before, as they need no situation
};

/// What there is before there are pages with numbers, and those.
struct ShowPhase {
  const View& view;

  void operator()(const app::Waiting&) const { show_empty(view); }
  void operator()(const app::Failed&) const { show_empty(view); }
  void operator()(const app::Loading&) const { show_loading(view); }
  void operator()(const app::Ready& ready) const {
    if (!ready.ranked) return show_without_ranking(view, ready);
    std::visit(ShowPage{{view, ready, *ready.ranked}}, ready.ranked->page);
  }
};

void show_main(const View& view) {
  const app::Page page = view.state().navigation.page;
  if (page == app::Page::help) return show_help(view);
  if (page == app::Page::accessibility) return show_accessibility(view);
  if (page == app::Page::problems) return show_problems(view);
  std::visit(ShowPhase{view}, view.picture.phase);
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
  const app::Ready* ready = view.picture.ready();
  const std::string title{view.text(Text::app_name)};
  view.kit.document(ready ? title + " – " + view.in_language(ready->situation.municipality.name) : title,
                    view.text(Text::language_code));
  view.kept.pointed_at_area = false;
  {
    const auto banner = view.kit.landmark(ui::Role::banner, {});
    show_header(view);
  }
  {
    const auto main = view.kit.landmark(ui::Role::main, {});
    if (!view.picture.failure.empty()) view.kit.alert(view.picture.failure, ui::Tone::warning);
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

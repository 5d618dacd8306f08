#include <algorithm>
#include <array>

#include "app/topics/presentation/presentation.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/page_title.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/view.hpp"
#include "views/help/help.hpp"
#include "views/purge/purge.hpp"

namespace lagesbild::views {

namespace {

using app::Pane;
using app::Panel;
using words::Text;

/// What there is to choose between beside the list: the map, and the selected area or all of them.
std::array<std::string, 2> pane_names(const OverviewView& view) {
  return {std::string{view.text(Text::map)}, view.ready.selected
                                                 ? view.situation.areas[*view.ready.selected].name
                                                 : std::string{view.text(Text::whole_municipality)}};
}

Pane shown_pane(const OverviewView& view) {
  return view.state().overview.pane.value_or(view.ready.selected ? Pane::card : Pane::map);
}

/// The map or the card, by the choice above it. With a height of 0 it grows.
void show_pane(const OverviewView& view, float height) {
  const Pane pane = shown_pane(view);
  const float top = view.kit.visible_height_left();
  const auto names = pane_names(view);
  if (const auto chosen =
          view.kit.segmented(view.text(Text::beside_list), names, static_cast<std::size_t>(pane))) {
    view.act(app::SetPane{static_cast<Pane>(*chosen)});
  }
  if (height > 0) height -= top - view.kit.visible_height_left();
  pane == Pane::map ? column(view, "map", height, show_map) : column(view, "card", height, show_card);
}

/// The areas, in one of three ways by the choice above them. With a height of 0 it grows.
void show_areas(const OverviewView& view, float height) {
  const app::Face face = view.state().overview.face;
  const float top = view.kit.visible_height_left();
  const std::array<std::string, 3> names{std::string{view.text(Text::list)},
                                         std::string{view.text(Text::categories)},
                                         std::string{view.text(Text::small_maps)}};
  if (const auto chosen =
          view.kit.segmented(view.text(Text::areas_as), names, static_cast<std::size_t>(face))) {
    view.act(app::SetFace{static_cast<app::Face>(*chosen)});
  }
  if (height > 0) height -= top - view.kit.visible_height_left();
  switch (face) {
    case app::Face::list:
      return column(view, "list", height, show_priority_list);
    case app::Face::matrix:
      return column(view, "matrix", height, show_matrix);
    case app::Face::maps:
      return column(view, "maps", height, show_small_maps);
  }
}

void show_wide(const OverviewView& view) {
  const float height = column_height(view);
  const auto [three, list, rest] = overview_columns(view);
  std::vector<float> widths{list};
  if (three) widths.insert(widths.end(), 2, (rest - view.kit.em()) / 2);
  if (!three) widths.push_back(rest);

  const auto columns = view.kit.columns("columns", widths);
  show_areas(view, height);
  view.kit.next_column();
  if (!three) return show_pane(view, height);
  column(view, "map", height, show_map);
  view.kit.next_column();
  column(view, "card", height, show_card);
}

void show_medium(const OverviewView& view) {
  const auto columns = two_columns(view, "columns");
  show_areas(view, 0);
  view.kit.next_column();
  show_pane(view, 0);
}

/// One thing at a time. A selected area has the page to itself, with a way back to the list.
void show_narrow(const OverviewView& view) {
  const std::optional<Pane> pane = view.ready.selected ? shown_pane(view) : view.state().overview.pane;
  std::vector<std::string> names{std::string{view.text(Text::areas)}};
  for (const std::string& name : pane_names(view)) names.push_back(name);
  const std::size_t now = pane ? static_cast<std::size_t>(*pane) + 1 : 0;
  if (const auto chosen = view.kit.segmented(view.text(Text::shown), names, now)) {
    if (*chosen == 0 && view.ready.selected) view.act(app::SelectArea{});
    view.act(app::SetPane{*chosen > 0 ? std::optional{static_cast<Pane>(*chosen - 1)} : std::nullopt});
  }
  if (!pane) return show_areas(view, 0);
  *pane == Pane::map ? column(view, "map", 0, show_map) : column(view, "card", 0, show_card);
}

/// What is chosen is the same on every page that shows numbers.
void show_choices(const RankedView& view) {
  show_warnings(view);
  show_toolbar(view);
  show_chips(view);
  if (view.is_open(Panel::sources)) show_reporting(view);
  if (view.is_open(Panel::filters)) show_filters(view);
  if (view.is_open(Panel::weights)) show_weights(view);
}

/// A page of its own.
template <typename Page>
void show_with_choices(const PageView<Page>& view, void (*show)(const PageView<Page>&)) {
  app::is_presenting(view.state()) ? show_chips(view) : show_choices(view);
  show(view);
}

void show_overview(const OverviewView& view) {
  show_choices(view);
  // On a phone a day that is months away stands below the areas.
  const bool law_last = layout_of(view.kit) == Layout::narrow && !is_law_overdue(view);
  if (!law_last) show_law_clock(view);
  // On a phone the area that was chosen has the page.
  if (!view.ready.selected || layout_of(view.kit) != Layout::narrow) show_news(view);
  switch (layout_of(view.kit)) {
    case Layout::wide:
      return show_wide(view);
    case Layout::medium:
      return show_medium(view);
    case Layout::narrow:
      show_narrow(view);
  }
  if (law_last) show_law_clock(view);
}

/// Each page with what it alone shows.
struct ShowPage {
  const RankedView view;

  void operator()(const app::OverviewPicture& page) const {
    if (app::is_presenting(view.state())) return show_presentation({view, page});
    if (view.state().part) return show_part_of_overview({view, page});
    show_overview({view, page});
  }
  void operator()(const app::PatternsPicture& page) const {
    show_with_choices<app::PatternsPicture>({view, page}, show_patterns);
  }
  void operator()(const app::EvaluationPage&) const {}  // likewise, with the measures
  void operator()(const app::AnalysisPicture& page) const {
    show_with_choices<app::AnalysisPicture>({view, page}, show_analysis);
  }
  void operator()(const app::ComparisonPicture& page) const { show_comparison({view, page}); }
  void operator()(const app::ReportsPicture& page) const { show_reports({view, page}); }
  // Shown before, as they need no situation, or no ranking.
  void operator()(const app::MeetingPage&) const {}
  void operator()(const app::AgreementCounts&) const {}
  void operator()(const app::ReadingPicture&) const {}
};

/// What there is before there are pages with numbers, and those.
struct ShowPhase {
  const View& view;

  void operator()(const app::Waiting&) const { show_empty(view); }
  void operator()(const app::Failed&) const { show_empty(view); }
  void operator()(const app::Loading&) const { show_loading(view); }
  void operator()(const app::Ready& ready) const {
    if (ready.report) return show_report(view, ready);
    if (ready.inbox) return show_inbox(view, ready);
    if (ready.importing) return show_import(view, ready);
    if (ready.meeting) return show_meeting(view, ready);
    if (ready.calendar) return show_calendar(view, ready);
    if (ready.agreement) return show_agreement(view, ready);
    if (view.is_at(app::Page::details)) return show_details(view, ready);
    if (ready.past) return show_past(view, ready);
    if (ready.measures) return show_measures(view, ready);
    if (!ready.ranked) return show_without_ranking(view, ready);
    std::visit(ShowPage{{view, ready, *ready.ranked}}, ready.ranked->page);
  }
};

void show_main(const View& view) {
  const app::Page page = view.state().navigation.page;
  if (page == app::Page::help) return show_help(view);
  if (page == app::Page::accessibility) return show_accessibility(view);
  if (page == app::Page::problems) return show_problems(view);
  if (page == app::Page::founding) return show_founding(view);
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
  view.kit.document(page_title(view), view.text(Text::language_code));
  view.kept.pointed_at_area = false;
  const bool presents = app::is_presenting(view.state()) && app::has_presentation(view.picture);
  const bool alone = view.state().part.has_value();
  if (!presents && !alone) show_skip_links(view);
  {
    const auto banner = view.kit.landmark(ui::Role::banner, {});
    presents ? show_presentation_header(view) : alone ? show_part_header(view) : show_header(view);
  }
  {
    const auto main = view.kit.landmark(ui::Role::main, {});
    show_looking_back(view);
    show_saving_panel(view);
    show_purge(view);
    show_help_answer(view);
    if (!presents && !alone) show_tour(view);
    show_saving_news(view);
    if (!view.picture.failure.empty()) view.kit.alert(view.picture.failure, ui::Tone::warning);
    show_main(view);
  }
  if (!presents) {
    const auto footer = view.kit.landmark(ui::Role::content_info, {});
    alone ? show_part_footer(view) : show_footer(view);
  }
  view.kit.status(view.picture.message);
  if (!view.kept.pointed_at_area && !view.state().hovered_area.empty()) view.act(app::HoverArea{});
}

}  // namespace lagesbild::views

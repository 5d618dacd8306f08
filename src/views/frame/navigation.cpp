#include "views/frame/navigation.hpp"

#include <array>
#include <optional>

#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using ui::Icon;
using words::Text;

/// Where the week's work is done, in its order.
struct Place {
  app::Page page;
  Text name;
  bool on_phone = true;                    ///< else in the menu there, as a phone's line has room for four
  std::optional<Text> on_phone_name = {};  ///< where that line has no room for the whole name
};
constexpr std::array places{
    Place{app::Page::overview, Text::overview_title},
    Place{app::Page::patterns, Text::patterns_title, true, Text::patterns_place},
    Place{app::Page::measures, Text::measures_title},
    Place{app::Page::meeting, Text::meeting_place},
};

/// What is opened now and then, in the menu on every screen.
struct Aside {
  app::Page page;
  Text name;
  Icon icon = Icon::none;
};
constexpr std::array asides{
    Aside{app::Page::calendar, Text::calendar_title, Icon::calendar},
    Aside{app::Page::agreement, Text::agreement_page, Icon::link},
    Aside{app::Page::reports, Text::reports_title, Icon::text},
    Aside{app::Page::analysis, Text::analysis_title, Icon::sliders},
    Aside{app::Page::report, Text::report_title, Icon::plus},
    Aside{app::Page::inbox, Text::inbox_title, Icon::folder},
    Aside{app::Page::importing, Text::importing_tool, Icon::download},
    Aside{app::Page::history, Text::past_title, Icon::list},
    Aside{app::Page::details, Text::details_title, Icon::sliders},
    Aside{app::Page::founding, Text::founding_tool, Icon::plus},
};

bool is_narrow(const View& view) {
  return layout_of(view.kit) == Layout::narrow;
}

/// What it shows is there without weeks to rank by.
bool needs_no_list(app::Page page) {
  switch (page) {
    case app::Page::report:
    case app::Page::inbox:
    case app::Page::importing:
    case app::Page::details:
    case app::Page::history:
    case app::Page::meeting:
    case app::Page::agreement:
    case app::Page::calendar:
    case app::Page::overview:
    case app::Page::measures:
      return true;
    default:
      return false;
  }
}

/// What the page shows is there, or on its way: without weeks to rank by only some have anything to show.
bool is_offered(const View& view, app::Page page) {
  const app::Ready* ready = view.picture.ready();
  switch (page) {
    case app::Page::founding:
      return true;
    case app::Page::inbox:
      return ready && ready->inbox_count > 0;
    default:
      return ready && (ready->ranked || ready->ranking_begun || needs_no_list(page));
  }
}

std::string name_of(const View& view, app::Page page, Text name) {
  // "Inkorg 3".
  if (page != app::Page::inbox) return std::string{view.text(name)};
  const auto count = static_cast<double>(view.picture.ready()->inbox_count);
  return view.filled(Text::inbox_count, {words::format_count(count, view.language)});
}

}  // namespace

void show_navigation(const View& view) {
  if (!view.picture.ready()) return;
  const bool narrow = is_narrow(view);
  const auto navigation = view.kit.landmark(ui::Role::navigation, view.text(Text::navigation));
  const auto row = view.kit.row();
  for (const Place& place : places) {
    if ((narrow && !place.on_phone) || !is_offered(view, place.page)) continue;
    const bool here = view.is_at(place.page);
    const ui::ButtonOptions options{.style = ui::ButtonStyle::quiet, .current = here, .tight = narrow};
    const Text name = narrow ? place.on_phone_name.value_or(place.name) : place.name;
    if (!view.kit.button(view.text(name), options) || here) continue;
    view.act(app::GoTo{place.page});
    view.act(app::Request::scroll_to_top);
  }
}

std::vector<PageInMenu> pages_in_menu(const View& view) {
  std::vector<PageInMenu> pages;
  const auto offer = [&](app::Page page, Text name, Icon icon) {
    if (is_offered(view, page) && !view.is_at(page)) pages.push_back({page, name_of(view, page, name), icon});
  };
  for (const Place& place : places) {
    if (is_narrow(view) && !place.on_phone) offer(place.page, place.name, Icon::none);
  }
  for (const Aside& aside : asides) offer(aside.page, aside.name, aside.icon);
  return pages;
}

}  // namespace lagesbild::views

#include "views/frame/page_title.hpp"

#include <algorithm>
#include <vector>

#include "ui/kit/skip_links.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

Text name_of(app::Page page) {
  switch (page) {
    case app::Page::overview:
      return Text::overview_title;
    case app::Page::patterns:
      return Text::patterns_title;
    case app::Page::measures:
      return Text::measures_title;
    case app::Page::analysis:
      return Text::analysis_title;
    case app::Page::report:
      return Text::report_title;
    case app::Page::inbox:
      return Text::inbox_title;
    case app::Page::importing:
      return Text::importing_title;
    case app::Page::meeting:
      return Text::meeting_page;
    case app::Page::agreement:
      return Text::agreement_page;
    case app::Page::reports:
      return Text::reports_title;
    case app::Page::calendar:
      return Text::calendar_title;
    case app::Page::problems:
      return Text::problems_title;
    case app::Page::help:
      return Text::how_counted;
    case app::Page::accessibility:
      return Text::accessibility_title;
    case app::Page::comparison:
      return Text::compare_title;
    case app::Page::founding:
      return Text::founding_title;
    case app::Page::details:
      return Text::details_title;
    case app::Page::history:
      return Text::past_title;
  }
  return Text::app_name;
}

/// What of it is shown, where the page is about one thing: an area, or a measure.
std::string subject_of(const View& view, const app::Ready& ready) {
  if (view.is_at(app::Page::measures)) {
    const std::string& id = view.state().choices.evaluation.measure;
    const auto shown = std::ranges::find(ready.plans.measures, id, &Measure::id);
    return shown == ready.plans.measures.end() ? std::string{} : std::string{view.in_language(shown->title)};
  }
  const bool of_area = view.is_at(app::Page::overview) || view.is_at(app::Page::patterns);
  return of_area && ready.selected ? ready.situation.areas[*ready.selected].name : std::string{};
}

}  // namespace

std::string page_title(const View& view) {
  constexpr std::string_view between = " – ";
  const app::Ready* ready = view.picture.ready();
  if (!ready && view.is_at(app::Page::founding)) {
    return std::string{view.text(Text::founding_title)} + std::string{between} +
           std::string{view.text(Text::app_name)};
  }
  if (!ready) return std::string{view.text(Text::app_name)};
  std::string title = subject_of(view, *ready);
  if (!title.empty()) title += between;
  title += view.text(name_of(view.state().navigation.page));
  return title + std::string{between} + view.in_language(ready->situation.title);
}

void show_skip_links(const View& view) {
  const app::Ready* ready = view.picture.ready();
  if (!view.picture.ranked() || !view.is_at(app::Page::overview)) return;
  std::vector<ui::SkipLink> links;
  links.push_back({std::string{view.text(Text::skip_to_list)}, std::string{view.text(Text::priority_list)}});
  links.push_back({std::string{view.text(Text::skip_to_map)}, std::string{view.text(Text::map_region)}});
  if (ready->selected) {
    const std::string& area = ready->situation.areas[*ready->selected].name;
    links.push_back({view.filled(Text::skip_to_area, {area}), view.filled(Text::area_card, {area})});
  }
  // The map and the card may stand in each other's place.
  if (const auto followed = ui::skip_links(view.kit, view.text(Text::skip_links), links);
      followed && *followed > 0) {
    view.act(app::SetPane{*followed == 1 ? app::Pane::map : app::Pane::card});
  }
}

}  // namespace lagesbild::views

#include "program/said.hpp"

#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::program {

namespace {

using app::ListOrder;
using words::Text;

struct Saying {
  const app::Picture& picture;
  const app::Ready& ready;
  const app::RankedPicture& ranked;
  Language language = picture.state.preferences.language;

  std::string text(Text name) const { return std::string{words::text(name, language)}; }
  std::string filled(Text name, std::initializer_list<std::string_view> values) const {
    return words::filled(name, language, values);
  }
  const app::OverviewPicture* overview() const { return std::get_if<app::OverviewPicture>(&ranked.page); }
  std::string category(const std::string& id) const {
    for (const Category& one : ready.situation.categories) {
      if (one.id == id) return one.name.in(language);
    }
    return {};
  }
  std::string first() const {
    const auto* page = overview();
    if (!page || page->rows.empty()) return text(Text::nothing_found);
    return ready.situation.areas[ranked.ranking.now.areas[page->rows.front().at].area].name;
  }
};

Text name_of(ListOrder order) {
  switch (order) {
    case ListOrder::place:
      break;
    case ListOrder::name:
      return Text::chart_area;
    case ListOrder::tier:
      return Text::said_tier;
    case ListOrder::probability:
      return Text::list_probability;
    case ListOrder::rank:
      return Text::list_rank;
    case ListOrder::change:
      return Text::list_change;
    case ListOrder::weeks:
      return Text::list_weeks;
    case ListOrder::events:
      return Text::chart_events;
    case ListOrder::coverage:
      return Text::chart_coverage;
  }
  return Text::list_place;
}

Text name_of(app::Face face) {
  return face == app::Face::list     ? Text::list
         : face == app::Face::matrix ? Text::categories
                                     : Text::small_maps;
}

struct SayOverview {
  const Saying& say;

  std::optional<std::string> operator()(const app::SetFace& action) const {
    return say.filled(Text::said_shown, {say.text(name_of(action.face))});
  }
  std::optional<std::string> operator()(const app::SetPane& action) const {
    if (!action.pane) return say.filled(Text::said_shown, {say.text(Text::list)});
    if (*action.pane == app::Pane::map) return say.filled(Text::said_shown, {say.text(Text::map)});
    const std::string name = say.ready.selected ? say.ready.situation.areas[*say.ready.selected].name
                                                : say.text(Text::whole_municipality);
    return say.filled(Text::said_shown, {name});
  }
  std::optional<std::string> operator()(const app::SetListOrder& action) const {
    return say.filled(action.is_reversed ? Text::said_sorted_reversed : Text::said_sorted,
                      {say.text(name_of(action.order)), say.first()});
  }
  std::optional<std::string> operator()(const app::SetMatrixOrder& action) const {
    const std::string by =
        action.category.empty() ? say.text(Text::list_place) : say.category(action.category);
    return say.filled(Text::said_sorted, {by, say.first()});
  }
  std::optional<std::string> operator()(const app::SetNumbers& action) const {
    return say.text(action.shown ? Text::said_numbers : Text::said_no_numbers);
  }
  std::optional<std::string> operator()(const app::SetRoomyRows& action) const {
    return say.text(action.roomy ? Text::said_roomy : Text::said_dense);
  }
};

struct SayMap {
  const Saying& say;

  std::optional<std::string> operator()(const app::SetMapView& action) const {
    return say.filled(Text::said_shown,
                      {say.text(action.view == app::MapView::map ? Text::map : Text::cartogram)});
  }
  std::optional<std::string> operator()(const app::SetMapMetric& action) const {
    return say.filled(Text::said_map, {name_of(action.metric)});
  }
  std::optional<std::string> operator()(const app::SetMapLayers& action) const {
    std::string shown;
    for (const auto& [on, name] : {std::pair{action.layers.ground, Text::layer_ground},
                                   {action.layers.points, Text::layer_points},
                                   {action.layers.density, Text::layer_density}}) {
      if (on) shown += (shown.empty() ? "" : ", ") + say.text(name);
    }
    return say.filled(Text::said_layers, {shown.empty() ? say.text(Text::said_no_layers) : shown});
  }
  std::optional<std::string> operator()(const app::SetCamera&) const { return std::nullopt; }

  std::string name_of(const app::MapMetric& metric) const {
    switch (metric.kind) {
      case app::MapMetricKind::probability:
        break;
      case app::MapMetricKind::risk:
        return say.text(Text::measure_risk);
      case app::MapMetricKind::burden:
        return say.text(Text::measure_burden);
      case app::MapMetricKind::change:
        return say.text(Text::measure_change);
      case app::MapMetricKind::level:
        return say.filled(Text::measure_level, {say.category(metric.category)});
    }
    return say.text(Text::measure_probability);
  }
};

std::optional<std::string> said_of_search(const Saying& say) {
  const auto* page = say.overview();
  if (!page) return std::nullopt;
  const std::size_t found = page->rows.size();
  if (found == 0) return say.text(Text::nothing_found);
  return say.filled(found == 1 ? Text::said_found_one : Text::said_found,
                    {words::format_count(static_cast<double>(found), say.language), say.first()});
}

std::optional<std::string> said_of_other_area(const Saying& say, const std::string& id) {
  for (const Area& area : say.ready.situation.areas) {
    if (area.id == id) return say.filled(Text::said_beside, {area.name});
  }
  return say.text(Text::said_beside_none);
}

std::optional<std::string> said_of_period(const Saying& say) {
  const auto* page = say.overview();
  if (!page || !page->earlier) return say.text(Text::said_beside_none);
  return say.filled(Text::said_beside, {words::format_window(page->earlier->then, say.language)});
}

std::optional<std::string> said_of_earlier(const Saying& say) {
  const auto* page = say.overview();
  if (!page || !page->news.since) return std::nullopt;
  return say.filled(Text::news_title, {words::format_week(*page->news.since, say.language)});
}

/// What is opened below, and not in its place.
std::optional<std::string> said_of_panel(const Saying& say, app::Panel panel) {
  if (panel != app::Panel::sources && panel != app::Panel::upcoming) return std::nullopt;
  const Text name = panel == app::Panel::sources ? Text::reporting_title : Text::upcoming_title;
  return say.filled(app::is_open(say.picture.state, panel) ? Text::said_shown : Text::said_hidden,
                    {say.text(name)});
}

const std::string& name_of(const Situation& situation, app::Filtered of, std::size_t index,
                           Language language) {
  const LocalText& name = of == app::Filtered::categories ? situation.categories[index].name
                          : of == app::Filtered::sources  ? situation.sources[index].name
                                                          : situation.parties[index].name;
  return name.in(language);
}

}  // namespace

std::optional<std::string> said_of_choice(const app::Action& action, const app::Picture& picture) {
  if (!picture.ranked()) return std::nullopt;
  const Saying say{picture, *picture.ready(), *picture.ranked()};
  if (const auto* overview = std::get_if<app::OverviewAction>(&action)) {
    return std::visit(SayOverview{say}, *overview);
  }
  if (const auto* map = std::get_if<app::MapAction>(&action)) return std::visit(SayMap{say}, *map);
  if (app::action_as<app::SetSearch, app::SelectionAction>(action)) return said_of_search(say);
  if (app::action_as<app::SetSince, app::NewsAction>(action)) return said_of_earlier(say);
  if (const auto* toggled = app::action_as<app::TogglePanel, app::NavigationAction>(action)) {
    return said_of_panel(say, toggled->panel);
  }
  if (const auto* beside = app::action_as<app::CompareWith, app::SelectionAction>(action)) {
    return said_of_other_area(say, beside->area);
  }
  if (app::action_as<app::CompareBack, app::SelectionAction>(action)) return said_of_period(say);
  return std::nullopt;
}

std::string said_of_filters(const app::Picture& picture) {
  if (!picture.ranked()) return {};
  const Saying say{picture, *picture.ready(), *picture.ranked()};
  if (say.ranked.filters.empty()) return say.text(Text::said_all_counted);
  std::string said;
  for (const app::FilterChip& chip : say.ranked.filters) {
    std::string names;
    for (const std::size_t index : chip.things) {
      names += (names.empty() ? "" : ", ") + name_of(say.ready.situation, chip.of, index, say.language);
    }
    const Text none = chip.of == app::Filtered::categories ? Text::chip_no_categories
                      : chip.of == app::Filtered::sources  ? Text::chip_no_sources
                                                           : Text::chip_no_parties;
    const bool is_none = chip.says == app::FilterChip::Says::none;
    const Text says = chip.says == app::FilterChip::Says::only ? Text::chip_only : Text::chip_without;
    said += (said.empty() ? "" : ". ") + (is_none ? say.text(none) : say.filled(says, {names}));
  }
  return said + ".";
}

}  // namespace lagesbild::program

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

#include "app/topics/presentation/presentation.hpp"
#include "ui/map/legend_row.hpp"
#include "ui/map/map_labels.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "views/help/help.hpp"
#include "views/map/area_map.hpp"
#include "views/map/layers.hpp"
#include "words/reason.hpp"

namespace lagesbild::views {

namespace {

using app::MapMetricKind;
using app::MapView;
using words::Text;

/// What is shown. A link can ask for the level of a category that is not told by area, or not there: then the
/// probability is.
app::MapMetric shown_metric(const RankedView& view) {
  const auto& metric = view.state().choices.map.metric;
  const auto& categories = view.ranking.categories;
  const bool is_told =
      metric.kind != MapMetricKind::level ||
      std::any_of(categories.begin(), categories.end(), [&](const analysis::CategoryResult& category) {
        return view.situation.categories[category.category].id == metric.category;
      });
  return is_told ? metric : app::MapMetric{};
}

void show_controls(const OverviewView& view) {
  const auto& choices = view.state().choices;
  const auto row = view.kit.row();
  std::vector<std::string> options;
  std::vector<app::MapMetric> metrics;
  std::size_t now = 0;
  const auto offer = [&](const app::MapMetric& metric, std::string name) {
    if (choices.map.metric == metric) now = options.size();
    metrics.push_back(metric);
    options.push_back(std::move(name));
  };
  for (const auto& [kind, name] : {std::pair{MapMetricKind::probability, Text::measure_probability},
                                   {MapMetricKind::risk, Text::measure_risk},
                                   {MapMetricKind::burden, Text::measure_burden},
                                   {MapMetricKind::change, Text::measure_change}}) {
    offer({kind, {}}, std::string{view.text(name)});
  }
  for (const auto& category : view.ranking.categories) {
    const Category& of = view.situation.categories[category.category];
    offer({MapMetricKind::level, of.id}, view.filled(Text::measure_level, {view.in_language(of.name)}));
  }
  if (const auto chosen = view.kit.select(view.text(Text::measure), options, now, 14 * view.kit.em())) {
    view.act(app::SetMapMetric{metrics[*chosen]});
  }
  help_mark(view, app::HelpTopic::map);
  if (!has_borders(view.situation)) return;
  show_layers_menu(view);
  const std::array<std::string, 2> kinds{std::string{view.text(Text::map)},
                                         std::string{view.text(Text::cartogram)}};
  const auto chosen =
      view.kit.segmented(view.text(Text::map_kind), kinds, choices.map.view == MapView::map ? 0U : 1U);
  if (chosen) view.act(app::SetMapView{*chosen == 0 ? MapView::map : MapView::cartogram});
}

std::string top_name(const RankedView& view) {
  return view.filled(Text::map_top, {words::top_text(view.situation, view.ranking, view.language)});
}

/// What the colours, and so the map, are of.
struct Shown {
  ui::MapMeasure measure;
  std::string title;
  Text about;
  Text value;
};

Shown shown_of(const RankedView& view) {
  const app::MapMetric metric = shown_metric(view);
  switch (metric.kind) {
    case MapMetricKind::probability:
      return {ui::MapMeasure::probability, top_name(view), Text::map_about_probability, Text::value_harm};
    case MapMetricKind::change:
      return {ui::MapMeasure::change, std::string{view.text(Text::measure_change)}, Text::map_about_change,
              Text::value_change};
    case MapMetricKind::level:
      for (const Category& category : view.situation.categories) {
        if (category.id != metric.category) continue;
        return {ui::MapMeasure::level, view.filled(Text::measure_level, {view.in_language(category.name)}),
                Text::map_about, Text::value_level};
      }
      break;
    case MapMetricKind::burden:
      return {ui::MapMeasure::level, std::string{view.text(Text::measure_burden)}, Text::map_about,
              Text::value_harm};
    case MapMetricKind::risk:
      break;
  }
  return {ui::MapMeasure::level, std::string{view.text(Text::measure_risk)}, Text::map_about,
          Text::value_harm};
}

/// "Prioriterat", as the list says it.
std::string focus_word(FocusLevel level, Language language) {
  return words::listed(Text::decided_words, static_cast<std::size_t>(level), language);
}

/// Of an area without a probability: what the list says in its place.
std::string standing_of(const RankedView& view, std::size_t area) {
  const auto place = analysis::place_of(view.ranking, area);
  if (!place) return "";
  const analysis::AreaResult& result = view.ranking.areas[*place];
  return result.has_place()
             ? words::listed(Text::short_tiers, static_cast<std::size_t>(result.tier), view.language)
             : words::standing_text(view.ranking, result, view.language);
}

std::vector<ui::MapArea> map_areas(const OverviewView& view) {
  std::vector<ui::MapArea> areas;
  for (std::size_t index = 0; index < view.situation.areas.size(); ++index) {
    areas.push_back(unknown_map_area(view, index));
    areas.back().decision = decision_line(view, index);
    if (const auto& decision = view.page.decisions[index])
      areas.back().decision_sign = focus_word(decision->level, view.language).substr(0, 1);
  }
  int place = 0;
  int letter = 0;  // as letter_on_map has it
  for (const auto& value : view.page.map_values) {
    ui::MapArea& area = areas[value.area];
    ++place;
    area.coverage = value.coverage;
    if (!view.ranked.ranking.preview && !(value.ranked && analysis::has_order(view.ranking)))
      area.standing = standing_of(view, value.area);
    if (view.page.points && view.page.has_points && !shows_tiles(view))
      area.points = view.page.points->by_area[value.area];
    if (!value.ranked && !view.ranked.ranking.preview) area.number = --letter;
    if (!value.ranked) continue;
    if (!view.ranked.ranking.preview) area.band = static_cast<ui::Band>(value.tier);
    area.level = value.ratio;
    area.level_low = value.low;
    area.level_high = value.high;
    area.probability_above = value.probability_above;
    if (view.ranked.ranking.preview) continue;
    if (analysis::has_order(view.ranking)) area.probability_top = value.probability_top;
    area.rank = place;
  }
  return areas;
}

/// A coarse projector's map has no room for signs beside a long legend, which would leave none for the map.
bool is_plain(const View& view, ui::MapMeasure measure) {
  constexpr float coarse_em = 50;
  return app::is_presenting(view.state()) && measure != ui::MapMeasure::probability &&
         view.kit.viewport_width() < coarse_em * view.kit.em();
}

}  // namespace

bool shows_tiles(const RankedView& view) {
  return view.state().choices.map.view == MapView::cartogram || !has_borders(view.situation);
}

bool has_borders(const Situation& situation) {
  return std::any_of(situation.areas.begin(), situation.areas.end(),
                     [](const Area& area) { return !area.shape.empty(); });
}

ui::MapArea unknown_map_area(const RankedView& view, std::size_t index) {
  const Area& area = view.situation.areas[index];
  ui::MapArea result;
  result.id = area.id;
  result.name = area.name;
  result.coverage = 0;
  return result;
}

int letter_on_map(const OverviewView& view, std::size_t area) {
  if (view.ranked.ranking.preview) return 0;
  int letters = 0;
  for (const auto& value : view.page.map_values) {
    if (!value.ranked) ++letters;
    if (value.area == area) return value.ranked ? 0 : -letters;
  }
  return 0;
}

const std::shared_ptr<const ui::MapShapes>& map_shapes(const View& view, const app::Ready& ready) {
  if (!view.kept.shapes || view.kept.situation_number != ready.situation_number) {
    std::vector<MultiPolygon> shapes;
    for (const auto& area : ready.situation.areas) shapes.push_back(area.shape);
    view.kept.shapes = ui::prepare_map_shapes(shapes);
    view.kept.ground = ui::prepare_ground(*view.kept.shapes, ready.situation.ground);
    view.kept.situation_number = ready.situation_number;
  }
  return view.kept.shapes;
}

void show_small_map(const RankedView& view, ui::MapView& map, std::span<const ui::MapArea> areas,
                    std::string_view name, float height) {
  const std::string top = top_name(view);
  ui::MapInput input;
  input.name = name;
  input.value_name = view.text(Text::value_level);
  input.areas = areas;
  input.shapes = map_shapes(view, view.ready);
  input.selected = view.ready.selected;
  if (!has_borders(view.situation)) input.kind = ui::MapKind::tiles;
  input.top_name = top;
  input.language = view.language;
  input.is_small = true;
  input.height = height;
  input.highlighted = view.ready.hovered;
  const auto output = map.show(view.kit, input);
  if (output.activated) view.select(view.situation.areas[*output.activated].id);
  if (output.hovered) view.point_at(*output.hovered);
}

std::string show_area_map(const RankedView& view, ui::MapView& map, std::span<const ui::MapArea> areas,
                          std::string_view value_name, ui::MapMeasure measure, const app::MapPoints* points,
                          float height) {
  const Situation& situation = view.situation;
  const auto& camera = view.state().camera;
  const std::string top = top_name(view);
  const bool tiles = shows_tiles(view);
  ui::MapInput input;
  input.name = view.text(tiles ? Text::cartogram : Text::map);
  input.measure = measure;
  input.value_name = value_name;
  input.areas = areas;
  input.shapes = map_shapes(view, view.ready);
  input.kind = tiles ? ui::MapKind::tiles : ui::MapKind::geographic;
  const std::string description = overlay_words(view, points);
  input.description = description;
  input.overlay = overlay_of(view, points);
  if (is_plain(view, measure)) input.overlay = {};
  input.camera = {camera.x, camera.y, camera.zoom};
  input.selected = view.ready.selected;
  input.highlighted = view.ready.hovered;
  input.top_name = top;
  input.language = view.language;
  input.has_controls = !app::is_presenting(view.state());
  input.height = height;
  auto output = map.show(view.kit, input);
  if (output.activated) view.select(situation.areas[*output.activated].id);
  if (output.hovered) view.point_at(*output.hovered);
  if (output.camera) view.act(app::SetCamera{{output.camera->x, output.camera->y, output.camera->zoom}});
  return std::move(output.numbered);
}

namespace {

/// Areas that have no border cannot be drawn, and are not left out in silence.
void show_missing_on_map(const RankedView& view) {
  std::string names;
  for (const Area& area : view.situation.areas) {
    if (area.shape.empty()) names += (names.empty() ? "" : ", ") + area.name;
  }
  if (names.empty()) return;
  const bool tiles = shows_tiles(view);
  view.kit.text(view.filled(tiles ? Text::cartogram_without : Text::map_without, {names}),
                ui::TextStyle::small);
}

/// What the letters beside the names are; they stand where the group has decided something.
std::vector<ui::LegendSign> decision_signs(const OverviewView& view) {
  std::set<FocusLevel> there;
  for (const auto& decision : view.page.decisions) {
    if (decision) there.insert(decision->level);
  }
  std::vector<ui::LegendSign> signs;
  if (shows_tiles(view)) return signs;
  for (const FocusLevel level : there) {
    std::string word = focus_word(level, view.language);
    const std::string letter = word.substr(0, 1);
    signs.push_back({std::move(word), [letter](const ui::Painter& paint, ui::Rect at) {
                       const float side = std::round(0.95f * paint.em());
                       ui::paint_decision(
                           paint, {at.x + (at.width - side) / 2, at.y + (at.height - side) / 2, side, side},
                           letter);
                     }});
  }
  return signs;
}

void show_decision_legend(const OverviewView& view) {
  const auto signs = decision_signs(view);
  const std::string_view name = view.text(Text::legend_decisions);
  if (!signs.empty()) ui::legend_row(view.kit, name, name, signs);
}

/// Across a room: the map as high as leaves room for what its colours and signs mean, which share their
/// lines.
void show_presented_map(const OverviewView& view, const Shown& shown) {
  const ui::Kit& kit = view.kit;
  const bool plain = is_plain(view, shown.measure);
  const bool is_probability = shown.measure == ui::MapMeasure::probability;
  std::vector<ui::LegendSign> signs;
  std::string about{is_probability ? view.text(Text::band_legend_about) : std::string_view{}};
  if (is_probability) signs = ui::band_signs(view.language);
  const auto add = [&](std::vector<ui::LegendSign> more) {
    for (ui::LegendSign& sign : more) {
      about += (about.empty() ? "" : " ") + sign.text + ".";
      signs.push_back(std::move(sign));
    }
  };
  std::vector<ui::MapArea> areas = map_areas(view);
  if (!plain) add(decision_signs(view));
  if (plain) {
    for (ui::MapArea& area : areas) area.decision_sign.clear();
  }
  ui::MapOverlay overlay = overlay_of(view, view.page.points);
  if (plain) overlay = {};
  add(ui::layer_signs(*map_shapes(view, view.ready), overlay, view.language));
  constexpr float least_em = 3;
  const float gap = std::ceil(kit.em() / 2);
  float below = kit.em() + gap / 2;  // the panel's edge, and what is rounded
  if (!is_probability) below += ui::map_legend_height(kit, view.language) + gap;
  if (!signs.empty()) below += ui::legend_row_height(kit, signs) + gap;
  show_area_map(view, view.kept.map, areas, view.text(shown.value), shown.measure,
                plain ? nullptr : view.page.points,
                std::max(kit.visible_height_left() - below, least_em * kit.em()));
  if (!is_probability) ui::map_legend(view.kit, view.text(shown.value), view.language);
  const Text name = is_probability ? Text::map_legend : Text::layer_legend;
  if (!signs.empty()) ui::legend_row(view.kit, view.text(name), about, signs);
}

}  // namespace

void show_map_note(const RankedView& view) {
  show_missing_on_map(view);
  // Who made the borders, and how, only the data know.
  const MapInfo& map = view.situation.map;
  const std::string& own = view.in_language(map.note);
  if (!own.empty()) return view.kit.text(own, ui::TextStyle::small);
  if (map.schematic) view.kit.text(view.text(Text::map_schematic), ui::TextStyle::small);
}

void show_map(const OverviewView& view) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::map_region));
  const Shown shown = shown_of(view);
  // Beside the list that says the same, the map needs no words of its own.
  if (!app::is_presenting(view.state()) || shown.measure != ui::MapMeasure::probability)
    view.kit.heading(is_plain(view, shown.measure) ? 3 : 2, shown.title);
  if (app::is_presenting(view.state())) return show_presented_map(view, shown);
  show_controls(view);
  view.kit.text(view.filled(shown.about, {window_text(view)}), ui::TextStyle::small);
  const std::string numbered = show_area_map(view, view.kept.map, map_areas(view), view.text(shown.value),
                                             shown.measure, view.page.points);
  // While the list is computed an area has no number to be told by.
  if (!numbered.empty() && !view.ranked.ranking.preview)
    view.kit.text(view.filled(Text::map_names_without_room, {numbered}), ui::TextStyle::small);
  if (shown.measure == ui::MapMeasure::probability) {
    ui::band_legend(view.kit, view.language);
  } else {
    ui::map_legend(view.kit, view.text(shown.value), view.language);
  }
  show_decision_legend(view);
  show_layer_legend(view, view.page.points);
  const bool tiles = shows_tiles(view);
  picture_button(view, view.text(tiles ? Text::cartogram : Text::map));
  show_map_note(view);
  show_layer_notes(view);
}

}  // namespace lagesbild::views

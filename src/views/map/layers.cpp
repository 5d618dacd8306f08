#include "views/map/layers.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "ui/kit/navigation.hpp"
#include "views/frame/words.hpp"
#include "views/map/area_map.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::MapLayers;
using words::Text;

struct Layer {
  bool MapLayers::*shown;
  Text name;
  Text missing;
};
constexpr std::array layers{Layer{&MapLayers::ground, Text::layer_ground, Text::layer_ground_missing},
                            Layer{&MapLayers::points, Text::layer_points, Text::layer_points_missing},
                            Layer{&MapLayers::density, Text::layer_density, Text::layer_points_missing}};

bool has_ground(const RankedView& view) {
  return !view.situation.ground.features.empty();
}

/// "Stationer: Rotebro, Häggvik.", or "" where there are none with a name.
std::string named(const RankedView& view, GroundKind kind, Text sentence) {
  std::string names;
  for (const GroundFeature& feature : view.situation.ground.features) {
    const std::string& name = view.in_language(feature.name);
    if (feature.kind == kind && !name.empty()) names += (names.empty() ? "" : ", ") + name;
  }
  return names.empty() ? names : view.filled(sentence, {names});
}

std::string points_words(const RankedView& view, const app::MapPoints& points) {
  if (!(points.pointed > 0)) return view.filled(Text::map_points_none, {window_text(view)});
  const auto most = std::max_element(points.by_area.begin(), points.by_area.end());
  const auto area = static_cast<std::size_t>(most - points.by_area.begin());
  return view.filled(Text::map_points_of,
                     {words::format_count(points.pointed, view.language),
                      words::format_count(points.all, view.language), window_text(view)}) +
         " " + view.filled(Text::map_points_most, {view.situation.areas[area].name});
}

}  // namespace

ui::MapOverlay overlay_of(const RankedView& view, const app::MapPoints* points) {
  ui::MapOverlay overlay;
  if (shows_tiles(view)) return overlay;
  const MapLayers& wanted = view.state().choices.map.layers;
  map_shapes(view, view.ready);
  if (wanted.ground && has_ground(view)) overlay.ground = view.kept.ground;
  if (!points || points->at->empty()) return overlay;
  overlay.points = points->at;
  overlay.shows_points = wanted.points;
  overlay.shows_density = wanted.density;
  return overlay;
}

std::string overlay_words(const RankedView& view, const app::MapPoints* points) {
  if (shows_tiles(view)) return {};
  std::string text;
  const auto add = [&](const std::string& sentence) {
    if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
  };
  if (view.state().choices.map.layers.ground) {
    add(named(view, GroundKind::station, Text::map_ground_stations));
    add(named(view, GroundKind::place, Text::map_ground_places));
    add(named(view, GroundKind::water, Text::map_ground_water));
    add(named(view, GroundKind::neighbour, Text::map_ground_neighbours));
  }
  if (points && !points->at->empty()) add(points_words(view, *points));
  return text;
}

void show_layers_menu(const OverviewView& view) {
  if (shows_tiles(view)) return;
  const MapLayers& shown = view.state().choices.map.layers;
  std::array<std::string, layers.size()> names;
  std::vector<ui::MenuItem> items;
  for (std::size_t index = 0; index < layers.size(); ++index) {
    const Layer& layer = layers[index];
    const bool is_there = layer.shown == &MapLayers::ground ? has_ground(view) : view.page.has_points;
    const bool on = shown.*layer.shown;
    // The words say what a press does: a mark that it is on would say the opposite beside them.
    names[index] = is_there ? view.filled(on ? Text::layer_hide : Text::layer_show, {view.text(layer.name)})
                            : std::string{view.text(layer.missing)};
    items.push_back({.name = names[index], .disabled = !is_there});
  }
  // Points and how close together they are lack for the same reason, which is told once; in another site's
  // page they are never shown, so nothing is said of whether there are any.
  if (!view.page.has_points) items.resize(items.size() - (view.state().part ? 2 : 1));
  if (const auto chosen = ui::menu_button(view.kit, view.text(Text::layers), items,
                                          {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::map})) {
    MapLayers next = shown;
    next.*layers[*chosen].shown = !(next.*layers[*chosen].shown);
    view.act(app::SetMapLayers{next});
  }
}

void show_layer_legend(const RankedView& view, const app::MapPoints* points) {
  const ui::MapOverlay overlay = overlay_of(view, points);
  if (view.kept.shapes) ui::layer_legend(view.kit, *view.kept.shapes, overlay, view.language);
}

void show_layer_notes(const OverviewView& view) {
  if (shows_tiles(view)) return;
  const MapLayers& wanted = view.state().choices.map.layers;
  const std::string& note = view.in_language(view.situation.ground.note);
  if (wanted.ground && has_ground(view) && !note.empty()) view.kit.text(note, ui::TextStyle::small);
  if (!wanted.has_events() || !view.page.points) return;
  if (view.state().part) return view.kit.text(view.text(Text::map_points_outside), ui::TextStyle::small);
  std::string text = points_words(view, *view.page.points);
  if (view.page.has_points) text += " " + std::string{view.text(Text::map_points_here)};
  view.kit.text(text, ui::TextStyle::small);
}

}  // namespace lagesbild::views

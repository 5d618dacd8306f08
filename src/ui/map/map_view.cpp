#include "ui/map/map_view.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "ui/kit/imgui_kit.hpp"
#include "ui/map/map_boxes.hpp"
#include "ui/map/map_camera.hpp"
#include "ui/map/map_ground.hpp"
#include "ui/map/map_labels.hpp"
#include "ui/map/map_paint.hpp"
#include "ui/map/map_points.hpp"
#include "ui/map/map_words.hpp"
#include "ui/map/zoom_buttons.hpp"
#include "ui/scale/level_scale.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

constexpr float drag_px = 4;
/// As long as browsers take a press for a long one.
constexpr double rest_seconds = 0.5;
/// Above this only the areas in view with a name on the map become items; the table holds all.
constexpr std::size_t most_items = 400;

struct Gesture {
  bool pressed = false;
  bool dragging = false;
  bool engaged = false;  ///< clicked last: the wheel is ours also without Ctrl, see Kit::gesture_surface
  bool rested = false;   ///< a finger that was told of an area, as a mouse that hovers, and chooses none
  double pressed_since = 0;
  MapPoint pressed_at;
  MapCamera camera_then;
};

Colour fill_of(const Theme& theme, const MapArea& area, MapMeasure measure) {
  if (measure == MapMeasure::probability) return band_colour(theme, area.band);
  return area.level ? level_colour(theme, *area.level, area.probability_above) : theme.level_no_data;
}

/// A map is lower than it is wide; tiles hold text and take the height that fills the width.
float natural_height(const Kit& kit, const MapShapes* shapes, float width) {
  float share = 0.8f;
  if (shapes != nullptr && shapes->tile_width > 0) {
    share = std::clamp(static_cast<float>(shapes->bounds.height() / shapes->bounds.width()), 0.8f, 1.4f);
  }
  return std::clamp(width * share, 16 * kit.em(), 40 * kit.em());
}

std::uint64_t hash_of(std::span<const MapArea> areas) {
  std::uint64_t hash = areas.size();
  const auto mix = [&hash](std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ull + (hash >> 29);
  };
  const std::hash<double> number;
  for (const MapArea& area : areas) {
    mix(std::hash<std::string>{}(area.name));
    mix(std::hash<std::string>{}(area.decision));  // also in the other language
    mix(std::hash<std::string>{}(area.decision_sign));
    mix(area.level ? number(*area.level) : 1);
    mix(number(area.level_low));
    mix(number(area.level_high));
    mix(number(area.probability_above));
    mix(number(area.coverage));
    mix(area.probability_top ? number(*area.probability_top) : 1);
    mix(static_cast<std::uint64_t>(area.rank));
    mix(static_cast<std::uint64_t>(area.number));
    mix(static_cast<std::uint64_t>(area.band));
    mix(area.points ? number(*area.points) : 1);
  }
  return hash;
}

}  // namespace

struct MapView::Cache {
  Gesture gesture;
  std::optional<std::size_t> focused;

  std::shared_ptr<const MapShapes> tiles;
  std::shared_ptr<const MapShapes> tiles_made_of;

  struct ScreenKey {
    const MapShapes* shapes = nullptr;
    const GroundShapes* ground = nullptr;
    MapCamera camera;
    float width = 0;
    float height = 0;

    bool operator==(const ScreenKey&) const = default;
  };
  ScreenKey screen_key;
  ScreenMap screen;
  ScreenGround ground;

  std::shared_ptr<const std::vector<PointEvents>> placed_of;
  PlacedPoints placed;

  struct LabelKey {
    ScreenKey screen;
    std::uint64_t areas = 0;
    std::optional<std::size_t> selected;
    float em = 0;

    bool operator==(const LabelKey&) const = default;
  };
  LabelKey label_key;
  std::vector<MapLabel> labels;
  std::string numbered;

  struct TextKey {
    std::uint64_t areas = 0;
    MapMeasure measure = MapMeasure::level;
    std::string value_name;
    std::string top_name;
    Language language = Language::sv;

    bool operator==(const TextKey&) const = default;
  };
  TextKey text_key;
  std::vector<std::string> descriptions;
  TableContent table;

  const MapShapes* shapes_for(const MapInput& input) {
    if (!input.shapes || input.kind == MapKind::geographic) return input.shapes.get();
    if (tiles_made_of != input.shapes) {
      tiles = tiles_of(*input.shapes);
      tiles_made_of = input.shapes;
    }
    return tiles.get();
  }

  void update_texts(const MapInput& input, std::uint64_t areas_hash) {
    const MapNames names{input.measure, input.value_name, input.top_name};
    const TextKey key{areas_hash, input.measure, std::string(input.value_name), std::string(input.top_name),
                      input.language};
    if (key == text_key && descriptions.size() == input.areas.size()) return;
    text_key = key;
    descriptions.clear();
    for (const MapArea& area : input.areas) {
      descriptions.push_back(describe_map_area(area, names, input.language));
    }
    table = map_table(input.areas, input.name, names, input.language);
  }

  void update_screen(const MapShapes& shapes, const GroundShapes* around, const MapTransform& transform) {
    const ScreenKey key{&shapes, around, transform.camera, transform.at.width, transform.at.height};
    if (key == screen_key) return;
    screen_key = key;
    screen = screen_map(shapes, transform);
    ground = around ? screen_ground(*around, transform) : ScreenGround{};
  }

  void update_points(const MapShapes& shapes, const MapInput& input) {
    if (placed_of == input.overlay.points) return;
    placed_of = input.overlay.points;
    placed = place_points(shapes, *input.overlay.points);
  }

  void update_labels(const Painter& paint, const MapShapes& shapes, const MapTransform& transform,
                     const MapInput& input, std::uint64_t areas_hash, std::span<const Rect> taken) {
    const LabelKey key{screen_key, areas_hash, input.selected, paint.em()};
    if (key == label_key) return;
    label_key = key;
    std::vector<Rect> relative(taken.begin(), taken.end());
    for (Rect& rect : relative) {
      rect.x -= transform.at.x;
      rect.y -= transform.at.y;
    }
    labels = label_map(paint, shapes, screen, transform, input.areas, input.selected, relative);
    std::vector<std::size_t> numbers;
    for (const MapLabel& label : labels) {
      if (label.is_number) numbers.push_back(label.area);
    }
    numbered = numbered_names(input.areas, numbers);
  }
};

namespace {

/// Pan, zoom and click with the pointer; nothing that is recorded happens only here.
MapOutput follow_pointer(Gesture& gesture, const MapShapes& shapes, const MapTransform& transform,
                         std::span<const Rect> buttons, double seconds, bool moves = true) {
  MapOutput output;
  const ImGuiIO& io = ImGui::GetIO();
  const MapPoint mouse{io.MousePos.x, io.MousePos.y};
  const bool over_button =
      std::any_of(buttons.begin(), buttons.end(), [](Rect rect) { return pointer_over(rect); });
  const bool over = pointer_over(transform.at) && !over_button;
  if (over && !gesture.dragging) output.hovered = area_at(shapes, transform.to_map(mouse));

  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    gesture.pressed = over;
    gesture.engaged = over || (over_button && gesture.engaged);
    gesture.rested = false;
    gesture.pressed_since = seconds;
    gesture.pressed_at = mouse;
    gesture.camera_then = transform.camera;
  }
  if (gesture.pressed && io.MouseDown[ImGuiMouseButton_Left]) {
    if (!ImGui::IsMousePosValid()) return output;
    const double dx = mouse.x - gesture.pressed_at.x;
    const double dy = mouse.y - gesture.pressed_at.y;
    if (std::hypot(dx, dy) > drag_px) gesture.dragging = true;
    if (gesture.dragging && moves) {
      MapTransform then = transform;
      then.camera = gesture.camera_then;
      output.camera = panned(then, shapes.bounds, dx, dy);
      ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    }
  } else if (gesture.pressed) {
    gesture.rested = pointer_is_finger() && seconds - gesture.pressed_since >= rest_seconds;
    if (!gesture.dragging && !gesture.rested && over) output.activated = output.hovered;
    gesture.pressed = false;
  }
  if (moves && over && io.MouseWheel != 0) {
    output.camera = zoomed_at(transform, shapes.bounds, mouse, std::pow(1.2, io.MouseWheel));
  }
  if (output.hovered && !gesture.dragging) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return output;
}

void paint_areas(const Painter& paint, const MapShapes& shapes, const MapTransform& transform,
                 ScreenMap& screen_map, const MapInput& input) {
  const Theme& theme = paint.theme();
  const ScreenPoint origin{transform.at.x, transform.at.y};
  for (std::size_t area = 0; area < std::min(input.areas.size(), shapes.areas.size()); ++area) {
    ScreenArea& screen = screen_map.areas[area];
    if (!screen.visible) continue;
    const MapArea& data = input.areas[area];
    paint_area(paint, shapes.areas[area], screen, origin, fill_of(theme, data, input.measure));
    const bool is_unknown = input.measure == MapMeasure::probability && data.band == Band::unknown;
    if (is_unknown || (data.level && has_low_coverage(data))) {
      paint_hatching(paint, shapes.areas[area], transform, screen, origin, faded(theme.hatch, 0.75));
    }
  }
}

/// Beside the names, as near the pole as there is room within the area.
MapPoint place_of_sign(const Painter& paint, const MapShapes& shapes, std::size_t area,
                       const MapTransform& transform, std::span<const Rect> taken) {
  const MapPoint pole = transform.to_screen(shapes.areas[area].pole.point);
  const float half = 0.3f * paint.em();
  constexpr int rings = 12;
  constexpr int directions = 12;
  for (int ring = 0; ring < rings; ++ring) {
    for (int direction = 0; direction < (ring > 0 ? directions : 1); ++direction) {
      const double angle = direction * 2 * std::numbers::pi / directions;
      const MapPoint at{pole.x + std::cos(angle) * ring * half, pole.y + std::sin(angle) * ring * half};
      const Rect box{static_cast<float>(at.x) - transform.at.x - half,
                     static_cast<float>(at.y) - transform.at.y - half, 2 * half, 2 * half};
      const bool is_free =
          std::none_of(taken.begin(), taken.end(), [&](const Rect& rect) { return overlap(rect, box); });
      if (is_free && area_at(shapes, transform.to_map(at)) == area) return at;
    }
  }
  return pole;
}

/// Without colours what is lower is as pale as what is average: on paper it has a sign.
void mark_lower_areas(const Painter& paint, const MapShapes& shapes, const MapTransform& transform,
                      const ScreenMap& screen, const MapInput& input, std::span<const Rect> taken) {
  if (paint.drawing() == nullptr || input.measure == MapMeasure::probability) return;
  for (std::size_t area = 0; area < std::min(input.areas.size(), shapes.areas.size()); ++area) {
    const MapArea& data = input.areas[area];
    if (!screen.areas[area].visible || !data.level || !is_surely_lower(*data.level, data.probability_above))
      continue;
    const MapPoint sign = place_of_sign(paint, shapes, area, transform, taken);
    paint_lower_sign(paint, static_cast<float>(sign.x), static_cast<float>(sign.y));
  }
}

void paint_small(const Painter& paint, const MapShapes& shapes, const MapTransform& transform,
                 ScreenMap& screen, const MapInput& input, std::optional<std::size_t> hovered) {
  const ScreenPoint origin{transform.at.x, transform.at.y};
  paint_areas(paint, shapes, transform, screen, input);
  paint_borders(paint, screen, origin);
  mark_lower_areas(paint, shapes, transform, screen, input, {});
  const auto mark = [&](std::optional<std::size_t> area, Colour colour) {
    if (!area || *area >= screen.areas.size() || !screen.areas[*area].visible) return;
    paint_mark(paint, screen.areas[*area], origin, paint.theme().surface, 4);
    paint_mark(paint, screen.areas[*area], origin, colour, 2);
  };
  mark(hovered ? hovered : input.highlighted, paint.theme().text);
  mark(input.selected, paint.theme().accent);
}

/// Beside the pointer: what the area is called, and what is known of it.
void tell_area(const Kit& kit, const MapInput& input, std::optional<std::size_t> area) {
  if (!area || *area >= input.areas.size()) return;
  std::vector<std::string> lines =
      map_area_lines(input.areas[*area], {input.measure, input.value_name, input.top_name}, input.language);
  lines.insert(lines.begin(), input.areas[*area].name);
  show_tooltip(kit, lines);
}

/// What no other name may cover, relative to the view.
std::vector<Rect> taken_by(std::span<const MapLabel> labels, std::span<const Rect> buttons, Rect at) {
  std::vector<Rect> taken;
  for (const MapLabel& label : labels) {
    taken.push_back(label.box);
    if (label.leader) append_leader(taken, leader_to(label.pole.x, label.pole.y, label.box));
  }
  for (const Rect& button : buttons)
    taken.push_back({button.x - at.x, button.y - at.y, button.width, button.height});
  return taken;
}

}  // namespace

MapView::MapView() : cache_(std::make_unique<Cache>()) {}
MapView::MapView(MapView&&) noexcept = default;
MapView& MapView::operator=(MapView&&) noexcept = default;
MapView::~MapView() = default;

MapOutput MapView::show(Kit& kit, const MapInput& input) {
  Cache& cache = *cache_;
  const std::uint64_t areas_hash = hash_of(input.areas);
  cache.update_texts(input, areas_hash);
  const float width = input.width > 0 ? input.width : kit.available_width();
  const MapShapes* shapes = cache.shapes_for(input);
  const float height = input.height > 0 ? input.height : natural_height(kit, shapes, width);
  Rect at;
  const OpenContainer figure = kit.figure(input.name, input.description, cache.table, width, height, &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  paint.fill(at, theme.page);
  if (shapes == nullptr || shapes->bounds.empty()) return {};

  const MapTransform transform = transform_for(at, shapes->bounds, limited(input.camera, shapes->bounds));
  const GroundShapes* ground = shapes->tile_width > 0 ? nullptr : input.overlay.ground.get();
  cache.update_screen(*shapes, ground, transform);
  const bool on_paper = paint.drawing() != nullptr;
  if (input.is_small) {
    MapOutput output;
    if (!on_paper) output = follow_pointer(cache.gesture, *shapes, transform, {}, kit.seconds(), false);
    if (!cache.gesture.pressed) cache.gesture.dragging = cache.gesture.rested = false;
    paint_small(paint, *shapes, transform, cache.screen, input, output.hovered);
    tell_area(kit, input, output.hovered);
    return output;
  }
  const bool has_controls = input.has_controls && !on_paper;
  const std::array<Rect, 3> button_rects = has_controls ? zoom_button_rects(kit, at) : std::array<Rect, 3>{};
  // A finger scrolls past the whole map, and drags it when it has been zoomed in on.
  const double zoom = transform.camera.zoom;
  kit.gesture_surface(at, {.takes_wheel_in = cache.gesture.engaged && zoom < most_zoom,
                           .takes_wheel_out = cache.gesture.engaged && zoom > 1,
                           .takes_finger = !kit.coarse_pointer() || zoom > 1});
  MapOutput output = follow_pointer(cache.gesture, *shapes, transform, button_rects, kit.seconds());
  const bool only_looked = cache.gesture.dragging || cache.gesture.rested;
  if (!cache.gesture.pressed) cache.gesture.dragging = cache.gesture.rested = false;

  const std::size_t count = std::min(input.areas.size(), shapes->areas.size());
  const bool is_map = shapes->tile_width <= 0;
  if (is_map) {
    cache.update_labels(paint, *shapes, transform, input, areas_hash, button_rects);
    output.numbered = cache.numbered;
  }

  // [SECTION] The items
  std::vector<std::size_t> items;
  if (count <= most_items) {
    for (std::size_t area = 0; area < count; ++area) items.push_back(area);
  } else {
    for (const MapLabel& label : cache.labels) items.push_back(label.area);
    std::sort(items.begin(), items.end());
  }
  const double target = kit.coarse_pointer() ? 44 : 24;
  std::optional<std::size_t> focused;
  {
    const OpenContainer list = kit.list(words::text(words::Text::map_areas, input.language));
    for (const std::size_t area : items) {
      if (shapes->areas[area].empty()) continue;
      const OpenContainer entry = kit.list_item(input.areas[area].id);
      const Interaction item =
          kit.item_at(input.areas[area].name, pointer_box(shapes->areas[area], transform),
                      {.key = input.areas[area].id,
                       .description = cache.descriptions[area],
                       .current = input.selected == area});
      const Rect element = element_box(*shapes, area, transform, button_rects, target);
      kit.painter().record_under_way().nodes.back().rect = kit.painter().to_page(element);
      if (item.activated && !only_looked) output.activated = area;
      if (item.focused) focused = area;
    }
  }
  // An area that is held is an item, with a hand of its own.
  if (cache.gesture.dragging) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
  if (focused && focused != cache.focused && !in_view(shapes->areas[*focused], transform)) {
    const MapPoint pole = shapes->areas[*focused].pole.point;
    output.camera = limited({pole.x, pole.y, transform.camera.zoom}, shapes->bounds);
  }
  cache.focused = focused;

  // [SECTION] The picture
  ImGui::PushClipRect({at.x, at.y}, {at.x + at.width, at.y + at.height}, true);
  const ScreenPoint origin{at.x, at.y};
  if (ground) paint_neighbours(paint, *ground, cache.ground, at);
  paint_areas(paint, *shapes, transform, cache.screen, input);
  if (ground) paint_water(paint, *ground, cache.ground, at);
  paint_borders(paint, cache.screen, origin);
  const auto mark = [&](std::optional<std::size_t> area, Colour colour, float line) {
    if (!area || *area >= count || !cache.screen.areas[*area].visible) return;
    paint_mark(paint, cache.screen.areas[*area], origin, theme.surface, line + 3);
    paint_mark(paint, cache.screen.areas[*area], origin, colour, line);
  };
  mark(input.highlighted, theme.text, 2);
  if (output.hovered != input.highlighted) mark(output.hovered, theme.text, 2);
  mark(input.selected, theme.accent, 3);
  mark(focused, theme.focus_ring, 3);
  if (is_map) {
    if (input.overlay.points && !on_paper && (input.overlay.shows_points || input.overlay.shows_density)) {
      cache.update_points(*shapes, input);
      if (input.overlay.shows_density) paint_density(paint, cache.placed, transform);
      if (input.overlay.shows_points) paint_points(paint, cache.placed, transform);
    }
    const std::vector<Rect> taken = taken_by(cache.labels, button_rects, at);
    const auto said = names_written(cache.labels, input.areas);
    if (ground) paint_ground_names(paint, *ground, transform, taken, said, input.language);
    paint_labels(paint, cache.labels, origin);
    mark_lower_areas(paint, *shapes, transform, cache.screen, input, taken);
  } else {
    const float tile_width = static_cast<float>(shapes->tile_width * transform.scale());
    for (std::size_t area = 0; area < count; ++area) {
      if (!cache.screen.areas[area].visible) continue;
      const MapPoint centre = transform.to_screen(shapes->areas[area].pole.point);
      paint_tile_text(paint, input.areas[area], {static_cast<float>(centre.x), static_cast<float>(centre.y)},
                      tile_width, fill_of(theme, input.areas[area], input.measure), input.measure,
                      input.language);
    }
  }
  ImGui::PopClipRect();
  paint.outline(at, theme.border, paint.hairline());
  if (on_paper) return {.activated = {}, .hovered = {}, .camera = {}, .numbered = std::move(output.numbered)};
  if (has_controls) {
    if (auto camera = zoom_controls(kit, paint, shapes->bounds, transform, button_rects, input.language))
      output.camera = camera;
  }

  tell_area(kit, input, output.hovered);
  return output;
}

}  // namespace lagesbild::ui

#include "ui/map/map_ground.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "model/sorting.hpp"

namespace lagesbild::ui {
namespace {

constexpr float name_em = 0.78f;
constexpr float sign_em = 0.22f;  // half a sign's side
/// More names than this are a map of names.
constexpr std::size_t most_ground_names = 200;

bool has_sign(GroundKind kind) {
  return kind == GroundKind::station || kind == GroundKind::place;
}

int order_of(GroundKind kind) {
  switch (kind) {
    case GroundKind::station:
      return 0;
    case GroundKind::place:
      return 1;
    case GroundKind::neighbour:
      return 2;
    case GroundKind::water:
      break;
  }
  return 3;
}

std::vector<PlanePolygon> projected(const MultiPolygon& shape, const MapProjection& projection) {
  std::vector<PlanePolygon> polygons;
  for (const Polygon& polygon : shape) {
    PlanePolygon& plane = polygons.emplace_back();
    for (const Ring& ring : polygon.rings) {
      PlaneRing& points = plane.emplace_back();
      for (const LonLat& place : ring) points.push_back(projection.project(place));
    }
  }
  return polygons;
}

/// The ring's part on one side of a line; `inside` is positive there and linear between.
template <typename Inside>
ScreenRing cut(const ScreenRing& ring, Inside inside) {
  ScreenRing kept;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const float now = inside(ring[i]);
    const float before = inside(ring[j]);
    if ((now >= 0) != (before >= 0)) {
      const float share = before / (before - now);
      kept.push_back(
          {ring[j].x + (ring[i].x - ring[j].x) * share, ring[j].y + (ring[i].y - ring[j].y) * share});
    }
    if (now >= 0) kept.push_back(ring[i]);
  }
  return kept;
}

/// Paper has no edge that cuts off what lies outside (Sutherland and Hodgman, 1974).
ScreenRing within(ScreenRing ring, float width, float height) {
  if (!ring.empty()) ring = cut(ring, [](ScreenPoint at) { return at.x; });
  if (!ring.empty()) ring = cut(ring, [](ScreenPoint at) { return at.y; });
  if (!ring.empty()) ring = cut(ring, [&](ScreenPoint at) { return width - at.x; });
  if (!ring.empty()) ring = cut(ring, [&](ScreenPoint at) { return height - at.y; });
  return ring;
}

void paint_forms(const Painter& paint, const MapShapes& shapes, const ScreenMap& screen, Rect view,
                 Colour fill, Colour edge) {
  const ScreenPoint origin{view.x, view.y};
  for (std::size_t index = 0; index < screen.areas.size(); ++index) {
    const ScreenArea& area = screen.areas[index];
    if (!area.visible) continue;
    if (paint.drawing() == nullptr) {
      paint_area(paint, shapes.areas[index], area, origin, fill);
      paint_mark(paint, area, origin, edge, 1);
      continue;
    }
    ScreenArea cut_off = area;
    for (ScreenPart& part : cut_off.parts) {
      for (ScreenRing& ring : part.rings) ring = within(std::move(ring), view.width, view.height);
      std::erase_if(part.rings, [](const ScreenRing& ring) { return ring.size() < 3; });
    }
    paint_area(paint, shapes.areas[index], cut_off, origin, fill);
  }
}

/// Where a name of that size may stand, the best first.
std::vector<Rect> places_for(GroundKind kind, ScreenPoint at, float width, float height, float sign) {
  const float left = at.x - width / 2;
  if (!has_sign(kind)) {
    return {{left, at.y - height / 2, width, height},
            {left, at.y - 1.6f * height, width, height},
            {left, at.y + 0.6f * height, width, height}};
  }
  const float away = sign + 2;
  return {{at.x + away, at.y - height / 2, width, height},
          {at.x - away - width, at.y - height / 2, width, height},
          {left, at.y + away, width, height},
          {left, at.y - away - height, width, height}};
}

bool is_within(Rect box, Rect view) {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height;
}

/// The sign alone, which no name may cover.
Rect sign_box(ScreenPoint at, float sign) {
  return {at.x - sign, at.y - sign, 2 * sign, 2 * sign};
}

}  // namespace

std::shared_ptr<const GroundShapes> prepare_ground(const MapShapes& shapes, const MapGround& ground) {
  auto result = std::make_shared<GroundShapes>();
  std::vector<std::vector<PlanePolygon>> water;
  std::vector<std::vector<PlanePolygon>> neighbours;
  std::vector<const GroundFeature*> named_water;
  std::vector<const GroundFeature*> named_neighbours;
  for (const GroundFeature& feature : ground.features) {
    if (feature.point) {
      result->names.push_back({feature.kind, feature.name, shapes.projection.project(*feature.point)});
    } else if (feature.kind == GroundKind::water) {
      water.push_back(projected(feature.shape, shapes.projection));
      named_water.push_back(&feature);
    } else {
      neighbours.push_back(projected(feature.shape, shapes.projection));
      named_neighbours.push_back(&feature);
    }
  }
  result->water = shapes_from_polygons(std::move(water));
  result->neighbours = shapes_from_polygons(std::move(neighbours));
  const auto name_forms = [&](const MapShapes& forms, const std::vector<const GroundFeature*>& features) {
    for (std::size_t index = 0; index < features.size(); ++index) {
      if (forms.areas[index].empty() || features[index]->name.sv.empty()) continue;
      result->names.push_back({features[index]->kind, features[index]->name, forms.areas[index].pole.point});
    }
  };
  name_forms(result->neighbours, named_neighbours);
  name_forms(result->water, named_water);
  sort_stably(result->names, [](const GroundName& one, const GroundName& other) {
    return order_of(one.kind) < order_of(other.kind);
  });
  return result;
}

ScreenGround screen_ground(const GroundShapes& ground, const MapTransform& transform) {
  return {screen_map(ground.water, transform), screen_map(ground.neighbours, transform)};
}

Colour water_colour(const Theme& theme) {
  return blended(theme.page, theme.accent, theme.kind == ThemeKind::dark ? 0.3 : 0.16);
}

void paint_neighbours(const Painter& paint, const GroundShapes& ground, const ScreenGround& screen,
                      Rect view) {
  const Theme& theme = paint.theme();
  paint_forms(paint, ground.neighbours, screen.neighbours, view, blended(theme.page, theme.border, 0.4),
              theme.border);
}

void paint_water(const Painter& paint, const GroundShapes& ground, const ScreenGround& screen, Rect view) {
  const Theme& theme = paint.theme();
  const Colour water = water_colour(theme);
  paint_forms(paint, ground.water, screen.water, view, water, blended(water, theme.accent, 0.4));
}

void paint_ground_sign(const Painter& paint, GroundKind kind, float x, float y) {
  const Theme& theme = paint.theme();
  const float half = std::round(sign_em * paint.em());
  if (kind == GroundKind::station) {
    paint.fill({x - half - 1, y - half - 1, 2 * half + 2, 2 * half + 2}, theme.surface);
    paint.fill({x - half, y - half, 2 * half, 2 * half}, theme.text);
    return;
  }
  paint.dot(x, y, half + 1, theme.surface);
  paint.ring(x, y, half, theme.text, 1.5f);
}

void paint_ground_names(const Painter& paint, const GroundShapes& ground, const MapTransform& transform,
                        std::span<const Rect> taken, std::span<const std::string_view> said,
                        Language language) {
  const Theme& theme = paint.theme();
  const float size = paint.em() * name_em;
  const float sign = std::round(sign_em * paint.em()) + 1;
  const Rect view = transform.at;
  struct Seen {
    const GroundName* name;
    ScreenPoint at;
  };
  std::vector<Seen> seen;
  std::vector<Rect> occupied(taken.begin(), taken.end());
  for (const GroundName& name : ground.names) {
    const MapPoint screen = transform.to_screen(name.at);
    const ScreenPoint at{static_cast<float>(screen.x - view.x), static_cast<float>(screen.y - view.y)};
    if (at.x < 0 || at.y < 0 || at.x > view.width || at.y > view.height || seen.size() == most_ground_names)
      continue;
    if (has_sign(name.kind)) {
      // What the map is about comes first: no sign lies under an area's name or number.
      const Rect box = sign_box(at, sign);
      if (std::any_of(taken.begin(), taken.end(), [&](const Rect& other) { return overlap(box, other); }))
        continue;
      occupied.push_back(box);
    }
    seen.push_back({&name, at});
  }
  for (const auto& [name, at] : seen) {
    if (has_sign(name->kind)) paint_ground_sign(paint, name->kind, view.x + at.x, view.y + at.y);
    const std::string& words = name->name.in(language);
    if (has_sign(name->kind) && std::find(said.begin(), said.end(), words) != said.end()) continue;
    for (const Rect box : places_for(name->kind, at, paint.width_of(words, size) + 2, 1.2f * size, sign)) {
      const auto is_over = [&](const Rect& other) { return overlap(box, other); };
      if (!is_within(box, view) || std::any_of(occupied.begin(), occupied.end(), is_over)) continue;
      occupied.push_back(box);
      paint.text_with_halo(view.x + box.x + box.width / 2, view.y + box.y + box.height / 2, words,
                           theme.text_muted, faded(theme.surface, 0.8), size, Align::centre);
      break;
    }
  }
}

}  // namespace lagesbild::ui

#include "ui/map/map_paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/kit/contrast.hpp"
#include "ui/kit/drawing.hpp"

namespace lagesbild::ui {
namespace {

constexpr float merged_px = 0.7f;
constexpr float tiny_px = 1.5f;

ScreenPoint relative(const MapTransform& transform, MapPoint point) {
  const MapPoint screen = transform.to_screen(point);
  return {static_cast<float>(screen.x - transform.at.x), static_cast<float>(screen.y - transform.at.y)};
}

ScreenRing screen_ring(const MapTransform& transform, const PlaneRing& ring) {
  ScreenRing result;
  for (const MapPoint& point : ring) {
    const ScreenPoint at = relative(transform, point);
    if (result.empty() || std::hypot(at.x - result.back().x, at.y - result.back().y) >= merged_px) {
      result.push_back(at);
    }
  }
  return result;
}

Rect box_of(const MapTransform& transform, const MapBounds& bounds) {
  const ScreenPoint low = relative(transform, bounds.low);
  const ScreenPoint high = relative(transform, bounds.high);
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

/// Filled by its rings: vectors need no triangles.
void draw_area(Drawing& drawing, const ScreenArea& area, ScreenPoint origin, Colour colour) {
  for (const ScreenPart& part : area.parts) {
    for (const ScreenRing& ring : part.rings) {
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const float x = origin.x + ring[i].x;
        const float y = origin.y + ring[i].y;
        if (i == 0) {
          drawing.move_to(x, y);
        } else {
          drawing.line_to(x, y);
        }
      }
      drawing.close();
    }
  }
  drawing.fill_form(colour);
}

}  // namespace

ScreenMap screen_map(const MapShapes& shapes, const MapTransform& transform) {
  ScreenMap map;
  const Rect view{0, 0, transform.at.width, transform.at.height};
  for (const MapAreaShape& shape : shapes.areas) {
    ScreenArea& area = map.areas.emplace_back();
    if (shape.empty()) continue;
    area.box = box_of(transform, shape.bounds);
    area.tiny = area.box.width < tiny_px && area.box.height < tiny_px;
    const Rect seen{area.box.x, area.box.y, std::max(area.box.width, 1.0f), std::max(area.box.height, 1.0f)};
    area.visible = overlap(seen, view);
    if (!area.visible || area.tiny) continue;
    for (const MapPart& part : shape.parts) {
      ScreenPart& screen = area.parts.emplace_back();
      for (const PlaneRing& ring : part.polygon) {
        for (const MapPoint& point : ring) screen.corners.push_back(relative(transform, point));
        screen.rings.push_back(screen_ring(transform, ring));
      }
    }
  }
  for (const BorderLine& line : shapes.borders) {
    const Rect box = box_of(transform, line.bounds);
    if (overlap({box.x - 2, box.y - 2, box.width + 4, box.height + 4}, view)) {
      map.borders.push_back({screen_ring(transform, line.points), line.outer});
    }
  }
  return map;
}

void paint_area(const Painter& paint, const MapAreaShape& shape, const ScreenArea& area, ScreenPoint origin,
                Colour colour) {
  if (area.tiny) {
    paint.fill({origin.x + area.box.x, origin.y + area.box.y, 1, 1}, colour);
    return;
  }
  if (Drawing* drawing = paint.drawing()) return draw_area(*drawing, area, origin, colour);
  for (std::size_t index = 0; index < area.parts.size(); ++index) {
    fill_triangles(paint, area.parts[index].corners, shape.parts[index].triangles, origin, colour);
  }
}

void fill_triangles(const Painter& paint, std::span<const ScreenPoint> corners,
                    std::span<const std::uint32_t> triangles, ScreenPoint origin, Colour colour) {
  ImDrawList* list = paint.list();
  const ImU32 ink = packed(colour);
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list->PrimReserve(static_cast<int>(triangles.size()), static_cast<int>(corners.size()));
  const auto first = static_cast<ImDrawIdx>(list->_VtxCurrentIdx);
  for (const std::uint32_t corner : triangles) list->PrimWriteIdx(first + static_cast<ImDrawIdx>(corner));
  for (const ScreenPoint& corner : corners) {
    list->PrimWriteVtx({origin.x + corner.x, origin.y + corner.y}, white, ink);
  }
}

void paint_hatching(const Painter& paint, const MapAreaShape& shape, const MapTransform& transform,
                    ScreenArea& area, ScreenPoint origin, Colour colour) {
  if (area.tiny) return;
  const double spacing = paint.em() * 0.42;
  if (!area.hatching) {
    area.hatching.emplace();
    for (const MapPart& part : shape.parts) {
      PlanePolygon screen;
      for (const PlaneRing& ring : part.polygon) {
        PlaneRing& on_screen = screen.emplace_back();
        // About the map's own origin, so that the lines move with the map.
        for (const MapPoint& point : ring) {
          on_screen.push_back({point.x * transform.scale(), point.y * transform.scale()});
        }
      }
      const std::vector<HatchLine> lines = hatch(screen, spacing);
      area.hatching->insert(area.hatching->end(), lines.begin(), lines.end());
    }
  }
  const ScreenPoint zero = relative(transform, {0, 0});
  for (const HatchLine& line : *area.hatching) {
    paint.line(origin.x + zero.x + static_cast<float>(line.from.x),
               origin.y + zero.y + static_cast<float>(line.from.y),
               origin.x + zero.x + static_cast<float>(line.to.x),
               origin.y + zero.y + static_cast<float>(line.to.y), colour, 1);
  }
}

void paint_lower_sign(const Painter& paint, float x, float y) {
  const float half = paint.em() * 0.25f;
  const Colour ink = paint.theme().text_muted;
  paint.triangle(x - half, y - 0.75f * half, x + half, y - 0.75f * half, x, y + 0.75f * half, ink);
}

void paint_borders(const Painter& paint, const ScreenMap& map, ScreenPoint origin) {
  const Theme& theme = paint.theme();
  const Colour inner = blended(theme.border_strong, theme.surface, 0.2);
  for (const bool outer : {false, true}) {
    for (const ScreenLine& line : map.borders) {
      if (line.outer == outer) {
        paint.polyline(line.points, origin, outer ? theme.border_strong : inner, outer ? 1.6f : 1, false);
      }
    }
  }
}

void paint_mark(const Painter& paint, const ScreenArea& area, ScreenPoint origin, Colour colour,
                float width) {
  for (const ScreenPart& part : area.parts) {
    for (const ScreenRing& ring : part.rings) paint.polyline(ring, origin, colour, width, true);
  }
}

}  // namespace lagesbild::ui

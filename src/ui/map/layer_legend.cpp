#include <vector>

#include "ui/map/legend_row.hpp"
#include "ui/map/map_ground.hpp"
#include "ui/map/map_points.hpp"
#include "ui/map/map_view.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {

using words::Text;

namespace {

bool has_kind(const GroundShapes& ground, GroundKind kind) {
  for (const GroundName& name : ground.names) {
    if (name.kind == kind) return true;
  }
  return false;
}

void paint_sign(const Painter& paint, Rect at, GroundKind kind) {
  paint_ground_sign(paint, kind, at.x + at.width / 2, at.y + at.height / 2);
}

}  // namespace

std::vector<LegendSign> layer_signs(const MapShapes& shapes, const MapOverlay& overlay, Language language) {
  const auto said = [&](Text name) { return std::string(words::text(name, language)); };
  std::vector<LegendSign> signs;
  if (overlay.ground) {
    for (const auto& [kind, name] : {std::pair{GroundKind::station, Text::layer_station},
                                     std::pair{GroundKind::place, Text::layer_place}}) {
      if (!has_kind(*overlay.ground, kind)) continue;
      signs.push_back({said(name), [kind](const Painter& paint, Rect at) { paint_sign(paint, at, kind); }});
    }
    if (!overlay.ground->water.areas.empty()) {
      signs.push_back({said(Text::layer_water), [](const Painter& paint, Rect at) {
                         paint.fill(at, water_colour(paint.theme()));
                         paint.outline(at, paint.theme().border_strong, paint.hairline());
                       }});
    }
  }
  if (overlay.points && overlay.shows_points) {
    signs.push_back({said(Text::layer_point), [](const Painter& paint, Rect at) {
                       paint_point(paint, at.x + at.width / 2, at.y + at.height / 2);
                     }});
  }
  if (overlay.points && overlay.shows_density) {
    const PlacedPoints placed = place_points(shapes, *overlay.points);
    signs.push_back({words::filled(Text::layer_density_sign, language,
                                   {words::format_count(placed.cell_width_m, language),
                                    words::format_count(placed.densest, language)}),
                     [](const Painter& paint, Rect at) {
                       const float step = at.width / 4;
                       for (int quarter = 0; quarter < 4; ++quarter) {
                         paint.fill({at.x + step * static_cast<float>(quarter), at.y, step, at.height},
                                    density_colour(paint.theme(), quarter));
                       }
                     }});
  }
  return signs;
}

void layer_legend(Kit& kit, const MapShapes& shapes, const MapOverlay& overlay, Language language) {
  const std::vector<LegendSign> signs = layer_signs(shapes, overlay, language);
  if (signs.empty()) return;
  std::string about;
  for (const LegendSign& sign : signs) about += (about.empty() ? "" : ", ") + sign.text;
  legend_row(kit, words::text(Text::layer_legend, language), about + ".", signs);
}

}  // namespace lagesbild::ui

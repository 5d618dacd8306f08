#include "ui/map/zoom_buttons.hpp"

#include <algorithm>
#include <cmath>

#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

constexpr double zoom_step = 1.6;

enum class ZoomAction { in, out, whole };

struct ZoomButton {
  ZoomAction action;
  words::Text name;
};

constexpr std::array<ZoomButton, 3> zoom_buttons = {{{ZoomAction::in, words::Text::map_zoom_in},
                                                     {ZoomAction::out, words::Text::map_zoom_out},
                                                     {ZoomAction::whole, words::Text::map_whole}}};

void paint_zoom_button(const Painter& paint, ZoomAction action, const Interaction& item, bool disabled) {
  const Theme& theme = paint.theme();
  paint.fill(item.rect, item.hovered && !disabled ? theme.accent_soft : theme.surface_raised, 5);
  paint.outline(item.rect, theme.border_strong, 1, 5);
  const Colour ink = disabled ? faded(theme.text_muted, 0.5) : theme.text;
  const float x = item.rect.x + item.rect.width / 2;
  const float y = item.rect.y + item.rect.height / 2;
  const float arm = std::round(paint.em() * 0.38f);
  const float width = std::max(1.5f, paint.em() * 0.11f);
  if (action == ZoomAction::whole) {
    // Four corners.
    for (const float sx : {-1.0f, 1.0f}) {
      for (const float sy : {-1.0f, 1.0f}) {
        paint.line(x + sx * arm, y + sy * arm, x + sx * arm * 0.35f, y + sy * arm, ink, width);
        paint.line(x + sx * arm, y + sy * arm, x + sx * arm, y + sy * arm * 0.35f, ink, width);
      }
    }
    return;
  }
  paint.line(x - arm, y, x + arm, y, ink, width);
  if (action == ZoomAction::in) paint.line(x, y - arm, x, y + arm, ink, width);
}

}  // namespace

std::array<Rect, 3> zoom_button_rects(const Kit& kit, Rect at) {
  const float side = kit.coarse_pointer() ? 44.0f : std::round(kit.em() * 1.9f);
  const float inset = std::round(kit.em() * 0.5f);
  std::array<Rect, 3> rects;
  for (std::size_t i = 0; i < rects.size(); ++i) {
    rects[i] = {at.x + at.width - inset - side, at.y + inset + static_cast<float>(i) * (side + 2), side,
                side};
  }
  return rects;
}

std::optional<MapCamera> zoom_controls(Kit& kit, const Painter& paint, const MapBounds& bounds,
                                       const MapTransform& transform, std::span<const Rect> rects,
                                       Language language) {
  std::optional<MapCamera> camera;
  const OpenContainer group = kit.group(words::text(words::Text::map_view, language));
  const MapPoint middle{transform.at.x + transform.at.width / 2, transform.at.y + transform.at.height / 2};
  for (std::size_t i = 0; i < zoom_buttons.size(); ++i) {
    const ZoomButton& button = zoom_buttons[i];
    const bool disabled =
        button.action == ZoomAction::in ? transform.camera.zoom >= most_zoom : transform.camera.zoom <= 1;
    const std::string_view name = words::text(button.name, language);
    const Interaction item = kit.item_at(name, rects[i], {.disabled = disabled});
    kit.tooltip_for_last(name);
    paint_zoom_button(paint, button.action, item, disabled);
    if (!item.activated) continue;
    switch (button.action) {
      case ZoomAction::in:
        camera = zoomed_at(transform, bounds, middle, zoom_step);
        break;
      case ZoomAction::out:
        camera = zoomed_at(transform, bounds, middle, 1 / zoom_step);
        break;
      case ZoomAction::whole:
        camera = MapCamera{};
        break;
    }
  }
  return camera;
}

}  // namespace lagesbild::ui

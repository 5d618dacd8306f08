#include "ui/kit/skip_links.hpp"

#include <algorithm>

#include "imgui.h"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {
namespace {

void paint_skip_link(const ImGuiKit& kit, std::string_view name, Rect at) {
  ImDrawList* list = ImGui::GetForegroundDrawList();
  const TextLook words = kit.look(1, true, kit.theme().text_on_accent);
  fill(list, at, ink(kit.theme().accent), ImGuiKit::rounding);
  outline(list, at, ink(kit.theme().focus_ring), ImGuiKit::rounding, 3);
  paint_text(list, words, {at.x + kit.em(), at.y + (at.height - words.size) / 2},
             shortened(words, name, at.width - 2 * kit.em() + 1));
}

/// `x`, `y`: where it is among the elements; `seen_y`: where it is painted. Not in the flow, so that nothing
/// moves when one is seen.
bool lay_over(ImGuiKit& kit, const SkipLink& link, float x, float y, float seen_y) {
  const float natural = measure(kit.look(1, true, kit.theme().text), link.name).x + 2 * kit.em();
  const float width = std::min(natural, kit.viewport_width() - x - kit.gap() / 2);
  const std::uint32_t id = kit.keyed_id(Role::button, link.name);
  kit.add_node(id, Role::button, link.name, {x, y, width, kit.control_height()});
  if (kit.has_focus(id)) paint_skip_link(kit, link.name, {x, seen_y, width, kit.control_height()});
  if (kit.event_for(id, MirrorEvent::Kind::activate) == nullptr) return false;
  kit.request_focus_in(link.landmark);
  return true;
}

}  // namespace

bool skip_link(Kit& kit_interface, const SkipLink& link) {
  ImGuiKit& kit = kit_interface.painter();
  // Over what it stands after.
  const Rect before = kit.last_rect();
  return lay_over(kit, link, before.x, before.y, before.y);
}

void lead_to_landmark(Kit& kit, std::string_view landmark) {
  kit.painter().request_focus_in(landmark);
}

std::optional<std::size_t> skip_links(Kit& kit, std::string_view name, std::span<const SkipLink> links) {
  ImGuiKit& painter = kit.painter();
  const OpenContainer group = painter.landmark(Role::navigation, name);
  const float margin = painter.gap() / 2;
  std::optional<std::size_t> followed;
  for (std::size_t index = 0; index < links.size(); ++index) {
    // Over the page's corner.
    if (lay_over(painter, links[index], margin, margin - painter.input().scroll_y, margin)) followed = index;
  }
  return followed;
}

}  // namespace lagesbild::ui

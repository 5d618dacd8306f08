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

}  // namespace

bool skip_link(Kit& kit_interface, const SkipLink& link) {
  ImGuiKit& kit = kit_interface.painter();
  const float margin = kit.gap() / 2;
  // Over the page's corner and not in its flow, so that nothing moves when one is seen.
  const float natural = measure(kit.look(1, true, kit.theme().text), link.name).x + 2 * kit.em();
  const float width = std::min(natural, kit.viewport_width() - 2 * margin);
  const Rect at = {margin, margin - kit.input().scroll_y, width, kit.control_height()};
  const std::uint32_t id = kit.keyed_id(Role::button, link.name);
  kit.add_node(id, Role::button, link.name, at);
  if (kit.has_focus(id)) paint_skip_link(kit, link.name, {at.x, margin, at.width, at.height});
  if (kit.event_for(id, MirrorEvent::Kind::activate) == nullptr) return false;
  kit.request_focus_in(link.landmark);
  return true;
}

std::optional<std::size_t> skip_links(Kit& kit, std::string_view name, std::span<const SkipLink> links) {
  const OpenContainer group = kit.painter().landmark(Role::navigation, name);
  std::optional<std::size_t> followed;
  for (std::size_t index = 0; index < links.size(); ++index) {
    if (skip_link(kit, links[index])) followed = index;
  }
  return followed;
}

}  // namespace lagesbild::ui

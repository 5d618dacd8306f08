#include "ui/kit/popup.hpp"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace lagesbild::ui {

Rect popup_at(const ImGuiKit& kit, Rect beside, float width, float height) {
  const float apart = std::round(kit.em() / 4);
  const float screen_width = kit.viewport_width();
  const float screen_height = kit.viewport_height();
  const float room_below = screen_height - (beside.y + beside.height) - 2 * apart;
  const float room_above = beside.y - 2 * apart;
  const bool below = room_below >= height || room_below >= room_above;
  Rect at = {beside.x, below ? beside.y + beside.height + apart : beside.y - apart - height, width, height};
  at.x = std::floor(std::clamp(at.x, apart, std::max(apart, screen_width - width - apart)));
  at.y = std::floor(std::clamp(at.y, apart, std::max(apart, screen_height - height - apart)));
  return at;
}

void paint_popup(ImGuiKit& kit, Rect at) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->PushClipRectFullScreen();
  for (int step = 1; step <= 4; ++step) {
    const auto by = static_cast<float>(step);
    fill(list, {at.x - by, at.y, at.width + 2 * by, at.height + 2 * by}, IM_COL32(0, 0, 0, 14),
         ImGuiKit::rounding + by);
  }
  list->PopClipRect();
  fill(list, at, ink(kit.theme().surface_raised), ImGuiKit::rounding);
  outline(list, at, ink(kit.theme().border_strong), ImGuiKit::rounding);
}

bool pressed_outside(Rect popup, Rect opener) {
  if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return false;
  const ImVec2 at = ImGui::GetIO().MousePos;
  const auto holds = [at](Rect rect) {
    return at.x >= rect.x && at.x <= rect.x + rect.width && at.y >= rect.y && at.y <= rect.y + rect.height;
  };
  return !holds(popup) && !holds(opener);
}

bool has_key(const ImGuiKit& kit, std::uint32_t id, std::string_view name) {
  return std::any_of(kit.events().begin(), kit.events().end(), [id, name](const MirrorEvent& event) {
    return event.id == id && event.kind == MirrorEvent::Kind::key && event.text == name;
  });
}

}  // namespace lagesbild::ui

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "imgui_internal.h"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

// A window of its own, so that Dear ImGui itself keeps the pointer from what lies under it.
ImGuiKit::Overlay ImGuiKit::open_overlay(std::int32_t node, Rect window, Rect content, bool modal) {
  const std::uint32_t id = record_.nodes[static_cast<std::size_t>(node)].id;
  std::array<char, 32> name{};
  std::snprintf(name.data(), name.size(), "overlay-%08x", static_cast<unsigned>(id));
  ImGui::SetNextWindowPos(upper_left(window));
  ImGui::SetNextWindowSize({window.width, window.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin(name.data(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoBackground);
  ImGui::PopStyleVar(4);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  overlays_bottom_ = std::max(overlays_bottom_, std::ceil(window.y + window.height + input_.scroll_y));

  Container inner;
  inner.flow = Flow::column(content.x, content.y, content.width, gap());
  inner.node = node;
  inner.seed = id;
  inner.identity = containers_.size();
  inner.top = content.y;
  open(std::move(inner));
  if (modal) modals_.push_back(node);
  // What is above the page is scrolled by none of the scrollers that it was opened in.
  return {modal, std::exchange(scrolled_inside_, 0.0f), rings_.size()};
}

void ImGuiKit::close_overlay(const Overlay& overlay) {
  scrolled_inside_ = overlay.scrolled;
  paint_focus_rings(overlay.rings);
  if (overlay.modal) modals_.pop_back();
  containers_.pop_back();
  ImGui::End();
}

}  // namespace lagesbild::ui

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/kit/dialogs.hpp"
#include "ui/kit/field_frame.hpp"
#include "ui/kit/form_words.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/popup.hpp"

namespace lagesbild::ui {
namespace {

struct ToastMemory : ImGuiKit::Memory {
  std::string text;
  double since = 0;  ///< seconds, when it came, or when it was last looked at
};

bool is_at(Rect at) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  return mouse.x >= at.x && mouse.x <= at.x + at.width && mouse.y >= at.y && mouse.y <= at.y + at.height;
}

// A button in the colours of the bar, which are the page's turned round.
bool bar_button(ImGuiKit& kit, std::string_view name, Rect at) {
  const std::uint32_t id = kit.keyed_id(Role::button, "act");
  kit.add_node(id, Role::button, name, at);
  const ImGuiKit::Answer done = kit.answer(id, at, false, ImGuiKit::rounding);
  if (done.visible) {
    const TextLook words = kit.look(1, true, kit.theme().surface);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (done.hovered) fill(list, at, ink(kit.theme().surface, 0.18f), ImGuiKit::rounding);
    outline(list, at, ink(kit.theme().surface, 0.8f), ImGuiKit::rounding);
    paint_text(list, words,
               {at.x + (at.width - measure(words, name).x) / 2, at.y + (at.height - words.size) / 2}, name);
  }
  return done.activated;
}

bool bar_close(ImGuiKit& kit, Rect at) {
  const std::uint32_t id = kit.keyed_id(Role::button, "close");
  kit.add_node(id, Role::button, form_text(kit, words::Text::close), at);
  const ImGuiKit::Answer done = kit.answer(id, at, false, ImGuiKit::rounding);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (done.hovered) fill(list, at, ink(kit.theme().surface, 0.18f), ImGuiKit::rounding);
  const float size = std::round(1.25f * kit.em());
  paint_icon(list, Icon::close, {at.x + (at.width - size) / 2, at.y + (at.height - size) / 2}, size,
             ink(kit.theme().surface));
  return done.activated;
}

}  // namespace

std::optional<ToastAnswer> toast(Kit& kit_interface, std::string_view text, const ToastOptions& options) {
  ImGuiKit& kit = kit_interface.painter();
  const TextLook words = kit.look(1, false, kit.theme().surface);
  const float padding = std::round(0.75f * kit.em());
  const float square = kit.control_height();
  const float width = std::min(36 * kit.em(), kit.viewport_width() - 2 * padding);
  const float act_width =
      options.action.empty() ? 0 : measure(kit.look(1, true, {}), options.action).x + 2 * padding;
  const float buttons = act_width + square + padding;
  // On a narrow screen the buttons stand below the text.
  const bool below = width - buttons - 2 * padding < 12 * kit.em();
  const float text_width = width - 2 * padding - (below ? 0 : buttons);
  const ImVec2 size = measure(words, text, text_width);
  const float height = below ? size.y + square + 3 * padding : std::max(size.y, square) + 2 * padding;
  const Rect at = {std::floor((kit.viewport_width() - width) / 2),
                   std::floor(kit.viewport_height() - height - padding), width, height};

  const std::uint32_t id =
      kit.keyed_id(Role::toast, options.key.empty() ? std::string_view("toast") : options.key);
  ToastMemory& memory = kit.memory<ToastMemory>(id);
  kit.add_node(id, Role::toast, form_text(kit, words::Text::form_message), at).parent = kit.overlay_parent();
  const ImGuiKit::Overlay overlay = kit.open_overlay(kit.last_node(), at, at, false);
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, at, ink(kit.theme().text), ImGuiKit::rounding);
  const float text_top = below ? at.y + padding : at.y + (height - size.y) / 2;
  paint_text(list, words, {at.x + padding, text_top}, text, text_width);
  kit.add_node(kit.counted_id(Role::paragraph), Role::paragraph, text,
               {at.x + padding, text_top, size.x, size.y});
  const float y = below ? at.y + height - padding - square : at.y + (height - square) / 2;
  const Rect corner = {at.x + width - padding - square, y, square, square};
  std::optional<ToastAnswer> answer;
  bool focused = false;
  if (act_width > 0) {
    if (bar_button(kit, options.action, {corner.x - padding - act_width, y, act_width, square}))
      answer = ToastAnswer::acted;
    focused = kit.has_focus(kit.record().nodes.back().id);
  }
  if (bar_close(kit, corner)) answer = ToastAnswer::gone;
  focused = focused || kit.has_focus(kit.record().nodes.back().id);
  kit.close_overlay(overlay);

  const double now = kit.input().seconds;
  if (memory.text != text || focused || is_at(at)) {
    memory.text = text;
    memory.since = now;
  }
  const double left = memory.since + options.seconds - now;
  if (left <= 0 && !answer) answer = ToastAnswer::gone;
  if (left > 0) kit.wake_in(left);
  return answer;
}

}  // namespace lagesbild::ui

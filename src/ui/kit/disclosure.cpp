#include "ui/kit/disclosure.hpp"

#include <cmath>
#include <utility>

#include "imgui.h"
#include "ui/kit/icons.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

bool disclosure(Kit& kit_interface, std::string_view title, std::string_view in_short, bool open,
                std::string_view key) {
  ImGuiKit& kit = kit_interface.painter();
  const Theme& theme = kit.theme();
  const float em = kit.em();
  const float chevron = std::round(1.1f * em);
  const float between = std::round(0.4f * em);
  const TextLook bold = kit.look(1, true, theme.text);
  const TextLook small = kit.look(0.875f, false, theme.text_muted);
  const float width = kit.available_width();
  const float left = chevron + between;
  const ImVec2 title_size = measure(bold, title, width - left);
  const float beside = width - left - title_size.x - em;
  const bool below = !in_short.empty() && measure(small, in_short).x > beside;
  const ImVec2 short_size = measure(small, in_short, below ? width - left : beside);
  const float padding = std::round(0.3f * em);
  const float line = std::max(title_size.y, below ? 0.0f : short_size.y);
  const float content = line + (below ? short_size.y : 0) + 2 * padding;
  const float height = std::max(content, kit.coarse_pointer() ? 44.0f : 24.0f);
  // What it is parted from stands above it.
  const bool is_first = kit.innermost().flow.is_empty();
  kit.keep_whole(height);
  const Rect at = kit.place(width, height);
  // Folded ones stand close, as the lines of a list.
  if (!open) kit.innermost().flow.add_space(-kit.gap());

  kit.add_node(kit.counted_id(Role::disclosure), Role::disclosure, "", at).level = 3;
  const std::int32_t outside = std::exchange(kit.innermost().node, kit.last_node());
  const std::uint32_t id = kit.keyed_id(Role::button, key.empty() ? title : key);
  kit.add_node(id, Role::button, title, at).expanded = open;
  kit.innermost().node = outside;
  const ImGuiKit::Answer done = kit.answer(id, at, false, 4);
  const float top = at.y + (height - content) / 2 + padding;
  const Rect words = {below ? at.x + left : at.x + width - short_size.x,
                      below ? top + line : top + (line - short_size.y) / 2, short_size.x, short_size.y};
  if (!in_short.empty()) kit.add_node(kit.counted_id(Role::paragraph), Role::paragraph, in_short, words);
  if (!done.visible) return done.activated;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (!is_first) fill(list, {at.x, at.y, width, 1}, ink(theme.border));
  if (done.hovered) fill(list, at, ink(theme.accent, done.held ? 0.16f : 0.08f), 4);
  paint_icon(list, open ? Icon::chevron_down : Icon::chevron_right, {at.x, top + (line - chevron) / 2},
             chevron, ink(theme.text_muted));
  paint_text(list, bold, {at.x + left, top + (line - title_size.y) / 2}, title, width - left);
  paint_text(list, small, {words.x, words.y}, in_short, words.width + 1);
  return done.activated;
}

}  // namespace lagesbild::ui

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/icons.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

void ImGuiKit::heading(int level, std::string_view text) {
  constexpr std::array<float, 4> sizes_em = {1.5f, 1.25f, 1.0f, 1.0f};
  const auto index = static_cast<std::size_t>(std::clamp(level, 1, 4)) - 1;
  // On a phone the page's name shares its line with what stands beside it, and a long word has room.
  constexpr float phone_em = 44;
  const bool is_phone = !on_paper() && input_.width < phone_em * input_.em;
  const TextLook words = look(is_phone && level == 1 ? 1.0f : sizes_em[index], true, theme().text);
  const float width = innermost().flow.available();
  const ImVec2 size = measure(words, text, width);
  keep_whole(size.y);
  const Rect at = place(size.x, size.y);
  paint_text(ImGui::GetWindowDrawList(), words, upper_left(at), text, width);
  add_node(counted_id(Role::heading), Role::heading, text, at).level = level;
}

TextLook ImGuiKit::look_of(TextStyle style) const {
  const bool bold = style == TextStyle::strong;
  const bool muted = style == TextStyle::muted || style == TextStyle::small;
  return look(style == TextStyle::small ? 0.875f : 1, bold, muted ? theme().text_muted : theme().text);
}

void ImGuiKit::text(std::string_view text, TextStyle style) {
  if (text.empty()) return;
  const TextLook words = look_of(style);
  // In a row, text that does not fit beside the others starts a line of its own.
  const float natural = measure(words, text).x;
  const float width =
      innermost().flow.is_row() ? std::min(natural, innermost().flow.width()) : innermost().flow.width();
  const ImVec2 size = measure(words, text, width);
  keep_whole(size.y);
  const Rect at = place(std::min(size.x, width), size.y);
  if (ImGui::IsRectVisible(upper_left(at), lower_right(at)))
    paint_text(ImGui::GetWindowDrawList(), words, upper_left(at), text, width);
  add_node(counted_id(Role::paragraph), Role::paragraph, text, at);
}

void ImGuiKit::badge(std::string_view text, Tone tone, Icon icon) {
  const TextLook words = look(0.875f, true, tone_colour(tone));
  const float padding = std::round(input_.em / 2);
  const float icon_size = icon == Icon::none ? 0 : std::round(input_.em);
  const float icon_room = icon == Icon::none ? 0 : icon_size + std::round(input_.em / 4);
  const float widest = innermost().flow.width() - 2 * padding - icon_room;
  const ImVec2 size = measure(words, text, std::max(widest, input_.em));
  const float height = std::max(size.y + std::round(input_.em / 4), std::round(1.5f * input_.em));
  const Rect at = place(size.x + icon_room + 2 * padding, height);
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, at, ink(tone_soft(tone)), 4);
  outline(list, at, ink(tone_colour(tone), 0.45f), 4);
  paint_icon(list, icon, {at.x + padding, at.y + (height - icon_size) / 2}, icon_size, words.ink);
  paint_text(list, words, {at.x + padding + icon_room, at.y + (height - size.y) / 2}, text,
             std::max(widest, input_.em));
  add_node(counted_id(Role::paragraph), Role::paragraph, text, at);
}

void ImGuiKit::status(std::string_view text) {
  const Rect nowhere = {innermost().flow.left(), innermost().flow.next_top(), 1, 1};
  add_node(counted_id(Role::status), Role::status, text, nowhere);
}

void ImGuiKit::alert(std::string_view text, Tone tone) {
  const TextLook words = look(1, false, theme().text);
  const float padding = std::round(0.75f * input_.em);
  const float icon_size = std::round(1.25f * input_.em);
  const float width = innermost().flow.width();
  const float text_width = std::max(input_.em, width - 3 * padding - icon_size);
  const ImVec2 size = measure(words, text, text_width);
  const Rect at = place(width, size.y + 2 * padding);
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, at, ink(tone_soft(tone)), rounding);
  outline(list, at, ink(tone_colour(tone)), rounding);
  const Icon icon = tone == Tone::good                                 ? Icon::check
                    : tone == Tone::danger                             ? Icon::error
                    : tone == Tone::warning || tone == Tone::synthetic ? Icon::warning
                                                                       : Icon::info;
  paint_icon(list, icon, {at.x + padding, at.y + padding}, icon_size, ink(tone_colour(tone)));
  paint_text(list, words, {at.x + 2 * padding + icon_size, at.y + padding}, text, text_width);
  add_node(counted_id(Role::alert), Role::alert, text, at);
}

void ImGuiKit::space(float height_em) {
  innermost().flow.add_space(std::round(height_em * input_.em));
}

void ImGuiKit::divider(std::string_view label) {
  const TextLook words = look(0.875f, true, theme().text_muted);
  const float width = innermost().flow.width();
  const float label_width = width - 5 * input_.em;
  const ImVec2 size = measure(words, label, label_width);
  const Rect at = place(width, label.empty() ? std::round(input_.em / 2) : size.y);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = std::floor(at.y + at.height / 2);
  const auto rule = [&](float from, float to) {
    fill(list, {from, y, to - from, 1}, ink(theme().border_strong));
  };
  if (label.empty()) {
    rule(at.x, at.x + at.width);
    return;
  }
  const float text_left = at.x + 2 * input_.em;
  rule(at.x, text_left - gap());
  rule(text_left + size.x + gap(), at.x + at.width);
  paint_text(list, words, {text_left, at.y}, label, label_width);
  add_node(counted_id(Role::paragraph), Role::paragraph, label, {text_left, at.y, size.x, size.y});
}

}  // namespace lagesbild::ui

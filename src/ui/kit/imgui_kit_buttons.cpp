#include <algorithm>
#include <cmath>

#include "ui/kit/field_frame.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

namespace {

struct ButtonSizes {
  float padding;  ///< at the sides
  float icon;
  float chevron;
  float between;
  float around;  ///< all but the words
};

ButtonSizes sizes_of(const ButtonOptions& options, float em) {
  ButtonSizes sizes{.padding = std::round((options.tight ? 0.375f : 0.75f) * em),
                    .icon = options.icon == Icon::none ? 0 : std::round(1.25f * em),
                    .chevron = options.expanded ? std::round(em) : 0,
                    .between = std::round(em * 0.4f),
                    .around = 0};
  sizes.around = (sizes.icon > 0 ? sizes.icon + sizes.between : 0) +
                 (sizes.chevron > 0 ? sizes.chevron + sizes.between : 0) + 2 * sizes.padding;
  return sizes;
}

}  // namespace

bool ImGuiKit::button(std::string_view name, const ButtonOptions& options) {
  return button_like(Role::button, name, options, {});
}

bool ImGuiKit::toggle_button(std::string_view name, bool pressed, const ButtonOptions& options) {
  return button_like(Role::toggle_button, name, options, pressed);
}

float ImGuiKit::button_width(std::string_view name, const ButtonOptions& options) const {
  if (options.width > 0) return options.width;
  if (options.icon_only) return control_height();
  const bool strong = options.style == ButtonStyle::primary || options.style == ButtonStyle::danger;
  return measure(look(1, strong || options.current, theme().text), name).x +
         sizes_of(options, input_.em).around;
}

bool ImGuiKit::button_like(Role role, std::string_view name, const ButtonOptions& options,
                           std::optional<bool> pressed) {
  const bool on = pressed.value_or(false);
  const bool danger = options.style == ButtonStyle::danger;
  const bool primary = danger || options.style == ButtonStyle::primary;
  const bool framed = options.style != ButtonStyle::quiet;
  Colour front = primary ? theme().text_on_accent : on ? theme().accent : theme().text;
  if (options.disabled) front = theme().text_muted;
  const TextLook words = look(1, primary || on || options.current, front);

  const float height =
      options.tight && !framed && !input_.coarse_pointer ? std::round(1.75f * input_.em) : control_height();
  const auto [padding, icon_size, chevron, between, around] = sizes_of(options, input_.em);
  float width = options.width;
  if (width <= 0) width = options.icon_only ? height : measure(words, name).x + around;
  width = std::min(width, innermost().flow.width());
  // Without a frame the words begin where the line's other words do.
  const bool hangs = !framed && !pressed && !options.icon_only && !options.current && !options.tight &&
                     options.width <= 0 && innermost().flow.begins_line(width);
  Rect at = place(hangs ? width - padding : width, height);
  if (hangs) at = {at.x - padding, at.y, width, at.height};

  const std::uint32_t id = keyed_id(role, options.key.empty() ? name : options.key);
  RecordedItem& node = add_node(id, role, name, at);
  node.description = options.description;
  node.disabled = options.disabled;
  node.checked = pressed;
  node.expanded = options.expanded;
  node.current = options.current;
  if (!options.key.empty()) take_asked_focus_of_button(*this, options.key, id);
  const Answer done = answer(id, at, options.disabled, rounding);
  if (done.visible) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    Colour back = danger    ? theme().danger
                  : primary ? theme().accent
                  : on      ? theme().accent_soft
                            : theme().surface;
    if (options.disabled) back = theme().page;
    if (framed || on) fill(list, at, ink(back), rounding);
    if (done.hovered && !options.disabled)
      fill(list, at,
           primary ? ink(theme().text, done.held ? 0.30f : 0.16f)
                   : ink(theme().accent, done.held ? 0.22f : 0.11f),
           rounding);
    if (on) {
      outline(list, at, ink(theme().accent), rounding, 2);
    } else if (framed && !primary) {
      outline(list, at, ink(options.disabled ? theme().border : theme().border_strong), rounding);
    }
    if (options.current) {
      const float thickness = std::round(input_.em * 0.2f);
      fill(list, {at.x + padding / 2, at.y + height - thickness, at.width - padding, thickness},
           ink(theme().accent), thickness / 2);
    }
    if (options.icon_only) {
      paint_icon(list, options.icon, {at.x + (at.width - icon_size) / 2, at.y + (height - icon_size) / 2},
                 icon_size, ink(front));
    } else {
      const float room = at.width - around;
      const std::string shown = shortened(words, name, room + 1);
      const float used = measure(words, shown).x;
      float x = at.x + padding + std::max(0.0f, (room - used) / 2);
      paint_icon(list, options.icon, {x, at.y + (height - icon_size) / 2}, icon_size, ink(front));
      if (icon_size > 0) x += icon_size + between;
      paint_text(list, words, {x, at.y + (height - words.size) / 2}, shown);
      if (chevron > 0)
        paint_icon(list, *options.expanded ? Icon::chevron_down : Icon::chevron_right,
                   {x + used + between, at.y + (height - chevron) / 2}, chevron, ink(front));
    }
  }
  if (options.icon_only) tooltip_for_last(name);
  return done.activated;
}

bool ImGuiKit::checkbox(std::string_view name, bool checked, std::string_view key) {
  const TextLook words = look(1, false, theme().text);
  const float box = std::round(1.25f * input_.em);
  const float between = std::round(input_.em / 2);
  const float text_width = std::max(input_.em, innermost().flow.width() - box - between);
  const ImVec2 size = measure(words, name, text_width);
  const float height =
      std::max({size.y, std::round(1.75f * input_.em), input_.coarse_pointer ? 44.0f : 24.0f});
  const Rect at = place(box + between + size.x, height);
  const std::uint32_t id = keyed_id(Role::checkbox, key.empty() ? name : key);
  add_node(id, Role::checkbox, name, at).checked = checked;
  const Answer done = answer(id, at, false, 4);
  if (done.visible) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Rect square = {at.x, std::floor(at.y + (height - box) / 2), box, box};
    fill(list, square, ink(checked ? theme().accent : theme().surface), 4);
    if (done.hovered && !checked) fill(list, square, ink(theme().accent, 0.12f), 4);
    outline(list, square, ink(checked || done.hovered ? theme().accent : theme().border_strong), 4, 1.5f);
    if (checked)
      paint_icon(list, Icon::check, {square.x + 2, square.y + 2}, box - 4, ink(theme().text_on_accent));
    paint_text(list, words, {at.x + box + between, at.y + (height - size.y) / 2}, name, text_width);
  }
  return done.activated;
}

std::optional<std::size_t> ImGuiKit::segmented(std::string_view name, std::span<const std::string> options,
                                               std::size_t chosen) {
  const OpenContainer scope = landmark(Role::radio_group, name);
  const float height = control_height();
  const float padding = std::round(0.75f * input_.em);
  const TextLook plain = look(1, false, theme().text);
  const TextLook marked = look(1, true, theme().text_on_accent);
  // Room for the bold face, so that nothing moves when another is chosen.
  std::vector<float> widths;
  float total = 0;
  for (const std::string& option : options) {
    widths.push_back(std::max(measure(plain, option).x, measure(marked, option).x) + 2 * padding);
    total += widths.back();
  }
  // Where the bar is too wide for its room its parts stand under each other.
  const bool stacked = total > innermost().flow.width();
  const Rect bar = place(stacked ? innermost().flow.width() : total,
                         stacked ? height * static_cast<float>(options.size()) : height);
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, bar, ink(theme().surface), rounding);

  std::optional<std::size_t> result;
  Rect part = {bar.x, bar.y, 0, height};
  for (std::size_t index = 0; index < options.size(); ++index) {
    part.width = stacked ? bar.width : widths[index];
    const bool is_chosen = index == chosen;
    const std::uint32_t id = keyed_id(Role::radio, options[index]);
    add_node(id, Role::radio, options[index], part).checked = is_chosen;
    const Answer done = answer(id, part, false, rounding);
    if (done.activated && !is_chosen) result = index;
    if (is_chosen) {
      fill(list, part, ink(theme().accent), rounding);
    } else if (done.hovered) {
      fill(list, part, ink(theme().accent, 0.11f), rounding);
    }
    const TextLook& words = is_chosen ? marked : plain;
    const std::string shown = shortened(words, options[index], part.width - padding);
    paint_text(list, words,
               {part.x + (part.width - measure(words, shown).x) / 2, part.y + (height - words.size) / 2},
               shown);
    if (stacked) {
      part.y += height;
    } else {
      part.x += part.width;
    }
  }
  outline(list, bar, ink(theme().border_strong), rounding);
  return result;
}

void ImGuiKit::link(std::string_view name, std::string_view href) {
  const TextLook words = look(1, false, theme().accent);
  const float width = innermost().flow.width();
  const ImVec2 size = measure(words, name, width);
  const Rect at = place(size.x, std::max(size.y, input_.coarse_pointer ? 44.0f : 24.0f));
  const std::uint32_t id = keyed_id(Role::link, name);
  add_node(id, Role::link, name, at).href = href;
  const Answer done = answer(id, at, false, 3);
  if (!done.visible) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = at.y + (at.height - size.y) / 2;
  paint_text(list, words, {at.x, y}, name, width);
  fill(list, {at.x, std::floor(y + size.y - 2), size.x, done.hovered ? 2.0f : 1.0f}, words.ink);
}

}  // namespace lagesbild::ui

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "imgui.h"
#include "ui/kit/icons.hpp"
#include "ui/kit/imgui_kit.hpp"
#include "ui/kit/match.hpp"
#include "ui/kit/navigation.hpp"
#include "ui/kit/popup.hpp"

namespace lagesbild::ui {
namespace {

struct MenuMemory : ImGuiKit::Memory {
  bool open = false;
  std::size_t at = 0;  ///< the item that the keyboard is at
  bool to_focus = false;
};

// Letters are offered by name so that one jumps to the next item that begins with it.
std::string wanted_keys(std::span<const MenuItem> items) {
  std::string keys = "ArrowDown ArrowUp Home End Escape";
  for (const MenuItem& item : items) {
    const std::string name = lower_case(item.name);
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') keys += std::string(" ") + name[0];
  }
  return keys;
}

std::size_t moved(std::string_view key, std::size_t from, std::span<const MenuItem> items) {
  const std::size_t count = items.size();
  if (key == "ArrowDown") return (from + 1) % count;
  if (key == "ArrowUp") return (from + count - 1) % count;
  if (key == "Home") return 0;
  if (key == "End") return count - 1;
  for (std::size_t step = 1; step <= count; ++step) {
    const std::size_t index = (from + step) % count;
    if (key.size() == 1 && lower_case(items[index].name).starts_with(key)) return index;
  }
  return from;
}

struct Sizes {
  float row = 0;
  float icon = 0;  ///< room for one, 0 where no item has any
  float padding = 0;
  Rect at;
};

Sizes sizes(ImGuiKit& kit, std::span<const MenuItem> items, Rect opener) {
  Sizes result;
  result.row = kit.control_height();
  result.padding = std::round(0.75f * kit.em());
  const TextLook words = kit.body(kit.theme().text);
  float widest = opener.width;
  for (const MenuItem& item : items)
    if (item.icon != Icon::none) result.icon = std::round(1.75f * kit.em());
  for (const MenuItem& item : items)
    widest = std::max(widest, measure(words, item.name).x + result.icon + 2 * result.padding);
  const float border = 4;
  result.at = popup_at(kit, opener, std::min(widest, kit.viewport_width() - kit.em()),
                       result.row * static_cast<float>(items.size()) + 2 * border);
  return result;
}

void paint_item(ImGuiKit& kit, const MenuItem& item, Rect at, const Sizes& size, bool hovered, bool here) {
  const Theme& theme = kit.theme();
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (!item.disabled && (hovered || here))
    fill(list, {at.x + 4, at.y, at.width - 8, at.height}, ink(theme.accent, hovered ? 0.16f : 0.11f), 4);
  const TextLook words = kit.body(item.disabled ? theme.text_muted : theme.text);
  const float icon = std::round(1.25f * kit.em());
  paint_icon(list, item.icon, {at.x + size.padding, at.y + (at.height - icon) / 2}, icon, words.ink);
  paint_text(list, words, {at.x + size.padding + size.icon, at.y + (at.height - words.size) / 2},
             shortened(words, item.name, at.width - size.icon - 2 * size.padding + 1));
}

std::optional<std::size_t> show_menu(ImGuiKit& kit, std::string_view name, std::span<const MenuItem> items,
                                     std::uint32_t id, Rect opener, MenuMemory& memory) {
  const Sizes size = sizes(kit, items, opener);
  kit.add_node(id, Role::menu, name, size.at).parent = kit.popup_parent();
  const ImGuiKit::Overlay overlay = kit.open_overlay(kit.last_node(), size.at, size.at, false);
  paint_popup(kit, size.at);
  const std::string keys = wanted_keys(items);
  std::optional<std::size_t> picked;
  std::size_t next = memory.at;
  bool close = has_key(kit, id, "Leave") || pressed_outside(size.at, opener);
  for (std::size_t index = 0; index < items.size(); ++index) {
    const Rect at = {size.at.x, size.at.y + 4 + static_cast<float>(index) * size.row, size.at.width,
                     size.row};
    const std::uint32_t item = kit.keyed_id(Role::menu_item, std::to_string(index));
    RecordedItem& node = kit.add_node(item, Role::menu_item, items[index].name, at);
    node.disabled = items[index].disabled;
    node.form.keys = keys;
    node.form.no_tab_stop = index != memory.at;
    const ImGuiKit::Answer done = kit.answer(item, at, items[index].disabled, 4);
    if (done.visible) paint_item(kit, items[index], at, size, done.hovered, index == memory.at);
    if (done.activated) picked = index;
    for (const MirrorEvent& event : kit.events()) {
      if (event.id != item || event.kind != MirrorEvent::Kind::key) continue;
      close = close || event.text == "Escape";
      next = moved(event.text, index, items);
      memory.to_focus = true;
      kit.paint_again();
    }
    if (memory.to_focus && index == memory.at && next == memory.at) {
      kit.request_focus(item);
      memory.to_focus = false;
    }
  }
  memory.at = next;
  kit.close_overlay(overlay);
  if (close || picked) {
    memory.open = false;
    kit.paint_again();
  }
  return picked;
}

}  // namespace

std::optional<std::size_t> menu_button(Kit& kit_interface, std::string_view name,
                                       std::span<const MenuItem> items, const ButtonOptions& options) {
  ImGuiKit& kit = kit_interface.painter();
  const std::uint32_t id = kit.keyed_id(Role::menu, options.key.empty() ? name : options.key);
  MenuMemory& memory = kit.memory<MenuMemory>(id);
  ButtonOptions shown = options;
  shown.expanded = memory.open;
  const bool pressed = kit.button(name, shown);
  RecordedItem& button = kit.record_under_way().nodes.back();
  const Rect at = kit.last_rect();
  const std::uint32_t button_id = button.id;
  button.form.opens = "menu";
  button.form.controls = memory.open ? id : 0;
  button.form.keys = "ArrowDown ArrowUp";
  const bool down = has_key(kit, button_id, "ArrowDown");
  const bool up = has_key(kit, button_id, "ArrowUp");
  if (items.empty()) return {};
  if (pressed || down || up) {
    memory.open = down || up || !memory.open;
    memory.at = up ? items.size() - 1 : 0;
    memory.to_focus = memory.open;
    kit.paint_again();
  }
  if (!memory.open) return {};
  return show_menu(kit, name, items, id, at, memory);
}

}  // namespace lagesbild::ui

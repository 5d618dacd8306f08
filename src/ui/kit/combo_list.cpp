#include "ui/kit/combo_list.hpp"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/kit/field_frame.hpp"
#include "ui/kit/form_words.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/match.hpp"
#include "ui/kit/popup.hpp"

namespace lagesbild::ui {
namespace {

constexpr std::size_t most_rows = 8;
constexpr std::size_t options_beyond = 2;  ///< recorded above and below those that are seen

struct ComboMemory : ImGuiKit::Memory {
  bool open = false;
  bool is_writing = false;  ///< the field shows `written`, not what is chosen
  std::string written;
  std::size_t active = 0;  ///< index into the matches
  bool follow = false;     ///< the list is to be scrolled to it

  void close() {
    open = false;
    is_writing = false;
    written.clear();
  }
};

bool holds(std::span<const std::size_t> indices, std::size_t index) {
  return std::find(indices.begin(), indices.end(), index) != indices.end();
}

struct List {
  std::span<const std::size_t> matches;
  Rect beside;
  float row_height = 0;
  std::uint32_t id = 0;
  std::uint32_t active_option = 0;  ///< out
};

void paint_option(ImGuiKit& kit, Rect at, std::string_view text, bool active, bool hovered, bool chosen) {
  const Theme& theme = kit.theme();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Rect inner = {at.x + 3, at.y, at.width - 6, at.height};
  if (active) {
    fill(list, inner, ink(theme.accent_soft), 4);
    outline(list, inner, ink(theme.accent), 4);
  } else if (hovered) {
    fill(list, inner, ink(theme.accent, 0.11f), 4);
  }
  const float icon = std::round(kit.em());
  const float padding = std::round(kit.em() / 2);
  if (chosen)
    paint_icon(list, Icon::check, {at.x + padding, at.y + (at.height - icon) / 2}, icon, ink(theme.accent));
  const TextLook words = kit.look(1, chosen, theme.text);
  const float left = 2 * padding + icon;
  paint_text(list, words, {at.x + left, at.y + (at.height - words.size) / 2},
             shortened(words, text, at.width - left - padding));
}

// Of a long list only what is seen is described, and a little more.
std::optional<std::size_t> show_list(ImGuiKit& kit, std::string_view name, ComboMemory& memory,
                                     const ComboInput& input, List& list) {
  const std::size_t rows = std::min(most_rows, list.matches.size());
  const float border = 3;
  const float wanted = static_cast<float>(rows) * list.row_height + 2 * border;
  const Rect popup =
      popup_at(kit, list.beside, list.beside.width, std::min(wanted, kit.viewport_height() - kit.em()));
  const Rect inner = {popup.x, popup.y + border, popup.width, popup.height - 2 * border};

  RecordedItem& node = kit.add_node(list.id, Role::list_box, name, inner);
  node.parent = kit.popup_parent();
  node.form.multiple = input.multiple;
  const std::int32_t parent = kit.last_node();
  // The list box is itself the scroller, so it is recorded by the overlay and scrolled within it.
  const ImGuiKit::Overlay overlay = kit.open_overlay(parent, popup, inner, false);
  paint_popup(kit, popup);

  float top = kit.scrolled_to(list.id);
  const float active_top = static_cast<float>(memory.active) * list.row_height;
  const float content = static_cast<float>(list.matches.size()) * list.row_height;
  if (memory.follow) {
    top = std::min(std::max(top, active_top + list.row_height - inner.height), active_top);
    memory.follow = false;
    kit.scroll_to(list.id, top);
  }
  const ImGuiKit::Scrolled scrolled = kit.begin_scroll(parent, inner);
  std::optional<std::size_t> picked;
  const auto first_seen = static_cast<std::size_t>(std::max(0.0f, top / list.row_height));
  const bool all = kit.input().as_text;
  const std::size_t from = all ? 0 : first_seen - std::min(first_seen, options_beyond);
  const std::size_t to =
      all ? list.matches.size() : std::min(list.matches.size(), first_seen + most_rows + 1 + options_beyond);
  const bool shows_active = memory.active >= from && memory.active < to;
  for (std::size_t index = from; index < to; ++index) {
    const std::size_t choice = list.matches[index];
    const Rect at = {inner.x, inner.y - top + static_cast<float>(index) * list.row_height, inner.width,
                     list.row_height};
    const std::uint32_t id = kit.keyed_id(Role::option, std::to_string(choice));
    const bool chosen = holds(input.chosen, choice);
    RecordedItem& option = kit.add_node(id, Role::option, input.choices[choice], at);
    option.checked = chosen;
    option.form.position = static_cast<std::int32_t>(index) + 1;
    option.form.count = static_cast<std::int32_t>(list.matches.size());
    const ImGuiKit::Answer done = kit.answer(id, at, false, 4);
    if (done.visible)
      paint_option(kit, at, input.choices[choice], index == memory.active, done.hovered, chosen);
    if (done.activated) picked = choice;
    if (index == memory.active && shows_active) list.active_option = id;
  }
  kit.end_scroll(scrolled, content);
  kit.close_overlay(overlay);
  if (pressed_outside(popup, list.beside)) memory.close();
  return picked;
}

void show_no_match(ImGuiKit& kit, std::int32_t status, const List& list, ComboMemory& memory) {
  const Rect popup = popup_at(kit, list.beside, list.beside.width, list.row_height);
  const ImGuiKit::Overlay overlay = kit.open_overlay(status, popup, popup, false);
  paint_popup(kit, popup);
  const TextLook words = kit.body(kit.theme().text_muted);
  paint_text(ImGui::GetWindowDrawList(), words,
             {popup.x + std::round(0.75f * kit.em()), popup.y + (popup.height - words.size) / 2},
             form_text(kit, words::Text::form_no_match));
  kit.close_overlay(overlay);
  if (pressed_outside(popup, list.beside)) memory.close();
}

struct Taken {
  std::optional<std::size_t> picked;
  bool backspaced = false;
};

std::optional<std::size_t> written_whole(const ComboInput& input, std::string_view written) {
  const std::string sought = lower_case(written);
  for (std::size_t index = 0; index < input.choices.size(); ++index)
    if (lower_case(input.choices[index]) == sought) return index;
  return {};
}

void open_list(ComboMemory& memory, const ComboInput& input) {
  memory.open = true;
  memory.follow = true;
  memory.active = input.multiple || input.chosen.empty() ? 0 : input.chosen.front();
  if (memory.active >= input.choices.size()) memory.active = 0;
}

void take_key(std::string_view key, ComboMemory& memory, const ComboInput& input, Taken& taken) {
  const std::vector<std::size_t> matches = matching(input.choices, memory.written);
  const std::size_t count = matches.size();
  const std::size_t page = std::min(most_rows, count);
  memory.follow = true;
  if (!memory.open) {
    if (key == "Backspace") {
      taken.backspaced = true;
    } else {
      open_list(memory, input);
    }
  } else if (key == "Escape") {
    memory.close();
  } else if (count == 0) {
    return;
  } else if (key == "Enter") {
    taken.picked = matches[std::min(memory.active, count - 1)];
    if (input.multiple) {
      memory.written.clear();
      memory.active = 0;
    } else {
      memory.close();
    }
  } else if (key == "ArrowDown") {
    memory.active = (memory.active + 1) % count;
  } else if (key == "ArrowUp") {
    memory.active = (memory.active + count - 1) % count;
  } else if (key == "PageDown") {
    memory.active = std::min(memory.active + page, count - 1);
  } else if (key == "PageUp") {
    memory.active -= std::min(memory.active, page);
  }
}

// What was done to the real element, in the order in which it was done.
Taken take_events(ImGuiKit& kit, std::uint32_t id, ComboMemory& memory, const ComboInput& input) {
  Taken taken;
  for (const MirrorEvent& event : kit.events()) {
    if (event.id != id) continue;
    switch (event.kind) {
      case MirrorEvent::Kind::set_text:
        memory.written = event.text;
        memory.is_writing = true;
        memory.open = true;
        memory.active = 0;
        memory.follow = true;
        break;
      case MirrorEvent::Kind::activate:
        if (!memory.open) open_list(memory, input);
        break;
      case MirrorEvent::Kind::blur:
        // What was written whole counts even where nobody pressed Enter.
        if (memory.is_writing && !input.multiple) taken.picked = written_whole(input, memory.written);
        memory.close();
        break;
      case MirrorEvent::Kind::key:
        take_key(event.text, memory, input, taken);
        break;
      default:
        break;
    }
  }
  return taken;
}

}  // namespace

std::optional<std::size_t> combo_field(ImGuiKit& kit, std::string_view name, const ComboInput& input,
                                       const FieldOptions& options, bool* backspaced) {
  const FieldFrame field =
      open_field(kit, Role::combo_box, name, options, 20 * kit.em(), kit.control_height());
  ComboMemory& memory = kit.memory<ComboMemory>(field.id);
  if (options.disabled) memory.close();
  Taken taken = take_events(kit, field.id, memory, input);
  if (backspaced != nullptr) *backspaced = taken.backspaced;

  const ImGuiKit::Answer done = kit.answer(field.id, field.at, options.disabled, ImGuiKit::rounding);
  if (done.visible) {
    paint_frame(kit, field.at, options, done.hovered);
    const float chevron = std::round(kit.em());
    paint_icon(ImGui::GetWindowDrawList(), Icon::chevron_down,
               {field.at.x + field.at.width - 1.75f * chevron, field.at.y + (field.at.height - chevron) / 2},
               chevron, ink(kit.theme().text_muted));
  }
  if (done.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);

  const std::vector<std::size_t> matches =
      memory.open ? matching(input.choices, memory.written) : std::vector<std::size_t>{};
  if (memory.active >= matches.size()) memory.active = 0;
  const bool shows_list = memory.open && !matches.empty();
  const std::uint32_t seed = std::exchange(kit.innermost().seed, field.id);
  List list = {.matches = matches, .beside = field.at, .row_height = kit.control_height()};
  list.id = kit.keyed_id(Role::list_box, "list");

  // Says how many there are; it is there before it has something to say, so that it is heard.
  kit.add_node(kit.keyed_id(Role::status, "count"), Role::status,
               memory.open ? count_of_matches(kit, matches.size()) : "",
               {field.at.x, field.at.y + field.at.height, 1, 1});
  const std::int32_t status = kit.last_node();
  if (shows_list) {
    if (const auto pressed = show_list(kit, name, memory, input, list)) {
      taken.picked = pressed;
      if (!input.multiple) memory.close();
    }
  } else if (memory.open) {
    show_no_match(kit, status, list, memory);
  }
  kit.innermost().seed = seed;

  RecordedItem& node = field.in(kit);
  const bool has_chosen = !input.chosen.empty() && input.chosen.front() < input.choices.size();
  if (memory.is_writing) {
    node.value_text = memory.written;
  } else if (!input.multiple && has_chosen) {
    node.value_text = input.choices[input.chosen.front()];
  }
  node.expanded = shows_list;
  node.form.opens = "listbox";
  node.form.controls = shows_list ? list.id : 0;
  node.form.active = list.active_option;
  node.form.keys = "ArrowDown ArrowUp";
  if (memory.open) node.form.keys += " Escape PageDown PageUp Enter";
  if (input.multiple && node.value_text.empty() && !memory.open) node.form.keys += " Backspace";
  if (taken.picked) kit.paint_again();
  return options.disabled ? std::nullopt : taken.picked;
}

}  // namespace lagesbild::ui

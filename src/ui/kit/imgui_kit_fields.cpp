#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/kit/icons.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {
namespace {

// To the nearest step from the minimum, within the limits.
double snapped(double value, const SliderOptions& options) {
  if (options.step > 0)
    value = options.minimum + std::round((value - options.minimum) / options.step) * options.step;
  return std::clamp(value, options.minimum, options.maximum);
}

// What a finger moves sideways before it means the slider and not the page, which it scrolls past.
constexpr float finger_slop_px = 8;

}  // namespace

// The label above and room for the field itself, which is the rectangle returned.
Rect ImGuiKit::labelled_field(std::string_view name, float width) {
  const TextLook words = look(0.875f, false, theme().text_muted);
  const float label_height = words.size + std::round(input_.em / 4);
  const float height = control_height();
  if (!labels_painted_) return place(width, height);
  const Rect at = place(width, label_height + height, label_height);
  paint_text(ImGui::GetWindowDrawList(), words, upper_left(at), shortened(words, name, width));
  return {at.x, at.y + label_height, at.width, height};
}

void ImGuiKit::paint_field(Rect at, bool hovered) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, at, ink(theme().surface), rounding);
  outline(list, at, ink(hovered ? theme().accent : theme().border_strong), rounding);
}

std::optional<std::size_t> ImGuiKit::select(std::string_view name, std::span<const std::string> options,
                                            std::size_t chosen, float width) {
  const TextLook words = body(theme().text);
  const float padding = std::round(0.75f * input_.em);
  const float chevron = std::round(input_.em);
  float natural = measure(look(0.875f, false, theme().text_muted), name).x;
  for (const std::string& option : options)
    natural = std::max(natural, measure(words, option).x + 2 * padding + chevron + gap());
  const Rect at = labelled_field(name, natural_or(width, natural));
  const std::uint32_t id = keyed_id(Role::select, name);
  RecordedItem& node = add_node(id, Role::select, name, at);
  node.options.assign(options.begin(), options.end());
  node.chosen = chosen < options.size() ? static_cast<std::int32_t>(chosen) : -1;

  // The list itself is the real element's own: the browser's on a computer, the wheel on a phone.
  const Answer done = answer(id, at, false, rounding);
  if (done.visible) {
    paint_field(at, done.hovered);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (chosen < options.size())
      paint_text(list, words, {at.x + padding, at.y + (at.height - words.size) / 2},
                 shortened(words, options[chosen], at.width - 2 * padding - chevron - gap()));
    paint_icon(list, Icon::chevron_down,
               {at.x + at.width - padding - chevron, at.y + (at.height - chevron) / 2}, chevron,
               ink(theme().text_muted));
  }
  const MirrorEvent* event = event_for(id, MirrorEvent::Kind::choose);
  if (event == nullptr || event->number < 0) return {};
  const auto index = static_cast<std::size_t>(event->number);
  if (index >= options.size() || index == chosen) return {};
  return index;
}

std::optional<double> ImGuiKit::slider(std::string_view name, double value, const SliderOptions& options) {
  const TextLook label = body(theme().text);
  const TextLook number = look(1, true, theme().text);
  const float number_width = measure(number, options.value_text).x;
  const float fallback = innermost().flow.is_row() ? 14 * input_.em : innermost().flow.available();
  const float width = natural_or(options.width, fallback);
  const float name_width = std::max(input_.em, width - number_width - gap());
  const ImVec2 name_size = measure(label, name, name_width);
  const float track_height = input_.coarse_pointer ? 44.0f : std::max(24.0f, std::round(1.5f * input_.em));
  const Rect whole = place(width, name_size.y + track_height);
  const Rect at = {whole.x, whole.y + name_size.y, width, track_height};

  const std::uint32_t id = keyed_id(Role::slider, options.key.empty() ? name : options.key);
  RecordedItem& node = add_node(id, Role::slider, name, at);
  node.description = options.description;
  node.value_text = options.value_text;
  node.now = value;
  node.minimum = options.minimum;
  node.maximum = options.maximum;
  node.step = options.step;

  std::optional<double> result;
  const float knob = std::round(0.6f * input_.em);
  const float left = at.x + knob;
  const float length = std::max(1.0f, at.width - 2 * knob);
  const double span = std::max(options.maximum - options.minimum, 1e-12);
  const ImGuiIO& io = ImGui::GetIO();
  const bool by_finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
  const Answer done = answer(id, at, false, rounding, !by_finger);
  const bool is_active = ImGui::GetActiveID() == id;
  if (is_active) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const bool moves =
      is_active && (!by_finger || std::abs(io.MousePos.x - io.MouseClickedPos[0].x) > finger_slop_px);
  const bool tapped = by_finger && done.activated;
  if ((moves || tapped) && ImGui::IsMousePosValid()) {
    const double share = std::clamp((io.MousePos.x - left) / length, 0.0f, 1.0f);
    const double dragged = snapped(options.minimum + share * span, options);
    if (dragged != value) result = dragged;
  }
  if (const MirrorEvent* event = event_for(id, MirrorEvent::Kind::set_number)) {
    const double set = snapped(event->number, options);
    if (set != value) result = set;
  }
  if (done.visible) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    paint_text(list, label, upper_left(whole), name, name_width);
    paint_text(list, number, {whole.x + width - number_width, whole.y}, options.value_text);
    const float share = static_cast<float>(std::clamp((value - options.minimum) / span, 0.0, 1.0));
    const float y = std::floor(at.y + at.height / 2);
    const float x = std::round(left + share * length);
    fill(list, {left, y - 2, length, 4}, ink(theme().border_strong), 2);
    fill(list, {left, y - 2, x - left, 4}, ink(theme().accent), 2);
    if (done.hovered || done.held) list->AddCircleFilled({x, y}, knob + 4, ink(theme().accent, 0.18f));
    list->AddCircleFilled({x, y}, knob, ink(theme().accent));
    list->AddCircleFilled({x, y}, knob - 3, ink(theme().surface));
  }
  return result;
}

std::optional<std::string> ImGuiKit::written_in(Role role, std::string_view name, std::string_view value,
                                                std::string_view description, float width) {
  const Rect at = labelled_field(
      name, natural_or(width, innermost().flow.is_row() ? 14 * input_.em : innermost().flow.available()));
  const std::uint32_t id = keyed_id(role, name);
  RecordedItem& node = add_node(id, role, name, at);
  node.value_text = value;
  node.description = description;
  // The text itself is painted by the real element, which takes the keyboard, the pointer and the clipboard.
  const Answer done = answer(id, at, false, rounding);
  if (done.visible) paint_field(at, done.hovered);
  if (done.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  const MirrorEvent* event = event_for(id, MirrorEvent::Kind::set_text);
  if (event == nullptr || event->text == value) return {};
  return event->text;
}

std::optional<std::string> ImGuiKit::search_field(std::string_view name, std::string_view value,
                                                  float width) {
  return written_in(Role::search_field, name, value, {}, width);
}

std::optional<std::string> ImGuiKit::text_field(std::string_view name, std::string_view value,
                                                std::string_view description, float width) {
  return written_in(Role::text_field, name, value, description, width);
}

void ImGuiKit::progress(std::string_view name, double fraction, std::string_view value_text) {
  const TextLook words = body(theme().text);
  const float width = innermost().flow.is_row() ? 14 * input_.em : innermost().flow.available();
  const float bar_height = std::round(input_.em / 2);
  const std::string line =
      value_text.empty() ? std::string(name) : std::string(name) + " · " + std::string(value_text);
  const ImVec2 size = measure(words, line, width);
  const Rect at = place(width, size.y + gap() + bar_height);
  RecordedItem& node = add_node(keyed_id(Role::progress, name), Role::progress, name, at);
  node.value_text = value_text;
  node.now = std::clamp(fraction, 0.0, 1.0);
  node.maximum = 1;
  ImDrawList* list = ImGui::GetWindowDrawList();
  paint_text(list, words, upper_left(at), line, width);
  const Rect bar = {at.x, at.y + size.y + gap(), width, bar_height};
  fill(list, bar, ink(theme().border), bar_height / 2);
  fill(list, {bar.x, bar.y, std::max(bar_height, width * static_cast<float>(node.now)), bar_height},
       ink(theme().accent), bar_height / 2);
}

}  // namespace lagesbild::ui

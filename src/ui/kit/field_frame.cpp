#include "ui/kit/field_frame.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui_internal.h"
#include "ui/kit/form_words.hpp"
#include "ui/kit/icons.hpp"

namespace lagesbild::ui {
namespace {

// The field that is asked to take the keyboard: not described yet when it is asked for.
struct AskedFocus : ImGuiKit::Memory {
  std::string key;
};

/// Buttons have keys of their own.
constexpr std::string_view button_prefix = "button ";

AskedFocus& asked_focus(ImGuiKit& kit) {
  constexpr std::string_view name = "asked focus";
  return kit.memory<AskedFocus>(ImHashStr(name.data(), name.size()));
}

}  // namespace

float field_words(ImGuiKit& kit, ImVec2 at, float width, std::string_view name, const FieldOptions& options,
                  bool paint) {
  const Theme& theme = kit.theme();
  const float between = std::round(kit.em() / 4);
  const float top = at.y;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const auto line = [&](const TextLook& words, std::string_view text, float indent) {
    const ImVec2 size = measure(words, text, width - indent);
    if (paint) paint_text(list, words, {at.x + indent, at.y}, text, width - indent);
    return size;
  };

  const TextLook label = kit.look(1, true, options.disabled ? theme.text_muted : theme.text);
  const ImVec2 label_size = line(label, name, 0);
  if (options.required) {
    const std::string_view required = form_text(kit, words::Text::form_required);
    const TextLook muted = kit.look(0.875f, false, theme.text_muted);
    const float room = measure(muted, required).x + between;
    const bool beside = label_size.x + room <= width;
    const float drop = std::round((label.size - muted.size) * 0.75f);
    if (paint)
      paint_text(
          list, muted,
          beside ? ImVec2{at.x + label_size.x + between, at.y + drop} : ImVec2{at.x, at.y + label_size.y},
          required);
    if (!beside) at.y += muted.size;
  }
  at.y += label_size.y + between;
  if (!options.help.empty())
    at.y += line(kit.look(0.875f, false, theme.text_muted), options.help, 0).y + between;
  if (!options.error.empty()) {
    const float icon = std::round(kit.em());
    if (paint) paint_icon(list, Icon::error, at, icon, ink(theme.danger));
    at.y += line(kit.look(0.875f, true, theme.danger), options.error, icon + between).y + between;
  }
  return at.y - top;
}

void describe_field(RecordedItem& node, const FieldOptions& options) {
  node.description = options.help;
  if (!options.unit.empty())
    node.description += (node.description.empty() ? "" : " · ") + std::string(options.unit);
  node.disabled = options.disabled;
  node.form.error = options.error;
  node.form.required = options.required;
}

// A field's words are nearer to it than to the field before.
void set_apart(ImGuiKit& kit) {
  if (!kit.innermost().flow.is_row()) kit.innermost().flow.add_space(kit.gap());
}

FieldFrame open_field(ImGuiKit& kit, Role role, std::string_view name, const FieldOptions& options,
                      float natural_width, float height, float trailing) {
  // In a row, what does not fit beside the others starts a line of its own, as wide as it is alone.
  const float width = kit.natural_or(options.width, natural_width);
  const float words = field_words(kit, {}, width, name, options, false);
  set_apart(kit);
  const Rect whole = kit.place(width, words + height, words);
  field_words(kit, upper_left(whole), width, name, options, true);

  FieldFrame frame;
  frame.at = {whole.x, std::floor(whole.y + whole.height - height), whole.width, height};
  const std::string_view key = options.key.empty() ? name : options.key;
  frame.id = kit.keyed_id(role, key);
  Rect control = frame.at;
  control.width -= trailing;
  RecordedItem& node = kit.add_node(frame.id, role, name, control);
  frame.node = kit.last_node();
  describe_field(node, options);
  take_asked_focus(kit, key, frame.id);
  return frame;
}

void paint_frame(ImGuiKit& kit, Rect at, const FieldOptions& options, bool hovered) {
  const Theme& theme = kit.theme();
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, at, ink(options.disabled ? theme.page : theme.surface), ImGuiKit::rounding);
  const bool wrong = !options.error.empty();
  const Colour line = options.disabled ? theme.border
                      : wrong          ? theme.danger
                      : hovered        ? theme.accent
                                       : theme.border_strong;
  outline(list, at, ink(line), ImGuiKit::rounding, wrong ? 2.0f : 1.0f);
}

std::optional<std::string> written_text(ImGuiKit& kit, std::uint32_t id, std::string_view value) {
  const MirrorEvent* event = kit.event_for(id, MirrorEvent::Kind::set_text);
  if (event == nullptr || event->text == value) return {};
  return event->text;
}

void focus_field(Kit& kit, std::string_view key) {
  asked_focus(kit.painter()).key = key;
  kit.painter().paint_again();
}

void focus_button(Kit& kit, std::string_view key) {
  focus_field(kit, std::string(button_prefix) + std::string(key));
}

void take_asked_focus_of_button(ImGuiKit& kit, std::string_view key, std::uint32_t id) {
  AskedFocus& asked = asked_focus(kit);
  const std::string_view wanted = asked.key;
  if (!wanted.starts_with(button_prefix) || wanted.substr(button_prefix.size()) != key) return;
  asked.key.clear();
  kit.request_focus(id);
}

void take_asked_focus(ImGuiKit& kit, std::string_view key, std::uint32_t id) {
  AskedFocus& asked = asked_focus(kit);
  if (asked.key.empty() || asked.key != key) return;
  asked.key.clear();
  kit.request_focus(id);
}

bool icon_button_at(ImGuiKit& kit, std::string_view key, std::string_view name, Icon icon, Rect at) {
  const std::uint32_t id = kit.keyed_id(Role::button, key);
  kit.add_node(id, Role::button, name, at);
  const ImGuiKit::Answer done = kit.answer(id, at, false, ImGuiKit::rounding);
  if (done.visible) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (done.hovered) fill(list, at, ink(kit.theme().accent, done.held ? 0.22f : 0.11f), ImGuiKit::rounding);
    const float size = std::round(1.25f * kit.em());
    paint_icon(list, icon, {at.x + (at.width - size) / 2, at.y + (at.height - size) / 2}, size,
               ink(kit.theme().text));
  }
  kit.tooltip_for_last(name);
  return done.activated;
}

}  // namespace lagesbild::ui

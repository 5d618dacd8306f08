#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/kit/field_frame.hpp"
#include "ui/kit/form_words.hpp"
#include "ui/kit/icons.hpp"

namespace lagesbild::ui {
namespace {

// The container of the choices, with its words above them.
OpenContainer open_group(ImGuiKit& kit, Role role, std::string_view legend, const FieldOptions& options) {
  OpenContainer scope = kit.landmark(role, options.key.empty() ? legend : options.key);
  RecordedItem& node = kit.record_under_way().nodes.back();
  node.name = legend;
  describe_field(node, options);
  // A group of check boxes has no attribute of its own that says so.
  if (options.required && role == Role::field_set)
    node.name += " " + std::string(form_text(kit, words::Text::form_required));
  set_apart(kit);
  const float width = kit.natural_or(options.width, kit.available_width());
  const Rect at = kit.place(width, field_words(kit, {}, width, legend, options, false));
  field_words(kit, upper_left(at), width, legend, options, true);
  return scope;
}

void paint_mark(ImGuiKit& kit, Role role, Rect at, bool checked, bool hovered, bool disabled) {
  const Theme& theme = kit.theme();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Colour strong = disabled ? theme.border_strong : theme.accent;
  const Colour line = checked || hovered ? strong : theme.border_strong;
  const ImU32 back = ink(disabled ? theme.page : theme.surface);
  if (role == Role::checkbox) {
    fill(list, at, checked ? ink(strong) : back, 4);
    outline(list, at, ink(line), 4, 1.5f);
    if (checked) paint_icon(list, Icon::check, {at.x + 2, at.y + 2}, at.width - 4, ink(theme.text_on_accent));
    return;
  }
  const ImVec2 centre = {at.x + at.width / 2, at.y + at.height / 2};
  list->AddCircleFilled(centre, at.width / 2, back);
  list->AddCircle(centre, at.width / 2 - 0.75f, ink(line), 0, checked ? 2.5f : 1.5f);
  if (checked) list->AddCircleFilled(centre, at.width / 4, ink(strong));
}

// True: the user pressed it.
bool choice(ImGuiKit& kit, Role role, std::string_view name, std::size_t index, bool checked,
            const FieldOptions& options) {
  const Theme& theme = kit.theme();
  const TextLook words = kit.look(1, false, options.disabled ? theme.text_muted : theme.text);
  const float box = std::round(1.25f * kit.em());
  const float between = std::round(kit.em() / 2);
  const float text_width = std::max(kit.em(), kit.innermost().flow.width() - box - between);
  const ImVec2 size = measure(words, name, text_width);
  const float height = std::max({size.y, std::round(1.75f * kit.em()), kit.coarse_pointer() ? 44.0f : 24.0f});
  const Rect at = kit.place(box + between + size.x, height);
  const std::uint32_t id = kit.keyed_id(role, std::to_string(index));
  RecordedItem& node = kit.add_node(id, role, name, at);
  node.checked = checked;
  node.disabled = options.disabled;
  const ImGuiKit::Answer done = kit.answer(id, at, options.disabled, 4);
  if (done.visible) {
    paint_mark(kit, role, {at.x, std::floor(at.y + (height - box) / 2), box, box}, checked, done.hovered,
               options.disabled);
    paint_text(ImGui::GetWindowDrawList(), words, {at.x + box + between, at.y + (height - size.y) / 2}, name,
               text_width);
  }
  return done.activated;
}

std::string_view key_of(std::string_view legend, const FieldOptions& options) {
  return options.key.empty() ? legend : options.key;
}

}  // namespace

std::optional<std::size_t> radio_group(Kit& kit, std::string_view legend,
                                       std::span<const std::string> choices, std::size_t chosen,
                                       const FieldOptions& options) {
  ImGuiKit& painter = kit.painter();
  const OpenContainer group = open_group(painter, Role::radio_set, legend, options);
  std::optional<std::size_t> result;
  // Tab comes to the one that is chosen, so that is where an error's link leads, too.
  const std::size_t stop = chosen < choices.size() ? chosen : 0;
  for (std::size_t index = 0; index < choices.size(); ++index) {
    const bool pressed = choice(painter, Role::radio, choices[index], index, index == chosen, options);
    if (pressed && index != chosen) result = index;
    if (index == stop)
      take_asked_focus(painter, key_of(legend, options), painter.record_under_way().nodes.back().id);
  }
  return result;
}

std::optional<std::vector<std::size_t>> check_group(Kit& kit, std::string_view legend,
                                                    std::span<const std::string> choices,
                                                    std::span<const std::size_t> chosen,
                                                    const FieldOptions& options) {
  ImGuiKit& painter = kit.painter();
  const OpenContainer group = open_group(painter, Role::field_set, legend, options);
  std::optional<std::vector<std::size_t>> result;
  for (std::size_t index = 0; index < choices.size(); ++index) {
    const bool checked = std::find(chosen.begin(), chosen.end(), index) != chosen.end();
    if (choice(painter, Role::checkbox, choices[index], index, checked, options)) {
      result.emplace();
      for (std::size_t each = 0; each < choices.size(); ++each) {
        const bool was = std::find(chosen.begin(), chosen.end(), each) != chosen.end();
        if (was != (each == index)) result->push_back(each);
      }
    }
    if (index == 0)
      take_asked_focus(painter, key_of(legend, options), painter.record_under_way().nodes.back().id);
  }
  return result;
}

}  // namespace lagesbild::ui

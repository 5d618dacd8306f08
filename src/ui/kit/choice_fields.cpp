#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/kit/combo_list.hpp"
#include "ui/kit/field_frame.hpp"
#include "ui/kit/form_words.hpp"
#include "ui/kit/icons.hpp"

namespace lagesbild::ui {
namespace {

// With the one more, or without it.
std::vector<std::size_t> toggled(std::span<const std::size_t> chosen, std::size_t index) {
  std::vector<std::size_t> result(chosen.begin(), chosen.end());
  const auto found = std::find(result.begin(), result.end(), index);
  if (found == result.end()) {
    result.push_back(index);
  } else {
    result.erase(found);
  }
  std::sort(result.begin(), result.end());
  return result;
}

// What is chosen already, with a way to take it back. True: pressed.
bool chip(ImGuiKit& kit, std::string_view text, std::string_view key) {
  const Theme& theme = kit.theme();
  const TextLook words = kit.look(0.875f, true, theme.text);
  const float padding = std::round(0.6f * kit.em());
  const float icon = std::round(0.875f * kit.em());
  const float height = std::max(std::round(1.75f * kit.em()), kit.coarse_pointer() ? 44.0f : 24.0f);
  const float widest = kit.innermost().flow.width();
  const float width = std::min(measure(words, text).x + icon + 2.5f * padding, widest);
  const Rect at = kit.place(width, height);
  const std::uint32_t id = kit.keyed_id(Role::button, key);
  kit.add_node(id, Role::button, form_text(kit, words::Text::form_remove, text), at);
  const ImGuiKit::Answer done = kit.answer(id, at, false, ImGuiKit::rounding);
  if (done.visible) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    fill(list, at, ink(theme.accent_soft), ImGuiKit::rounding);
    if (done.hovered) fill(list, at, ink(theme.accent, 0.14f), ImGuiKit::rounding);
    outline(list, at, ink(theme.accent, 0.6f), ImGuiKit::rounding);
    paint_text(list, words, {at.x + padding, at.y + (at.height - words.size) / 2},
               shortened(words, text, width - icon - 2.5f * padding + 1));
    paint_icon(list, Icon::close, {at.x + width - padding - icon, at.y + (at.height - icon) / 2}, icon,
               ink(theme.text));
  }
  return done.activated;
}

}  // namespace

std::optional<std::size_t> combo_box(Kit& kit, std::string_view name, std::span<const std::string> choices,
                                     std::size_t chosen, const FieldOptions& options) {
  const std::span<const std::size_t> one(&chosen, chosen < choices.size() ? 1 : 0);
  const auto picked = combo_field(kit.painter(), name, {.choices = choices, .chosen = one}, options);
  if (!picked || *picked == chosen) return {};
  return picked;
}

std::optional<std::vector<std::size_t>> multiple_choice(Kit& kit, std::string_view name,
                                                        std::span<const std::string> choices,
                                                        std::span<const std::size_t> chosen,
                                                        const FieldOptions& options) {
  ImGuiKit& painter = kit.painter();
  bool backspaced = false;
  const ComboInput input = {.choices = choices, .chosen = chosen, .multiple = true};
  const auto picked = combo_field(painter, name, input, options, &backspaced);
  std::optional<std::vector<std::size_t>> result;
  if (picked) result = toggled(chosen, *picked);
  if (backspaced && !chosen.empty()) result = toggled(chosen, chosen.back());
  if (chosen.empty()) return result;

  const OpenContainer list = kit.list(form_text(painter, words::Text::form_chosen, name));
  const OpenContainer row = kit.row();
  for (const std::size_t index : chosen) {
    if (index >= choices.size()) continue;
    const OpenContainer entry = kit.list_item(std::to_string(index));
    if (chip(painter, choices[index], "remove") && !options.disabled) result = toggled(chosen, index);
  }
  return result;
}

}  // namespace lagesbild::ui

#include <cmath>

#include "imgui.h"
#include "ui/kit/field_frame.hpp"
#include "ui/kit/icons.hpp"

namespace lagesbild::ui {
namespace {

// A button that looks like the link it is to its user: it leads to the field.
bool way_to(ImGuiKit& kit, const FieldError& error) {
  const TextLook words = kit.look(1, false, kit.theme().danger);
  const float width = kit.innermost().flow.width();
  const ImVec2 size = measure(words, error.text, width);
  const Rect at = kit.place(size.x, std::max(size.y, kit.coarse_pointer() ? 44.0f : 24.0f));
  const std::uint32_t id = kit.keyed_id(Role::button, error.field);
  kit.add_node(id, Role::button, error.text, at);
  const ImGuiKit::Answer done = kit.answer(id, at, false, 3);
  if (done.visible) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    float y = at.y + (at.height - size.y) / 2;
    for (const std::string_view line : wrapped(words, error.text, width)) {
      paint_text(list, words, {at.x, y}, line);
      y += words.size;
      fill(list, {at.x, std::floor(y - 2), measure(words, line).x, done.hovered ? 2.0f : 1.0f}, words.ink);
    }
  }
  return done.activated;
}

}  // namespace

void error_summary(Kit& kit, std::string_view title, std::span<const FieldError> errors) {
  if (errors.empty()) return;
  const OpenContainer group = kit.group(title);
  kit.alert(title, Tone::danger);
  const OpenContainer list = kit.list(title);
  for (const FieldError& error : errors) {
    const OpenContainer entry = kit.list_item(error.field);
    if (way_to(kit.painter(), error)) focus_field(kit, error.field);
  }
}

}  // namespace lagesbild::ui

#include "ui/kit/fitting.hpp"

#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

float button_width(Kit& kit, std::string_view name, const ButtonOptions& options) {
  return kit.painter().button_width(name, options);
}

bool stands_on_line(Kit& kit, float width) {
  return !kit.painter().innermost().flow.begins_line(width);
}

float small_text_height(Kit& kit, std::string_view text) {
  ImGuiKit& painter = kit.painter();
  const TextLook look = painter.look_of(TextStyle::small);
  return measure(look, text, painter.available_width()).y + painter.gap();
}

const std::string& fitting_name(Kit& kit, std::span<const std::string> names, const ButtonOptions& options) {
  const float whole_line = kit.painter().innermost().flow.width();
  for (const float room : {kit.available_width(), whole_line}) {
    for (const std::string& name : names) {
      if (button_width(kit, name, options) <= room) return name;
    }
  }
  return names.back();
}

}  // namespace lagesbild::ui

#include "ui/kit/short_select.hpp"

#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

std::optional<std::size_t> short_select(Kit& kit, std::string_view name, std::span<const std::string> options,
                                        std::size_t chosen, float width) {
  ImGuiKit& painter = kit.painter();
  painter.paint_labels(false);
  const auto picked = kit.select(name, options, chosen, width);
  painter.paint_labels(true);
  return picked;
}

}  // namespace lagesbild::ui

#include "ui/kit/stage_between.hpp"

#include <imgui.h>

namespace lagesbild::ui {

StageBetween::StageBetween() : before_(ImGui::GetCurrentContext()) {}

StageBetween::~StageBetween() {
  ImGui::SetCurrentContext(before_);
}

}  // namespace lagesbild::ui

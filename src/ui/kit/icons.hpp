#pragma once

#include "imgui.h"
#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// Paints an icon as lines in a square of the given size, px.
void paint_icon(ImDrawList* list, Icon icon, ImVec2 at, float size, ImU32 colour);

}  // namespace lagesbild::ui

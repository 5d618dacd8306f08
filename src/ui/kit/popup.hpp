#pragma once

#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

/// Where what opens beside something is to stand: below it, or above where there is more room; within the
/// viewport. In screen coordinates.
Rect popup_at(const ImGuiKit& kit, Rect beside, float width, float height);
/// The raised surface under it, in the window that is open.
void paint_popup(ImGuiKit& kit, Rect at);
/// Whether the pointer was pressed this frame, and on neither of the two.
bool pressed_outside(Rect popup, Rect opener);
/// Whether one of the names in a key event of that id this frame is `name`.
bool has_key(const ImGuiKit& kit, std::uint32_t id, std::string_view name);

}  // namespace lagesbild::ui

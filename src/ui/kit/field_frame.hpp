#pragma once

#include <string>
#include <string_view>

#include "ui/kit/forms.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

/// What all fields share: the name above, help, what is wrong, and the control's own frame.
struct FieldFrame {
  std::uint32_t id = 0;
  std::int32_t node = RecordedItem::no_parent;
  Rect at;  ///< of the control

  RecordedItem& in(ImGuiKit& kit) const {
    return kit.record_under_way().nodes[static_cast<std::size_t>(node)];
  }
};

/// Takes room for the words and the control, paints the words and records the control, whose rectangle is
/// `trailing` px narrower than its frame.
FieldFrame open_field(ImGuiKit& kit, Role role, std::string_view name, const FieldOptions& options,
                      float natural_width, float height, float trailing = 0);
/// More room than between other things, before a field or a group of them.
void set_apart(ImGuiKit& kit);
/// The frame's outline; `at` is the whole of it.
void paint_frame(ImGuiKit& kit, Rect at, const FieldOptions& options, bool hovered);

/// The words alone, for a group of controls; answers their height, px. With `paint` false only measures.
float field_words(ImGuiKit& kit, ImVec2 at, float width, std::string_view name, const FieldOptions& options,
                  bool paint);
/// What a field's words mean, on its node.
void describe_field(RecordedItem& node, const FieldOptions& options);
/// Gives the field the keyboard where focus_field has asked for it.
void take_asked_focus(ImGuiKit& kit, std::string_view key, std::uint32_t id);
void take_asked_focus_of_button(ImGuiKit& kit, std::string_view key, std::uint32_t id);

/// The text that was written into the field since the last frame, where it differs.
std::optional<std::string> written_text(ImGuiKit& kit, std::uint32_t id, std::string_view value);

/// A square button that only shows an icon, at a given place. `key` is its identity among its neighbours.
bool icon_button_at(ImGuiKit& kit, std::string_view key, std::string_view name, Icon icon, Rect at);

}  // namespace lagesbild::ui

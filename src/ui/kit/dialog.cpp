#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "ui/kit/dialogs.hpp"
#include "ui/kit/field_frame.hpp"
#include "ui/kit/form_words.hpp"
#include "ui/kit/popup.hpp"

namespace lagesbild::ui {
namespace {

struct DialogMemory : ImGuiKit::Memory {
  float content_height = 0;  ///< px, of the last frame
  bool fresh = true;
};

bool takes_keyboard(const RecordedItem& node) {
  if (node.disabled || node.form.no_tab_stop) return false;
  switch (node.role) {
    case Role::button:
    case Role::toggle_button:
    case Role::checkbox:
    case Role::radio:
    case Role::slider:
    case Role::text_field:
    case Role::search_field:
    case Role::text_area:
    case Role::combo_box:
    case Role::select:
    case Role::tab:
      return true;
    default:
      return false;
  }
}

// The first thing to be filled in or pressed; the close button comes last of all.
std::uint32_t first_stop(const Record& record, std::size_t from, std::uint32_t close, bool last) {
  std::uint32_t result = close;
  for (std::size_t index = from; index < record.nodes.size(); ++index) {
    const RecordedItem& node = record.nodes[index];
    if (!takes_keyboard(node) || node.id == close) continue;
    result = node.id;
    if (!last) break;
  }
  return result;
}

Rect centred_panel(const ImGuiKit& kit, float width, float height) {
  const float left = std::floor((kit.viewport_width() - width) / 2);
  const float top = std::floor(std::max(0.0f, (kit.viewport_height() - height) / 3));
  return {left, top, width, height};
}

/// Never above the window, nor lower than leaves a few lines.
Rect side_panel(const ImGuiKit& kit, float width, float margin, float clear_right) {
  const float lowest = kit.viewport_height() - 16 * kit.em();
  const float top = std::floor(std::clamp(kit.innermost().flow.next_top(), margin, std::max(margin, lowest)));
  return {kit.viewport_width() - width - margin - clear_right, top, width,
          kit.viewport_height() - top - margin};
}

}  // namespace

Dialog dialog(Kit& kit_interface, std::string_view title, const DialogOptions& options) {
  ImGuiKit& kit = kit_interface.painter();
  const Theme& theme = kit.theme();
  const float margin = std::round(kit.em() / 2);
  const float padding = std::round(kit.viewport_width() < 30 * kit.em() ? kit.em() : 1.5f * kit.em());
  const float width =
      std::min(options.width > 0 ? options.width : 36 * kit.em(), kit.viewport_width() - 2 * margin);
  const float tallest = kit.viewport_height() - 2 * margin;

  const bool beside = options.is_beside && kit.viewport_width() >= 2 * width;

  const Role role = options.is_alert ? Role::alert_dialog : Role::dialog;
  const std::uint32_t id = kit.keyed_id(role, options.key.empty() ? title : options.key);
  DialogMemory& memory = kit.memory<DialogMemory>(id);
  const float wanted = (memory.content_height > 0 ? memory.content_height : 12 * kit.em()) + 2 * padding;
  const Rect panel = beside ? side_panel(kit, width, margin, options.clear_right)
                            : centred_panel(kit, width, std::min(wanted, tallest));
  RecordedItem& node = kit.add_node(id, role, title, panel);
  node.parent = beside ? kit.popup_parent() : kit.overlay_parent();
  node.form.modal = !beside;
  node.form.keys = "Escape";
  const std::int32_t index = kit.last_node();
  const Rect screen = {0, 0, kit.viewport_width(), kit.viewport_height()};
  const ImGuiKit::Overlay overlay = kit.open_overlay(index, beside ? panel : screen, panel, !beside);
  if (!beside) fill(ImGui::GetWindowDrawList(), screen, IM_COL32(8, 14, 20, 140));
  paint_popup(kit, panel);

  kit.add_node(kit.keyed_id(Role::scroll_area, "content"), Role::scroll_area, "", panel);
  const ImGuiKit::Scrolled scrolled = kit.begin_scroll(kit.last_node(), panel);
  ImGuiKit::Container inner;
  inner.node = scrolled.node;
  inner.seed = id;
  inner.identity = kit.depth();
  inner.top = panel.y + padding - scrolled.top;
  inner.flow = Flow::column(panel.x + padding, inner.top, width - 2 * padding, kit.gap());
  kit.open(std::move(inner));

  bool dismissed = has_key(kit, id, "Escape");
  std::uint32_t close = 0;
  const float square = options.has_close ? kit.control_height() : 0;
  const TextLook words = kit.look(1.25f, true, theme.text);
  const float text_width = width - 2 * padding - square - (square > 0 ? kit.gap() : 0);
  const ImVec2 size = measure(words, title, text_width);
  const Rect at = kit.place(width - 2 * padding, std::max(size.y, square));
  paint_text(ImGui::GetWindowDrawList(), words, {at.x, at.y + (at.height - size.y) / 2}, title, text_width);
  kit.add_node(kit.counted_id(Role::heading), Role::heading, title, {at.x, at.y, text_width, at.height})
      .level = 2;
  const std::size_t content = options.focus_close ? SIZE_MAX : kit.record().nodes.size();
  if (options.has_close) {
    const Rect corner = {at.x + at.width - square, at.y, square, square};
    if (icon_button_at(kit, "close", form_text(kit, words::Text::close), Icon::close, corner))
      dismissed = true;
    close = kit.record().nodes.back().id;
  }

  OpenContainer scope([&kit, &memory, scrolled, content, close, padding, overlay, last = options.focus_last] {
    const float height = kit.innermost().flow.bottom() - (scrolled.at.y + padding - scrolled.top);
    kit.close_aside();
    kit.end_scroll(scrolled, height + 2 * padding);
    if (std::exchange(memory.fresh, false)) kit.request_focus(first_stop(kit.record(), content, close, last));
    if (std::exchange(memory.content_height, height) != height) kit.paint_again();
    kit.close_overlay(overlay);
  });
  return {std::move(scope), dismissed};
}

std::optional<bool> confirmation(Kit& kit, std::string_view question, std::string_view consequence,
                                 const ConfirmationOptions& options) {
  const Dialog asked = dialog(
      kit, question,
      {.key = options.key, .width = 30 * kit.em(), .has_close = false, .is_alert = true, .focus_last = true});
  if (!consequence.empty()) kit.text(consequence);
  kit.space();
  const OpenContainer row = kit.row();
  std::optional<bool> answer;
  const ButtonStyle style = options.is_dangerous ? ButtonStyle::danger : ButtonStyle::primary;
  if (kit.button(options.confirm, {.key = "confirm", .style = style})) answer = true;
  if (kit.button(options.cancel, {.key = "cancel"})) answer = false;
  if (asked.dismissed) answer = false;
  return answer;
}

}  // namespace lagesbild::ui

#include <algorithm>

#include "imgui.h"
#include "ui/kit/calendar.hpp"
#include "ui/kit/field_frame.hpp"
#include "ui/kit/form_words.hpp"
#include "ui/kit/icons.hpp"

namespace lagesbild::ui {
namespace {

struct DateMemory : ImGuiKit::Memory {
  CalendarState calendar;
};

}  // namespace

std::optional<std::string> date_field(Kit& kit, std::string_view name, std::string_view text, Date today,
                                      const FieldOptions& options) {
  ImGuiKit& painter = kit.painter();
  const float height = painter.control_height();
  const FieldFrame field =
      open_field(painter, Role::text_field, name, options, 9 * kit.em() + height, height, height);
  RecordedItem& node = field.in(painter);
  node.value_text = text;
  node.form.input_mode = "numeric";
  DateMemory& memory = painter.memory<DateMemory>(field.id);
  Rect typed = field.at;
  typed.width -= height;
  const ImGuiKit::Answer done = painter.answer(field.id, typed, options.disabled, ImGuiKit::rounding);
  paint_frame(painter, field.at, options, done.hovered);
  if (done.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (options.disabled) {
    memory.calendar.open = false;
    return {};
  }
  std::optional<std::string> result = written_text(painter, field.id, text);

  const std::uint32_t seed = std::exchange(painter.innermost().seed, field.id);
  const Rect beside = {typed.x + typed.width, typed.y, height, height};
  const bool pressed = icon_button_at(
      painter, "calendar", form_text(painter, words::Text::form_choose_date, name), Icon::calendar, beside);
  RecordedItem& opener = painter.record_under_way().nodes.back();
  opener.form.opens = "dialog";
  opener.expanded = memory.calendar.open;
  const std::optional<Date> written = parse_date(text);
  if (pressed) memory.calendar = {!memory.calendar.open, written.value_or(today)};
  if (memory.calendar.open) {
    const CalendarInput input = {.beside = field.at, .chosen = written, .today = today};
    const std::uint32_t dialog = painter.keyed_id(Role::dialog, "calendar");
    if (const auto picked = calendar(painter, dialog, memory.calendar, input)) result = to_string(*picked);
  }
  painter.innermost().seed = seed;
  return result;
}

}  // namespace lagesbild::ui

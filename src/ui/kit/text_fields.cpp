#include <array>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "ui/kit/field_frame.hpp"

namespace lagesbild::ui {
namespace {

constexpr float line_width_em = 28;
constexpr float number_width_em = 10;

// The text itself is painted by the real element, which has the keyboard, the pointer and the clipboard.
std::optional<std::string> typed_in(ImGuiKit& kit, const FieldFrame& field, std::string_view value,
                                    const FieldOptions& options) {
  field.in(kit).value_text = value;
  const ImGuiKit::Answer done = kit.answer(field.id, field.at, options.disabled, ImGuiKit::rounding);
  if (done.visible) paint_frame(kit, field.at, options, done.hovered);
  if (done.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (options.disabled) return {};
  return written_text(kit, field.id, value);
}

}  // namespace

std::optional<std::string> text_line(Kit& kit, std::string_view name, std::string_view value,
                                     const FieldOptions& options) {
  ImGuiKit& painter = kit.painter();
  const FieldFrame field = open_field(painter, Role::text_field, name, options, line_width_em * kit.em(),
                                      painter.control_height());
  return typed_in(painter, field, value, options);
}

std::optional<std::string> text_area(Kit& kit, std::string_view name, std::string_view value,
                                     const FieldOptions& options) {
  ImGuiKit& painter = kit.painter();
  // The lines and the padding that web/forms/forms.css gives the real element.
  const float height = std::round((static_cast<float>(options.rows) * 1.25f + 1) * kit.em());
  const FieldFrame field =
      open_field(painter, Role::text_area, name, options, 1.5f * line_width_em * kit.em(), height);
  return typed_in(painter, field, value, options);
}

std::optional<std::string> number_field(Kit& kit, std::string_view name, std::string_view text,
                                        const FieldOptions& options) {
  ImGuiKit& painter = kit.painter();
  const TextLook words = painter.body(kit.theme().text_muted);
  const float padding = std::round(0.75f * kit.em());
  const float trailing = options.unit.empty() ? 0 : measure(words, options.unit).x + padding;
  const FieldFrame field =
      open_field(painter, Role::text_field, name, options, number_width_em * kit.em() + trailing,
                 painter.control_height(), trailing);
  field.in(painter).form.input_mode = "decimal";
  std::optional<std::string> written = typed_in(painter, field, text, options);
  paint_text(ImGui::GetWindowDrawList(), words,
             {field.at.x + field.at.width - trailing, field.at.y + (field.at.height - words.size) / 2},
             options.unit);
  return written;
}

std::optional<double> number_of(std::string_view text) {
  // Spaces part thousands, and minus has a sign of its own beside the hyphen.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> plain = {
      {{"\u00a0", ""}, {"\u202f", ""}, {"\u2212", "-"}, {",", "."}}};
  std::string digits;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    std::size_t taken = 0;
    for (const auto& [sign, stands_for] : plain) {
      if (!rest.starts_with(sign)) continue;
      digits += stands_for;
      taken = sign.size();
    }
    if (taken == 0) {
      if (rest.front() != ' ') digits += rest.front();
      taken = 1;
    }
    at += taken;
  }
  // Not by from_chars for doubles, which not every compiler's library has: digits, a point, digits.
  const bool negative = digits.starts_with('-');
  double value = 0;
  double unit = 1;
  bool after_point = false;
  std::size_t count = 0;
  for (const char sign : std::string_view(digits).substr(negative ? 1 : 0)) {
    if (sign == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (sign < '0' || sign > '9') return {};
    value = value * 10 + (sign - '0');
    if (after_point) unit *= 10;
    ++count;
  }
  if (count == 0 || count > 15) return {};
  return (negative ? -value : value) / unit;
}

}  // namespace lagesbild::ui

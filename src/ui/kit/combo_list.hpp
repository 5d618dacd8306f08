#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/forms.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

/// A field to write in, and the list of the choices that match: what combo_box and multiple_choice share.
struct ComboInput {
  std::span<const std::string> choices;
  std::span<const std::size_t> chosen;
  bool multiple = false;
};

/// Answers with the choice that was picked by pointer, Enter, or by writing the whole of its name.
/// `backspaced` tells that the user asked to take back the last one: Backspace in the empty field of a
/// multiple choice.
std::optional<std::size_t> combo_field(ImGuiKit& kit, std::string_view name, const ComboInput& input,
                                       const FieldOptions& options, bool* backspaced = nullptr);

}  // namespace lagesbild::ui

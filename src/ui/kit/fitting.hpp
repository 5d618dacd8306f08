#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// px, of the button with all of its name.
float button_width(Kit& kit, std::string_view name, const ButtonOptions& options);

/// Whether what is so wide has room beside what stands on the row's line.
bool stands_on_line(Kit& kit, float width);

/// px, of a paragraph of small text as wide as there is room here, with the gap above it.
float small_text_height(Kit& kit, std::string_view text);

/// The first of the names, longest first, with which the button stands on the row's line; and where none
/// does, so that it begins a line of its own, the first that has room there. The last of them is always
/// allowed.
const std::string& fitting_name(Kit& kit, std::span<const std::string> names, const ButtonOptions& options);

}  // namespace lagesbild::ui

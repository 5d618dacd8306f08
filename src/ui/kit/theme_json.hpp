#pragma once

#include <string>

#include "ui/kit/theme.hpp"

namespace lagesbild::ui {

/// The theme for the page's own style sheets: {"kind": "light", "text": "#16202b", "text-muted": …}.
std::string theme_json(const Theme& theme);

}  // namespace lagesbild::ui

#pragma once

#include <string_view>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// The heading (of level 3) of a part of a page that opens and closes: a line as wide as there is room, with
/// what the part says in short at its end, so that it need not be opened where that is enough. True: pressed.
bool disclosure(Kit& kit, std::string_view title, std::string_view in_short, bool open,
                std::string_view key = {});

}  // namespace lagesbild::ui
